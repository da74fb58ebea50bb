"""Themes: which there are, and colours that can be read whatever the organiser's accent is."""

import re

import pytest

from kiem import theme
from kiem.errors import EnvironmentProblem

ACCENTS = ["ffff00", "000000", "ffffff", "1f4e79", "b4532a", "00ff7f", "f2a541", "7f7f7f", "ff0000"]


def modes(css: str) -> list[dict[str, str]]:
    """The custom properties of light and of dark, in that order."""
    blocks = re.findall(r"color-scheme:(?:light|dark);([^}]*)\}", css)
    return [dict(re.findall(r"--k-([a-z-]+):(#[0-9a-f]{6})", block)) for block in blocks[:2]]


def test_there_is_a_theme_with_all_its_files() -> None:
    assert "lente" in theme.names()
    for name in theme.names():
        folder = theme.load(name).folder / "overrides"
        assert (folder / "base.html").is_file()
        assert (folder / "404.html").is_file()
        assert list(folder.glob("assets/fonts/*.txt")), "a font without its licence"


@pytest.mark.parametrize("name", theme.names())
@pytest.mark.parametrize("accent", ACCENTS)
def test_text_can_be_read_in_both_modes(name: str, accent: str) -> None:
    made = theme.colours(theme.load(name), accent)
    light, dark = modes(made.css)
    assert made.asked == f"#{accent}"
    for mode in (light, dark):
        for ground in ("paper", "tint", "surface"):
            assert theme.contrast(mode["ink"], mode[ground]) >= 7
            assert theme.contrast(mode["soft"], mode[ground]) >= 4.5
            assert theme.contrast(mode["accent"], mode[ground]) >= 4.5
        assert theme.contrast(mode["on-accent"], mode["accent"]) >= 4.5
        assert theme.contrast(mode["ink"], mode["wash"]) >= 4.5
        assert theme.contrast(mode["edge"], mode["paper"]) >= 3


def test_an_accent_that_can_be_read_stays_as_it_is() -> None:
    made = theme.colours(theme.load("lente"), "1f4e79")
    assert (made.accent, made.asked) == ("#1f4e79", "#1f4e79")


def test_yellow_is_darkened_and_stays_yellow() -> None:
    made = theme.colours(theme.load("lente"), "ffff00")
    red, green, blue = (int(made.accent[i : i + 2], 16) for i in (1, 3, 5))
    assert made.accent != "#ffff00"
    assert red == green
    assert blue < red


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_an_unknown_theme_is_told_with_the_nearest() -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        theme.load("lento")
    assert dict(caught.value.what.values)["name"] == "lento"
    assert caught.value.hint is not None
    assert dict(caught.value.hint.values) == {"name": "lente"}

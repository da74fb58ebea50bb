"""Themes: which there are, and colours that can be read whatever the organiser's accent is."""

import gzip
import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from kiem import theme
from kiem.content import builtin
from kiem.errors import EnvironmentProblem

ACCENTS = ["ffff00", "000000", "ffffff", "1f4e79", "b4532a", "00ff7f", "f2a541", "7f7f7f", "ff0000"]

# Names for the shape of a page; the theme draws what is in or around them.
UNDRAWN = {"k-groups", "k-person__link", "k-person__theme", "k-road__what", "k-section--update"}


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
        assert theme.contrast(mode["ink"], mode["wash"]) >= 7
        assert theme.contrast(mode["soft"], mode["wash"]) >= 4.5
        assert theme.contrast(mode["on-fill"], mode["fill"]) >= 4.5
        assert theme.contrast(mode["on-button"], mode["button"]) >= 4.5
        assert theme.contrast(mode["button-edge"], mode["paper"]) >= 3
        assert theme.contrast(mode["on-deep"], mode["deep"]) >= 7
        assert theme.contrast(mode["on-soil"], mode["soil"]) >= 7
        assert theme.contrast(mode["deep-accent"], mode["deep"]) >= 4.5
        assert theme.contrast(mode["ink"], mode["bloom"]) >= 3  # initials, large
        assert theme.contrast(mode["edge"], mode["paper"]) >= 3
        for ground in ("paper", "tint", "surface"):
            assert theme.contrast(mode["alarm"], mode[ground]) >= 4.5


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


def test_a_large_area_keeps_a_light_colour_that_text_can_not_have() -> None:
    light, _ = modes(theme.colours(theme.load("lente"), "ffcc00").css)
    assert (light["fill"], light["button"]) == ("#ffcc00", "#ffcc00")
    assert light["accent"] != "#ffcc00"


def test_a_theme_of_your_own_says_which_fact_is_wrong(tmp_path: Path) -> None:
    facts = (theme.load("lente").folder / "theme.yml").read_text("utf-8")
    assert 'soil: "#0b0f0d"' in facts
    for wrong in ('soil: "black"', 'sol: "#0b0f0d"'):
        (tmp_path / "theme.yml").write_text(facts.replace('soil: "#0b0f0d"', wrong), "utf-8")
        with pytest.raises(EnvironmentProblem) as caught:
            theme.load(str(tmp_path))
        assert dict(caught.value.what.values)["key"] == "dark.soil"


@pytest.mark.parametrize("name", theme.names())
def test_the_first_visit_is_small(name: str) -> None:
    assets = theme.load(name).folder / "overrides" / "assets"
    css, script = (
        len(gzip.compress(next(assets.glob(pattern)).read_bytes())) for pattern in ("*.css", "*.js")
    )
    latin = sum(f.stat().st_size for f in assets.glob("fonts/*-latin.woff2"))
    assert 2_000 < css < 14_000
    assert 500 < script < 5_000
    assert 30_000 < latin + css + script < 110_000


@pytest.mark.parametrize("name", theme.names())
def test_every_font_is_used_and_there(name: str) -> None:
    assets = theme.load(name).folder / "overrides" / "assets"
    named = set(re.findall(r"fonts/[a-z-]+\.woff2", next(assets.glob("*.css")).read_text("utf-8")))
    assert named
    assert named == {f"fonts/{f.name}" for f in assets.glob("fonts/*.woff2")}
    base = (assets.parent / "base.html").read_text("utf-8")
    preloaded = re.findall(r"assets/(fonts/[a-z-]+\.woff2)", base)
    assert len(preloaded) == 2
    assert set(preloaded) <= named


@pytest.mark.parametrize("name", theme.names())
def test_the_browser_is_told_the_colour_of_the_paper(name: str) -> None:
    look = theme.load(name)
    base = (look.folder / "overrides" / "base.html").read_text("utf-8")
    told = re.findall(r'name="theme-color" content="(#[0-9a-f]{6})"', base)
    assert told == [look.light["paper"], look.dark["paper"]]


@pytest.mark.parametrize("name", theme.names())
def test_every_part_of_the_pages_has_its_look(name: str) -> None:
    css = next(theme.load(name).folder.glob("overrides/assets/*.css")).read_text("utf-8")
    pages = "".join(p.read_text("utf-8") for p in builtin("blueprints").glob("*/pages/*.jinja"))
    drawn = {
        c
        for classes in re.findall(r'class="([^"{]+)"', pages)
        for c in classes.split()
        if c.startswith("k-")
    }
    assert len(drawn) > 40
    assert {c for c in drawn if f".{c}" not in css} == UNDRAWN


def test_every_name_grows_its_own_row() -> None:
    def grown(name: str) -> str:
        return environment.get_template("shoots.html").render(k={"name": name})

    folder = theme.load("lente").folder / "overrides" / "partials"
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    rows = [grown(name) for name in ("De Nachtploeg", "Elm Lane Seed Swap", "Ñu", "読書会", "4711")]
    assert all(row.count("k-shoots__stem") == 6 for row in rows)
    assert len(set(rows)) == len(rows)
    assert rows[0] == grown("De Nachtploeg")

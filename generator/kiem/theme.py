"""A theme: a folder with its facts, templates and assets, and the colours it makes of an accent.

Owns: finding themes, and colours that can be read on their ground (WCAG 2.2, 1.4.3). Must not know:
what a site says, templates.
"""

import colorsys
import difflib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from kiem import source
from kiem.content import builtin
from kiem.errors import EnvironmentProblem, Message
from kiem.source import Node

READABLE = 4.5
LARGE = 3.0  # large text, and the outline of what can be pressed
VISIBLE = 0.15  # how far apart two colours are, 0 to 1, before the eye sees two
TINT, WASH, LINE = 0.07, 0.14, 0.3  # how much of the accent is in a ground
DEEP = (0.34, 0.3, 0.26, 0.22, 0.18, 0.14)
FACTS = "theme.yml"
USUAL = "lente"  # where neither the organiser nor the blueprint chooses
# What paper is set in where a theme doesn't say: the families of lente.
TYPE = {"head": "Bricolage Grotesque", "body": "Atkinson Hyperlegible Next"}
GROUNDS = (
    *("paper", "surface", "ink", "soft", "edge", "alarm"),
    *("deep", "on-deep", "soil", "on-soil"),
)
COLOUR = re.compile(r"#?[0-9a-fA-F]{6}")

Channels = tuple[float, float, float]


class Theme(NamedTuple):
    """One theme. `light` and `dark` are its grounds and inks (GROUNDS) by name, as #rrggbb.

    `head` and `body` are the families that paper is set in.
    """

    name: str
    folder: Path
    title: Mapping[str, str]
    accent: str
    light: Mapping[str, str]
    dark: Mapping[str, str]
    head: str = TYPE["head"]
    body: str = TYPE["body"]


class Colours(NamedTuple):
    """The theme's colours with the organiser's accent.

    `css` holds custom properties for both modes; `accent` is the one on paper; `asked` what was
    asked for, which differs when it could not be read; `light` the colours of the light mode by name.
    """

    css: str
    accent: str
    asked: str
    light: Mapping[str, str]


def names() -> tuple[str, ...]:
    """The built-in themes."""
    return tuple(sorted(p.parent.name for p in builtin("themes").glob(f"*/{FACTS}")))


def load(name: str) -> Theme:
    """The theme of that name, or in that folder; EnvironmentProblem without one that is whole."""
    for folder in (builtin("themes") / name, Path(name)):
        if name and (folder / FACTS).is_file():
            return _theme(folder)
    near = difflib.get_close_matches(name, names(), n=1)
    hint = Message.of("theme.mean", name=near[0]) if near else Message.of("theme.folder")
    raise EnvironmentProblem(Message.of("theme.unknown", name=name, known=", ".join(names())), hint)


def colours(theme: Theme, accent: str = "") -> Colours:
    """The colours of a site: the theme's grounds with `accent` (#rrggbb or rrggbb, "" = theme's)."""
    asked = f"#{(accent or theme.accent).removeprefix('#').lower()}"
    light, dark = _day(asked, theme.light), _night(asked, theme.dark)
    return Colours(_css(light, dark), light["accent"], asked, light)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _theme(folder: Path) -> Theme:
    facts = source.data(folder / FACTS)
    titles = facts.get("title")
    languages = tuple(titles) if isinstance(titles, dict) else ("en",)
    light, dark = (
        {name: _fact(folder, facts, mode, name) for name in GROUNDS} for mode in ("light", "dark")
    )
    return Theme(
        name=folder.name,
        folder=folder,
        title={lang: _fact(folder, facts, "title", lang) for lang in languages},
        accent=_fact(folder, facts, "accent"),
        light=light,
        dark=dark,
        **_faces(facts.get("print", "")),
    )


def _faces(said: Node) -> dict[str, str]:
    """The families of type for paper, as far as the theme names them."""
    named = said if isinstance(said, dict) else {}
    return {part: str(named.get(part, usual)) for part, usual in TYPE.items()}


def _fact(folder: Path, facts: Node, *trail: str) -> str:
    """The text that the keys of `trail` lead to; everything but a title is a colour."""
    found = facts
    for key in trail:
        found = found.get(key, "") if isinstance(found, dict) else ""
    if isinstance(found, str) and (found if "title" in trail else COLOUR.fullmatch(found)):
        return found
    raise EnvironmentProblem(
        Message.of("theme.fact", key=".".join(trail), file=str(folder / FACTS)),
        Message.of("theme.fact.hint"),
    )


def _day(asked: str, ground: Mapping[str, str]) -> dict[str, str]:
    """Light: large areas keep the colour that was asked for, text gets a shade that can be read."""
    tone = asked if _apart(asked, ground["paper"]) >= VISIBLE else ground["ink"]
    made = _tinted(asked, tone, ground, darker=True)
    white_fits = contrast(asked, "#ffffff") >= LARGE
    fill, on_fill = (made["accent"], "#ffffff") if white_fits else (asked, ground["ink"])
    stands_out = contrast(fill, ground["paper"]) >= LARGE
    return made | {
        "fill": fill,
        "on-fill": on_fill,
        "sprout": on_fill,
        "sprout-soft": _mix(on_fill, fill, 0.4),
        "button": fill,
        "on-button": on_fill,
        "button-edge": fill if stands_out else ground["ink"],
    }


def _night(asked: str, ground: Mapping[str, str]) -> dict[str, str]:
    """Dark: a bright area would glare, so those are a deep shade and the accent draws on them."""
    bright = _until(asked, (ground["paper"],), darker=False)
    warm = {**ground, "surface": _mix(bright, ground["surface"], TINT)}
    made = _tinted(asked, bright, warm, darker=False)
    readable = (p for p in DEEP if contrast(ground["ink"], _mix(bright, ground["paper"], p)) >= 7)
    part = next(readable, DEEP[-1])
    fill = _mix(bright, ground["paper"], part)
    return made | {
        "fill": fill,
        "on-fill": ground["ink"],
        "sprout": made["accent"],
        "sprout-soft": _mix(made["accent"], fill, 0.4),
        "button": made["accent"],
        "on-button": made["on-accent"],
        "button-edge": made["accent"],
    }


def _tinted(asked: str, tone: str, ground: Mapping[str, str], *, darker: bool) -> dict[str, str]:
    """The theme's own colours, breaths of `tone`, and the accent as paper and tint let it read."""
    paper = ground["paper"]
    tint, wash = _mix(tone, paper, TINT), _mix(tone, paper, WASH)
    accent = _until(asked, (paper, ground["surface"], tint), darker=darker)
    return {
        **ground,
        "tint": tint,
        "wash": wash,
        "line": _mix(tone, paper, LINE),
        "bloom": _mix(accent, wash, 0.4),
        "accent": accent,
        "deep-accent": _until(asked, (ground["deep"],), darker=False),
        "on-accent": max("#ffffff", ground["ink"], paper, key=_against(accent)),
    }


def _against(colour: str) -> Callable[[str], float]:
    return lambda other: contrast(colour, other)


def _until(colour: str, grounds: tuple[str, ...], *, darker: bool) -> str:
    """The first shade of `colour`, step by step darker or lighter, that every ground lets read."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    shade = colour
    while min(contrast(shade, ground) for ground in grounds) < READABLE:
        lightness += -0.01 if darker else 0.01
        if not 0 <= lightness <= 1:
            return "#000000" if darker else "#ffffff"
        shade = _hex(colorsys.hls_to_rgb(hue, lightness, saturation))
    return shade


def _css(light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    day, night = (
        "".join(f"--k-{name}:{colour};" for name, colour in sorted(mode.items()))
        for mode in (light, dark)
    )
    return (
        f":root{{color-scheme:light;{day}}}"
        f"@media (prefers-color-scheme:dark){{:root:not([data-mode=light]){{color-scheme:dark;{night}}}}}"
        f":root[data-mode=dark]{{color-scheme:dark;{night}}}"
        f"@media print{{:root:root:root{{color-scheme:light;{day}}}}}"
    )


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(colour: str, ground: str, part: float) -> str:
    red, green, blue = (
        part * a + (1 - part) * b for a, b in zip(_channels(colour), _channels(ground), strict=True)
    )
    return _hex((red, green, blue))


def _apart(one: str, other: str) -> float:
    return max(abs(a - b) for a, b in zip(_channels(one), _channels(other), strict=True))


def _channels(colour: str) -> Channels:
    digits = colour.removeprefix("#")
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _hex(channels: Channels) -> str:
    return "#" + "".join(f"{round(min(max(c, 0), 1) * 255):02x}" for c in channels)

"""The row of shoots that spells the name, as outlines for office documents.

Owns: the same row that the theme draws on the pages, as paths of straight lines and curves. Must not
know: file formats, colours.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

WIDTH, HEIGHT = 480, 372
SHOOTS = 6
NO_SHOOT = " .,-'\u2019&·!?()0123456789"
STEPS = {5: "ejoty", 4: "dinsx", 2: "bglqv", 1: "afkpuz"}  # any other letter: 3
STEM = 3.5  # half as wide as it is drawn

Point = tuple[float, float]
Stroke = tuple[str, tuple[Point, ...]]  # "M" and "L" with one point, "C" with three
Place = Callable[[float, float], Point]

LEAF: tuple[Stroke, ...] = (
    ("M", ((0, 0),)),
    ("C", ((0, -25.4), (20.6, -46), (46, -46))),
    ("C", ((46, -20.6), (25.4, 0), (0, 0))),
)
CUP: tuple[Stroke, ...] = (
    ("M", ((-30, -58),)),
    *(("L", (point,)) for point in ((-13, -36), (0, -62), (13, -36), (30, -58), (30, -26))),
    ("C", ((30, -9.4), (16.6, 4), (0, 4))),
    ("C", ((-16.6, 4), (-30, -9.4), (-30, -26))),
)
DROP: tuple[Stroke, ...] = (
    ("M", ((0, 4),)),
    ("C", ((-38, -22), (-32, -58), (0, -86))),
    ("C", ((32, -58), (38, -22), (0, 4))),
)
HALF: tuple[Stroke, ...] = DROP[:2]


class Shoots(NamedTuple):
    """The outlines in a box of WIDTH by HEIGHT, by tone: what is painted strong, and what soft."""

    full: tuple[Stroke, ...]
    soft: tuple[Stroke, ...]


def shoots(name: str) -> Shoots:
    """The row of a name: a letter decides how high its shoot is and what it bears."""
    letters = [sign for sign in (name * 4 + "kiemen").lower() if sign not in NO_SHOOT]
    full: list[Stroke] = []
    soft: list[Stroke] = []
    for number, letter in enumerate(letters[:SHOOTS]):
        step = next((step for step, signs in STEPS.items() if letter in signs), 3)
        height = 46 + step * 28 + number * 16
        ground = _at(40 + number * 80, HEIGHT)
        full += _drawn(_bar(height), ground)
        if height > 130:
            soft += _drawn(LEAF, ground, (0, -24), (0.82, 0.82))
        if height > 210:
            full += _drawn(LEAF, ground, (0, -84), (-0.82, 0.82))
        for tone, strokes in _borne(letter).items():
            (full if tone == "full" else soft).extend(_drawn(strokes, ground, (0, -height)))
    return Shoots(tuple(full), tuple(soft))


def _borne(letter: str) -> Mapping[str, tuple[Stroke, ...]]:
    """What stands at the top of a letter's shoot."""
    if letter in "abcdef":
        right = tuple(_drawn(LEAF, _at(0, 0), (0, 6), (0.86, 0.86)))
        return {"full": right, "soft": tuple(_drawn(LEAF, _at(0, 0), (0, 6), (-0.86, 0.86)))}
    if letter in "ghijkl":
        return {"full": CUP}
    if letter in "mnopqr":
        return {"soft": _circle(30), "full": _circle(12)}
    return {"full": DROP, "soft": HALF}


def _circle(size: float) -> tuple[Stroke, ...]:
    bend, y = size * 0.5523, -28
    return (
        ("M", ((0, y - size),)),
        ("C", ((bend, y - size), (size, y - bend), (size, y))),
        ("C", ((size, y + bend), (bend, y + size), (0, y + size))),
        ("C", ((-bend, y + size), (-size, y + bend), (-size, y))),
        ("C", ((-size, y - bend), (-bend, y - size), (0, y - size))),
    )


def _bar(height: float) -> tuple[Stroke, ...]:
    corners = ((-STEM, 0), (-STEM, -height), (STEM, -height), (STEM, 0))
    return (("M", (corners[0],)), *(("L", (corner,)) for corner in corners[1:]))


def _at(x: float, y: float) -> Place:
    return lambda dx, dy: (round(x + dx, 1), round(y + dy, 1))


def _drawn(
    strokes: tuple[Stroke, ...], ground: Place, moved: Point = (0, 0), scale: Point = (1, 1)
) -> list[Stroke]:
    (x, y), (wide, high) = moved, scale
    return [
        (kind, tuple(ground(x + a * wide, y + b * high) for a, b in points))
        for kind, points in strokes
    ]

"""The layouts of the slides: what stands where, in which of the theme's colours, how large.

Owns: five layouts as data, and where a logo goes. Must not know: PowerPoint, what a talk says.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kiem.toolkit.outline import Box

SLIDE = (338.667, 190.5)  # mm: 16 to 9

# The logo on the first and last slide, at most: at the foot, before the shoots.
LOGO: Box = (24.5, 155, 60, 22)
ABOVE = 148  # mm: where texts end there


class Layout(NamedTuple):
    """One layout: its number in the library's template, colours by name, boxes by placeholder.

    ground is the slide, ink its text, head the title; sprout and soft the shoots, as wide as `shoots`.
    """

    number: int
    ground: str
    ink: str
    head: str
    boxes: Mapping[int, Box]
    sprout: str
    soft: str
    shoots: float
    panels: tuple[Box, ...] = ()
    sizes: tuple[int, int] = (32, 20)  # of the title and the text, in points


LAYOUTS: Mapping[str, Layout] = {
    "opening": Layout(
        0, "fill", "on-fill", "on-fill", {0: (22, 26, 190, 96), 1: (22, 130, 190, 26)},
        "sprout", "sprout-soft", 128, sizes=(60, 28),
    ),
    "content": Layout(
        1, "paper", "ink", "accent", {0: (22, 20, 294, 30), 1: (22, 58, 222, 112)},
        "accent", "bloom", 66, sizes=(40, 32),
    ),
    "question": Layout(
        2, "deep", "on-deep", "deep-accent", {0: (22, 20, 294, 24), 1: (22, 52, 240, 112)},
        "deep-accent", "soft", 66, sizes=(32, 56),
    ),
    "two": Layout(
        4, "paper", "ink", "accent",
        {0: (22, 20, 294, 30), 1: (32, 64, 124, 22), 2: (32, 88, 124, 80), 3: (184, 64, 124, 22), 4: (184, 88, 124, 80)},
        "accent", "bloom", 0, ((22, 58, 142, 116), (174, 58, 142, 116)), (40, 26),
    ),
    "closing": Layout(
        8, "fill", "on-fill", "on-fill", {0: (22, 26, 180, 52), 1: (236, 34, 80, 80), 2: (22, 86, 180, 80)},
        "sprout", "sprout-soft", 66, ((228, 26, 96, 96),), (48, 26),
    ),
}  # fmt: skip


def signed(layout: Layout) -> Layout:
    """The same with room for the logo under its texts."""
    boxes = {
        at: (left, top, wide, min(high, ABOVE - top))
        for at, (left, top, wide, high) in layout.boxes.items()
    }
    return layout._replace(boxes=boxes)

"""How large a text can be set in a box, without setting it.

Owns: the estimate: wide enough for the machine that lacks the theme's letters and takes others. Must not
know: documents, slides.
"""

import math
from collections.abc import Sequence

SMALLEST = 13  # points
LETTER, ROW = 0.57, 1.22  # how wide a letter and how high a row is, in ems
GAP = 9  # points between lines
POINTS = 2.835  # in a millimetre
INSET = 15  # points that the edges of a box take


def fitting(
    lines: Sequence[str], box: tuple[float, float], most: int, least: int = SMALLEST
) -> int:
    """The largest size, in points, at which the lines stay within a box (width, height in mm)."""
    return next((size for size in range(most, least, -1) if _holds(lines, box, size)), least)


def _holds(lines: Sequence[str], box: tuple[float, float], size: int) -> bool:
    wide, high = (side * POINTS - INSET for side in box)
    longest = max((len(word) for line in lines for word in line.split()), default=0)
    if longest * LETTER * size > wide:
        return False
    rows = sum(math.ceil(len(line) * LETTER * size / wide) for line in lines)
    return rows * size * ROW + (len(lines) - 1) * GAP <= high

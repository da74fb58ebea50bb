"""The line that a problem is about, and where in it: what a reader is shown under a sentence.

Owns: finding the line, cutting a long one round its column. Must not know: how it is shown.
"""

from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

from kiem.errors import Place, Problem
from kiem.source.reading import lines

WIDEST = 100


class Excerpt(NamedTuple):
    """A line as it can be shown, and how wide (in columns) what stands before the caret is."""

    number: int
    text: str
    lead: int


class Lines:
    """The lines of the files that problems point into, read once each."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}

    def excerpt(self, place: Place) -> Excerpt | None:
        """The line at `place`; None for a place that is a whole file, or an empty line."""
        line = self._line(place.file, place.line).rstrip()
        if not line:
            return None
        column = min(max(place.column, 1), len(line) + 1)
        start = 0 if column < WIDEST - 20 else column - 40
        shown = "".join(c if c.isprintable() else " " for c in line[start : start + WIDEST])
        before, after = ("…" if start else ""), ("…" if len(line) > start + WIDEST else "")
        lead = sum(_width(c) for c in before + shown[: column - 1 - start])
        return Excerpt(place.line, before + shown + after, lead)

    def _line(self, file: str, number: int) -> str:
        if file not in self._known:
            self._known[file] = lines(file)
        known = self._known[file]
        return known[number - 1] if 0 < number <= len(known) else ""


def from_here(problem: Problem) -> Problem:
    """The problem with the path of its file as short as it is from the current folder."""
    here = str(Path.cwd() / "_").removesuffix("_")
    place = problem.place
    return problem._replace(place=place._replace(file=place.file.removeprefix(here)))


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1

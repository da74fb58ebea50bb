"""The lines of a YAML file as a person sees them: how far in, a dash, a key, what follows.

Owns: cutting a line into those parts, finding the lines that belong together. Must not know: what
is wrong with a line. It works on text that YAML itself can't follow, so it never parses.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

SHAPE = (
    r"(?P<lead> *(?P<dashes>(?:-(?: +|$))*))"
    r"(?:(?P<key>[^\W\d][\w.-]*|\"[\w.-]+\") *:(?: +|$))?"
    r"(?P<value>.*)"
)
BLOCK = r"[|>][-+1-9]{0,2} *(?: #.*)?$"
LONGEST = 200_000
MOST = 10_000


def too_long(text: str) -> bool:
    """Whether nobody wrote this by hand: it is read, but it would take too long to explain."""
    return len(text) > LONGEST or text.count("\n") > MOST


class Line(NamedTuple):
    """One line; `indent`, `start` (of key or text) and `at` (of the value) count from 0."""

    number: int
    text: str
    indent: int
    dashed: bool
    start: int
    key: str
    value: str
    at: int
    inside: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing but space or a comment stands here."""
        return not self.inside and self.text.lstrip()[:1] in ("", "#")

    @property
    def speaks(self) -> bool:
        """Whether the line has a say in the structure: not empty, not inside a block of text."""
        return not self.inside and not self.empty

    @property
    def looks_like_key(self) -> bool:
        """Whether this can hardly be anything but one of kiem's own keys: `bound_by:`."""
        return bool(self.key) and self.key == self.key.lower()

    @property
    def edge(self) -> int:
        """The column that text on the lines below must stay to the right of."""
        return self.start if self.key else self.indent

    @property
    def opens_block(self) -> bool:
        """Whether the text is on the lines below: `summary: >`."""
        return bool(re.match(BLOCK, self.value))


def cut(number: int, text: str, *, inside: bool = False) -> Line:
    """The parts of one line."""
    found = re.match(SHAPE, text)
    if found is None:
        raise AssertionError(text)  # every part of SHAPE may be empty
    indent = len(text) - len(text.lstrip(" "))
    return Line(
        number=number,
        text=text,
        indent=indent,
        dashed=bool(found["dashes"]),
        start=found.end("lead"),
        key=found["key"] or "",
        value=found["value"].rstrip(),
        at=found.start("value"),
        inside=inside,
    )


class Page:
    """All lines of a file, and which of them belong together; numbers count from 1."""

    def __init__(self, text: str) -> None:
        self.texts = text.split("\n")

    @cached_property
    def lines(self) -> list[Line]:
        """Every line cut up; lines of a block of text (`>` or `|`) are marked as inside."""
        lines: list[Line] = []
        edge: int | None = None  # inside a block: the column that its text stays to the right of
        fresh = False
        for number, text in enumerate(self.texts, start=1):
            if edge is not None and text.strip():
                indent = len(text) - len(text.lstrip())
                if indent <= edge:
                    edge = None
                elif fresh:
                    edge, fresh = indent - 1, False
            line = cut(number, text, inside=edge is not None)
            if line.opens_block and edge is None:
                edge, fresh = line.edge, True
            lines.append(line)
        return lines

    def __getitem__(self, number: int) -> Line:
        return self.lines[number - 1]

    def __len__(self) -> int:
        return len(self.texts)

    def before(self, number: int) -> Iterator[Line]:
        """The lines above that have a say, the nearest first."""
        above = (self.lines[n] for n in range(number - 2, -1, -1))
        return (line for line in above if line.speaks)

    def above(self, number: int) -> Line | None:
        """The nearest line above that has a say."""
        return next(self.before(number), None)

    def reach(self, number: int, edge: int | None = None) -> int:
        """The number of the last line that goes on to the right of `edge` (the line's own)."""
        edge, last = self[number].edge if edge is None else edge, number
        for line in islice(self.lines, number, None):
            if line.text.strip() and line.indent <= edge:
                break
            if line.text.strip():
                last = line.number
        return last

    def prose_end(self, number: int) -> int:
        """As `reach`, but this line alone when keys or list items follow instead of text."""
        last = self.reach(number)
        below = islice(self.lines, number, last)
        keyed = any(line.speaks and (line.looks_like_key or line.dashed) for line in below)
        return number if keyed else last

    def with_lines(self, mended: dict[int, str]) -> str:
        """The whole text with some lines replaced."""
        return "\n".join(mended.get(n, text) for n, text in enumerate(self.texts, start=1))

"""What was read: the data as text, and where each part of it was written.

Owns: Source, Mark and Node; MisreadError, for what could be read in spite of mistakes. Must not know:
YAML, what the keys mean.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from kiem.errors import InputError, Place, Problem

Node: TypeAlias = "dict[str, Node] | list[Node] | str"
Trail: TypeAlias = "tuple[str | int, ...]"


Spot: TypeAlias = tuple[int, int]  # line and column, counted from 0


class Mark(NamedTuple):
    """Where a key and its value stand, and where a text ends; an item of a list has no own key."""

    file: str
    key_at: Spot
    value_at: Spot
    end_at: Spot

    @property
    def key(self) -> Place:
        """The place of the key, or of the item."""
        return _place(self.file, self.key_at)

    @property
    def value(self) -> Place:
        """The place of the value."""
        return _place(self.file, self.value_at)


class Source(NamedTuple):
    """A YAML file: every scalar in `data` is the text that was typed, an empty one is "".

    `marks` has one Mark for each path into the data: ("team", 0, "name"); () is the whole.
    """

    file: str
    folder: Path
    text: str
    data: dict[str, Node]
    marks: Mapping[Trail, Mark]

    def place(self, path: Trail) -> Place:
        """Where the value at `path` stands, or the nearest parent that is there."""
        return self._mark(path).value

    def key_place(self, path: Trail) -> Place:
        """Where the key at `path` stands, or that of the nearest parent that is there."""
        return self._mark(path).key

    def line(self, number: int) -> str:
        """The line with this number, counted from 1; empty when there is none."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def swallowed_comment(self, path: Trail) -> str:
        """The # and the word stuck to it right behind a value: "#1f4e79" in `accent: #1f4e79`.

        YAML drops it as a comment, the organiser may have meant it; "" when there is none.
        """
        mark = self.marks.get(path)
        line, column = mark.end_at if mark else (-1, 0)
        # a text below its key ends at column 0 and holds its # itself
        rest = self.line(line + 1)[column:] if column else ""
        found = re.match(r"\s+(#[^\s#].*?)\s*$", rest)
        return found[1] if found else ""

    def cut_off(self) -> frozenset[int]:
        """The numbers of the lines where a # with a word stuck to it may have cut off a value."""
        numbers, at, line = set(), 0, 1
        for found in re.finditer(r"[ \t]#[^\s#]", self.text):
            line += self.text.count("\n", at, found.start())
            at = found.start()
            numbers.add(line)
        return frozenset(numbers)

    def _mark(self, path: Trail) -> Mark:
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks[path]


def _place(file: str, spot: Spot) -> Place:
    return Place(file, spot[0] + 1, spot[1] + 1)


class MisreadError(InputError):
    """A file with mistakes that leave no doubt about what it says; `rest` is the file without them."""

    def __init__(self, problems: tuple[Problem, ...], rest: Source) -> None:
        super().__init__(problems)
        self.rest = rest

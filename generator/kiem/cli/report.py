"""How kiem looks on a screen: problems with their line and caret, results, colour or none.

Owns: every print, the form of a problem, when colour is fit. Must not know: what went wrong.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO
from unicodedata import east_asian_width

from kiem.errors import SEVERITIES, EnvironmentProblem, Message, Problem
from kiem.messages import say

STYLES = {"error": "31;1", "gap": "33;1", "warning": "33", "tip": "36", "faint": "2", "good": "32"}
WIDEST = 100


class Screen:
    """A pair of streams, a language and a mood (quiet or not) to print with."""

    def __init__(
        self,
        lang: str,
        *,
        quiet: bool = False,
        out: TextIO | None = None,
        err: TextIO | None = None,
    ) -> None:
        self.lang = lang
        self.quiet = quiet
        self.out = out or sys.stdout
        self.err = err or sys.stderr

    def say(self, message: Message, style: str = "") -> None:
        """Print a result on standard output, unless quiet."""
        if not self.quiet:
            self.raw(_paint(say(message, self.lang), style, self.out))

    def raw(self, text: str) -> None:
        """Print text that is the result itself (JSON, a table), quiet or not."""
        print(text, file=self.out)

    def complain(self, problem: EnvironmentProblem) -> None:
        """Print what is wrong with the machine or the command line, and the mend."""
        self._to_err(_paint(say(problem.what, self.lang), "error", self.err))
        if problem.hint:
            self._to_err("→ " + say(problem.hint, self.lang))

    def problems(self, problems: Sequence[Problem], *, to_err: bool = True) -> None:
        """Print each problem with its line and caret, then how many of each kind there are."""
        stream = self.err if to_err else self.out
        lines = _Lines()
        for problem in map(from_here, problems):
            print(_form(problem, lines, self.lang, stream) + "\n", file=stream)
        print(say(totals(problems), self.lang), file=stream)

    def _to_err(self, text: str) -> None:
        print(text, file=self.err)


def from_here(problem: Problem) -> Problem:
    """The problem with the path of its file as short as it is from the current folder."""
    here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - start-up needs no pathlib
    place = problem.place
    return problem._replace(place=place._replace(file=place.file.removeprefix(here)))


def totals(problems: Iterable[Problem]) -> Message:
    """How many of each, as a message: "2 errors, 1 gap"."""
    counts = Counter(p.severity for p in problems)
    parts = [
        Message.of(f"count.{kind}.{'one' if counts[kind] == 1 else 'many'}", n=counts[kind])
        for kind in SEVERITIES
        if counts[kind]
    ]
    if not parts:
        return Message.of("count.none")
    joined = parts[0]
    for part in parts[1:]:
        joined = Message.of("count.joined", first=joined, then=part)
    return joined


class _Lines:
    """The lines of the files that problems point into, read once each."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str:
        if file not in self._known:
            # the YAML reader knows what a line is; a run without problems needs none of it
            from kiem.source import lines  # noqa: PLC0415

            self._known[file] = lines(file)
        known = self._known[file]
        return known[number - 1] if 0 < number <= len(known) else ""


def _form(problem: Problem, lines: _Lines, lang: str, stream: TextIO) -> str:
    kind = say(Message.of(f"severity.{problem.severity}"), lang)
    painted = _paint(kind, problem.severity, stream)
    head = f"{problem.place}  {painted}  {problem.code}  {say(problem.what, lang)}"
    parts = [head, *_excerpt(problem, lines, stream)]
    if problem.hint:
        parts.append("  → " + say(problem.hint, lang).replace("\n", "\n    "))
    return "\n".join(parts)


def _excerpt(problem: Problem, lines: _Lines, stream: TextIO) -> list[str]:
    """The line itself and a caret under the column, cut round the caret when it is long."""
    place = problem.place
    line = lines.line(place.file, place.line).rstrip()
    if not line:
        return []
    column = min(max(place.column, 1), len(line) + 1)
    start = 0 if column < WIDEST - 20 else column - 40
    shown = "".join(c if c.isprintable() else " " for c in line[start : start + WIDEST])
    before, after = ("…" if start else ""), ("…" if len(line) > start + WIDEST else "")
    number = f"{place.line:>5} │ "
    lead = sum(_width(c) for c in before + shown[: column - 1 - start])
    gutter = _paint(number, "faint", stream)
    caret = _paint("^", problem.severity, stream)
    return [
        gutter + before + shown + after,
        _paint(" " * 5 + " │ ", "faint", stream) + " " * lead + caret,
    ]


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _paint(text: str, style: str, stream: TextIO) -> str:
    """Colour `text` only for a terminal that wants it (https://no-color.org)."""
    plain = not style or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    if plain or not stream.isatty():
        return text
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m"

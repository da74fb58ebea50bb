"""How kiem looks on a screen: problems with their line and caret, results, colour or none.

Owns: every print, the form of a problem, when colour is fit. Must not know: what went wrong.
"""

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from kiem.errors import EnvironmentProblem, Message, Problem
from kiem.messages import say

YES = {"y", "yes", "j", "ja"}
NARROW = 79  # what takes time stays on one line of a terminal
STYLES = {"error": "31;1", "gap": "33;1", "warning": "33", "tip": "36", "faint": "2", "good": "32"}


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
            self.raw(paint(say(message, self.lang), style, self.out))

    def busy(self, message: Message | None) -> None:
        """Show what takes time on the last line of a terminal, in the place of what was there."""
        if not self.quiet and self.out.isatty():
            told = say(message, self.lang)[:NARROW] if message else ""
            print(f"\r\x1b[K{told}", end="", file=self.out, flush=True)

    def raw(self, text: str) -> None:
        """Print text that is the result itself (JSON, a table), quiet or not."""
        print(text, file=self.out)

    def ask(self, question: Message) -> bool | None:
        """Yes or no, which is what Enter means; None when nobody is there to answer."""
        if not sys.stdin or not sys.stdin.isatty():
            return None
        try:
            answer = input(say(question, self.lang) + " ")
        except EOFError:
            return False
        return answer.strip().casefold() in YES

    def complain(self, problem: EnvironmentProblem) -> None:
        """Print what is wrong with the machine or the command line, and the mend."""
        self._to_err(paint(say(problem.what, self.lang), "error", self.err))
        if problem.hint:
            self._to_err("→ " + say(problem.hint, self.lang))

    def problems(self, problems: Sequence[Problem], *, to_err: bool = True) -> None:
        """Print each problem with its line and caret, then how many of each kind there are."""
        from kiem.messages.totals import totals  # noqa: PLC0415 - a run without problems needs none of it
        from kiem.source.excerpt import Lines, from_here  # noqa: PLC0415 - as above

        stream, lines = self.err if to_err else self.out, Lines()
        for problem in map(from_here, problems):
            form = _form(problem, lines.excerpt(problem.place), self.lang, stream)
            print(form + "\n", file=stream)
        print(say(totals(problems), self.lang), file=stream)

    def stopped(self, problems: Sequence[Problem]) -> None:
        """Print the errors that stopped a command and count the rest; without errors, print all."""
        errors = [problem for problem in problems if problem.severity == "error"]
        self.problems(errors or problems)
        rest = [problem for problem in problems if problem.severity != "error"]
        if errors and rest:
            from kiem.messages.totals import totals  # noqa: PLC0415 - as above

            self._to_err(say(Message.of("built.rest", counts=totals(rest)), self.lang))

    def _to_err(self, text: str) -> None:
        print(text, file=self.err)


def _form(problem: Problem, excerpt: tuple[int, str, int] | None, lang: str, stream: TextIO) -> str:
    kind = say(Message.of(f"severity.{problem.severity}"), lang)
    painted = paint(kind, problem.severity, stream)
    head = f"{problem.place}  {painted}  {problem.code}  {say(problem.what, lang)}"
    parts = [head, *_excerpt(excerpt, problem.severity, stream)]
    if problem.hint:
        parts.append("  → " + say(problem.hint, lang).replace("\n", "\n    "))
    return "\n".join(parts)


def _excerpt(excerpt: tuple[int, str, int] | None, style: str, stream: TextIO) -> list[str]:
    """The line itself and a caret under the column."""
    if excerpt is None:
        return []
    number, text, lead = excerpt
    return [
        paint(f"{number:>5} │ ", "faint", stream) + text,
        paint(" " * 5 + " │ ", "faint", stream) + " " * lead + paint("^", style, stream),
    ]


def paint(text: str, style: str, stream: TextIO) -> str:
    """Colour `text`, by a name of STYLES or a code, for a terminal that wants it (https://no-color.org)."""
    plain = not style or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    if plain or not stream.isatty():
        return text
    return f"\x1b[{STYLES.get(style, style)}m{text}\x1b[0m"

"""A conversation on a screen: paragraphs, choices, remarks, and what somebody types.

Owns: the form of those. Must not know: what is talked about. Apart from report.py, because most runs
talk with nobody and what this needs takes time to import.
"""

import importlib
import shutil
import textwrap
from collections.abc import Sequence
from contextlib import suppress

from kiem.cli.report import Screen, paint
from kiem.errors import Message, Problem
from kiem.messages import say

WIDEST = 88
NAMES = 18  # columns for the name of a choice


class Talk(Screen):
    """A screen with somebody in front of it."""

    def paragraph(self, said: Message | str, style: str = "", indent: int = 0) -> None:
        """Say something, in lines that end between words."""
        lead = " " * indent
        text = say(said, self.lang) if isinstance(said, Message) else said
        for line in text.split("\n"):
            for part in _lines(line, _width() - indent):
                self.raw(lead + paint(part, style, self.out))

    def heading(self, *parts: Message) -> None:
        """Begin the next part."""
        said = " · ".join(say(part, self.lang) for part in parts)
        self.raw("\n" + paint(said, "1", self.out))

    def choice(self, number: int, name: str, text: Message | str = "", colour: str = "") -> None:
        """Something that can be chosen by its number; `colour` is shown before it."""
        said = say(text, self.lang) if isinstance(text, Message) else text
        swatch = paint("  ", f"48;2;{_rgb(colour)}", self.out) + " " if colour else ""
        lead = f"  {number:>2}  "
        column = len(lead) + NAMES
        first, *rest = _lines(said, _width() - column)
        self.raw(f"{lead}{swatch}{name:<{NAMES - len(colour and '   ')}}{first}".rstrip())
        for line in rest:
            self.raw(" " * column + line)

    def remarks(self, problems: Sequence[Problem]) -> None:
        """What there is to say about something that was typed just now; it has no place in a file."""
        for problem in problems:
            kind = say(Message.of(f"severity.{problem.severity}"), self.lang)
            said = say(problem.what, self.lang)
            lead = f"  {kind}: "
            first, *rest = _lines(said, _width() - len(lead))
            self.raw(f"  {paint(f'{kind}:', problem.severity, self.out)} {first}")
            for line in rest:
                self.raw(" " * len(lead) + line)
            if problem.hint:
                hint = say(problem.hint, self.lang).replace("\n", "\n    ")
                self.raw(f"  → {hint}")

    def answer(self, prompt: str) -> str:
        """What somebody types behind `prompt`; EOFError when there is nobody any more."""
        with suppress(ImportError):  # Windows has none; it edits lines, and takes a paste as one
            importlib.import_module("readline")
        return input(prompt)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, WIDEST)


def _lines(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 20), break_on_hyphens=False) or [""]


def _rgb(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (0, 2, 4))

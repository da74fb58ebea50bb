"""Markdown: for a website, a wiki or an intranet that reads it.

Owns: how blocks look in Markdown, and that no text of the organiser's reads as a mark in it.
"""

import re

from kiem.toolkit.document import Block, Bullets, Document, Field, Heading, Paragraph, Rule, Table
from kiem.toolkit.facts import Facts

MEDIA = "text/markdown"

ADDRESS = re.compile(r"(https?://\S+)")
MARKS = re.compile(r"([\\`*_\[\]<>|])")
OPENING = re.compile(r"^([#+=-]|\d+(?=[.)]))", re.MULTILINE)


def write(document: Document, _: Facts) -> bytes:
    """The document under its title, as UTF-8."""
    parts = [f"# {_quiet(document.title)}", *(_markdown(block) for block in document.opened)]
    return ("\n\n".join(parts) + "\n").encode()


def _markdown(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {_quiet(text)}"
        case Paragraph(text):
            return _quiet(text).replace("\n", "  \n")
        case Bullets(items):
            return "\n".join(f"- {_quiet(item)}" for item in items)
        case Field(label, text):
            return f"**{_quiet(label)}:** {_quiet(text)}"
        case Table(header, rows):
            return "\n".join([_row(header), _row(("---",) * len(header)), *map(_row, rows)])
        case Rule():
            return "---"
        case _:
            raise TypeError(block)


def _row(cells: tuple[str, ...]) -> str:
    shown = (cell if cell == "---" else _quiet(cell).replace("\n", "<br>") for cell in cells)
    return f"| {' | '.join(shown)} |"


def _quiet(text: str) -> str:
    """The text without a meaning in Markdown; addresses become links."""
    parts = ADDRESS.split(text)
    told = [f"<{part}>" if n % 2 else MARKS.sub(r"\\\1", part) for n, part in enumerate(parts)]
    return OPENING.sub(_stopped, "".join(told))


def _stopped(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"

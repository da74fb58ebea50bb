"""What a toolkit file says, before it has a format.

Owns: Document and the kinds of block it is made of, and how blocks read as plain text (that is what is
counted, copied and pasted). Must not know: templates, file formats, communities.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Heading(NamedTuple):
    """A heading; level 1 stands right under the document's title."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """Running text on one line; a newline is a line break the writer wants."""

    text: str


class Bullets(NamedTuple):
    """A list of one-line items."""

    items: tuple[str, ...]


class Field(NamedTuple):
    """A labelled line beside the text, such as the subject of a mail."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


class Table(NamedTuple):
    """Rows of one-line or many-line cells under a header, all equally long."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Passage(NamedTuple):
    """A text that is copied as a whole; name is its title, "" where the heading says it."""

    name: str
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Bullets | Field | Rule | Table | Passage


class Document(NamedTuple):
    """A toolkit file: its title (shown on the page, not in the file) and what it says."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def subject(self) -> str:
        """What its first labelled line says, such as the subject of a mail; else its title."""
        return next((block.text for block in self.blocks if isinstance(block, Field)), self.title)

    @property
    def opened(self) -> tuple[Block, ...]:
        """The blocks with every passage opened."""
        return flat(self.blocks)

    @property
    def said(self) -> tuple[Block, ...]:
        """The same without the labelled lines."""
        return tuple(block for block in self.opened if not isinstance(block, Field))


def flat(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with every passage opened."""
    opened: list[Block] = []
    for block in blocks:
        opened += flat(block.blocks) if isinstance(block, Passage) else [block]
    return tuple(opened)


def text_of(blocks: Iterable[Block]) -> str:
    """The blocks as plain text to paste: paragraphs apart, list items with a dash, nothing wrapped."""
    told = ""
    above: Block | None = None
    for block in flat(blocks):
        told += f"{_gap(above, block)}{_text(block)}"
        above = block
    return told


def _gap(above: Block | None, below: Block) -> str:
    """What stands between two blocks: a list hangs under its paragraph."""
    if not above:
        return ""
    return "\n" if isinstance(below, Bullets) and isinstance(above, Paragraph) else "\n\n"


def _text(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{text}\n{'=-'[min(level, 2) - 1] * len(text)}"
        case Paragraph(text):
            return text
        case Bullets(items):
            return "\n".join(f"- {item}" for item in items)
        case Field(label, text):
            return f"{label}: {text}"
        case Table(header, rows):
            return "\n\n".join(_record(header, row) for row in rows)
        case _:
            return "-" * 20


def _record(header: tuple[str, ...], row: tuple[str, ...]) -> str:
    return "\n".join(f"{name}: {cell}" for name, cell in zip(header, row, strict=True) if cell)

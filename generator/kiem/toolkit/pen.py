"""From blocks to Word's own paragraphs, lists and tables, added at the end of a document.

Owns: how each kind of block is written, links, what stands side by side. Must not know: which document
has which form (as_docx.py), the look of the sheet (paper.py). Importing it imports python-docx.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from kiem.toolkit import cards, paper, qr
from kiem.toolkit.addresses import LINK, shown, target
from kiem.toolkit.band import Sign
from kiem.toolkit.document import (
    Block,
    Bullets,
    Field,
    Heading,
    Paragraph,
    Passage,
    Rule,
    Table,
    flat,
    text_of,
)
from kiem.toolkit.outline import EMU

CODE, GUTTER = 33 * EMU, 3 * EMU  # how wide a code is, and the room after it
# What a line of a card begins with: "What you say: “…”", "When? If …".
LEAD = re.compile(r"([^.,:?!]{3,30}[:?]) (.+)", re.DOTALL)
DATE = re.compile(r"(\d{1,2}) (\w+) (\d{4})")
HEADS = ("Title", "Subtitle", "Heading 1", "Heading 2")


class Pen:
    """Adds blocks at the end of a document; the styles are looked up once.

    boxed: every passage is a text to copy as a whole, so it stands in a box.
    """

    def __init__(self, made: Any, *, boxed: bool = False) -> None:
        self._made, self._boxed = made, boxed
        self._styles = {style.name: style.style_id for style in made.styles}
        self._lift = 0  # how many levels a heading goes up, where the highest became the title

    def lifted(self, blocks: Iterable[Block]) -> None:
        """Let headings begin at the first level, whatever level the document begins at."""
        levels = [block.level for block in blocks if isinstance(block, Heading)]
        self._lift = min(levels, default=1) - 1

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write the blocks one below the other."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                self.paragraph(text, f"Heading {min(max(level - self._lift, 1), 2)}")
            case Paragraph(text):
                self.paragraph(text, "Normal")
            case Bullets(items):
                for item in items:
                    self.paragraph(item, "List Bullet")
            case Field(label, text):
                self._labelled(label, text)
            case Table(header, rows):
                self._table(header, rows)
            case Passage(_, blocks) if self._boxed:
                self._box(blocks)
            case Passage(_, blocks):
                self.blocks(blocks)
            case Rule():
                self.paragraph("", "Normal")

    def paragraph(self, text: str, style: str) -> Any:
        """A paragraph with its addresses as links; a newline stays one, a date in a heading whole."""
        line = self._made.add_paragraph()
        line._p.style = self._styles[style]  # noqa: SLF001 - the public way looks all styles up
        self._told(line, DATE.sub("\\1\u00a0\\2\u00a0\\3", text) if style in HEADS else text)
        return line

    def _told(self, line: Any, text: str) -> None:
        for number, part in enumerate(LINK.split(text)):
            if number % 2:
                self._link(line, part)
            elif part:
                line.add_run(part)

    def _box(self, blocks: tuple[Block, ...]) -> None:
        """A text to copy as a whole, on one page: plain, as it will be pasted."""
        parts = text_of(blocks).split("\n\n")
        for number, part in enumerate(parts, start=1):
            line = self._made.add_paragraph(part)
            line._p.style = self._styles["Quote"]  # noqa: SLF001 - as above
            line.paragraph_format.keep_with_next = number < len(parts)
            line.paragraph_format.keep_together = True

    def _labelled(self, label: str, text: str) -> None:
        line = self.paragraph("", "Normal")
        self._labels(line, f"{label}: ")
        line.add_run(text)

    def cards(self, sign: Sign, title: str, blocks: Sequence[Block]) -> None:
        """The same card four times, its lines led by what they are about."""
        for cell in cards.cells(self._made, sign):
            with self._inside(cell):
                self.paragraph(title, "Title")
                for block in flat(blocks):
                    self._led(block)
        self._thin()

    def _led(self, block: Block) -> None:
        found = LEAD.fullmatch(text_of((block,)))
        if not found:
            return self._block(block)
        line = self.paragraph("", "Normal")
        self._labels(line, f"{found[1]} ")
        return self._told(line, found[2])

    @contextmanager
    def _inside(self, cell: Any) -> Iterator[None]:
        """Add to a cell instead of the document, and leave no empty paragraph in it."""
        first, body, self._made = cell.paragraphs[0], self._made, cell
        yield
        self._made = body
        if not first.text:
            cell._element.remove(first._p)  # noqa: SLF001 - the empty one it begins with

    def _labels(self, line: Any, text: str) -> None:
        line.add_run(text)._r.style = self._styles["Label"]  # noqa: SLF001 - as above

    def _link(self, line: Any, address: str) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paper.linked(line.part, target(address)))
        run = line.add_run(shown(address))
        run._r.style = self._styles["Hyperlink"]  # noqa: SLF001 - as above
        link.append(run._r)  # noqa: SLF001 - no public way to link
        line._p.append(link)  # noqa: SLF001 - python-docx makes no links of its own

    def columns(self, columns: Sequence[Sequence[Block]]) -> None:
        """Blocks side by side, in a table without lines."""
        if not columns:
            return
        table = self._made.add_table(rows=1, cols=len(columns))
        for cell, blocks in zip(table.rows[0].cells, columns, strict=True):
            with self._inside(cell):
                self.blocks(blocks)

    def coded(self, address: str, alt: str, blocks: Sequence[Block]) -> None:
        """The blocks beside a code that leads to the address."""
        self._thin()  # else Word joins it to a table above
        table = self._made.add_table(rows=1, cols=2)
        code, told = table.rows[0].cells
        whole = code.width + told.width
        code.width, told.width = CODE + GUTTER, whole - CODE - GUTTER
        for column, cell in zip(table.columns, (code, told), strict=True):
            column.width = cell.width
        line = code.paragraphs[0]
        line.paragraph_format.space_after, line.paragraph_format.line_spacing = 0, 1.0
        image = qr.png(address)
        picture = line.add_run().add_picture(io.BytesIO(image), CODE)
        picture._inline.docPr.set("descr", alt)  # noqa: SLF001 - no public way to describe
        for side in ("distT", "distB", "distL", "distR"):
            picture._inline.set(side, "0")  # noqa: SLF001 - else some programs leave room round it
        # its white reaches into the margin, so that what is black begins where the text does
        line.paragraph_format.left_indent = -CODE * qr.QUIET * qr.SCALE // qr.wide(image)
        told.vertical_alignment = 1  # in the middle
        with self._inside(told):
            self.blocks(blocks)
        self._thin()  # a document that ends in a table gets a row from the program that opens it

    def _thin(self) -> None:
        """An empty row, as thin as can be."""
        form = self.paragraph("", "Normal").paragraph_format
        form.space_after, form.line_spacing = 0, Pt(2)

    def _table(self, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        table = self._made.add_table(rows=1, cols=len(header), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, header, strict=True):
            self._labels(cell.paragraphs[0], text)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(text)

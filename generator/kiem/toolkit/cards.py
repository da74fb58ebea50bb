"""A sheet with four cards to cut out, all the same: a band in the accent on each, room for a text under it.

Owns: where the cards and the lines to cut along are. Must not know: what a card says, styles. Importing
it imports python-docx.
"""

from collections.abc import Sequence
from itertools import product
from typing import Any

from docx.document import Document as Word
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from kiem.toolkit.band import PAGE, Sign, lettered, painted, pasted
from kiem.toolkit.outline import LEAF, bare
from kiem.toolkit.sizes import fitting

EDGE = 10  # mm of the sheet that printers leave white
WIDE, HIGH = (PAGE[0] - 2 * EDGE) / 2, 137  # mm
SIDE = 9  # mm between the edge of a card and its text
BAND = 4, 18  # mm from the edge of a card to its band, and its height
SHOOTS = 16  # mm high
ROOM = WIDE - 2 * SIDE  # mm for the text
NAME = 52, 16  # mm for the name in the band
LOGO = (36, 14)  # mm at most, with the white round it
GAP = 3  # mm between it and the name
SIDES = ("top", "left", "bottom", "right")
ALONG = (*SIDES, "insideV")
LATER = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # what Word wants after the lines


def ground(made: Word, sign: Sign) -> None:
    """Draw the bands of the cards, where the text of the sheet will stand on them."""
    section = made.sections[0]
    section.left_margin = section.right_margin = Mm(EDGE)
    section.top_margin = section.bottom_margin = Mm(EDGE)
    section.header_distance = section.footer_distance = Mm(EDGE / 2)
    head = section.first_page_header.paragraphs[0]
    gap, high = BAND
    for number, (down, across) in enumerate(product(range(2), repeat=2), start=1):
        box = (EDGE + across * WIDE + gap, EDGE + down * HIGH + gap, WIDE - 2 * gap, high)
        drawn = painted(sign, box, LEAF, tall=SHOOTS, right=SIDE - gap, number=number)
        head.add_run()._r.append(drawn)  # noqa: SLF001 - no public way to draw
        if sign.emblem:
            wide, tall = sign.emblem.within(*LOGO)
            spot = (box[0] - gap + SIDE, box[1] + (high - tall) / 2, wide, tall)
            pasted(head, sign.emblem, spot, sign.name, number + 4)


def cells(made: Word, sign: Sign) -> list[Any]:
    """The rooms for the text of the four cards; the name stands in the band above each."""
    table = made.add_table(rows=4, cols=2)
    table.autofit = False
    whole = table._tbl.tblPr  # noqa: SLF001 - no public way to a table's lines and margins
    whole.insert_element_before(_lines("tblBorders", ALONG, sign), *LATER)
    whole.insert_element_before(_room("tblCellMar", (0, 0, 0, 0)), *LATER[-1:])
    heads, texts = list(table.rows)[::2], list(table.rows)[1::2]
    top = BAND[1] + 2 * BAND[0]  # so that the middle of the row is that of the band
    for cell in _sized(heads, top):
        # no room above and below: newer LibreOffices add that to a height that is exact
        _told(cell, _room("tcMar", (0, SIDE, 0, SIDE)))
        _named(cell, sign)
    rooms = _sized(texts, HIGH - top)
    for cell in rooms:
        _told(cell, _lines("tcBorders", ("bottom",), sign), _room("tcMar", (0, SIDE, 0, SIDE)))
    return rooms


def _sized(rows: Sequence[Any], high: float) -> list[Any]:
    """The cells of the rows, each as wide as a card and exactly so high, in mm."""
    for row in rows:
        row.height, row.height_rule = Mm(high), WD_ROW_HEIGHT_RULE.EXACTLY
        for cell in row.cells:
            cell.width = Mm(WIDE)
    return [cell for row in rows for cell in row.cells]


def _told(cell: Any, *properties: Any) -> None:
    for told in properties:
        cell._tc.get_or_add_tcPr().append(told)  # noqa: SLF001 - no public way to a cell's lines and margins


def _named(cell: Any, sign: Sign) -> None:
    """The name in the middle of the band, in one row or two."""
    beside = sign.emblem.within(*LOGO)[0] + GAP if sign.emblem else 0
    line, size = cell.paragraphs[0], fitting([sign.name], (NAME[0] - beside, NAME[1]), 14, 8)
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    form = line.paragraph_format
    form.left_indent, form.right_indent = Mm(beside), Mm(ROOM - NAME[0])
    form.space_after, form.line_spacing = 0, 1.05
    lettered(line, sign, size)


def _lines(kind: str, sides: Sequence[str], sign: Sign) -> Any:
    """Dashed lines to cut along, on these sides of a table or a cell."""
    dashed = f'w:val="dashed" w:sz="4" w:space="0" w:color="{bare(sign.colours["edge"])}"'
    lines = "".join(f"<w:{side} {dashed}/>" for side in sides)
    return parse_xml(f"<w:{kind} {nsdecls('w')}>{lines}</w:{kind}>")


def _room(kind: str, sides: Sequence[float]) -> Any:
    """The room round the text of a table or a cell, in mm, in the order of SIDES."""
    told = "".join(
        f'<w:{side} w:w="{Mm(room).twips}" w:type="dxa"/>'
        for side, room in zip(SIDES, sides, strict=True)
    )
    return parse_xml(f"<w:{kind} {nsdecls('w')}>{told}</w:{kind}>")

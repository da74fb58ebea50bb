"""A table for a spreadsheet: the tables of the document, nothing else.

Owns: the form that opens well in most programs: commas, UTF-8 with a byte order mark (Excel needs it
for é), CRLF as RFC 4180 says, and cells that no program runs as a formula. Excel with Dutch settings
wants Data > From text/CSV for the commas; the read-me says so.
"""

import csv
import io

from kiem.toolkit.document import Document, Table
from kiem.toolkit.facts import Facts

MEDIA = "text/csv"

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(document: Document, _: Facts) -> bytes:
    """The rows of the document's tables, one header each."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    for table in document.opened:
        if isinstance(table, Table):
            writer.writerows([_safe(cell) for cell in row] for row in (table.header, *table.rows))
    return sheet.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell

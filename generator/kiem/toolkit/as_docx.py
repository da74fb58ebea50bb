"""Word: a document that people change before they send or print it.

Owns: the file. Must not know: what stands where in a document (forms.py), how blocks are written (pen.py),
the look of the sheet (paper.py). python-docx is imported when the first document is made.
"""

import io

from kiem.toolkit.archive import rezipped
from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(document: Document, facts: Facts) -> bytes:
    """The document on the community's sheet."""
    from kiem.toolkit import forms  # noqa: PLC0415 - 100 ms; most builds make no document anew

    saved = io.BytesIO()
    forms.laid(document, facts).save(saved)
    return rezipped(saved.getvalue())

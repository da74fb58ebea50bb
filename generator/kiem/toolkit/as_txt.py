"""Plain text: what people paste into a mail or a post.

Owns: nothing wrapped, a byte order mark in front, because Word and a browser on a server that names
no character set would else show an é as two signs; copying from the file leaves the mark behind.
"""

from kiem.toolkit.document import Document, text_of
from kiem.toolkit.facts import Facts

MEDIA = "text/plain"


def write(document: Document, _: Facts) -> bytes:
    """The document as UTF-8 with a byte order mark and plain newlines."""
    return f"{text_of(document.blocks)}\n".encode("utf-8-sig")

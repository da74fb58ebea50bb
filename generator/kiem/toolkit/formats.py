"""The formats of toolkit files; a format is one file of this shape and one line here."""

from collections.abc import Mapping
from typing import Protocol

from kiem.toolkit import (
    as_csv,
    as_docx,
    as_eml,
    as_html,
    as_ics,
    as_json,
    as_md,
    as_pdf,
    as_png,
    as_pptx,
    as_svg,
    as_txt,
)
from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts
from kiem.toolkit.typesetting import Page


class Format(Protocol):
    """What the file of a format holds."""

    MEDIA: str

    def write(self, document: Document, facts: Facts) -> bytes:
        """The document as the bytes of a file; equal documents and facts give equal bytes."""


class Print(Protocol):
    """A format for what is drawn."""

    MEDIA: str

    def draw(self, page: Page) -> bytes:
        """The page as the bytes of a file; equal pages give equal bytes."""


FORMATS: Mapping[str, Format] = {
    "txt": as_txt,
    "md": as_md,
    "csv": as_csv,
    "html": as_html,
    "eml": as_eml,
    "docx": as_docx,
    "pptx": as_pptx,
    "ics": as_ics,
    "json": as_json,
}
# Those that are made in the look of the community.
DRESSED = ("html", "eml", "docx", "pptx")
PRINTED: Mapping[str, Print] = {"pdf": as_pdf, "png": as_png, "svg": as_svg}

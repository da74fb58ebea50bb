"""The formats of toolkit files; a format is one file of this shape and one line here."""

from collections.abc import Mapping
from typing import Protocol

from kiem.toolkit import as_csv, as_md, as_pdf, as_png, as_txt
from kiem.toolkit.document import Document
from kiem.toolkit.typesetting import Page


class Format(Protocol):
    """What the file of a format holds."""

    MEDIA: str

    def write(self, document: Document) -> bytes:
        """The document as the bytes of a file; equal documents give equal bytes."""


class Print(Protocol):
    """A format for what is drawn."""

    MEDIA: str

    def draw(self, page: Page) -> bytes:
        """The page as the bytes of a file; equal pages give equal bytes."""


FORMATS: Mapping[str, Format] = {"txt": as_txt, "md": as_md, "csv": as_csv}
PRINTED: Mapping[str, Print] = {"pdf": as_pdf, "png": as_png}

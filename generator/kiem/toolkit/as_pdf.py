"""PDF: to print, to send along."""

from kiem.toolkit.typesetting import Page, pdf

MEDIA = "application/pdf"


def draw(page: Page) -> bytes:
    """The page as a PDF; equal pages give equal bytes."""
    return pdf(page)

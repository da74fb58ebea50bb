"""PNG: pictures for social media and mail."""

from kiem.toolkit.typesetting import Page, png

MEDIA = "image/png"


def draw(page: Page) -> bytes:
    """The page as a PNG; equal pages give equal bytes."""
    return png(page)

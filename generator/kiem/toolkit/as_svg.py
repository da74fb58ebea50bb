"""SVG: the QR code alone, which stays sharp at any size."""

from kiem.toolkit import qr
from kiem.toolkit.typesetting import Page

MEDIA = "image/svg+xml"


def draw(page: Page) -> bytes:
    """The code of the page's link, with its quiet zone, on white."""
    return qr.svg(page.link, ground="#ffffff").encode()

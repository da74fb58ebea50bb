"""How wide and high a picture is, read from its first bytes, so that a page doesn't jump.

Owns: the headers of PNG, JPEG, GIF and SVG. Must not know: where pictures come from.
"""

import re
import struct
from pathlib import Path

HEAD = 256 * 1024
SVG_SIZE = re.compile(
    rb'<svg\b[^>]*?\sviewBox\s*=\s*["\']\s*\S+\s+\S+\s+([\d.]+)\s+([\d.]+)', re.DOTALL
)
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG: start of frame, not a table


def size(path: Path) -> tuple[int, int] | None:
    """Width and height in pixels; None when they can't be told."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(b"\x89PNG\r\n\x1a\n") and len(head) >= 24:
        return _pair(">II", head[16:24])
    if head[:6] in (b"GIF87a", b"GIF89a") and len(head) >= 10:
        return _pair("<HH", head[6:10])
    if head.startswith(b"\xff\xd8"):
        return _jpeg(head)
    drawn = SVG_SIZE.search(head)
    return (round(float(drawn[1])), round(float(drawn[2]))) if drawn else None


def _jpeg(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:
        if head[at + 1] in FRAMES:
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int(struct.unpack(">H", head[at + 2 : at + 4])[0])
    return None


def _pair(shape: str, data: bytes) -> tuple[int, int]:
    width, height = struct.unpack(shape, data)
    return int(width), int(height)

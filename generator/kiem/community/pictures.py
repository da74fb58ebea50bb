"""Pictures in the community's folder: which name may stand in the file, and which file is fit.

Owns: reading the name, and judging the file by its bytes. Must not know: what a picture shows.
"""

import re
from pathlib import Path
from typing import Annotated, NamedTuple

from kiem.community.reading import refuse
from kiem.community.scalar import Scalar

LARGEST = 2 * 1024 * 1024  # bytes
# What a browser runs when such a drawing is opened by itself, on the site's own address.
_ACTIVE = re.compile(rb"<script[\s>]|<[^<>]*\son\w+\s*=|javascript\s*:", re.IGNORECASE)
_SVG = rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]"


class Picture(NamedTuple):
    """Marks a key that names a picture; `alt` is the key beside it that says what it shows."""

    alt: str = ""


def read_file(text: str) -> str:
    """The name of a file in the community's folder, with / between its parts."""
    path = text.replace("\\", "/").removeprefix("./")
    if re.match(r"(?:https?:)?//|data:", path, re.IGNORECASE):
        refuse("value.file.remote")
    if path.startswith("/") or re.match(r"[A-Za-z]:|~|file:", path) or ".." in path.split("/"):
        refuse("value.file.outside", file=text)
    return path


def inside(folder: Path, name: str) -> Path | None:
    """The file `name` of the community's folder; None when a link leads out of the folder."""
    try:
        path = (folder / name).resolve()
    except (OSError, RuntimeError):  # links that go round in a circle
        return None
    return path if path.is_relative_to(folder.resolve()) else None


def content(path: Path) -> bytes | None:
    """The bytes of a file; None when it isn't there or can't be opened."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def usable(folder: Path, name: str) -> bool:
    """Whether the site can show this picture: it is there, inside the folder, and an image."""
    path = inside(folder, name) if name else None
    found = content(path) if path else None
    return found is not None and opens(found)


def opens(image: bytes) -> bool:
    """Whether bytes are a whole PNG, JPEG, WebP, GIF or SVG image."""
    if image.startswith(b"\x89PNG\r\n\x1a\n"):
        return image[12:16] == b"IHDR" and b"IEND" in image[-16:]
    if image.startswith(b"\xff\xd8\xff"):
        return b"\xff\xd9" in image[-4096:]
    if image.startswith((b"GIF87a", b"GIF89a")):
        return image.rstrip(b"\0").endswith(b";")
    if image[:4] == b"RIFF" and image[8:12] == b"WEBP":
        return len(image) >= int.from_bytes(image[4:8], "little") + 8
    return bool(re.match(_SVG, image[:4096], re.DOTALL)) and b"</svg" in image[-512:]


def active(image: bytes) -> bool:
    """Whether a drawing that opens (an SVG) holds something to run."""
    return re.match(_SVG, image[:4096], re.DOTALL) is not None and bool(_ACTIVE.search(image))


PictureFile = Annotated[str, Scalar(read_file, "")]

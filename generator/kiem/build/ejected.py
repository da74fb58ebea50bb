"""What the organiser took over: as it was when kiem made it, kept beside what it became.

Owns: where those copies are (a folder that goes along in git), the note above a page that was taken
over, and whether somebody changed it since. Must not know: how anything is made or written.
"""

import re
from pathlib import Path
from typing import NamedTuple

from kiem import __version__
from kiem.build.cache import digest
from kiem.build.pieces import PAGES, Piece
from kiem.errors import Message
from kiem.messages import say
from kiem.site import front

COPIES = ".ejected"
TEMPLATE = ".html"
NOTE = "kiem:"


class Ejected(NamedTuple):
    """One file that was taken over: its path in the folder, kiem's copy of then, and the version."""

    path: str
    copy: Path
    version: str


def ejected(folder: Path) -> tuple[Ejected, ...]:
    """All that was taken over and is still there, sorted by path."""
    top = folder / COPIES
    found: dict[str, Ejected] = {}
    for copy in sorted(file for file in top.rglob("*") if file.is_file()):
        version, *parts = copy.relative_to(top).parts
        path = "/".join(parts)
        if parts and (folder / path).is_file():
            found[path] = Ejected(path, copy, version)
    return tuple(found[path] for path in sorted(found))


def copy_of(path: str) -> str:
    """Where kiem's copy of a file goes, from the folder."""
    return f"{COPIES}/{__version__}/{path}"


def handed(piece: Piece, lang: str) -> bytes:
    """The file as the organiser gets it: with a note on where it comes from, if it can hold one."""
    if piece.page:
        own, body = front.split(piece.content.decode())
        return f"---\n{own}{note(piece, lang)}---\n\n{body}".encode()
    if piece.path.endswith(TEMPLATE):
        said = say(Message.of("eject.template", version=__version__), lang)
        return f"{{#- {said} -#}}\n".encode() + piece.content
    return piece.content


def note(piece: Piece, lang: str) -> str:
    """What stands above a page: from which version it is, and how that page was."""
    said = say(Message.of("eject.note"), lang)
    return (
        f"# {said}\n{NOTE}\n  page: {piece.name}\n  from: {__version__}\n"
        f"  digest: {digest(piece.content)}\n"
    )


def bare(path: str, content: bytes) -> bytes:
    """The file without that note: as kiem made it, as long as nobody changed it."""
    if path.startswith(f"{PAGES}/"):
        return _without_note(content.decode("utf-8-sig", "replace").replace("\r\n", "\n")).encode()
    if path.endswith(TEMPLATE) and content.startswith(b"{#- "):
        return content.partition(b"-#}\n")[2]
    return content


def renewed(content: bytes, piece: Piece) -> bytes:
    """The organiser's page with a note that says how kiem makes it now."""
    text = content.decode("utf-8-sig")
    text = re.sub(r"(?m)^  from: .*$", f"  from: {__version__}", text, count=1)
    return re.sub(
        r"(?m)^  digest: .*$", f"  digest: {digest(piece.content)}", text, count=1
    ).encode()


def told(content: bytes) -> str:
    """The digest that the note above a page holds, "" without one."""
    own, _ = front.split(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    rows = (
        own.partition(f"\n{NOTE}\n")[2].splitlines() or own.removeprefix(f"{NOTE}\n").splitlines()
    )
    return next((row.split()[1] for row in rows if row.startswith("  digest: ")), "")


def _without_note(text: str) -> str:
    own, body = front.split(text)
    kept: list[str] = []
    inside = False
    for row in own.splitlines(keepends=True):
        if row.rstrip() == NOTE:
            inside = True
            if kept and kept[-1].startswith("# "):
                kept.pop()
        elif not (inside and row.startswith(" ")):
            inside = False
            kept.append(row)
    return f"---\n{''.join(kept)}---\n\n{body}"

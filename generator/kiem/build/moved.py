"""What kiem makes otherwise now than when the organiser took it over, and what the difference is.

Owns: check E-01, and taking note that somebody has seen it. Must not know: how anything is made.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from os.path import commonprefix
from pathlib import Path

from kiem import __version__
from kiem.build import single
from kiem.build.cache import Options, digest
from kiem.build.ejected import Ejected, copy_of, ejected, renewed, told
from kiem.build.pieces import PAGES, SHELVES, Piece, Pieces
from kiem.errors import InputError, Message, Place, Problem
from kiem.toolkit.own import FOLDER as TOOLKIT

MOST = 24  # lines of a difference
WIDEST, LEAD = 120, 40  # signs of a line that are shown, and of what it shares with the one before


def moved(options: Options) -> tuple[Problem, ...]:
    """A tip for every file that was taken over and that kiem makes otherwise now."""
    folder = Path(options.file).parent
    try:
        return tuple(_problem(folder, was, now) for was, now in _moved(options))
    except InputError:  # a build tells what keeps the site from being made
        return ()


def _moved(options: Options) -> Iterator[tuple[Ejected, Piece]]:
    taken = [it for it in ejected(Path(options.folder)) if it.path.split("/")[0] in SHELVES]
    if not taken:
        return
    pieces = Pieces(options, drawn=any(TOOLKIT in it.path for it in taken))
    made = {piece.path: piece for shelf in SHELVES for piece in pieces.on(shelf)}
    for was in taken:
        now = made.get(was.path)
        if now and _before(options, was) != digest(now.content):
            yield was, now


def seen(options: Options, path: str) -> None:
    """Take note that the organiser has seen how kiem makes the file at `path` now."""
    folder = Path(options.folder)
    for was, now in _moved(options):
        if was.path == path:
            single.away((was.copy,), folder)
            single.put(folder / copy_of(path), now.content)
            if path.startswith(f"{PAGES}/"):
                file = folder / path
                single.put(file, renewed(file.read_bytes(), now))


def _before(options: Options, was: Ejected) -> str:
    """The digest of what kiem made then: what the page itself says of it, else that of the copy."""
    if was.path.startswith(f"{PAGES}/"):
        said = told(Path(options.folder, was.path).read_bytes())
        if said:
            return said
    return digest(was.copy.read_bytes())


def _problem(folder: Path, was: Ejected, now: Piece) -> Problem:
    values = {"path": was.path, "name": now.name, "version": was.version, "now": __version__}
    what = Message.of("eject.moved", **values)
    rows = _difference(was.copy.read_bytes(), now.content)
    kind = "eject.moved.hint" if rows else "eject.moved.unseen.hint"
    hint = Message.of(kind, **values, rows="\n".join(rows))
    return Problem(Place(str(folder / was.path)), "tip", "E-01", what, hint)


def _difference(then: bytes, now: bytes) -> list[str]:
    """The lines that came and went, of many the first; nothing for what isn't text."""
    try:
        before, after = then.decode().splitlines(), now.decode().splitlines()
    except UnicodeDecodeError:
        return []
    rows: list[str] = []
    for kind, start, end, low, high in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            rows += _rows(before[start:end], after[low:high])
    return [*rows[:MOST], "…"] if rows[MOST:] else rows


def _rows(gone: list[str], came: list[str]) -> list[str]:
    """Lines that made way for others; one that made way for one is shown from where they part."""
    starts = [0] * max(len(gone), len(came))
    if len(gone) == len(came):
        starts = [len(commonprefix(it)) for it in zip(gone, came, strict=True)]  # noqa: RUF071 - signs, no paths
    return [
        sign + _cut(row, start)
        for sign, rows in (("-", gone), ("+", came))
        for row, start in zip(rows, starts, strict=False)
    ]


def _cut(row: str, start: int) -> str:
    first = start - LEAD if start > WIDEST - LEAD else 0
    shown = row[first : first + WIDEST]
    return ("…" if first else "") + shown + ("…" if row[first + WIDEST :] else "")

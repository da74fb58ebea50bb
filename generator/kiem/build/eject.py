"""`kiem eject`: what kiem makes becomes the organiser's own file, and back.

Owns: finding what is meant, and that nothing of the organiser's is ever overwritten or lost. Must not
know: how pages and texts are made.
"""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from kiem.build import single
from kiem.build.cache import FOLDER, Options, digest
from kiem.build.ejected import Ejected, bare, copy_of, ejected, handed
from kiem.build.pieces import PAGES, SHELVES, THEME, Piece, Pieces, called, plain
from kiem.errors import EnvironmentProblem, Message
from kiem.site.own import own_pages
from kiem.site.plan import OVERRIDES
from kiem.toolkit.own import FOLDER as TOOLKIT

UNDONE = f"{FOLDER}/undone"


class Back(NamedTuple):
    """A file that kiem takes back, and whether the organiser changed it."""

    was: Ejected
    edited: bool


def eject(options: Options, name: str, lang: str, more: Sequence[Piece] = ()) -> tuple[str, ...]:
    """Hand over everything of that name; the paths in the folder. `more` is what rooms above make.

    EnvironmentProblem, with nothing written, when there is no such thing or it is theirs already.
    """
    folder, wanted = Path(options.folder), plain(name)
    pieces = Pieces(options, drawn=TOOLKIT in wanted.split("/") or wanted in called(TOOLKIT_PAGE))
    known = (*pieces.on(_shelf(wanted)), *more)
    found = [it for it in known if it.path == name] or [it for it in known if it.name == wanted]
    found = found or [it for it in known if wanted in called(it.path)]
    if not found:
        _unknown(name, known)
    theirs = _theirs(options, pieces)
    for piece in found:
        if taken := _taken(folder, piece, theirs):
            _refuse("there", name=name, path=taken)
    files = [(piece.path, handed(piece, lang)) for piece in found]
    copies = [(copy_of(piece.path), piece.content) for piece in found]
    single.away([folder / path for path, _ in copies], folder)  # what a killed run left
    return tuple(path for path in single.add([*copies, *files], folder) if path in dict(files))


def listed(
    options: Options, more: Sequence[Piece] = ()
) -> Mapping[str, Sequence[tuple[str, bool]]]:
    """Every name by shelf, each with whether it is the organiser's own already."""
    folder, pieces = Path(options.folder), Pieces(options)
    theirs = _theirs(options, pieces)
    shelves = {**{shelf: pieces.on(shelf) for shelf in SHELVES}, "more": tuple(more)}
    return {
        shelf: [(it.name, bool(_taken(folder, it, theirs))) for it in found]
        for shelf, found in shelves.items()
    }


def undoing(options: Options, name: str) -> tuple[Back, ...]:
    """What is to be taken back under that name; EnvironmentProblem if kiem never handed it over."""
    folder, wanted = Path(options.folder), plain(name)
    known = ejected(folder)
    exact = [it for it in known if name in (it.path, wanted) and it.path == name]
    found = exact or [it for it in known if wanted in called(it.path)]
    if not found:
        _refuse("not_ours", name=name)
    return tuple(Back(it, edited(folder, it)) for it in found)


def undo(options: Options, backs: Iterable[Back]) -> tuple[str, ...]:
    """Take them back; where those are kept that were changed."""
    folder = Path(options.folder)
    kept: list[str] = []
    for back in backs:
        file = folder / back.was.path
        if back.edited:
            place = f"{UNDONE}/{digest(file.read_bytes())[:8]}/{back.was.path}"
            single.aside(file, folder / place)
            kept.append(place)
        single.away((file, back.was.copy), folder)
    return tuple(kept)


def edited(folder: Path, was: Ejected) -> bool:
    """Whether the file is another than kiem handed over."""
    return bare(was.path, (folder / was.path).read_bytes()) != was.copy.read_bytes()


TOOLKIT_PAGE = f"{PAGES}/{TOOLKIT}.md"


def _shelf(name: str) -> str:
    first = name.split("/", maxsplit=1)[0]
    return {THEME: OVERRIDES, TOOLKIT: TOOLKIT}.get(first if "/" in name else "", PAGES)


def _theirs(options: Options, pieces: Pieces) -> Mapping[tuple[str, str], str]:
    """The organiser's own pages, by language and kind."""
    pages = own_pages(Path(options.folder), pieces.languages)
    return {(page.route.lang, page.route.kind): page.file for page in pages}


def _taken(folder: Path, piece: Piece, theirs: Mapping[tuple[str, str], str]) -> str:
    """The file that stands in the place of this piece already, "" if there is none."""
    if piece.page and piece.page in theirs:
        return theirs[piece.page]
    return piece.path if single.there(folder / piece.path) else ""


def _unknown(name: str, known: Sequence[Piece]) -> NoReturn:
    names = [piece.name for piece in known]
    near = difflib.get_close_matches(name, names, n=1)
    what = Message.of("eject.unknown", name=name)
    hint = Message.of("usage.mean", name=near[0]) if near else Message.of("eject.unknown.hint")
    raise EnvironmentProblem(what, hint)


def _refuse(why: str, **values: object) -> NoReturn:
    what = Message.of(f"eject.{why}", **values)
    raise EnvironmentProblem(what, Message.of(f"eject.{why}.hint", **values))

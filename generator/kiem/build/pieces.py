"""What `kiem eject` can hand over: every page, template and toolkit file that kiem makes, by name.

Owns: their names, where each goes in the organiser's folder, and its content as kiem makes it now,
whatever the organiser put in its place. Must not know: what becomes of it.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kiem.build.cache import FOLDER, Options
from kiem.build.compiled import compiled
from kiem.build.gather import Judged, compose, judge, kits
from kiem.site import front
from kiem.site.own import OWN
from kiem.site.plan import OVERRIDES
from kiem.site.routes import KINDS, SLUGS, slug
from kiem.site.written import written
from kiem.toolkit.kit import Kit
from kiem.toolkit.own import FOLDER as TOOLKIT

PAGES, THEME = OWN, "theme"
KEPT = ("title", "description")  # of a page's front matter, what an organiser would want to change


class Piece(NamedTuple):
    """One thing: `name` as kiem calls it, `path` in the organiser's folder.

    page: its language and kind, of a page.
    """

    name: str
    path: str
    content: bytes
    page: tuple[str, str] | None = None


def called(path: str) -> frozenset[str]:
    """What a file in the organiser's folder may be called: faq, vragen, theme/base.html."""
    shelf, _, rest = path.partition("/")
    bare = rest.removesuffix(".md")
    if shelf == PAGES:
        folder, slash, kind = bare.rpartition("/")
        slugs = {slug(kind, lang) for lang in SLUGS} if kind in KINDS else set()
        return frozenset(f"{folder}{slash}{name}" for name in {kind, *slugs})
    if shelf == OVERRIDES:
        return frozenset({f"{THEME}/{rest}"})
    stem = path.rpartition(".")[0] if "." in rest.rpartition("/")[2] else path
    return frozenset({path, stem, stem.replace("-", "")})


def plain(name: str) -> str:
    """A name as somebody typed it, in the form of those of `called`."""
    typed = name.replace("\\", "/").removeprefix("./")
    if typed.startswith(f"{PAGES}/"):
        return typed.removeprefix(f"{PAGES}/").removesuffix(".md")
    if typed.startswith(f"{OVERRIDES}/"):
        return f"{THEME}/{typed.removeprefix(f'{OVERRIDES}/')}"
    return typed.removesuffix(".md") if typed.split("/")[0] not in (THEME, TOOLKIT) else typed


class Pieces:
    """All of them, each shelf made when it is asked for.

    drawn: whether the toolkit is needed with its drawings, which take longer than all the rest; without
    them the page of the toolkit isn't among the pages.
    """

    def __init__(self, options: Options, *, drawn: bool = True) -> None:
        self.options = options
        self.drawn = drawn
        self.judged: Judged = judge(options)
        self._known: dict[str, tuple[Piece, ...]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The community's languages, the default one first."""
        return self.judged.filled.community.language

    def on(self, shelf: str) -> tuple[Piece, ...]:
        """Everything on a shelf (a key of SHELVES), in the order in which people meet it."""
        if shelf not in self._known:
            self._known[shelf] = tuple(SHELVES[shelf](self))
        return self._known[shelf]

    @cached_property
    def kits(self) -> Mapping[str, Kit]:
        """The toolkit as kiem makes it: there are no files for it in kiem's own folder."""
        return kits(self.judged, own=Path(self.options.folder, FOLDER), drawn=self.drawn)


def _pages(pieces: Pieces) -> Iterator[Piece]:
    """The Markdown of our pages, with as much above it as makes sense to change."""
    draft = compose(pieces.judged, pieces.kits, shadows=False).draft
    made = written(draft, compiled("texts")).pages
    default = pieces.languages[0]
    for page in made:
        own, body = front.split(page.markdown)
        values = {key: json.loads(value) for key, _, value in _rows(own)}
        kind, lang = values.get("kind"), values["lang"]
        folder = "" if lang == default else f"{lang}/"
        if kind in KINDS and (pieces.drawn or kind != TOOLKIT):
            name = f"{folder}{kind}"
            content = _written(values, body).encode()
            yield Piece(name, f"{PAGES}/{name}.md", content, (lang, kind))


def _rows(own: str) -> list[tuple[str, str, str]]:
    return [row.partition(": ") for row in own.splitlines()]


def _written(values: Mapping[str, object], body: str) -> str:
    kept = {key: values[key] for key in KEPT if values.get(key)}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in kept.items()]
    return f"---\n{''.join(lines)}prose: false\n---\n\n{body}"


def _theme(pieces: Pieces) -> Iterator[Piece]:
    top = pieces.judged.look.folder / OVERRIDES
    for file in sorted(top.rglob("*")):
        if file.is_file():
            path = file.relative_to(top).as_posix()
            yield Piece(f"{THEME}/{path}", f"{OVERRIDES}/{path}", file.read_bytes())


def _toolkit(pieces: Pieces) -> Iterator[Piece]:
    for lang, kit in pieces.kits.items():
        folder = "" if lang == pieces.languages[0] else f"{lang}/"
        for file in kit.files:
            path = f"{TOOLKIT}/{folder}{file.name}"
            yield Piece(path, path, file.content)


SHELVES: Mapping[str, Callable[[Pieces], Iterator[Piece]]] = {
    PAGES: _pages,
    OVERRIDES: _theme,
    TOOLKIT: _toolkit,
}

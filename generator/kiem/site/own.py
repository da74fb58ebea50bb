"""The organiser's own pages: `pages/faq.md` stands in for ours, any other file is an extra page.

Owns: which file is which page in which language. Must not know: what our pages say.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kiem import source
from kiem.errors import InputError, Message, Place, Problem
from kiem.site import assets, front
from kiem.site.routes import KINDS, Route, folder, route, slug

OWN = "pages"
# Halves of letters stand for bytes that are none in UTF-8; an engine takes \ for a folder.
UNFIT = re.compile(r"[\\\x00-\x1f\ud800-\udfff]")
SKIPPED = "readme"  # a note to people; an engine would take it for the front page


class OwnPage(NamedTuple):
    """One Markdown file of the organiser; `route.kind` is ours, or its name without language."""

    file: str
    route: Route
    title: str
    text: str

    @property
    def extra(self) -> bool:
        """Whether this page stands beside ours instead of in the place of one."""
        return self.route.kind not in KINDS


def own_pages(community_folder: Path, languages: Sequence[str]) -> tuple[OwnPage, ...]:
    """The pages in `pages/`, sorted; InputError lists every file that can't be a page."""
    pages: list[OwnPage] = []
    problems: list[Problem] = []
    for file in _files(community_folder):
        try:
            pages.append(_page(community_folder, file, languages))
        except InputError as refused:
            problems += refused.problems
    problems += _double(pages)
    if problems:
        raise InputError(tuple(problems))
    return tuple(pages)


def _files(community_folder: Path) -> list[Path]:
    top = community_folder / OWN
    found = (file.relative_to(community_folder) for file in top.rglob("*.md") if file.is_file())
    return sorted(
        file
        for file in found
        if file.stem.lower() != SKIPPED and not any(part.startswith(".") for part in file.parts)
    )


def _page(community_folder: Path, file: Path, languages: Sequence[str]) -> OwnPage:
    where = community_folder / file
    if not assets.inside(community_folder, where):
        raise InputError((assets.outside(file),))
    if UNFIT.search(file.as_posix()):
        raise InputError((_problem(file, "site.page.name"),))
    try:
        text = where.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as unreadable:
        raise InputError((_problem(file, "site.page.not_utf8"),)) from unreadable
    wrong = source.faults(front.split(text)[0], str(where), above=1)
    if wrong:
        raise InputError(tuple(wrong))
    place = _route(file, languages)
    fallback = file.stem.replace("-", " ").replace("_", " ").capitalize()
    return OwnPage(file.as_posix(), place, front.title(text) or fallback, text)


def _route(file: Path, languages: Sequence[str]) -> Route:
    """Where the file is published: in the place of ours, or by the name it has."""
    default, parts = languages[0], list(file.with_suffix("").parts[1:])
    lang = parts.pop(0) if len(parts) > 1 and parts[0] in languages else default
    name = "/".join(parts)
    for kind in KINDS:
        if name in (kind, slug(kind, lang)):
            return route(kind, lang, default)
    return Route(name, lang, f"{folder(lang, default)}{name}.md")


def _double(pages: Sequence[OwnPage]) -> list[Problem]:
    """A problem for every file that wants an address another file already has."""
    first: dict[str, OwnPage] = {}
    return [
        _problem(Path(page.file), "site.page.twice", other=first[page.route.url].file)
        for page in pages
        if first.setdefault(page.route.url, page) is not page
    ]


def _problem(file: Path, what: str, **values: object) -> Problem:
    name = file.as_posix()
    message = Message.of(what, file=name, **values)
    return Problem(Place(name), "error", "S-08", message, Message.of(f"{what}.hint"))


def by_place(pages: Sequence[OwnPage]) -> Mapping[tuple[str, str], OwnPage]:
    """The pages by language and kind."""
    return {(page.route.lang, page.route.kind): page for page in pages}

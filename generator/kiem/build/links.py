"""P-13: links in the finished pages that point nowhere.

Owns: reading links and anchors out of HTML, resolving them as a browser does, and finding the line of
the organiser's own file that a bad one comes from. Must not know: how pages are made.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from kiem.engine.output import Output
from kiem.errors import Message, Place, Problem

LINK = re.compile(r"<[a-z][^<>]*?\s(?:href|src)=\"([^\"]*)\"", re.IGNORECASE)
ANCHOR = re.compile(r"<[a-z][^<>]*?\s(?:id|name)=\"([^\"]*)\"", re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
TOP = ("", "top")
SHORTEST = 3


UP = re.compile(r"^(?:\.{1,2}/)+")


def broken(outputs: Iterable[Output], present: Iterable[str], base: str) -> dict[str, list[str]]:
    """Links that point nowhere (without their way up), each with the pages that have it, in order.

    `present` are files of the site besides `outputs`; `base` is the path of the site's address.
    """
    pages = {output.path: _Page(output) for output in outputs if output.path.endswith(".html")}
    known = {*(output.path for output in outputs), *present}
    found: dict[str, list[str]] = {}
    for path, page in pages.items():
        for link in page.links:
            if not _arrives(link, path, base, known, pages):
                found.setdefault(UP.sub("", link), []).append(page.made_from)
    return found


def problems(found: Mapping[str, list[str]], definition: Path) -> Iterator[Problem]:
    """An error for a link the organiser wrote, with its line; a warning for any other."""
    texts = _texts(definition) if found else {}
    for link, pages in found.items():
        place = _place(link, texts)
        page = ", ".join(dict.fromkeys(pages))
        what = Message.of("link.nowhere", link=link, page=page)
        if place is None:
            yield Problem(Place(definition.name), "warning", "P-13", what)
        else:
            yield Problem(place, "error", "P-13", what, Message.of("link.nowhere.hint"))


class _Page:
    """A page's links and anchors, read when asked for."""

    def __init__(self, output: Output) -> None:
        self.made_from = output.made_from
        self._text = output.read().decode("utf-8", errors="replace")

    @cached_property
    def links(self) -> list[str]:
        return list(dict.fromkeys(html.unescape(link) for link in LINK.findall(self._text)))

    @cached_property
    def anchors(self) -> set[str]:
        return {html.unescape(name) for name in ANCHOR.findall(self._text)}


def _arrives(link: str, page: str, base: str, known: set[str], pages: Mapping[str, _Page]) -> bool:
    if ELSEWHERE.match(link):
        return True
    parts = urlsplit(link)
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if path.startswith("/"):
        if not path.startswith(base):
            return True  # another part of the host, which we can't see
        path = path.removeprefix(base)
        start = ""
    else:
        start = dirname(page)
    target = page if not parts.path else normpath(join(start, path)).removeprefix("./")
    if target not in known:
        target = "index.html" if target == "." else f"{target}/index.html"
    if target not in known:
        return False
    return fragment in TOP or target not in pages or fragment in pages[target].anchors


def _texts(definition: Path) -> dict[str, str]:
    """The organiser's texts by their name in the folder, the definition first."""
    folder = definition.parent
    files = [definition]
    for pattern in ("pages/**/*.md", "overrides/**/*.html", "mkdocs.yml"):
        files += sorted(folder.glob(pattern))
    found = {file.relative_to(folder).as_posix(): file for file in files if file.is_file()}
    return {name: file.read_text("utf-8", errors="replace") for name, file in found.items()}


def _place(link: str, texts: Mapping[str, str]) -> Place | None:
    """Where a text has this link."""
    if len(link) < SHORTEST:
        return None
    for name, text in texts.items():
        found = text.find(link)
        if found >= 0:
            line = text.count("\n", 0, found) + 1
            return Place(name, line, found - text.rfind("\n", 0, found))
    return None

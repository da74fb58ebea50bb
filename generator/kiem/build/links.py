"""P-13: links in the finished pages that point nowhere.

Owns: reading links and anchors out of HTML, resolving them as a browser does, and finding the line of
the organiser's own file that a bad one comes from. Must not know: how pages are made.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from kiem.engine.output import Output
from kiem.errors import Message, Place, Problem

# Where links begin. Cutting there is quick, and right but for code in a text; what seems broken is
# looked up in real tags.
SIGNS = ('href="', 'src="')
ANCHOR = re.compile(r'\s(?:id|name)="([^"]*)"')
IN_TAG = re.compile(r'<[a-z][^<>]*\s(?:href|src)="([^"]*)"', re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
UP = re.compile(r"^(?:\.{1,2}/)+")
TOP = ("", "top")
SHORTEST = 3


def broken(outputs: Iterable[Output], present: Iterable[str], base: str) -> dict[str, list[str]]:
    """Links that point nowhere (without their way up), each with the pages that have it, in order.

    `present` are files of the site besides `outputs`; `base` is the path of the site's address.
    """
    site = _Site(outputs, present, base)
    found: dict[str, list[str]] = {}
    for path, text in site.texts.items():
        links = {part.partition('"')[0]: None for sign in SIGNS for part in text.split(sign)[1:]}
        lost = [link for link in links if not site.arrives(link, path)]
        real = IN_TAG.findall(text) if lost else ()
        for link in lost:
            if link in real:
                bare = UP.sub("", html.unescape(link))
                found.setdefault(bare, []).append(site.made_from[path])
    return found


def problems(found: Mapping[str, list[str]], definition: Path) -> Iterator[Problem]:
    """An error for a link the organiser wrote, with its line; a warning for any other."""
    written = texts(definition) if found else {}
    for link, pages in found.items():
        place = spot(link, written)
        page = ", ".join(dict.fromkeys(pages))
        what = Message.of("link.nowhere", link=link, page=page)
        if place is None:
            yield Problem(Place(str(definition)), "warning", "P-13", what)
        else:
            yield Problem(place, "error", "P-13", what, Message.of("link.nowhere.hint"))


class _Site:
    """The pages of a site by their path, and what can be arrived at."""

    def __init__(self, outputs: Iterable[Output], present: Iterable[str], base: str) -> None:
        made = tuple(outputs)
        pages = [output for output in made if output.path.endswith(".html")]
        self.texts = {page.path: page.read().decode("utf-8", "replace") for page in pages}
        self.made_from = {page.path: page.made_from for page in pages}
        self._known = {*(output.path for output in made), *present}
        self._base = base
        self._anchors: dict[str, set[str]] = {}

    def arrives(self, link: str, page: str) -> bool:
        """Whether a link on `page` leads somewhere, as far as this site can tell."""
        if ELSEWHERE.match(link):
            return True
        path, _, fragment = html.unescape(link).partition("#")
        path = unquote(path.partition("?")[0])
        if path.startswith("/") and not path.startswith(self._base):
            return True  # another part of the host, which we can't see
        target = self._target(path, page)
        if target is None or fragment in TOP or target not in self.texts:
            return target is not None
        quick = f' id="{fragment}"' in self.texts[target]
        return quick or unquote(fragment) in self._anchors_of(target)

    def _target(self, path: str, page: str) -> str | None:
        """The file that a path on `page` leads to, None if there is none."""
        if not path:
            return page
        inside = path.startswith("/")
        parts = [] if inside else page.split("/")[:-1]
        for part in (path.removeprefix(self._base) if inside else path).split("/"):
            if part == ".." and not parts:
                return None
            if part == "..":
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        exact, index = "/".join(parts), "/".join([*parts, "index.html"])
        return exact if exact in self._known else index if index in self._known else None

    def _anchors_of(self, path: str) -> set[str]:
        if path not in self._anchors:
            self._anchors[path] = {html.unescape(n) for n in ANCHOR.findall(self.texts[path])}
        return self._anchors[path]


def texts(definition: Path) -> dict[str, str]:
    """The organiser's texts by the path of their file, the definition first."""
    folder = definition.parent
    files = [definition]
    for pattern in ("pages/**/*.md", "overrides/**/*.html", "mkdocs.yml"):
        files += sorted(folder.glob(pattern))
    there = [file for file in files if file.is_file()]
    return {str(file): file.read_text("utf-8", errors="replace") for file in there}


def spot(link: str, texts: Mapping[str, str]) -> Place | None:
    """Where a text has this link."""
    if len(link) < SHORTEST:
        return None
    for name, text in texts.items():
        found = text.find(link)
        if found >= 0:
            line = text.count("\n", 0, found) + 1
            return Place(name, line, found - text.rfind("\n", 0, found))
    return None

"""A site before it is HTML: Markdown pages, files and settings, all in memory.

Owns: the shape in which the site goes to the engine, and the one before that, in which its templates have
yet to speak. Must not know: how pages are made, mkdocs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Page(NamedTuple):
    """One Markdown page; `path` is relative to the site's root and ends in `.md`."""

    path: str
    markdown: str
    lang: str


class Asset(NamedTuple):
    """One file that is published as it is; `content` is its bytes or where it can be read."""

    path: str
    content: bytes | Path


class Site(NamedTuple):
    """All that an engine needs.

    `settings` is the generated mkdocs.yml as plain data, `overlay` the organiser's own mkdocs.yml
    that is laid over it. `overrides` are template folders, the first one wins; `templates` are
    generated templates, which those folders shadow.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    settings: Mapping[str, object]
    overrides: tuple[Path, ...] = ()
    templates: tuple[Asset, ...] = ()
    overlay: Path | None = None


class Leaf(NamedTuple):
    """A page before its template has spoken; or another file of text, which has no `front`.

    `seen` is what all leaves of a language are given, `own` what differs, `front` the front matter. All
    of it is plain data (see given.py).
    """

    path: str
    lang: str
    template: str
    seen: Mapping[str, Any]
    own: Mapping[str, Any]
    front: Mapping[str, Any] | None = None


class Draft(NamedTuple):
    """A site of which everything is known that it says: `site` but for what its leaves become.

    Pages of the organiser are pages already. `folders` hold the templates, the first one wins.
    """

    site: Site
    leaves: tuple[Leaf | Page, ...]
    folders: tuple[Path, ...]

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(isinstance(it, Page) or it.front is not None for it in self.leaves)

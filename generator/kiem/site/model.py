"""A site before it is HTML: Markdown pages, files and settings, all in memory.

Owns: the shape in which the site goes to the engine. Must not know: how pages are made, mkdocs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


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

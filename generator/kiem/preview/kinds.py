"""How much of the work a change asks for: five kinds, from a style sheet to everything.

Owns: which file is of which kind, and what has to be done for a kind. Must not know: how it is done.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

Kind = Literal["look", "asset", "page", "words", "settings"]

LOOKS = frozenset({".css", ".js", ".woff2", ".woff", ".ttf", ".otf"})
# A theme or a blueprint may lie in the community's folder too.
TEMPLATES = frozenset({".html", ".jinja", ".yml"})
OVERRIDES, PAGES, TOOLKIT = "overrides", "pages", "toolkit"
DEFINITIONS = (".yaml", ".yml")
SETTINGS = "mkdocs.yml"


class Work(NamedTuple):
    """What a kind asks for: read the definition again, make the pages again, the kits after that."""

    judge: bool
    pages: bool
    kits: bool


# From the least to the most; of several kinds at once the last one here counts.
WORK: Mapping[Kind, Work] = {
    "look": Work(judge=False, pages=False, kits=False),
    "page": Work(judge=False, pages=True, kits=False),
    "asset": Work(judge=True, pages=True, kits=True),
    "words": Work(judge=True, pages=True, kits=True),
    "settings": Work(judge=True, pages=True, kits=True),
}


def kind(paths: Iterable[str], there: Iterable[str], definition: str, folder: str) -> Kind:
    """What changed `paths` come to; `there` are the files there were, before or after, in both.

    A file that came or went is never only a look: something has to find out who uses it.
    """
    stayed = frozenset(there)
    order = list(WORK)
    found = {_one(path, path in stayed, definition, Path(folder)) for path in paths}
    return max(found, key=order.index, default="settings")


def _one(path: str, stayed: bool, definition: str, folder: Path) -> Kind:
    file = Path(path)
    if path == definition:
        return "words"
    if not file.is_relative_to(folder):
        return "look" if stayed and file.suffix in LOOKS else "settings"
    first = file.relative_to(folder).parts[0]
    if first == PAGES:
        return "page"
    if first == OVERRIDES:
        return "look" if stayed and file.suffix in LOOKS else "settings"
    return "settings" if file.suffix in TEMPLATES else "asset"

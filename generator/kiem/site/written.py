"""From a Draft to a Site: every template speaks.

Owns: what a leaf becomes, and which would become the same again. Must not know: who made the draft,
definitions, anything but plain data; so that this can be done where the definition isn't known.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from kiem.content import builtin
from kiem.site import front
from kiem.site.model import Asset, Draft, Leaf, Page, Site
from kiem.templates import blocks, inline
from kiem.templates.environment import environment

BASE = "base/pages"
Spoken = Page | Asset


class Heard:
    """What the leaves of the last time became, in a process in which no template changes."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Leaf, Spoken]] = {}
        self._alike: dict[tuple[int, int], bool] = {}

    def again(self, leaf: Leaf, speak: Callable[[Leaf], Spoken]) -> Spoken:
        """What the leaf becomes; its template is asked if anything differs from the last time."""
        was, became = self._known.get(leaf.path, (None, None))
        if not (was and became and self._same(was, leaf)):
            became = speak(leaf)
        self._known[leaf.path] = (leaf, became)
        return became

    def _same(self, one: Leaf, other: Leaf) -> bool:
        """Whether two leaves are equal; the many that see the same are compared in that once."""
        seen = (id(one.seen), id(other.seen))
        if seen not in self._alike:
            self._alike[seen] = one.seen == other.seen
        return self._alike[seen] and one._replace(seen=other.seen) == other


def written(draft: Draft, cache_dir: Path | None = None, heard: Heard | None = None) -> Site:
    """The site with all its pages; `cache_dir` (it exists) keeps the templates compiled."""
    templates, memory = _templates(draft.folders, cache_dir), heard or Heard()
    made = [
        it if isinstance(it, Page) else memory.again(it, lambda leaf: _spoken(leaf, templates))
        for it in draft.leaves
    ]
    return draft.site._replace(
        pages=tuple(it for it in made if isinstance(it, Page)),
        assets=(*draft.site.assets, *(it for it in made if isinstance(it, Asset))),
    )


def ready(cache_dir: Path | None = None) -> None:
    """Open the templates that every community uses, while there is nothing to fill them with yet."""
    templates = _templates((builtin("blueprints") / BASE,), cache_dir)
    for name in templates.list_templates():
        templates.get_template(name)
    for read in (inline, blocks):
        read("*")


def filled(template: jinja2.Template, seen: Mapping[str, Any], **own: Any) -> str:
    """A template with all that it sees; `t` and `count` say the `words` among that."""
    words = seen["words"]
    return template.render(seen, t=words.say, count=words.count, **own)


@cache
def _templates(folders: tuple[Path, ...], cache_dir: Path | None) -> jinja2.Environment:
    return environment(folders, cache_dir)


def _spoken(leaf: Leaf, templates: jinja2.Environment) -> Spoken:
    text = filled(templates.get_template(leaf.template), leaf.seen, **leaf.own)
    if leaf.front is None:
        return Asset(leaf.path, text.encode())
    return Page(leaf.path, front.written(leaf.front, text), leaf.lang)

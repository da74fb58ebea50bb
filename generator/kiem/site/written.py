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
from kiem.site.routes import KINDS
from kiem.templates import blocks, inline
from kiem.templates.environment import environment

BASE = "base/pages"
Spoken = Page | Asset


class Heard:
    """What the leaves of the last time became, in a process in which no template changes."""

    def __init__(self) -> None:
        self._folders: tuple[Path, ...] = ()
        self._known: dict[str, tuple[Leaf, Spoken]] = {}

    def again(self, draft: Draft, speak: Callable[[Leaf], Spoken]) -> list[Spoken]:
        """What the leaves become; a template is asked if anything differs from the last time."""
        known = self._known if draft.folders == self._folders else {}
        self._folders, self._known = draft.folders, {}
        same = _Same()

        def spoken(leaf: Leaf) -> Spoken:
            was, became = known.get(leaf.path, (None, None))
            if not (was and became and same(was, leaf)):
                became = speak(leaf)
            self._known[leaf.path] = (leaf, became)
            return became

        return [it if isinstance(it, Page) else spoken(it) for it in draft.leaves]


class _Same:
    """Whether two leaves give the same; the many that see the same are compared in that once.

    For leaves that are all held meanwhile: what they see goes by its identity.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[int, int], bool] = {}

    def __call__(self, one: Leaf, other: Leaf) -> bool:
        pair = (id(one.seen), id(other.seen))
        if pair not in self._seen:
            self._seen[pair] = one.seen == other.seen
        return self._seen[pair] and _told(one) == _told(other)


def _told(leaf: Leaf) -> str:
    """All of a leaf but what it sees, in its order: that of the languages counts too."""
    return repr(leaf._replace(seen={}))


def written(draft: Draft, cache_dir: Path | None = None, heard: Heard | None = None) -> Site:
    """The site with all its pages; `cache_dir` (it exists) keeps the templates compiled."""
    templates = _templates(draft.folders, cache_dir)
    made = (heard or Heard()).again(draft, lambda leaf: _spoken(leaf, templates))
    return draft.site._replace(
        pages=tuple(it for it in made if isinstance(it, Page)),
        assets=(*draft.site.assets, *(it for it in made if isinstance(it, Asset))),
    )


def ready(cache_dir: Path | None = None) -> None:
    """Open the templates of most communities, while there is nothing to fill them with yet."""
    templates = _templates((builtin("blueprints") / BASE,), cache_dir)
    for kind in KINDS:
        if kind != "toolkit":  # a toolkit takes so long that there is time for its page later
            templates.get_template(f"{kind}.md.jinja")
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

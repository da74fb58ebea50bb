"""From a Draft to a Site: every template speaks.

Owns: what a leaf becomes. Must not know: who made the draft, definitions, anything but plain data; so that
this can be done where the definition isn't known.
"""

from functools import cache
from pathlib import Path

import jinja2

from kiem.content import builtin
from kiem.site import front
from kiem.site.model import Asset, Draft, Leaf, Page, Site
from kiem.templates import blocks, inline
from kiem.templates.environment import environment

BASE = "base/pages"


def written(draft: Draft, cache_dir: Path | None = None) -> Site:
    """The site with all its pages; `cache_dir` (it exists) keeps the templates compiled."""
    templates = _templates(draft.folders, cache_dir)
    made = [it if isinstance(it, Page) else _spoken(it, templates) for it in draft.leaves]
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


@cache
def _templates(folders: tuple[Path, ...], cache_dir: Path | None) -> jinja2.Environment:
    return environment(folders, cache_dir)


def _spoken(leaf: Leaf, templates: jinja2.Environment) -> Page | Asset:
    text = templates.get_template(leaf.template).render({**leaf.seen, **leaf.own})
    if leaf.front is None:
        return Asset(leaf.path, text.encode())
    return Page(leaf.path, front.written(leaf.front, text), leaf.lang)

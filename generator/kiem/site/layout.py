"""Which page lies where, over all languages.

Owns: the table of routes, the pages that are each other's translation, the engine's list of pages.
Must not know: what stands on a page.
"""

from collections.abc import Mapping, Sequence

from kiem.site.edition import Edition
from kiem.site.own import OwnPage
from kiem.site.pages import UNLISTED, kinds
from kiem.site.routes import Route, route
from kiem.site.settings import LANGUAGE_NAMES

Routes = Mapping[str, Mapping[str, Route]]
Alternates = Mapping[str, Sequence[Route]]


def routes(editions: Sequence[Edition], own: Sequence[OwnPage], *, with_kit: bool) -> Routes:
    """Per language every page by its kind: ours, then the organiser's extra ones."""
    table: dict[str, dict[str, Route]] = {}
    for edition in editions:
        lang, default = edition.lang, edition.default
        shown = kinds(edition, own, with_kit=with_kit)
        table[lang] = {kind: route(kind, lang, default) for kind in shown}
        table[lang] |= {page.route.kind: page.route for page in own if page.route.lang == lang}
    return table


def alternates(table: Routes) -> Alternates:
    """Every kind of page with its route in each language that has it."""
    found: dict[str, list[Route]] = {}
    for pages in table.values():
        for kind, place in pages.items():
            found.setdefault(kind, []).append(place)
    return found


def nav(
    table: Routes, editions: Sequence[Edition], own: Sequence[OwnPage]
) -> list[Mapping[str, object]]:
    """The engine's own list of pages: the default language's, then one group per other language."""
    titles = {page.route.path: page.title for page in own}
    groups = {
        edition.lang: [
            {titles.get(place.path) or edition.say(f"site.page_{kind}"): place.path}
            for kind, place in table[edition.lang].items()
            if kind not in UNLISTED
        ]
        for edition in editions
    }
    first, *others = groups
    return [*groups[first], *({LANGUAGE_NAMES.get(lang, lang): groups[lang]} for lang in others)]

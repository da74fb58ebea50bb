"""A set for each partner: what they can use, with their name in the texts and their own links.

Owns: which files that are, and the facts that differ for a partner. Must not know: the page that offers
them, how files are made.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kiem.templates import plain
from kiem.templates.anchors import anchor
from kiem.toolkit.facts import Facts
from kiem.toolkit.items import Item
from kiem.toolkit.kit import Bundle, KitFile
from kiem.toolkit.names import meant
from kiem.toolkit.ways import through, ways
from kiem.toolkit.writing import Writer

README = "00-read-me-first"

# What overviews are told about a set of files.
Told = Callable[[Sequence[KitFile]], Mapping[str, Any]]


def bundles(
    items: Sequence[Item], files: Sequence[KitFile], facts: Facts, write: Writer, told: Told
) -> Iterator[Bundle]:
    """A bundle per partner that can use something there is; `files` are those of the kit."""
    stems = tuple(item.stem for item in items)
    for partner in facts["c"].toolkit.partners:
        name, slug = plain(partner.name), anchor(partner.name)
        wanted = {meant(part, stems) for part in partner.can_use} - {""}
        known = {**facts, **_of(name, slug, facts)}
        ours = [item for item in items if item.stem in wanted and not item.overview]
        written = {file.name: file for item in ours for file in write.files(item, known)}
        suits = (file for file in files if file.stem in wanted or file.name in partner.can_use)
        chosen = [_theirs(file, written, facts) for file in suits]
        if name and slug and chosen:
            yield Bundle(name, slug, (*_readme(items, chosen, known, write, told), *chosen))


def _of(name: str, slug: str, facts: Facts) -> dict[str, Any]:
    """What differs for this partner: the name, and links that tell who passed them on."""
    theirs = through(facts["addresses"], facts["campaign"], slug)
    return {
        "partner": name,
        "via": slug,
        "link": theirs.get("join", ""),
        "home": theirs.get("home", ""),
        "ways": ways(facts["addresses"], facts["campaign"], slug),
    }


def _theirs(file: KitFile, written: Mapping[str, KitFile], facts: Facts) -> KitFile:
    """Our text with their name in it; a file of the organiser's, or a drawn one, as it is."""
    return written.get(file.name, file) if file.name not in facts["own"] else file


def _readme(
    items: Sequence[Item], chosen: Sequence[KitFile], facts: Facts, write: Writer, told: Told
) -> Iterator[KitFile]:
    for item in items:
        if item.stem == README:
            yield from write.files(item, {**facts, **told(chosen)})

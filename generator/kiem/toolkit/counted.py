"""The table of links: for every place in the kit its own address, for whoever counts visits.

Owns: which places are in it. Must not know: how an address is told apart (ways.py), file formats.
"""

from collections.abc import Iterator, Mapping

from kiem.templates import plain
from kiem.templates.anchors import anchor
from kiem.toolkit.document import Document, Table
from kiem.toolkit.facts import Facts
from kiem.toolkit.posts import STEM, channels, moments, occasion
from kiem.toolkit.ways import MOMENTS, SOCIAL, Way, every, query, through
from kiem.words import Words

COLUMNS = ("place", "link", "utm_source", "utm_medium", "utm_campaign", "utm_content")


def documents(document: Document, facts: Facts, words: Words) -> Mapping[str, Document]:
    """The places whose item is in the kit, with their address and what it is made of."""
    rows = tuple(_rows(facts, words))
    header = tuple(
        name if name.startswith("utm_") else words[f"kit.column_{name}"] for name in COLUMNS
    )
    return {"csv": Document(document.title, (Table(header, rows),))}


def _rows(facts: Facts, words: Words) -> Iterator[tuple[str, ...]]:
    for way in every():
        place = _place(way, facts, words)
        if place:
            told = query(way, facts["campaign"], facts["via"])
            yield place, facts["ways"][way.key], *(told.get(name, "") for name in COLUMNS[2:])
    for partner in facts["c"].toolkit.partners:
        if slug := anchor(partner.name):
            link = through(facts["addresses"], facts["campaign"], slug)["join"]
            yield plain(partner.name), link, slug, "partner", facts["campaign"], ""


def _place(way: Way, facts: Facts, words: Words) -> str:
    """What people call the place; "" where nothing in the kit puts a link there."""
    channel, _, moment = way.key.partition("/")
    if channel in SOCIAL and moment in MOMENTS:
        here = channel in channels(facts) and moment in moments(facts) and STEM in facts["titles"]
        named = f"{words[f'kit.channel_{channel}']}: {occasion(moment, facts, words)}"
        return named if here else ""
    return str(facts["titles"].get(way.key, ""))

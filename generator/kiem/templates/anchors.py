"""Names that an address can end in: `#theme-dwalen-en-onrust`.

Owns: how a text becomes an id, and that no id stands twice on a page. Must not know: pages.
"""

import re
import unicodedata
from collections.abc import Iterable

from kiem.community.definition import Community

LONGEST = 50
AGENDA = ("coming", "later", "past")  # ids that the page of events has already
NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def anchor(text: str) -> str:
    """`text` in small plain letters with hyphens, a letter first; "" where nothing plain is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = NOT_PLAIN.sub("-", plain).strip("-")
    if words[:1].isdigit():
        words = f"n-{words}"
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition("-")[0] or words[:LONGEST]


def unique(wanted: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The wanted ids in order, each made different from those before it and from `taken`."""
    seen = set(taken)
    given: list[str] = []
    for name in wanted:
        first = name or "item"
        number, chosen = 1, first
        while chosen in seen:
            number += 1
            chosen = f"{first}-{number}"
        seen.add(chosen)
        given.append(chosen)
    return tuple(given)


def of_events(original: Community) -> tuple[str, ...]:
    """The id of every event, by its title in the default language: the same in each language.

    A calendar file knows its entries by them too.
    """
    return unique([anchor(event.title) for event in original.events], taken=AGENDA)

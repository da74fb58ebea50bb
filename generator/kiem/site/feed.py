"""The updates as an Atom feed, dated by the updates themselves.

Owns: what the feed says (feed.xml.jinja is how). Must not know: the updates page. A feed needs whole
addresses, so a site without `site.url` has none.
"""

from kiem.site.address import home, site_url
from kiem.site.edition import Edition
from kiem.site.given import given
from kiem.site.model import Leaf
from kiem.site.news import Update
from kiem.site.routes import folder, route

TEMPLATE = "feed.xml.jinja"


def path(edition: Edition) -> str:
    """Where the feed of this language is published."""
    return f"{folder(edition.lang, edition.default)}feed.xml"


def feed(edition: Edition, updates: tuple[Update, ...]) -> tuple[Leaf, ...]:
    """The feed as one file, or nothing without updates or an address."""
    base = site_url(edition.original)
    if not base or not updates:
        return ()
    community = edition.community.community
    own = {
        "lang": edition.lang,
        "root": f"{base}{route('updates', edition.lang, edition.default).url}",
        "name": community.name,
        "author": community.organiser.name,
        "front": home(edition.original, edition.lang),
        "address": f"{base}{path(edition)}",
        "updates": updates,
    }
    seen = {"words": edition.words}
    return (Leaf(path(edition), edition.lang, TEMPLATE, seen, given(own)),)

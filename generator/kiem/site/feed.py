"""The updates as an Atom feed, dated by the updates themselves.

Owns: the feed's XML. Must not know: the updates page. A feed needs whole addresses, so a site
without `site.url` has none.
"""

from html import escape

from kiem.site.address import home, site_url
from kiem.site.edition import Edition
from kiem.site.model import Asset
from kiem.site.news import Update
from kiem.site.routes import folder, route
from kiem.templates import blocks, plain


def path(edition: Edition) -> str:
    """Where the feed of this language is published."""
    return f"{folder(edition.lang, edition.default)}feed.xml"


def feed(edition: Edition, updates: tuple[Update, ...]) -> tuple[Asset, ...]:
    """The feed as one file, or nothing without updates or an address."""
    base, front = site_url(edition.original), home(edition.original, edition.lang)
    if not base or not updates:
        return ()
    community = edition.community.community
    page = f"{base}{route('updates', edition.lang, edition.default).url}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(edition.lang)}">',
        f"<title>{escape(community.name)}</title>",
        f"<id>{escape(front)}</id>",
        f'<link href="{escape(front)}"/>',
        f'<link rel="self" href="{escape(base)}{path(edition)}"/>',
        f"<updated>{_moment(updates[0])}</updated>",
        f"<author><name>{escape(community.organiser.name)}</name></author>",
        *(_entry(update, page) for update in updates),
        "</feed>",
    ]
    return (Asset(path(edition), "\n".join([*lines, ""]).encode()),)


def _entry(update: Update, page: str) -> str:
    address = escape(f"{page}#{update.id}")
    text = escape(str(blocks(update.text, page))) if update.text else ""
    return (
        f"<entry><title>{escape(plain(update.title))}</title><id>{address}</id>"
        f'<link href="{address}"/><updated>{_moment(update)}</updated>'
        f'<content type="html">{text}</content></entry>'
    )


def _moment(update: Update) -> str:
    return f"{update.date}T00:00:00Z"

"""Plain links with which a visitor passes the site on; nothing is loaded before they are pressed.

Owns: the addresses of the share links, each with where it was shared (`?from=`), which the sign-up form
reads. Must not know: HTML.
"""

from typing import NamedTuple
from urllib.parse import quote

from kiem.site.address import home
from kiem.site.edition import Edition
from kiem.templates import plain


class Share(NamedTuple):
    """One place to share to."""

    title: str
    href: str


PLACES = (
    ("WhatsApp", "https://wa.me/?text={text}%20{url}"),
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    ("Mastodon", "https://share.joinmastodon.org/#text={text}%20{url}"),
    ("Bluesky", "https://bsky.app/intent/compose?text={text}%20{url}"),
    ("X", "https://x.com/intent/post?text={text}&url={url}"),
)


def share(edition: Edition) -> tuple[Share, ...]:
    """The share links; none while the site has no address of its own."""
    address = home(edition.original, edition.lang)
    if not address:
        return ()
    community = edition.community.community
    text = quote(f"{community.name}: {plain(community.tagline)}", safe="")
    name = quote(community.name, safe="")
    mail = f"mailto:?subject={name}&body={{text}}%20{{url}}"
    places = (
        (edition.say("site.share_mail"), "email", mail),
        *((t, t.lower(), to) for t, to in PLACES),
    )
    return tuple(
        Share(title, to.format(text=text, url=quote(f"{address}?from={source}", safe="")))
        for title, source, to in places
    )

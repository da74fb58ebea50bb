"""Plain links with which a visitor passes the site on; nothing is loaded before they are pressed.

Owns: the addresses of the share links. Must not know: HTML.
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
    url, name = quote(address, safe=""), quote(community.name, safe="")
    mail = Share(edition.say("site.share_mail"), f"mailto:?subject={name}&body={text}%20{url}")
    return mail, *(Share(title, link.format(text=text, url=url)) for title, link in PLACES)

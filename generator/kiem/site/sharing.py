"""Plain links with which a visitor passes the site on; nothing is loaded before they are pressed.

Owns: the addresses of the share links. Must not know: HTML.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from kiem.site.address import home
from kiem.site.edition import Edition
from kiem.templates import plain


@dataclass(frozen=True, slots=True)
class Share:
    """One place to share to."""

    title: str
    href: str


def share(edition: Edition) -> tuple[Share, ...]:
    """The share links; none while the site has no address of its own."""
    address = home(edition.original, edition.lang)
    if not address:
        return ()
    community = edition.community.community
    text = f"{community.name}: {plain(community.tagline)} {address}"
    mail = urlencode({"subject": community.name, "body": text}, quote_via=quote)
    return (
        Share(edition.say("site.share_mail"), f"mailto:?{mail}"),
        Share("WhatsApp", f"https://wa.me/?{urlencode({'text': text}, quote_via=quote)}"),
        Share(
            "LinkedIn",
            f"https://www.linkedin.com/sharing/share-offsite/?{urlencode({'url': address})}",
        ),
        Share(
            "Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': address})}"
        ),
    )

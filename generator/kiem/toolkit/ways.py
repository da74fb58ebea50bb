"""The links of the kit: the same page, told apart by where people found it.

Owns: what is added to an address (utm_*), for each place a link is put. Nothing about the person who
follows it. Must not know: texts, files, what counts the visits (nothing, unless the organiser does).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from kiem.templates.anchors import anchor

SOCIAL = ("linkedin", "facebook", "instagram", "x", "mastodon", "bluesky", "whatsapp")
MOMENTS = ("opens", "week", "live")
LONGEST = 32  # a campaign's name, in characters: some posts have room for little more than a link


class Way(NamedTuple):
    """One place of a link: which page it leads to, and the words that tell it apart."""

    key: str
    source: str
    medium: str
    content: str
    page: str = "join"


# Everything but the posts; a key is what templates ask for and what links.csv lists.
PLACES: tuple[Way, ...] = (
    Way("invitation-email", "email", "email", "invitation"),
    Way("reminder-email", "email", "email", "reminder"),
    Way("newsletter", "newsletter", "email", "newsletter"),
    Way("email-signature", "email", "email", "signature", "home"),
    Way("banner", "email", "email", "banner"),
    Way("intranet-notice", "intranet", "partner", "notice"),
    Way("partner-letter", "partner", "partner", "letter", "toolkit"),
    Way("service-desk-card", "service-desk", "partner", "card"),
    Way("press-release", "press", "partner", "press-release", "home"),
    Way("talk-slides", "talk", "print", "slides", "home"),
    Way("one-pager", "one-pager", "print", "one-pager"),
    Way("poster", "poster", "print", "poster"),
    Way("flyer", "flyer", "print", "flyer"),
    Way("qr", "qr", "print", "qr"),
)


def campaign(name: str, *, started: bool) -> str:
    """What all links of a community have in common: its name, and whether it had started."""
    short = anchor(name)[:LONGEST].rstrip("-") or "community"
    return short if started else f"{short}-prelaunch"


def ways(addresses: Mapping[str, str], campaign: str, via: str = "") -> Mapping[str, str]:
    """Key of a place → its whole address, "" where the page has none.

    Posts have the key channel/moment. `via` is the partner who spreads all of them.
    """
    return {
        way.key: _tagged(addresses.get(way.page, ""), query(way, campaign, via)) for way in every()
    }


def through(addresses: Mapping[str, str], campaign: str, partner: str) -> Mapping[str, str]:
    """The pages' addresses for texts that a partner passes on, by page."""
    words = {"utm_source": partner, "utm_medium": "partner", "utm_campaign": campaign}
    return {page: _tagged(address, words) for page, address in addresses.items()}


def every() -> Iterator[Way]:
    """Every place that a link is put."""
    for channel in SOCIAL:
        for moment in MOMENTS:
            yield Way(f"{channel}/{moment}", channel, "social", moment)
    yield from PLACES


def query(way: Way, campaign: str, via: str = "") -> Mapping[str, str]:
    """The words that are added to the address; few for what becomes a QR code, so that it stays coarse."""
    if way.medium == "print":
        return {"utm_source": via or way.source, "utm_campaign": campaign}
    return {
        "utm_source": via or way.source,
        "utm_medium": "partner" if via else way.medium,
        "utm_campaign": campaign,
        "utm_content": f"{way.source}-{way.content}"
        if via and way.medium == "social"
        else way.content,
    }


def _tagged(address: str, words: Mapping[str, str]) -> str:
    return f"{address}?{urlencode(words)}" if address else ""

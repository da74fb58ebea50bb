"""What the privacy page has to say about signing up, from the definition and the form's facts.

Owns: which sentence fits which route and which host. Must not know: HTML, the page's layout.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.signup.questions import Question
from kiem.signup.ref import Ref
from kiem.signup.web import host
from kiem.words import Words

GITHUB_PAGES = ".github.io"
DUTCH = "nl"
# Countries in which the GDPR holds, as far as services are there: no transfer needs to be told.
INSIDE = ("be", "de", "es", "ie", "nl", "eu")


class Link(NamedTuple):
    """A page of somebody else's."""

    title: str
    href: str


class Receiver(NamedTuple):
    """Who gets the answers besides the organiser: `name` the service or a host, `title` the service.

    `country` is where the company sits, in words, or empty; `page` its own privacy statement;
    `facts` and `links` are what the privacy page tells, no more than could be verified.
    """

    name: str
    title: str
    country: str
    page: str
    facts: tuple[str, ...]
    links: tuple[Link, ...]
    checked_on: dt.date | None


class Statement(NamedTuple):
    """`asked` are the questions by their labels; `version` the last date the definition gives, else today.

    `authorities` are where to complain: the first is that of the organiser's country.
    """

    controller: str
    asked: tuple[str, ...]
    basis: str
    route: str
    receiver: Receiver
    came: str
    hosting: str
    keep: str
    authorities: tuple[Link, ...]
    version: dt.date


def statement(
    community: Community, words: Words, ref: Ref, asked: Sequence[Question], today: dt.date
) -> Statement:
    """The facts of the privacy page in the language of `words`."""
    given = community.signup.privacy
    return Statement(
        controller=given.controller or community.community.organiser.name,
        asked=tuple(question.label for question in asked),
        basis=given.basis or words["privacy.basis_signup"],
        route=_route(words, ref),
        receiver=_receiver(words, ref),
        came=words["privacy.came" if ref.kind in ("post", "mailto") else "privacy.came_other"],
        hosting=words["privacy.hosting_github" if _on_github(community) else "privacy.hosting"],
        keep=words.count("privacy.keep", community.signup.keep_months),
        authorities=tuple(_authorities(community, words)),
        version=_version(community, today),
    )


def _route(words: Words, ref: Ref) -> str:
    if ref.kind == "mailto":
        return words.say("privacy.route_mailto", email=ref.address)
    where = ref.host if ref.kind == "link" else ref.receiver
    return words.say(f"privacy.route_{ref.kind}", receiver=where, service=ref.title)


def _receiver(words: Words, ref: Ref) -> Receiver:
    known, title = ref.privacy, ref.title
    pages = (("privacy.service_page", known.page), ("privacy.service_dpa", known.dpa))
    return Receiver(
        name=ref.receiver,
        title=title,
        country=_country(words, known.country),
        page=known.page,
        facts=tuple(_facts(words, ref)),
        links=tuple(Link(words.say(label, service=title), href) for label, href in pages if href),
        checked_on=known.checked_on,
    )


def _facts(words: Words, ref: Ref) -> Iterator[str]:
    """What is known of who gets the answers, a sentence each; an address of one's own says nothing."""
    known, name = ref.privacy, ref.receiver
    if known.country:
        yield words.say("privacy.seat", receiver=name, country=_country(words, known.country))
    if known.legal_name not in ("", name):
        yield words.say("privacy.company", company=known.legal_name.removesuffix("."))
    if known.role:
        yield words.say(f"privacy.role_{known.role}", receiver=name)
    if known.stored:
        yield words.say("privacy.stored", receiver=name, country=_country(words, known.stored))
    elif known.page:
        yield words.say("privacy.unknown", receiver=name)
    places = {place.lower() for place in (known.country, known.stored) if place}
    if places - set(INSIDE):
        yield words["privacy.outside"]


def _country(words: Words, code: str) -> str:
    return words[f"privacy.country_{code.lower()}"] if code else ""


def _on_github(community: Community) -> bool:
    """Whether the address says so; a domain of one's own doesn't tell who serves it."""
    return host(community.site.url).endswith(GITHUB_PAGES)


def _authorities(community: Community, words: Words) -> Iterator[Link]:
    """A site that speaks Dutch is run from the Netherlands, as far as we can tell."""
    if words.lang != DUTCH and DUTCH in community.language:
        yield Link(words["privacy.authority_dutch"], words["privacy.authority_dutch_url"])
    yield Link(words["privacy.authority"], words["privacy.authority_url"])


def _version(community: Community, today: dt.date) -> dt.date:
    dates = [community.progress.date, *(update.date for update in community.updates)]
    return max((date for date in dates if date and date <= today), default=today)

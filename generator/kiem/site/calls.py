"""The call for more ambassadors, as long as it is open.

Owns: whether it is open, and the mail that answers it. Must not know: HTML, who the ambassadors are.
"""

from typing import NamedTuple
from urllib.parse import quote, urlencode

from kiem.site.edition import Edition
from kiem.templates import plain


class Call(NamedTuple):
    """What is asked, how many places there are until when, and where the answer goes."""

    text: str
    question: str
    facts: tuple[str, ...]
    href: str


def call(edition: Edition) -> Call | None:
    """The open call; None when it is closed, past, or says nothing."""
    asked = edition.community.ambassadors.call
    if asked is None:
        return None
    past = asked.until is not None and asked.until < edition.today
    if not asked.open or past or not (asked.text or asked.question):
        return None
    facts = [edition.count("ambassadors.places", asked.places)] if asked.places else []
    if asked.until:
        facts.append(edition.say("ambassadors.until", date=edition.day(asked.until)))
    return Call(asked.text, asked.question, tuple(facts), _mail(edition, asked.question))


def _mail(edition: Edition, question: str) -> str:
    community = edition.community.community
    fields = {"subject": edition.say("ambassadors.subject", name=community.name)}
    if question:
        fields["body"] = f"{plain(question)}\r\n\r\n"
    return f"mailto:{community.contact.email}?{urlencode(fields, quote_via=quote)}"


def since(edition: Edition) -> str:
    """Since when there are ambassadors, written out; empty if nobody says."""
    began = edition.community.ambassadors.since
    if not began or began > edition.today:
        return ""
    return edition.say("ambassadors.since", date=edition.day(began))

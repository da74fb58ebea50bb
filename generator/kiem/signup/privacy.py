"""What the privacy page has to say about signing up, from the definition and the form's facts.

Owns: which sentence fits which route and which host. Must not know: HTML, the page's layout.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.signup.questions import Question
from kiem.signup.ref import Ref
from kiem.signup.web import host
from kiem.words import Words

GITHUB_PAGES = ".github.io"


class Statement(NamedTuple):
    """`asked` are the questions by their labels; `version` the last date the definition gives."""

    controller: str
    asked: tuple[str, ...]
    basis: str
    route: str
    hosting: str
    keep: str
    version: dt.date | None


def statement(community: Community, words: Words, ref: Ref, asked: Sequence[Question]) -> Statement:
    """The facts of the privacy page in the language of `words`."""
    given = community.signup.privacy
    return Statement(
        controller=given.controller or community.community.organiser.name,
        asked=tuple(question.label for question in asked),
        basis=given.basis or words["privacy.basis_signup"],
        route=_route(words, ref),
        hosting=words["privacy.hosting_github" if _on_github(community) else "privacy.hosting"],
        keep=words.count("privacy.keep", community.signup.keep_months),
        version=_version(community),
    )


def _route(words: Words, ref: Ref) -> str:
    if ref.kind == "mailto":
        return words.say("privacy.route_mailto", email=ref.address)
    kind = "link" if ref.kind == "embed" else ref.kind
    return words.say(f"privacy.route_{kind}", receiver=ref.receiver)


def _on_github(community: Community) -> bool:
    """Whether the address says so; a domain of one's own doesn't tell who serves it."""
    return host(community.site.url).endswith(GITHUB_PAGES)


def _version(community: Community) -> dt.date | None:
    dates = [community.progress.date, *(update.date for update in community.updates)]
    return max((date for date in dates if date), default=None)

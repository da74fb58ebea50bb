"""How people get in: who they are and what they are promised.

Owns: checks X-02 and X-13. Must not know: other groups.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from kiem.community.finding import Finding, warning
from kiem.community.load import Definition

_MOST_EXPERTS = 20  # percent
_HOURS = 24


def experts(definition: Definition, _: date) -> Iterator[Finding]:
    """X2: experts are planned to be a fifth of the members at most."""
    share = sum(group.share or 0 for group in definition.community.access.groups if group.expert)
    if share > _MOST_EXPERTS:
        yield warning(("access", "groups"), "X-02", "check.experts", whole=True, share=share)


def promises(definition: Definition, _: date) -> Iterator[Finding]:
    """X13: a member gets a reply sooner than an applicant gets an answer."""
    community = definition.community
    hours, days = community.conduct.promises.reply_within_hours, community.access.answer_within_days
    if hours and hours > days * _HOURS:
        path = ("conduct", "promises", "reply_within_hours")
        about = [("access", "answer_within_days")]
        yield warning(path, "X-13", "check.promise", about=about, hours=hours, most=days * _HOURS)


CHECKS: Mapping[str, Callable[[Definition, date], Iterator[Finding]]] = {
    "X-02": experts,
    "X-13": promises,
}

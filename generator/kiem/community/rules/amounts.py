"""Numbers that must add up, rise, or stay below another (X1, X4, X10), and options of a choice.

Owns: those rules. Must not know: the range of a single number (its key says so).
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from kiem.community.finding import Finding, error
from kiem.community.rules.draft import Draft
from kiem.source import Trail

_GROUPS: Trail = ("access", "groups")
_MOTIVATION: Trail = ("signup", "motivation")


def shares_make_a_whole(draft: Draft) -> Iterator[Finding]:
    """X1: the shares of the groups, when there are any, make 100."""
    groups = draft.community.access.groups
    shares = [group.share for group in groups]
    total = sum(share or 0 for share in shares)
    if total != 100 and any(share is not None for share in shares):
        sum_text = " + ".join(str(share or 0) for share in shares)
        yield error(_GROUPS, "S-05", "rule.shares", whole=True, sum=sum_text, total=total)


def motivation_has_room(draft: Draft) -> Iterator[Finding]:
    """X4: the fewest characters of a motivation are less than the most."""
    asked = draft.community.signup.motivation
    low, high = (*_MOTIVATION, "min"), (*_MOTIVATION, "max")
    if asked.min >= asked.max:
        path = low if "min" in asked.model_fields_set else high
        yield error(
            path, "X-04", "rule.motivation", about=[low, high], min=asked.min, max=asked.max
        )


def milestones_rise(draft: Draft) -> Iterator[Finding]:
    """X10: every milestone has more members than the one before."""
    for (at, before), (after, milestone) in pairwise(enumerate(draft.community.milestones)):
        path, above = ("milestones", after, "members"), ("milestones", at, "members")
        if milestone.members <= before.members:
            values: dict[str, Any] = {"members": milestone.members, "before": before.members}
            yield error(path, "X-10", "rule.milestones", about=[above], **values)


def experts_are_members(draft: Draft) -> Iterator[Finding]:
    """Experts are counted among the members."""
    now = draft.community.progress
    path, members = ("progress", "experts"), ("progress", "members")
    if now.experts > now.members:
        values: dict[str, Any] = {"experts": now.experts, "members": now.members}
        yield error(path, "S-04", "rule.experts", about=[members], **values)


def choices_have_options(draft: Draft) -> Iterator[Finding]:
    """A question with a choice has something to choose from."""
    for at, question in enumerate(draft.community.signup.questions):
        path = ("signup", "questions", at)
        about = [(*path, "kind"), (*path, "options")]
        if question.kind in ("choice", "choices") and not question.options:
            yield error(path, "S-07", "rule.options", about=about, answer=question.kind)

"""The questions and answers: in groups for their own page, five for the landing page.

Owns: grouping, anchors, and which five come first. Must not know: HTML, where questions come from.
"""

from typing import NamedTuple

from kiem.site.edition import Edition
from kiem.templates.anchors import anchor, unique

GROUPS = ("joining", "taking_part", "privacy", "practical")
LAST = "practical"
ON_LANDING = 5
ANSWERED = ("what", "who")  # the landing page itself says so


class Question(NamedTuple):
    """One question; `id` is unique on the page and the same in every language."""

    id: str
    group: str
    q: str
    a: str


class Group(NamedTuple):
    """The questions of one kind, under their heading."""

    id: str
    title: str
    items: tuple[Question, ...]


def questions(edition: Edition) -> tuple[Question, ...]:
    """All questions in the order of the file."""
    original = edition.original.faq
    wanted = [question.id or anchor(question.q) for question in original]
    ids = unique(wanted, taken=[*map(_section, GROUPS), "other"])
    return tuple(
        Question(mark, question.group or LAST, question.q, question.a)
        for mark, question in zip(ids, edition.community.faq, strict=True)
    )


def grouped(edition: Edition, asked: tuple[Question, ...]) -> tuple[Group, ...]:
    """The groups that hold a question, in their fixed order."""
    by_group = {key: tuple(q for q in asked if q.group == key) for key in GROUPS}
    return tuple(
        Group(_section(key), edition.say(f"faq.group_{key}"), items)
        for key, items in by_group.items()
        if items
    )


def top(asked: tuple[Question, ...]) -> tuple[Question, ...]:
    """Five for the landing page: the first of every group, then the next in order."""
    asked = tuple(question for question in asked if question.id not in ANSWERED)
    first = {question.group: question for question in reversed(asked)}
    chosen = [question for question in asked if question in first.values()]
    chosen += [question for question in asked if question not in chosen]
    return tuple(question for question in asked if question in chosen[:ON_LANDING])


def _section(group: str) -> str:
    return group.replace("_", "-")

"""How somebody gets in: `access`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.dates import Day
from kiem.community.limits import Length, ListLength
from kiem.community.lists import Items
from kiem.community.numbers import Share, whole
from kiem.community.scalar import Choice, Id, YesNo
from kiem.community.section import Section
from kiem.community.text import EMPTY
from kiem.community.wording import Line, Lines, Prose

Policy = Annotated[Literal["open", "apply", "invite"], Choice()]
Rhythm = Annotated[Literal["week", "two_weeks", "month"], Choice()]
Say = Annotated[Prose, Length(1, 240)]


class Group(Section):
    """A group that applicants count themselves among."""

    id: Id = Field(description="A short code: a letter, then letters, digits, - or _.")
    name: Line = Field(description="What an applicant ticks: 'I work nights myself'.")
    share: Share | None = Field(
        None, description="The part of the members you aim for, in percent; together 100."
    )
    expert: YesNo = Field(False, description="Whether these people advise rather than take part.")
    about: Line = Field(EMPTY, description="What is asked of this group.")


class Batches(Section):
    """The small groups in which people come in."""

    size: Annotated[int, whole(5, 25)] = Field(10, description="How many at a time.")
    every: Rhythm = Field("week", description="How often a group comes in.")
    first: Day | None = Field(None, description="The first day; a week after the launch if empty.")


class Access(Section):
    """The door."""

    short: ClassVar[str] = "policy"
    policy: Policy = Field(
        "apply", description="Open to all, after an application, or by invitation."
    )
    groups: Annotated[tuple[Group, ...], Items(maps=True), ListLength(1, 5)] = Field(
        (), description="The groups that an applicant chooses from."
    )
    criteria: Annotated[Lines, Length(1, 140), ListLength(2, 5)] = Field(
        (), description="What you look at when you decide."
    )
    decided_by: Say = Field(EMPTY, description="Who decides.")
    answer_within_days: Annotated[int, whole(1, 14)] = Field(
        5, description="Working days in which everybody gets an answer."
    )
    explain: Say = Field(EMPTY, description="Why people come in step by step.")
    waiting_list: Say = Field(EMPTY, description="What happens when it is full.")
    declined: Say = Field(EMPTY, description="What happens when it doesn't fit.")
    cost: Say = Field(EMPTY, description="What it costs.")
    minors: Say = Field(EMPTY, description="How young people can join.")
    leaving: Say = Field(EMPTY, description="How to leave, and what happens to what you wrote.")
    min_age: Annotated[int, whole(13, 21)] = Field(16, description="The youngest age.")
    batches: Batches = Field(Batches.model_construct(), description="How many come in at a time.")

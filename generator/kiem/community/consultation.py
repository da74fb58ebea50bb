"""Whom you asked before you began: `consultation`. Roles only: the file is public."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.dates import Day
from kiem.community.limits import Length
from kiem.community.lists import Items
from kiem.community.numbers import Count
from kiem.community.scalar import Choice
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Name, Note

Helps = Annotated[
    Literal["yes", "maybe", "no"],
    Choice({"ja": "yes", "true": "yes", "nee": "no", "false": "no", "misschien": "maybe"}),
]
Show = Annotated[Literal["count", "count_and_changes", "nothing"], Choice()]


class Talk(Section):
    """One conversation."""

    who: Name = Field(EMPTY_PLAIN, description="A role, never a name.")
    date: Day | None = Field(None, description="The day you spoke.")
    said: Note = Field(EMPTY_PLAIN, description="What you heard; not published.")
    changed: Annotated[Line, Length(1, 140)] = Field(
        EMPTY, description="What changed because of it."
    )
    helps: Helps | None = Field(None, description="Whether this person wants to help.")


class Consultation(Section):
    """The people consulted, as a number or talk by talk."""

    count: Count | None = Field(None, description="How many people you spoke.")
    talks: Annotated[tuple[Talk, ...], Items(maps=True)] = Field(
        (), description="The conversations one by one, instead of the count."
    )
    show: Show = Field("count", description="What the site tells about it.")

    @property
    def people(self) -> int:
        """How many people were consulted."""
        return len(self.talks) if self.count is None else self.count

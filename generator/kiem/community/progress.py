"""Where you are now, and what is new: `progress` and `updates`."""

from pydantic import Field

from kiem.community.dates import Day
from kiem.community.numbers import Count
from kiem.community.section import Section
from kiem.community.text import EMPTY
from kiem.community.wording import Line, Prose


class Progress(Section):
    """Where you are now, in numbers."""

    date: Day | None = Field(None, description="The day you counted.")
    members: Count = Field(0, description="Members, experts included.")
    experts: Count = Field(0, description="Experts among them.")
    full_profiles: Count = Field(0, description="Members with a filled profile.")
    waiting: Count = Field(0, description="People on the waiting list.")
    introductions: Count = Field(0, description="Members who introduced themselves.")


class Update(Section):
    """A piece of news."""

    date: Day = Field(description="The day it was written.")
    title: Line = Field(description="The heading.")
    text: Prose = Field(EMPTY, description="The news itself.")

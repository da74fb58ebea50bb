"""Moments to meet: `events`."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.address import Url
from kiem.community.dates import Clock, Day
from kiem.community.limits import Length
from kiem.community.lists import Items
from kiem.community.numbers import AtLeastOne
from kiem.community.scalar import Choice, Ref
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Name, Prose

EventKind = Annotated[Literal["walk_in", "kickoff", "online", "meetup"], Choice()]


class Speaker(Section):
    """Somebody who speaks at an event."""

    name: Name = Field(EMPTY_PLAIN, description="Who speaks, by name or by role.")
    about: Line = Field(EMPTY, description="What this person speaks about.")


class Event(Section):
    """A moment to meet."""

    title: Line = Field(description="What the meeting is called.")
    kind: EventKind | None = Field(None, description="What kind of meeting.")
    date: Day | None = Field(None, description="The day; or give when_members.")
    time: Clock | None = Field(None, description="When it starts, as HH:MM.")
    when_members: AtLeastOne | None = Field(
        None, description="The number of members at which it is planned, instead of a date."
    )
    place: Name = Field(EMPTY_PLAIN, description="Where it is held.")
    theme: Ref = Field("", description="The theme it is about: a name from themes.")
    speakers: Annotated[tuple[Speaker, ...], Items(maps=True)] = Field(
        (), description="Who speaks there, with their subject."
    )
    about: Annotated[Prose, Length(1, 300)] = Field(EMPTY, description="What happens there.")
    register_: Url = Field("", alias="register", description="Where to sign up for it.")

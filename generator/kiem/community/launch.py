"""The day the first members come in, and the road from there: `launch`, `milestones`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.address import Url
from kiem.community.dates import Day
from kiem.community.limits import Length
from kiem.community.numbers import AtLeastOne
from kiem.community.scalar import Choice
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Name, Prose

MeetingForm = Annotated[Literal["online", "offline", "both"], Choice()]
PlatformKind = Annotated[
    Literal[
        "community_platform",
        "intranet",
        "forum",
        "social_group",
        "chat_group",
        "insight_platform",
        "code_host",
        "in_person",
    ],
    Choice(),
]
Circle = Annotated[Literal["members", "public"], Choice()]


class Platform(Section):
    """Where members meet."""

    name: Name = Field(EMPTY_PLAIN, description="What the place is called.")
    kind: PlatformKind | None = Field(None, description="What kind of place it is.")
    url: Url = Field("", description="Its address, shown once the first members are in.")
    open_to: Circle = Field("members", description="Who can read what is written there.")
    why: Prose = Field(EMPTY, description="Why this place.")


class Launch(Section):
    """The day the first members come in."""

    short: ClassVar[str] = "date"
    date: Day = Field(description="The day the first members come in.")
    meeting_form: MeetingForm = Field("online", description="Where you meet.")
    why: Annotated[Prose, Length(1, 300)] = Field(EMPTY, description="Why you meet there.")
    platform: Platform | None = Field(None, description="The place where members meet online.")
    opening_question: Annotated[Line, Length(1, 200, asks=True)] = Field(
        EMPTY, description="The first question to the members: open, short, a single one."
    )
    introduce_prompt: Annotated[Prose, Length(1, 300)] = Field(
        EMPTY, description="What newcomers are asked to tell about themselves."
    )


class Milestone(Section):
    """A number of members, and what happens then."""

    members: AtLeastOne = Field(description="The number of members.")
    what: Annotated[Line, Length(1, 90)] = Field(description="What happens at that number.")
    celebrate: Annotated[Line, Length(1, 90)] = Field(EMPTY, description="How you celebrate it.")
    date: Day | None = Field(None, description="The day it happened, or will.")

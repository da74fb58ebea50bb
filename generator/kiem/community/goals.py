"""What it is to achieve and what it talks about: `goals` and `themes`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.dates import Day
from kiem.community.limits import Length
from kiem.community.numbers import Amount
from kiem.community.scalar import Choice, Ref, YesNo
from kiem.community.section import Section
from kiem.community.start import Start
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Name

Level = Annotated[Literal["organisation", "members", "team"], Choice()]


class Goal(Section):
    """One goal that can be measured."""

    short: ClassVar[str] = "goal"
    goal: Annotated[Line, Length(1, 120)] = Field(description="What you want to have reached.")
    for_: Level | None = Field(None, alias="for", description="Whose goal it is.")
    measure: Annotated[Line, Length(1, 140)] = Field(EMPTY, description="What you count.")
    target: Amount | None = Field(None, description="The number to reach.")
    baseline: Name = Field(EMPTY_PLAIN, description="The number today.")
    by: Day | None = Field(None, description="The day by which.")
    source: Annotated[Line, Length(1, 100)] = Field(EMPTY, description="Where you read the number.")
    public: YesNo | None = Field(
        None, description="Whether the site shows it; goals for members are, others are not."
    )

    @property
    def shown(self) -> bool:
        """Whether it is public: as the organiser says, else when it is a goal for members."""
        return self.for_ == "members" if self.public is None else self.public


class Theme(Section):
    """A topic of conversation."""

    short: ClassVar[str] = "name"
    name: Annotated[Line, Length(1, 40)] = Field(description="The topic in a few words.")
    question: Annotated[Line, Length(1, 160)] = Field(
        EMPTY, description="The question that this theme tries to answer."
    )
    about: Annotated[Line, Length(1, 300)] = Field(EMPTY, description="What belongs to it.")
    host: Ref = Field("", description="Who hosts it: a name from team or ambassadors.")
    start: Start | None = Field(
        None, description="When it opens: launch, at_40 (members), or a date."
    )

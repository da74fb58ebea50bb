"""Conversations prepared for the first weeks: `content`. Not published."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.limits import Length
from kiem.community.numbers import whole
from kiem.community.scalar import Choice, Ref
from kiem.community.section import Section
from kiem.community.wording import Note

PostKind = Annotated[
    Literal["question", "story", "tip", "case", "poll", "activity", "idea"], Choice()
]
Need = Annotated[Literal["connection", "autonomy", "competence"], Choice()]


class Post(Section):
    """A conversation prepared before the launch; not published."""

    week: Annotated[int, whole(0, 12)] = Field(
        0, description="Week after the launch; 0 is its own."
    )
    title: Annotated[Note, Length(1, 100)] = Field(description="What it is about.")
    kind: PostKind | None = Field(None, description="What kind of post.")
    need: Need | None = Field(None, description="What it gives members.")
    theme: Ref = Field("", description="The theme it belongs to: a name from themes.")
    by: Ref = Field(description="Who writes it: a name from team or ambassadors.")
    first_reply: Ref = Field("", description="Who replies first: a name from team or ambassadors.")

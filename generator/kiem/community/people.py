"""The people behind the community: `team` and `ambassadors`."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.address import Url
from kiem.community.dates import Day
from kiem.community.limits import Length, ListLength
from kiem.community.lists import Items
from kiem.community.numbers import Amount, Count
from kiem.community.pictures import Picture, PictureFile
from kiem.community.scalar import Choice, Ref, YesNo
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Lines, Name, Notes, Prose

Role = Annotated[
    Literal["community_manager", "organiser", "editor", "moderator", "technical"], Choice()
]


class Member(Section):
    """Somebody of the team."""

    name: Name = Field(description="First name, or first and last name.")
    role: Role = Field(description="What this person is responsible for.")
    title: Line = Field(EMPTY, description="What the site calls this role.")
    about: Annotated[Prose, Length(1, 240)] = Field(
        EMPTY, description="What members may know about this person."
    )
    photo: Annotated[PictureFile, Picture(alt="photo_alt")] = Field(
        "", description="A picture in the community's folder, at most 2 MB."
    )
    photo_alt: Line = Field(EMPTY, description="What the picture shows, for who can't see it.")
    hours_per_week: Amount | None = Field(None, description="Time for the community, in hours.")


class Ambassador(Section):
    """Somebody who recommends the community from their own experience."""

    name: Name = Field(description="First name, or first and last name.")
    role: Line = Field(description="What this person does in daily life.")
    organisation: Name = Field(
        EMPTY_PLAIN, description="The organisation or place this person is from."
    )
    theme: Ref = Field("", description="The theme this person is at home in: a name from themes.")
    quote: Annotated[Prose, Length(30, 240)] = Field(
        EMPTY, description="A question or experience of their own, in the first person."
    )
    photo: Annotated[PictureFile, Picture(alt="photo_alt")] = Field(
        "", description="A picture in the community's folder, at most 2 MB."
    )
    photo_alt: Line = Field(EMPTY, description="What the picture shows, for who can't see it.")
    link: Url = Field("", description="A page of this person's own.")
    consent: YesNo = Field(
        description="Yes when this person said yes to standing on a public site; needed."
    )


class Call(Section):
    """The search for more ambassadors."""

    open: YesNo = Field(True, description="Whether you are looking for more.")
    text: Annotated[Prose, Length(1, 240)] = Field(EMPTY, description="Whom you are looking for.")
    question: Annotated[Line, Length(1, 160)] = Field(
        EMPTY, description="The one small question that candidates answer."
    )
    places: Count | None = Field(None, description="How many more you need.")
    until: Day | None = Field(None, description="The last day to respond.")


class Ambassadors(Section):
    """The ambassadors and what is asked of them."""

    since: Day | None = Field(None, description="Since when they have been involved.")
    intro: Annotated[Prose, Length(1, 300)] = Field(EMPTY, description="Why there are ambassadors.")
    tasks: Annotated[Lines, ListLength(3, 6)] = Field((), description="What an ambassador does.")
    not_tasks: Annotated[Lines, ListLength(1, 4)] = Field(
        (), description="What an ambassador doesn't have to do."
    )
    time: Annotated[Line, Length(1, 60)] = Field(EMPTY, description="How much time it takes.")
    term: Annotated[Line, Length(1, 80)] = Field(EMPTY, description="For how long.")
    you_get: Annotated[Lines, ListLength(2, 5)] = Field(
        (), description="What an ambassador gets in return."
    )
    look_for: Notes = Field((), description="How to spot them; for the organiser, not published.")
    people: Annotated[tuple[Ambassador, ...], Items(maps=True), ListLength(1, 12)] = Field(
        (), description="The ambassadors, each with consent."
    )
    call: Call | None = Field(None, description="The search for more ambassadors.")

"""Who the community is and who is behind it: `community`."""

from typing import Annotated, ClassVar

from pydantic import Field

from kiem.community.address import AnsweredEmail, Url
from kiem.community.limits import Length, ListLength
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Lines, Name, Prose


class Organiser(Section):
    """The organisation behind the community."""

    short: ClassVar[str] = "name"
    name: Name = Field(description="Who organises this: an organisation, a group or a person.")
    url: Url = Field("", description="The organiser's own site.")
    about: Annotated[Prose, Length(1, 400)] = Field(
        EMPTY, description="Who the organiser is, and what they don't do."
    )
    funding: Annotated[Prose, Length(1, 300)] = Field(
        EMPTY, description="Who pays for it, and for how long."
    )


class Contact(Section):
    """Where a visitor's message arrives."""

    short: ClassVar[str] = "email"
    name: Name = Field(EMPTY_PLAIN, description="The person who answers.")
    email: AnsweredEmail = Field(description="A mail address that somebody reads and answers.")


class Identity(Section):
    """Name, promise and owner."""

    name: Annotated[Name, Length(2, 40)] = Field(description="What the community is called.")
    tagline: Annotated[Line, Length(15, 90, words=12, stop=False)] = Field(
        description="For whom and what changes, in one line; the heading of the site."
    )
    summary: Annotated[Prose, Length(80, 320)] = Field(
        description="The same in two or three sentences; also what search engines show."
    )
    purpose: Annotated[Line, Length(25, 200)] = Field(
        EMPTY, description="The goal that members share."
    )
    story: Annotated[Prose, Length(1, 1500)] = Field(EMPTY, description="How it began.")
    values: Annotated[Lines, Length(1, 80), ListLength(2, 5)] = Field(
        (), description="What matters most to the members."
    )
    organiser: Organiser = Field(description="Who is behind it.")
    contact: Contact = Field(description="Where questions go.")

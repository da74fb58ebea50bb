"""How word gets round: `channels`, `toolkit`, `links`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.address import Email, Url
from kiem.community.limits import Length
from kiem.community.lists import Items
from kiem.community.numbers import AtLeastOne
from kiem.community.scalar import Choice, Ref, Refs
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Hashtag, Line, Name, Prose

Medium = Annotated[Literal["online", "offline"], Choice()]
Reach = Annotated[Literal["internal", "external"], Choice()]
Use = Annotated[Literal["announce", "listen", "both"], Choice()]


class Channel(Section):
    """A way to reach the audience."""

    short: ClassVar[str] = "name"
    name: Name = Field(description="What it is: a network, a newsletter, a poster.")
    kind: Medium | None = Field(None, description="Online or offline.")
    reach: Reach | None = Field(None, description="Inside your organisation or outside it.")
    use: Use | None = Field(None, description="To announce, to listen, or both.")
    url: Url = Field("", description="Its address.")
    note: Line = Field(EMPTY, description="What to keep in mind.")


class Partner(Section):
    """An organisation that spreads the word."""

    name: Name = Field(EMPTY_PLAIN, description="What the organisation is called.")
    can_use: Refs = Field((), description="Which parts of the toolkit suit them.")


class ServiceDesk(Section):
    """People who hear questions all day and can point to you."""

    who: Line = Field(EMPTY, description="Who they are.")
    when: Line = Field(EMPTY, description="When they can mention the community.")
    say: Annotated[Line, Length(1, 200)] = Field(EMPTY, description="What they can say.")


class Press(Section):
    """What a journalist needs."""

    contact: Name = Field(EMPTY_PLAIN, description="Who speaks to the press.")
    email: Email = Field("", description="Where the press can write.")
    quote: Annotated[Prose, Length(1, 240)] = Field(EMPTY, description="A sentence to quote.")
    quote_by: Ref = Field("", description="Who says so: a name from team or ambassadors.")
    when_members: AtLeastOne | None = Field(
        None, description="The number of members at which the press release goes out."
    )


class Toolkit(Section):
    """What others need to spread the word."""

    hashtag: Hashtag = Field(EMPTY_PLAIN, description="One word, without the #.")
    partners: Annotated[tuple[Partner, ...], Items(maps=True)] = Field(
        (), description="Organisations that help."
    )
    service_desk: ServiceDesk | None = Field(None, description="A desk that can point to you.")
    press: Press | None = Field(None, description="What a journalist needs.")
    skip: Refs = Field((), description="Parts of the toolkit to leave out.")


class Link(Section):
    """Something worth reading."""

    title: Line = Field(EMPTY, description="What the page or file is called.")
    url: Url = Field("", description="Its address.")
    note: Line = Field(EMPTY, description="Why it is worth it.")

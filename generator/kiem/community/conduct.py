"""How you treat each other: `conduct` and `recognition`."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.limits import Length, ListLength
from kiem.community.numbers import whole
from kiem.community.scalar import Choice
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Desk, Line, Lines, Prose

Address = Annotated[Literal["je", "u", "you"], Choice()]
Thanking = Annotated[Literal["thanks", "credit", "role", "prize"], Choice()]


class Tone(Section):
    """How you speak to members."""

    address: Address | None = Field(None, description="How you address people.")
    style: Lines = Field((), description="Three words for your tone.")
    avoid: Lines = Field((), description="What you leave out.")
    sample: Prose = Field(EMPTY, description="A reply that sounds right.")


class Promises(Section):
    """What members can expect."""

    reply_within_hours: Annotated[int, whole(1, 96)] | None = Field(
        None, description="Hours within which a member gets a reply."
    )
    feedback: Line = Field(EMPTY, description="What you do with what members say.")


class Conduct(Section):
    """Tone, rules and promises."""

    tone: Tone = Field(Tone.model_construct(), description="How you speak to members.")
    rules: Annotated[Lines, Length(1, 140), ListLength(1, 8)] = Field(
        (), description="The house rules."
    )
    report_to: Desk = Field(EMPTY_PLAIN, description="Where a member reports trouble.")
    promises: Promises = Field(Promises.model_construct(), description="What members can expect.")


class Recognition(Section):
    """A way to thank members."""

    for_: Line = Field(EMPTY, alias="for", description="What somebody did.")
    how: Thanking | None = Field(None, description="How you thank them.")
    what: Line = Field(EMPTY, description="What they get.")

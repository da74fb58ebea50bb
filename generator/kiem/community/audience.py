"""For whom it is, and why they would come: `audience`, `distinctiveness`, `give_and_get`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.limits import Length, ListLength
from kiem.community.lists import Items
from kiem.community.numbers import AtLeastOne, Count
from kiem.community.scalar import Choice
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Lines, Name, Note, Prose

Bond = Annotated[Literal["mission", "profession", "topic", "place", "product"], Choice()]
Drive = Annotated[
    Literal["share_knowledge", "learn", "network", "influence", "get_help", "belong"], Choice()
]
Focus = Annotated[Literal["problem", "change"], Choice()]


class MeetingPlace(Section):
    """A place where the audience already talks."""

    where: Name = Field(description="The place, group or network; not published.")
    our_presence: Note = Field(EMPTY_PLAIN, description="Who of you is there; not published.")


class Audience(Section):
    """The people it is for."""

    short: ClassVar[str] = "who"
    who: Annotated[Prose, Length(60, 400)] = Field(
        description="The people it is for, so precise that they recognise themselves."
    )
    bound_by: Bond | None = Field(None, description="What these people have in common.")
    portrait: Annotated[Prose, Length(1, 600)] = Field(
        EMPTY, description="One imagined member and a moment in their day."
    )
    recognise: Annotated[Lines, Length(1, 110), ListLength(3, 6)] = Field(
        (), description="Situations that the audience knows only too well."
    )
    traits: Annotated[Lines, Length(1, 100), ListLength(1, 5)] = Field(
        (), description="What they share."
    )
    needs: Annotated[Lines, Length(1, 100), ListLength(1, 5)] = Field(
        (), description="What they are short of."
    )
    drives: Annotated[tuple[Drive, ...], Items()] = Field(
        (), description="Why they would take part, the strongest first."
    )
    not_for: Annotated[Lines, Length(1, 120), ListLength(1, 4)] = Field(
        (), description="Who or what has no place here."
    )
    already_at: Annotated[tuple[MeetingPlace, ...], Items(maps=True), ListLength(1, 8)] = Field(
        (), description="Where they talk now; for the organiser, not published."
    )
    first_hundred: Count | None = Field(
        None, description="How many names are on your list of the first hundred; never the names."
    )
    expected_size: AtLeastOne = Field(100, description="Members you expect after the first year.")


class Rival(Section):
    """Something that looks like it."""

    name: Name = Field(description="What you compared with.")
    they: Annotated[Line, Length(1, 120)] = Field(EMPTY, description="What they do.")
    we: Annotated[Line, Length(1, 120)] = Field(EMPTY, description="What you do differently.")


class Distinctiveness(Section):
    """What makes it different."""

    short: ClassVar[str] = "statement"
    statement: Annotated[Prose, Length(80, 400)] = Field(
        description="What exists already, and what is different here."
    )
    need: Annotated[Line, Length(1, 200)] = Field(
        EMPTY, description="What the audience misses today."
    )
    focus: Focus = Field("problem", description="Whether it starts from a problem or a change.")
    focus_text: Annotated[Line, Length(1, 160)] = Field(
        EMPTY, description="That problem or change in one sentence."
    )
    looked_at: Annotated[tuple[Rival, ...], Items(maps=True), ListLength(2, 6)] = Field(
        (), description="What you compared with; shown when site.show_compare is yes."
    )


class GiveAndGet(Section):
    """The exchange."""

    you_get: Annotated[Lines, Length(1, 100), ListLength(3, 5)] = Field(
        (), description="What a member gets."
    )
    you_bring: Annotated[Lines, Length(1, 100), ListLength(3, 5)] = Field(
        (), description="What a member brings."
    )

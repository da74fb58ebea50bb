"""The application form: `signup`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.address import Url
from kiem.community.dates import Day
from kiem.community.limits import Length, ListLength
from kiem.community.lists import Items
from kiem.community.numbers import whole
from kiem.community.scalar import Choice, Id, Ref, YesNo
from kiem.community.section import Section
from kiem.community.text import EMPTY, EMPTY_PLAIN
from kiem.community.wording import Line, Lines, Name, Names, Prose

FormAs = Annotated[Literal["post", "embed", "link"], Choice()]
Kind = Annotated[Literal["text", "long", "choice", "choices", "url"], Choice()]


class Motivation(Section):
    """The question that everything turns on."""

    short: ClassVar[str] = "question"
    question: Annotated[Line, Length(1, 160)] = Field(
        EMPTY, description="What you ask everybody; two-sided works best."
    )
    hint: Line = Field(EMPTY, description="A line under the question.")
    example: Prose = Field(EMPTY, description="An answer that would be fine.")
    min: Annotated[int, whole(0, 1500)] = Field(40, description="Fewest characters.")
    max: Annotated[int, whole(1, 1500)] = Field(600, description="Most characters.")


class Question(Section):
    """An extra question."""

    id: Id = Field("", description="A short code for the answer's column.")
    label: Annotated[Line, Length(1, 90)] = Field(description="The question itself.")
    kind: Kind = Field("text", description="What kind of answer.")
    options: Annotated[Lines, ListLength(2, 8)] = Field(
        (), description="The answers to choose from."
    )
    required: YesNo = Field(False, description="Whether an answer is needed.")
    why: Line = Field(description="What you need the answer for; applicants see it.")


class Thanks(Section):
    """What an applicant reads after sending."""

    title: Line = Field(EMPTY, description="The heading.")
    text: Annotated[Prose, Length(1, 400)] = Field(EMPTY, description="What happens next.")


class Privacy(Section):
    """What happens to the data of applicants."""

    controller: Name = Field(EMPTY_PLAIN, description="Who is responsible for the data.")
    basis: Line = Field(EMPTY, description="The legal basis.")
    processors: Names = Field((), description="Who processes data for you, such as a form service.")
    text: Prose = Field(EMPTY, description="Anything an applicant must know besides.")
    url: Url = Field("", description="Your own privacy statement.")


class Signup(Section):
    """When and how to apply."""

    short: ClassVar[str] = "form"
    opens: Day | None = Field(
        None, description="The day the form opens; six weeks before the launch if empty."
    )
    closes: Day | None = Field(None, description="The day the form closes.")
    form: Ref = Field(
        "", description="A form link, its embed code or a mail address; the contact if empty."
    )
    form_as: FormAs | None = Field(
        None, description="Post to it from a form of kiem, embed it, or link to it."
    )
    access_key: Ref = Field("", description="The public key that some form services ask for.")
    motivation: Motivation = Field(
        Motivation.model_construct(), description="The question about why."
    )
    questions: Annotated[tuple[Question, ...], Items(maps=True), ListLength(1, 3)] = Field(
        (), description="Extra questions; each needs a reason."
    )
    profile_nudge: Annotated[Prose, Length(1, 400)] = Field(
        EMPTY, description="Why a filled profile matters, said on admission."
    )
    thanks: Thanks = Field(Thanks.model_construct(), description="The page after sending.")
    keep_months: Annotated[int, whole(1, 24)] = Field(
        6, description="Months after which applications are deleted."
    )
    privacy: Privacy = Field(Privacy.model_construct(), description="What happens to the data.")
    newsletter: YesNo = Field(False, description="Offer a separate, unticked box for news.")

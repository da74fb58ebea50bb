"""The site itself: `site`, `faq`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiem.community.address import Colour, Host, SiteUrl
from kiem.community.limits import Length
from kiem.community.pictures import Picture, PictureFile
from kiem.community.scalar import Choice, Id, Ref, YesNo
from kiem.community.section import Section
from kiem.community.text import EMPTY
from kiem.community.wording import Line, Prose

FaqGroup = Annotated[Literal["joining", "taking_part", "privacy", "practical"], Choice()]
DarkMode = Annotated[Literal["auto", "light", "dark"], Choice()]
ShowGoals = Annotated[Literal["members", "all", "none"], Choice()]


class Faq(Section):
    """A question and its answer."""

    q: Annotated[Line, Length(1, 120)] = Field(description="The question.")
    a: Annotated[Prose, Length(1, 700)] = Field(
        description="The answer, in two or three sentences."
    )
    group: FaqGroup | None = Field(None, description="Under which heading it stands.")
    id: Id = Field("", description="A short code, for a link to this question.")


class Pages(Section):
    """Pages that can be left out; the front page, the form and privacy always stand."""

    ambassadors: YesNo = Field(True, description="The ambassadors.")
    faq: YesNo = Field(True, description="Questions and answers.")
    about: YesNo = Field(True, description="Story, difference, goals and team.")
    plan: YesNo = Field(True, description="The road to the first hundred members.")
    toolkit: YesNo = Field(True, description="Promotion material.")
    rules: YesNo = Field(True, description="House rules.")
    events: YesNo = Field(True, description="The calendar.")
    updates: YesNo = Field(True, description="News, with its feed.")


class Site(Section):
    """Where the site lives and how it looks."""

    short: ClassVar[str] = "url"
    url: SiteUrl = Field("", description="The address at which the site will stand.")
    theme: Ref = Field("", description="The look: the name of a theme.")
    accent: Colour = Field("", description="Your colour as six hexadecimal digits.")
    logo: Annotated[PictureFile, Picture()] = Field("", description="Your logo, in the folder.")
    share_image: Annotated[PictureFile, Picture(alt="share_alt")] = Field(
        "", description="The picture that is shown when somebody shares the site."
    )
    share_alt: Line = Field(EMPTY, description="What that picture shows.")
    dark_mode: DarkMode = Field("auto", description="Light, dark, or as the visitor's device is.")
    show_goals: ShowGoals = Field("members", description="Which goals the site shows.")
    show_compare: YesNo = Field(False, description="Whether to show what you compared with.")
    pages: Pages = Field(Pages.model_construct(), description="Pages to leave out.")
    custom_domain: Host = Field("", description="Your own domain name for GitHub Pages.")
    analytics: Ref = Field("", description="Id of the analytics that your overrides add.")

"""The whole definition: the root that community.yaml is read into."""

from typing import Annotated, Literal

from pydantic import Field

from kiem.community.access import Access
from kiem.community.audience import Audience, Distinctiveness, GiveAndGet
from kiem.community.conduct import Conduct, Recognition
from kiem.community.consultation import Consultation
from kiem.community.events import Event
from kiem.community.goals import Goal, Theme
from kiem.community.identity import Identity
from kiem.community.labels import Labels
from kiem.community.languages import Languages
from kiem.community.launch import Launch, Milestone
from kiem.community.limits import ListLength
from kiem.community.lists import Items
from kiem.community.numbers import whole
from kiem.community.people import Ambassadors, Member
from kiem.community.posts import Post
from kiem.community.progress import Progress, Update
from kiem.community.promotion import Channel, Link, Toolkit
from kiem.community.scalar import Choice, Ids, YesNo
from kiem.community.section import Section
from kiem.community.signup import Signup
from kiem.community.site import Faq, Site

Type = Annotated[
    Literal["social", "support", "advocate", "insight", "practice", "local", "open_source"],
    Choice(),
]
Phase = Annotated[Literal["preparing", "signup_open", "seeding", "growing", "closed"], Choice()]
MAPS = Items(maps=True)


class Community(Section):
    """What an organiser writes about a community: one file, from which a site is made."""

    schema_: Annotated[int, whole(1, 1)] = Field(
        1, alias="schema", description="The version of this form of file."
    )
    type: Type = Field(description="What kind of community it is; chooses the blueprint.")
    language: Languages = Field(
        description="The language of the site, or a list of which the first is the default."
    )
    phase: Phase | None = Field(
        None, description="Where you are; worked out from the dates if empty."
    )
    community: Identity = Field(description="Name, promise and owner.")
    team: Annotated[tuple[Member, ...], MAPS, ListLength(1, 8)] = Field(
        (), description="Who runs it."
    )
    audience: Audience = Field(description="The people it is for.")
    distinctiveness: Distinctiveness = Field(description="What makes it different.")
    give_and_get: GiveAndGet = Field(
        GiveAndGet.model_construct(), description="What members get and what they bring."
    )
    goals: Annotated[tuple[Goal, ...], MAPS, ListLength(1, 9)] = Field(
        (), description="What it is to achieve."
    )
    themes: Annotated[tuple[Theme, ...], MAPS, ListLength(1, 7)] = Field(
        (), description="What it talks about."
    )
    consultation: Consultation = Field(
        Consultation.model_construct(), description="Whom you asked before you began."
    )
    ambassadors: Ambassadors = Field(
        Ambassadors.model_construct(), description="Who recommends it."
    )
    access: Access = Field(Access.model_construct(), description="How somebody gets in.")
    signup: Signup = Field(Signup.model_construct(), description="When and how to apply.")
    launch: Launch = Field(description="When the first members come in.")
    milestones: Annotated[tuple[Milestone, ...], MAPS, ListLength(1, 6)] = Field(
        (), description="The road, in numbers of members."
    )
    events: Annotated[tuple[Event, ...], MAPS] = Field((), description="Moments to meet.")
    content: Annotated[tuple[Post, ...], MAPS, ListLength(1, 30)] = Field(
        (), description="Conversations prepared for the first weeks; not published."
    )
    conduct: Conduct = Field(Conduct.model_construct(), description="Tone, rules and promises.")
    recognition: Annotated[tuple[Recognition, ...], MAPS, ListLength(1, 6)] = Field(
        (), description="How you thank members."
    )
    channels: Annotated[tuple[Channel, ...], MAPS, ListLength(1, 12)] = Field(
        (), description="How you reach the audience."
    )
    toolkit: Toolkit = Field(
        Toolkit.model_construct(), description="What others need to spread the word."
    )
    faq: Annotated[tuple[Faq, ...], MAPS, ListLength(1, 40)] = Field(
        (), description="Questions and answers."
    )
    faq_hide: Ids = Field((), description="Ids of kiem's own questions to leave out.")
    faq_defaults: YesNo = Field(True, description="Whether kiem's own questions are added.")
    progress: Progress = Field(
        Progress.model_construct(), description="Where you are now, in numbers."
    )
    updates: Annotated[tuple[Update, ...], MAPS] = Field(
        (), description="News, shown with the newest first."
    )
    links: Annotated[tuple[Link, ...], MAPS, ListLength(1, 10)] = Field(
        (), description="Worth reading."
    )
    site: Site = Field(Site.model_construct(), description="Where the site lives, how it looks.")
    labels: Labels = Field(
        {}, description="Words of the interface that you want to say differently."
    )

    @property
    def default_language(self) -> str:
        """The language at the root of the site."""
        return self.language[0]

"""JSON-LD: what search engines read about the organisation, the questions and the events.

Owns: the schema.org shapes, as plain data. Must not know: HTML. Nothing is told here that the page
does not show.
"""

from collections.abc import Mapping

from kiem.community.events import Event
from kiem.site.address import home, site_url
from kiem.site.edition import Edition
from kiem.site.questions import Question
from kiem.templates.marked import Marked

CONTEXT = "https://schema.org"
Data = Mapping[str, object]


def organisation(edition: Edition, logo: str) -> Data:
    """The community as an Organization, with the organiser as its parent."""
    community, url = edition.community.community, site_url(edition.original)
    organiser = community.organiser
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "Organization",
            "name": community.name,
            "slogan": _marked(community.tagline),
            "description": _marked(community.summary),
            "url": home(edition.original, edition.lang),
            "logo": f"{url}{logo}" if url and logo else None,
            "email": community.contact.email,
            "parentOrganization": _filled(
                {"@type": "Organization", "name": organiser.name, "url": organiser.url}
            ),
        }
    )


def faq_page(questions: tuple[Question, ...]) -> Data | None:
    """All questions with their answers as a FAQPage."""
    if not questions:
        return None
    entities = [
        {
            "@type": "Question",
            "name": _marked(question.q),
            "acceptedAnswer": {"@type": "Answer", "text": _marked(question.a)},
        }
        for question in questions
    ]
    return {"@context": CONTEXT, "@type": "FAQPage", "mainEntity": entities}


def events(edition: Edition) -> Data | None:
    """The events that have a date and a place."""
    dated = [_event(edition, e) for e in edition.community.events if e.date and e.place]
    return {"@context": CONTEXT, "@graph": dated} if dated else None


def _event(edition: Edition, event: Event) -> Data:
    community = edition.community.community
    return _filled(
        {
            "@type": "Event",
            "name": _marked(event.title),
            "startDate": f"{event.date}T{event.time:%H:%M}" if event.time else str(event.date),
            "location": {"@type": "Place", "name": _marked(event.place)},
            "description": _marked(event.about),
            "url": event.register_,
            "organizer": {"@type": "Organization", "name": community.organiser.name},
        }
    )


def _filled(data: Mapping[str, object]) -> Data:
    return {key: value for key, value in data.items() if value}


def _marked(text: str) -> Marked:
    return Marked(str(text))

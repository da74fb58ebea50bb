"""What the templates of one language are given: plain data, put together once for all its pages.

Owns: which view goes under which name. Must not know: HTML, which page shows what.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiem import signup
from kiem.community.definition import Community
from kiem.site import (
    agenda,
    aims,
    calls,
    diary,
    feed,
    joining,
    linked_data,
    news,
    people,
    questions,
    road,
    sharing,
    themes,
)
from kiem.site.address import home, site_url
from kiem.site.door import Door
from kiem.site.edition import Edition
from kiem.site.given import given
from kiem.site.routes import Route


def views(
    edition: Edition, door: Door, routes: Mapping[str, Route], folder: Path, logo: str
) -> dict[str, Any]:
    """Everything but what differs from page to page (`kind`, `root`, `links`, the buttons)."""
    topics = themes.themes(edition)
    team = people.team(edition, folder)
    asked = questions.questions(edition)
    told = news.updates(edition)
    return {
        "c": public(edition.community),
        "lang": edition.lang,
        "words": edition.words,
        "door": door,
        "signup": signup.view(
            edition.community, edition.words, door.phase, edition.today, _thanks(edition, routes)
        ),
        "steps": joining.steps(edition),
        "promises": joining.promises(edition),
        "team": team,
        "host": people.host(edition, team),
        "ambassadors": people.ambassadors(edition, folder, topics),
        "since": calls.since(edition),
        "call": calls.call(edition),
        "themes": tuple(topics.values()),
        "road": road.road(edition),
        "questions_by_group": questions.grouped(edition, asked),
        "top_questions": questions.top(asked),
        "goals": aims.aims(edition),
        "comparison": aims.comparison(edition),
        "consulted": aims.consulted(edition),
        "meeting": aims.meeting(edition),
        "thanks": aims.thanks(edition),
        "opens_file": diary.opening_path(edition) if diary.opens_later(edition, door.phase) else "",
        "agenda": agenda.agenda(edition, topics),
        "updates": told,
        "feed": feed.path(edition) if feed.feed(edition, told) else "",
        "share": sharing.share(edition),
        "site_url": home(edition.original, edition.lang),
        "data": {
            "index": linked_data.organisation(edition, logo),
            "faq": linked_data.faq_page(asked),
            "events": linked_data.events(edition),
        },
    }


def public(community: Community) -> Any:
    """The community as templates are given it: without what an organiser notes for themselves."""
    told = given(community)
    del told.content, told.consultation
    del told.audience.already_at, told.audience.first_hundred, told.ambassadors.look_for
    return told


def _thanks(edition: Edition, routes: Mapping[str, Route]) -> str:
    """The whole address of the page that a form service sends people to; empty without `site.url`."""
    url = site_url(edition.original)
    return f"{url}{routes['thanks'].url}" if url else ""

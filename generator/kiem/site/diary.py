"""The calendar files of the pages: one for each event to come, and one for the day the form opens.

Owns: which there are, where they lie, what their entries say. Must not know: HTML, the file format.
"""

from collections.abc import Mapping

from kiem import ics
from kiem.community import calendar
from kiem.community.events import Event
from kiem.keep import Keep
from kiem.site.address import site_url
from kiem.site.edition import Edition
from kiem.site.model import Asset
from kiem.site.routes import Route, route
from kiem.templates import paragraphs, plain
from kiem.templates.anchors import of_events


def event_path(edition: Edition, id: str) -> str:
    """Where the file of the event with this anchor is published, from the site's root."""
    return f"{_page(edition, 'events').url}{id}.ics"


def opening_path(edition: Edition) -> str:
    """Where the file of the day on which the form opens is published, from the site's root."""
    return f"{_page(edition, 'join').url}opens.ics"


def opens_later(edition: Edition, phase: str) -> bool:
    """Whether there is a day to come on which the form opens."""
    return phase == "preparing" and calendar.signup_opens(edition.original) > edition.today


def files(
    edition: Edition, phase: str, routes: Mapping[str, Route], keep: Keep
) -> tuple[Asset, ...]:
    """The files that the pages link to; none is no work at all."""
    coming = [
        _event(edition, mark, event, keep)
        for mark, event in zip(of_events(edition.original), edition.community.events, strict=True)
        if "events" in routes and event.date and event.date >= edition.today
    ]
    return (*coming, *([_opening(edition, keep)] if opens_later(edition, phase) else []))


def _event(edition: Edition, id: str, event: Event, keep: Keep) -> Asset:
    moment = ics.Moment(
        ics.uid(edition.original, f"event-{id}"),
        plain(event.title),
        event.date or edition.today,
        event.time,
        place=plain(event.place),
        about="\n\n".join(paragraphs(event.about)),
        url=event.register_ or _whole(edition, "events", f"#{id}"),
    )
    return _file(edition, event_path(edition, id), moment, keep)


def _opening(edition: Edition, keep: Keep) -> Asset:
    name = plain(edition.community.community.name)
    moment = ics.Moment(
        ics.uid(edition.original, "signup-opens"),
        edition.say("join.soon_entry", name=name),
        calendar.signup_opens(edition.original),
        url=_whole(edition, "join", "#form"),
    )
    return _file(edition, opening_path(edition), moment, keep)


def _file(edition: Edition, path: str, moment: ics.Moment, keep: Keep) -> Asset:
    stamp = calendar.changed(edition.original)
    return Asset(path, ics.calendar([moment], lang=edition.default, stamp=stamp, keep=keep))


def _page(edition: Edition, kind: str) -> Route:
    return route(kind, edition.lang, edition.default)


def _whole(edition: Edition, kind: str, mark: str) -> str:
    """A page's whole address; empty while the site has none."""
    base = site_url(edition.original)
    return f"{base}{_page(edition, kind).url}{mark}" if base else ""

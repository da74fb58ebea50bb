"""The events: what is coming, what waits for members, what has been.

Owns: the groups, how a moment is written. Must not know: HTML, what is in a calendar file.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kiem.community.events import Event
from kiem.site import diary
from kiem.site.aims import Fact
from kiem.site.edition import Edition
from kiem.site.themes import Theme
from kiem.templates.anchors import of_events

TONES = {"coming": "", "later": "tint", "past": ""}


class Meeting(NamedTuple):
    """One event as a card shows it; `calendar` is its file from the site's root, for what is coming."""

    id: str
    title: str
    kind: str
    when: str
    about: str
    facts: tuple[Fact, ...]
    register: str
    calendar: str


class Group(NamedTuple):
    """The events of one kind of moment."""

    id: str
    title: str
    tone: str
    items: tuple[Meeting, ...]


def agenda(edition: Edition, themes: Mapping[str, Theme]) -> tuple[Group, ...]:
    """The groups that hold an event: coming by date, later by members, past newest first."""
    originals, ids = edition.original.events, of_events(edition.original)
    moments: dict[str, list[tuple[Event, Meeting]]] = {key: [] for key in TONES}
    for mark, event, original in zip(ids, edition.community.events, originals, strict=True):
        theme = themes.get(original.theme or "")
        moments[_moment(edition, event)].append((event, _meeting(edition, mark, event, theme)))
    moments["coming"].sort(key=_starts)
    moments["past"].sort(key=_starts, reverse=True)
    return tuple(
        Group(key, edition.say(f"events.{key}"), TONES[key], tuple(shown for _, shown in items))
        for key, items in moments.items()
        if items
    )


def _starts(item: tuple[Event, Meeting]) -> tuple[str, str]:
    event = item[0]
    return f"{event.date}", f"{event.time or ''}"


def _moment(edition: Edition, event: Event) -> str:
    if not event.date:
        return "later"
    return "coming" if event.date >= edition.today else "past"


def _meeting(edition: Edition, id: str, event: Event, theme: Theme | None) -> Meeting:
    return Meeting(
        id=id,
        title=event.title,
        kind=edition.say(f"events.kind_{event.kind}") if event.kind else "",
        when=_when(edition, event),
        about=event.about or "",
        facts=_facts(edition, event, theme),
        register=event.register_,
        calendar=diary.event_path(edition, id) if _moment(edition, event) == "coming" else "",
    )


def _when(edition: Edition, event: Event) -> str:
    if not event.date:
        return edition.count("events.when_members", event.when_members or 0)
    date = edition.day(event.date, "EEEE d MMMM y")
    return edition.say("events.at", date=date, time=f"{event.time:%H:%M}") if event.time else date


def _facts(edition: Edition, event: Event, theme: Theme | None) -> tuple[Fact, ...]:
    speakers = "; ".join(
        f"{who.name}: {who.about}" if who.about else who.name for who in event.speakers
    )
    facts = (
        ("events.where", event.place),
        ("events.theme", theme.name if theme else ""),
        ("events.speakers", speakers),
    )
    return tuple(Fact(edition.say(label), value) for label, value in facts if value)

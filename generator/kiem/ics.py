"""Calendar files: moments that a visitor puts in their own calendar.

Owns: the shape of a moment, and how it becomes an .ics file (RFC 5545). Must not know: which moments
there are, what they are called, where the file goes.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from kiem import __version__
from kiem.community.definition import Community
from kiem.keep import Keep, at_once

MAKER = "-//kiem//NONSGML kiem//EN"
# The clock that a community's times are meant by, for its default language. Times in any other
# language float: ten o'clock is ten o'clock where the reader is.
ZONES: Mapping[str, str] = {"nl": "Europe/Amsterdam"}


class Moment(NamedTuple):
    """One entry: all day without a `time`, else from that time on; empty texts are left out.

    `uid` stays the same from build to build, so that a calendar replaces the entry it had.
    """

    uid: str
    title: str
    date: dt.date
    time: dt.time | None = None
    place: str = ""
    about: str = ""
    url: str = ""


def calendar(
    moments: Sequence[Moment], *, lang: str, stamp: dt.date, keep: Keep = at_once
) -> bytes:
    """The .ics file of `moments`, one at least.

    `lang` is the community's default language, `stamp` the day on which the moments were last changed.
    """
    own = Path(__file__).stat()
    made_of = (__version__, own.st_size, own.st_mtime_ns, *moments, lang, stamp)
    digest = blake2b(repr(made_of).encode("utf-8", "surrogatepass"), digest_size=16)
    return keep(f"{digest.hexdigest()}.calendar.ics", lambda: _made(tuple(moments), lang, stamp))


@lru_cache(maxsize=64)  # the page, the kit and every save of a preview ask for the same ones
def _made(moments: tuple[Moment, ...], lang: str, stamp: dt.date) -> bytes:
    from icalendar import Calendar, Event  # noqa: PLC0415 - 35 ms

    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    for moment in moments:
        event = Event()
        for name, value in _said(moment, ZONES.get(lang, ""), stamp):
            event.add(name, value)
        made.add_component(event)
    years = [moment.date.year for moment in moments]
    made.add_missing_timezones(dt.date(min(years), 1, 1), dt.date(max(years) + 1, 1, 1))
    content: bytes = made.to_ical()
    return content


def uid(community: Community, moment: str) -> str:
    """What a calendar knows `moment` ("launch", "event-" and its anchor) by, in every file it is in."""
    import uuid  # noqa: PLC0415 - as the next two: only a site with a date to come waits for it

    who = f"{community.community.name} {community.community.contact.email} {moment}"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, who))


def _said(moment: Moment, zone: str, stamp: dt.date) -> Iterator[tuple[str, object]]:
    """The properties of one entry."""
    yield "uid", moment.uid
    yield "dtstamp", dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC)
    yield "dtstart", _start(moment, zone)
    yield "summary", moment.title
    texts = {"location": moment.place, "description": moment.about, "url": moment.url}
    yield from ((name, text) for name, text in texts.items() if text)


def _start(moment: Moment, zone: str) -> dt.date:
    if moment.time is None:
        return moment.date
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - only what has a time needs its zone

    return dt.datetime.combine(moment.date, moment.time, ZoneInfo(zone) if zone else None)

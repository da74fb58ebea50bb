"""The road to opening and after: dated steps and milestones, and which of them lie behind.

Owns: the order of the steps and their state. Must not know: HTML; the dates are the calendar's.
"""

import datetime as dt
from typing import NamedTuple

from kiem.community import calendar
from kiem.site.edition import Edition


class Stop(NamedTuple):
    """One step; `state` is done, now or next, `when` says on which day or from how many members."""

    when: str
    title: str
    expected: str = ""
    text: str = ""
    celebrate: str = ""
    state: str = "next"


def road(edition: Edition) -> tuple[Stop, ...]:
    """The steps in order of time; the first that isn't done is now."""
    stops = [stop for _, stop in sorted(_dated(edition) + _milestones(edition), key=_start)]
    now = next((at for at, stop in enumerate(stops) if stop.state != "done"), None)
    return tuple(stop._replace(state="now") if at == now else stop for at, stop in enumerate(stops))


def _start(item: tuple[dt.date, Stop]) -> dt.date:
    return item[0]


def _dated(edition: Edition) -> list[tuple[dt.date, Stop]]:
    c, say = edition.original, edition.say
    steps = (
        (calendar.signup_opens(c), say("plan.stop_signup"), ""),
        (c.launch.date, say("plan.stop_launch"), say("plan.stop_launch_text")),
        (calendar.first_batch(c), say("plan.stop_batch"), ""),
    )
    return [
        (date, Stop(edition.day(date), title, text=text, state=_passed(date, edition.today)))
        for date, title, text in steps
    ]


def _milestones(edition: Edition) -> list[tuple[dt.date, Stop]]:
    """Each milestone with the date it sorts by: its own, its window's, or that of the one before."""
    expected = {window.members: window for window in calendar.windows(edition.original)}
    members = edition.community.progress.members
    found: list[tuple[dt.date, Stop]] = []
    at = edition.original.launch.date
    for milestone in edition.community.milestones:
        window = expected.get(milestone.members)
        at = max(at, milestone.date or (window.first if window else at))
        found.append(
            (
                at,
                Stop(
                    edition.count("plan.stop_members", milestone.members),
                    milestone.what,
                    _expected(edition, milestone.date, window),
                    celebrate=milestone.celebrate,
                    state="done" if members >= milestone.members else "next",
                ),
            )
        )
    return found


def _expected(edition: Edition, date: dt.date | None, window: calendar.Window | None) -> str:
    """When a milestone is to be expected; a window that has passed says nothing any more."""
    if date:
        return edition.day(date)
    if not window or window.last < edition.today:
        return ""
    start, end = window.first, window.last
    pattern = "d MMMM" if start.year == end.year else "d MMMM y"
    if start.month == end.month and start.year == end.year:
        pattern = "d"
    first, last = (
        day.replace(" ", "\u00a0") for day in (edition.day(start, pattern), edition.day(end))
    )
    return edition.say("plan.between", start=first, end=last)


def _passed(date: dt.date, today: dt.date) -> str:
    return "done" if date <= today else "next"

"""Days that must come in an order, and what an event needs (X3).

Owns: those rules. Must not know: the phase of the community (that is a check).
"""

from collections.abc import Iterator
from datetime import date

from kiem.community.calendar import signup_opens
from kiem.community.finding import Finding, error, warning
from kiem.community.rules.draft import Draft

_LAUNCH = ("launch", "date")
_OPENS = ("signup", "opens")
_CLOSES = ("signup", "closes")
_FIRST = ("access", "batches", "first")
_YEARS_AHEAD = 5


def opening_in_order(draft: Draft) -> Iterator[Finding]:
    """X3: sign-up opens, then the launch, then the first group comes in."""
    community = draft.community
    launch, opens = community.launch.date, community.signup.opens
    first = community.access.batches.first
    if opens and opens > launch:
        yield error(_OPENS, "X-03", "rule.opens", about=[_LAUNCH], opens=opens, launch=launch)
    if first and first < launch:
        yield error(_FIRST, "X-03", "rule.first_batch", about=[_LAUNCH], first=first, launch=launch)


def closing_after_opening(draft: Draft) -> Iterator[Finding]:
    """Sign-up can't close before it opens."""
    closes, opens = draft.community.signup.closes, signup_opens(draft.community)
    if closes and closes < opens:
        about = [_OPENS, _LAUNCH]
        yield error(_CLOSES, "X-03", "rule.closes", about=about, closes=closes, opens=opens)


def events_have_a_moment(draft: Draft) -> Iterator[Finding]:
    """An event has a date, or a number of members at which it is planned."""
    for at, event in enumerate(draft.community.events):
        path = ("events", at)
        about = [(*path, "date"), (*path, "when_members")]
        if event.date is None and event.when_members is None:
            yield error(path, "S-07", "rule.event.when", about=about)
        elif event.date and event.when_members:
            yield error((*path, "when_members"), "S-04", "rule.event.both", about=about)


def years_are_near(draft: Draft) -> Iterator[Finding]:
    """A day many years from now is probably a slip of the keyboard."""
    for written in draft.values:
        day = written.value
        if isinstance(day, date) and day.year > draft.today.year + _YEARS_AHEAD:
            yield warning(written.path, "L-04", "rule.far_day", day=day)

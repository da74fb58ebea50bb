"""When things happen: dates that follow from the launch, and the phase of a day.

Owns: date arithmetic. Must not know: the clock (today is always handed in), sentences.
Windows are experience from comparable launches, not promises.
"""

from datetime import date, timedelta
from typing import NamedTuple

from kiem.community.definition import Community, Phase

SIGNUP_BEFORE = timedelta(days=42)
FIRST_BATCH_AFTER = timedelta(days=7)


class Window(NamedTuple):
    """The days, both included, between which a number of members can be expected."""

    members: int
    first: date
    last: date


# Days after the launch: a seed week for the first 15; the next weeks in small groups to 40; a
# hundred with press and networks, five to nine weeks on.
_WINDOWS = ((15, 0, 7), (40, 14, 21), (100, 35, 63))


def signup_opens(community: Community) -> date:
    """The day the form opens: as written, else six weeks before the launch."""
    return community.signup.opens or community.launch.date - SIGNUP_BEFORE


def first_batch(community: Community) -> date:
    """The day the first group comes in: as written, else a week after the launch."""
    return community.access.batches.first or community.launch.date + FIRST_BATCH_AFTER


def changed(community: Community) -> date:
    """The newest day on which the file says how things stand; else the day the form opens."""
    dates = [community.progress.date, *(update.date for update in community.updates)]
    return max((day for day in dates if day), default=signup_opens(community))


def phase(community: Community, today: date) -> Phase:
    """Where the community is: as written, else as the dates say."""
    return community.phase or phase_by_dates(community, today)


def phase_by_dates(community: Community, today: date) -> Phase:
    """The phase that the dates alone tell."""
    closes = community.signup.closes
    if closes and today > closes:
        return "closed"
    if today < signup_opens(community):
        return "preparing"
    if today < community.launch.date:
        return "signup_open"
    return "seeding" if today < first_batch(community) else "growing"


def windows(community: Community) -> tuple[Window, ...]:
    """When 15, 40 and 100 members are to be expected."""
    day, one = community.launch.date, timedelta(days=1)
    return tuple(
        Window(members, day + first * one, day + last * one) for members, first, last in _WINDOWS
    )

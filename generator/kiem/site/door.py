"""The state of the front door: may people come in, since or from when, and what the button does.

Owns: the status line and the sentences that change with the phase. Must not know: HTML.
"""

from typing import NamedTuple

from kiem.community import calendar
from kiem.site.edition import Edition

FEWEST_TO_COUNT = 15


class Action(NamedTuple):
    """What a button says and leads to: `target` is a page, `#anchor`, or a whole address."""

    title: str
    target: str


class Door(NamedTuple):
    """The sentences of one phase; `members` is empty below 15 people, `starts` once it began."""

    phase: str
    status: str
    starts: str
    members: str
    answers: str
    close_title: str
    close: str
    action: Action
    second: Action


def door(edition: Edition) -> Door:
    """The door as it stands on the edition's day."""
    phase = calendar.phase(edition.original, edition.today)
    closed = phase == "closed"
    return Door(
        phase=phase,
        status=_status(edition, phase),
        starts=_starts(edition, phase),
        members=_members(edition),
        answers=_answers(edition),
        close_title=edition.say("landing.close_closed_title" if closed else "landing.close"),
        close=_close(edition, phase),
        action=action(edition, phase),
        second=_second(edition, phase),
    )


def action(edition: Edition, phase: str) -> Action:
    """The one button that every page has."""
    if phase == "closed":
        if not edition.community.site.pages.about:
            return Action(edition.say("site.ask"), "faq")
        return Action(edition.say("site.cta_closed"), "about")
    if phase == "preparing":
        return Action(edition.say("site.cta_preparing"), "join")
    return Action(edition.say(f"site.cta_{edition.community.access.policy}"), "join")


def _second(edition: Edition, phase: str) -> Action:
    platform = edition.community.launch.platform
    about = edition.community.site.pages.about
    if phase == "preparing" or (phase == "closed" and not about):
        return Action(edition.say("landing.about_link"), "about" if about else "#difference")
    if phase == "closed":
        return Action(edition.say("site.ask"), "faq")
    if phase in ("seeding", "growing") and platform and platform.url:
        return Action(edition.say("site.cta_platform", platform=platform.name), platform.url)
    return Action(edition.say("landing.how_link"), "#joining")


def _status(edition: Edition, phase: str) -> str:
    """The status line; a date that contradicts an explicit phase is left out, not shown."""
    c, today = edition.original, edition.today
    opens, launch, closes = calendar.signup_opens(c), c.launch.date, c.signup.closes
    if phase == "signup_open":
        return edition.say("landing.status_signup_open")
    dated = {
        "preparing": ("landing.status_preparing_from", opens, opens > today),
        "seeding": ("landing.status_seeding_since", launch, launch <= today),
        "growing": ("landing.status_growing_since", launch, launch <= today),
        "closed": ("landing.status_closed_since", closes, closes is not None and closes < today),
    }
    label, date, holds = dated[phase]
    if date and holds:
        return edition.say(label, date=edition.day(date))
    return edition.say(f"landing.status_{phase}")


def _starts(edition: Edition, phase: str) -> str:
    launch = edition.original.launch.date
    if phase != "signup_open" or launch <= edition.today:
        return ""
    return edition.say("landing.status_starts", date=edition.day(launch))


def _members(edition: Edition) -> str:
    progress = edition.community.progress
    if progress.members < FEWEST_TO_COUNT:
        return ""
    if progress.date:
        date = edition.day(progress.date)
        return edition.count("landing.members_on", progress.members, date=date)
    return edition.count("landing.members", progress.members)


def _answers(edition: Edition) -> str:
    launch = edition.original.launch.date
    label = "landing.question_from" if launch > edition.today else "landing.question_since"
    return edition.say(label, date=edition.day(launch))


def _close(edition: Edition, phase: str) -> str:
    opens = calendar.signup_opens(edition.original)
    if phase == "preparing" and opens > edition.today:
        return edition.say("landing.close_preparing_from", date=edition.day(opens))
    labels = {"preparing": "landing.close_preparing", "closed": "landing.close_closed"}
    return edition.say(labels.get(phase, "landing.close_apply"))

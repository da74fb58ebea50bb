"""What the about page tells in figures: goals, people consulted, thanks, where we meet.

Owns: which of these are public and how they are said. Must not know: HTML.
"""

from typing import NamedTuple

from kiem.community.audience import Rival
from kiem.community.goals import Goal
from kiem.community.launch import Platform
from kiem.site.edition import Edition


class Fact(NamedTuple):
    """A name with its value."""

    name: str
    value: str


class Aim(NamedTuple):
    """A goal with the figures that make it measurable."""

    goal: str
    facts: tuple[Fact, ...]


class Consulted(NamedTuple):
    """How many people were asked, and what changed because of them."""

    asked: str
    changes: tuple[str, ...]


def aims(edition: Edition) -> tuple[Aim, ...]:
    """The goals to show: those that are public, all of them, or none (`site.show_goals`)."""
    show = edition.community.site.show_goals
    goals = edition.community.goals if show != "none" else ()
    return tuple(
        Aim(goal.goal, _facts(edition, goal)) for goal in goals if show == "all" or goal.shown
    )


def consulted(edition: Edition) -> Consulted | None:
    """The people consulted, as far as `consultation.show` allows; never who they are."""
    asked = edition.community.consultation
    count = asked.count or len(asked.talks)
    if not count or asked.show == "nothing":
        return None
    changes = tuple(talk.changed for talk in asked.talks if talk.changed)
    return Consulted(
        edition.count("about.consulted_count", count),
        changes if asked.show == "count_and_changes" else (),
    )


def thanks(edition: Edition) -> tuple[Fact, ...]:
    """Who is thanked for what, and how."""
    return tuple(
        Fact(item.for_, item.what or edition.say(f"about.how_{item.how or 'thanks'}"))
        for item in edition.community.recognition
        if item.for_
    )


def comparison(edition: Edition) -> tuple[Rival, ...]:
    """What was looked at before, where the organiser wants it shown."""
    return (
        edition.community.distinctiveness.looked_at if edition.community.site.show_compare else ()
    )


def meeting(edition: Edition) -> str:
    """Where we come together, in two or three sentences; nothing where only the default speaks."""
    launch = edition.community.launch
    if launch.meeting_form == "online" and not (launch.platform or launch.why):
        return ""
    sentences = [edition.say(f"about.meeting_{launch.meeting_form}")]
    if launch.platform and launch.platform.name:
        sentences += _platform(edition, launch.platform)
    return " ".join(sentences)


def _platform(edition: Edition, platform: Platform) -> tuple[str, ...]:
    """The place by its name; who can read there, unless it is a room."""
    if platform.kind == "in_person":
        return (edition.say("about.platform_in_person", platform=platform.name),)
    named = edition.say("about.platform", platform=platform.name)
    return named, edition.say(f"about.platform_{platform.open_to}")


def _facts(edition: Edition, goal: Goal) -> tuple[Fact, ...]:
    figures = (
        ("about.goal_measure", goal.measure),
        ("about.goal_target", goal.target),
        ("about.goal_now", goal.baseline),
        ("about.goal_by", edition.day(goal.by) if goal.by else None),
        ("about.goal_source", goal.source),
    )
    return tuple(
        Fact(edition.say(label), str(value))
        for label, value in figures
        if value is not None and value != ""
    )

"""The items of the toolkit, in the order in which people see them: an item is one line here.

Owns: which files an item has and when it has something to say. What it says stands in the templates
`toolkit/<stem>.<language>.jinja` of the blueprints. Must not know: wording, how files are written.
"""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from kiem.toolkit import posts, schedule
from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts
from kiem.words import Words

Applies = Callable[[Facts], bool]
Shape = Callable[[Document, Facts, Words], Mapping[str, Document]]


def always(_: Facts) -> bool:
    """Whatever the organiser wrote."""
    return True


def inviting(facts: Facts) -> bool:
    """As long as people can join."""
    return bool(facts["phase"] != "closed")


def before_start(facts: Facts) -> bool:
    """Until the launch."""
    return inviting(facts) and not facts["started"]


def with_speakers(facts: Facts) -> bool:
    """When an event has speakers."""
    return facts["talk"] is not None


def with_subjects(facts: Facts) -> bool:
    """When there is an event or a theme to speak about."""
    return bool(facts["meetup"] or facts["themes"])


def with_press(facts: Facts) -> bool:
    """When the organiser filled `toolkit.press`."""
    return facts["press"] is not None


def with_rules(facts: Facts) -> bool:
    """When there are house rules."""
    return bool(facts["rules"])


class Item(NamedTuple):
    """One item: the stem of its files, their formats, and when it is made; what is drawn of it: sheets.py.

    shape: what each format says, where that isn't the same. overview: it tells about the other
    files, so it is made last. extra: only for types that add it.
    """

    stem: str
    formats: tuple[str, ...] = ("txt",)
    applies: Applies = always
    shape: Shape | None = None
    overview: bool = False
    extra: bool = False


ITEMS: tuple[Item, ...] = (
    Item("00-read-me-first", ("md",), overview=True),
    Item("one-pager", ()),
    Item("about-the-community", ("txt", "md")),
    Item("invitation-email", applies=inviting),
    Item("seed-invitation", applies=before_start),
    Item("recommendation-message", applies=inviting),
    Item("social-posts", ("txt", "csv"), inviting, posts.documents),
    Item("social-first-person", applies=inviting),
    Item("newsletter", applies=inviting),
    Item("intranet-notice", applies=inviting),
    Item("service-desk-card", applies=inviting),
    Item("partner-letter", applies=inviting),
    Item("speaker-mailing-text", applies=with_speakers),
    Item("guest-speaker-invitation", applies=with_subjects),
    Item("press-release", ("txt", "md"), with_press),
    Item("manager-letter", applies=inviting, extra=True),
    Item("team-meeting-text", applies=inviting, extra=True),
    Item("onboarding-card", extra=True),
    Item("door-note", applies=inviting, extra=True),
    Item("safety-rules", applies=with_rules, extra=True),
    Item("sign-in-sheet", ("csv",), extra=True),
    Item("toolkit", ("csv",), inviting, schedule.documents, overview=True),
)


def chosen(facts: Facts, adds: Collection[str]) -> tuple[Item, ...]:
    """The items of a type (`adds` are the extra ones) that apply and aren't among `facts["gone"]`.

    An added stem without a line here is a plain text: a blueprint needs no Python for a new one.
    """
    known = {item.stem for item in ITEMS}
    *items, last = ITEMS
    own = (Item(stem, extra=True) for stem in adds if stem not in known)
    return tuple(
        item
        for item in (*items, *own, last)
        if (not item.extra or item.stem in adds)
        and item.stem not in facts["gone"]
        and item.applies(facts)
    )

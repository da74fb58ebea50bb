"""The items of the toolkit, in the order in which people see them: an item is one line here.

Owns: which files an item has and when it has something to say. What it says stands in the templates
`toolkit/<stem>.<language>.jinja` of the blueprints. Must not know: wording, how files are written.
"""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from kiem.toolkit import counted, posts, schedule
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


def with_questions(facts: Facts) -> bool:
    """When there are questions with an answer."""
    return bool(facts["c"].faq)


def with_address(facts: Facts) -> bool:
    """When the site has an address and people can join."""
    return bool(facts["link"]) and inviting(facts)


def with_milestones(facts: Facts) -> bool:
    """When there are numbers to celebrate."""
    return bool(facts["c"].milestones)


def linked(facts: Facts) -> bool:
    """When there is an address to go to."""
    return bool(facts["link"] or facts["home"])


def with_rules(facts: Facts) -> bool:
    """When there are house rules."""
    return bool(facts["rules"])


class Item(NamedTuple):
    """One item: the stem of its files, their formats, and when it is made; what is drawn of it: sheets.py.

    shape: what each format says, where that isn't the same. overview: it tells about the other
    files, so it is made after them, 1 first. extra: only for types that add it.
    """

    stem: str
    formats: tuple[str, ...] = ("txt",)
    applies: Applies = always
    shape: Shape | None = None
    overview: int = 0
    extra: bool = False


ITEMS: tuple[Item, ...] = (
    Item("00-read-me-first", ("md", "html"), overview=2),
    Item("about-the-community", ("txt", "md")),
    Item("key-messages", ("txt", "docx")),
    Item("one-pager", ("docx",)),
    Item("faq", ("txt", "docx"), with_questions),
    Item("invitation-email", ("txt", "html", "eml"), inviting),
    Item("reminder-email", applies=inviting),
    Item("seed-invitation", applies=before_start),
    Item("recommendation-message", applies=inviting),
    Item("newsletter", applies=inviting),
    Item("intranet-notice", applies=inviting),
    Item("email-signature", ("txt", "html"), inviting),
    Item("banner", (), inviting),
    Item("social-posts", ("txt", "csv", "docx"), inviting, posts.documents),
    Item("social-first-person", applies=inviting),
    Item("share-card", ()),
    Item("milestone-cards", (), with_milestones),
    Item("poster", (), inviting),
    Item("flyer", (), inviting),
    Item("qr", (), linked),
    Item("service-desk-card", ("txt", "docx"), inviting),
    Item("partner-letter", ("txt", "docx"), inviting),
    Item("speaker-mailing-text", applies=with_speakers),
    Item("guest-speaker-invitation", ("txt", "docx"), with_subjects),
    Item("talk-slides", ("pptx",)),
    Item("press-release", ("txt", "md", "docx"), with_press),
    Item("press-release-short", ("txt", "docx"), with_press),
    Item("manager-letter", ("txt", "docx"), inviting, extra=True),
    Item("team-meeting-text", applies=inviting, extra=True),
    Item("onboarding-card", ("txt", "docx"), extra=True),
    Item("door-note", ("txt", "docx"), inviting, extra=True),
    Item("safety-rules", ("txt", "docx"), with_rules, extra=True),
    Item("sign-in-sheet", ("csv",), extra=True),
    Item("event", ("ics",)),
    Item("toolkit", ("csv",), inviting, schedule.documents, overview=1),
    Item("links", ("csv",), with_address, counted.documents, overview=1),
    Item("manifest", ("json",), overview=3),
)
LAST = ("event", "toolkit", "links", "manifest")  # what a type adds stands before these


def chosen(facts: Facts, adds: Collection[str]) -> tuple[Item, ...]:
    """The items of a type (`adds` are the extra ones) that apply and aren't among `facts["gone"]`.

    An added stem without a line here is a plain text: a blueprint needs no Python for a new one.
    """
    known = {item.stem: item for item in ITEMS}
    own = (Item(stem, extra=True) for stem in adds if stem not in known)
    items = (item for item in ITEMS if item.stem not in LAST)
    return tuple(
        item
        for item in (*items, *own, *(known[stem] for stem in LAST))
        if (not item.extra or item.stem in adds)
        and item.stem not in facts["gone"]
        and item.applies(facts)
    )

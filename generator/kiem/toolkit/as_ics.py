"""A calendar file: the start, and every event that has a date.

Owns: which moments are in it, each with the id that it has in the files of the page of events. Must not
know: how a calendar file is written (ics.py), texts.
"""

from collections.abc import Iterator

from kiem import templates
from kiem.community.calendar import changed
from kiem.community.definition import Community
from kiem.community.localise import in_language
from kiem.ics import Moment, calendar, uid
from kiem.templates.anchors import of_events
from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts

MEDIA = "text/calendar"


def write(_: Document, facts: Facts) -> bytes:
    """The community's moments, in the order of their dates."""
    c: Community = facts["c"]
    moments = sorted(_moments(c, facts), key=lambda moment: (moment.date, f"{moment.time or ''}"))
    return calendar(moments, lang=c.default_language, stamp=changed(c), keep=facts["keep"])


def _moments(c: Community, facts: Facts) -> Iterator[Moment]:
    title = facts["words"].say("kit.starts", name=facts["name"])
    about = templates.plain(c.community.summary)
    original = in_language(c, c.default_language)  # an entry has the same id in every language
    yield Moment(uid(original, "launch"), title, c.launch.date, about=about, url=facts["home"])
    for mark, event in zip(of_events(original), c.events, strict=True):
        if event.date:
            yield Moment(
                uid=uid(original, f"event-{mark}"),
                title=templates.plain(event.title),
                date=event.date,
                time=event.time,
                place=templates.plain(event.place),
                about=templates.plain(event.about or ""),
                url=facts["home"],
            )

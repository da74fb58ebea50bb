"""A calendar file: the start, and every event that has a date.

Owns: which moments are in it. Must not know: how a calendar file is written (ics.py), texts.
"""

from collections.abc import Iterator

from kiem import templates
from kiem.community.calendar import changed
from kiem.community.definition import Community
from kiem.ics import Moment, calendar, uid
from kiem.templates.anchors import anchor, unique
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
    yield Moment(uid(c, "launch"), title, c.launch.date, about=about, url=facts["home"])
    marks = unique([anchor(event.title) for event in c.events])
    for mark, event in zip(marks, c.events, strict=True):
        if event.date:
            yield Moment(
                uid=uid(c, f"event-{mark}"),
                title=templates.plain(event.title),
                date=event.date,
                time=event.time,
                place=templates.plain(event.place),
                about=templates.plain(event.about or ""),
                url=facts["home"],
            )

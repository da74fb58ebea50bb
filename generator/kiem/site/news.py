"""The updates, newest first.

Owns: their order, their anchors, and the day on which the site was last said to be current.
Must not know: HTML, feeds.
"""

from typing import NamedTuple

from kiem.site.edition import Edition
from kiem.templates.anchors import anchor, unique


class Update(NamedTuple):
    """One entry; `date` is ISO, `day` is written out."""

    id: str
    date: str
    day: str
    title: str
    text: str


def updates(edition: Edition) -> tuple[Update, ...]:
    """The entries up to today, newest first; of one day, the order of the file."""
    originals = edition.original.updates
    ids = unique([anchor(f"news {entry.date} {entry.title}") for entry in originals])
    entries = zip(ids, edition.community.updates, strict=True)
    told = [item for item in entries if item[1].date <= edition.today]
    newest_first = sorted(told, key=lambda item: item[1].date, reverse=True)
    return tuple(
        Update(mark, str(entry.date), edition.day(entry.date), entry.title, entry.text)
        for mark, entry in newest_first
    )


def updated_on(edition: Edition) -> str:
    """The newest date in the file that tells how things stand, written out; empty if none does."""
    dates = [entry.date for entry in edition.original.updates]
    if edition.original.progress.date:
        dates.append(edition.original.progress.date)
    past = [date for date in dates if date <= edition.today]
    return edition.day(max(past)) if past else ""

"""The schedule of the messages: which text goes where and when, as far as anyone may see it.

Owns: how the organiser's channels are matched with the texts of the kit. A channel that is only
listened to and notes on channels stay out: this file is published. Must not know: file formats.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from kiem.toolkit.document import Document, Table
from kiem.toolkit.facts import Facts
from kiem.toolkit.posts import ANY, STEM, channels, moments, occasion, social
from kiem.words import Words

Row = tuple[dt.date | None, str, str, str, str]

COLUMNS = ("channel", "moment", "date", "text", "who")
# What serves a channel that isn't one of the social ones, by its kind and reach.
TEXTS: Mapping[tuple[str | None, str | None], str] = {
    ("online", "internal"): "intranet-notice.txt",
    ("offline", "internal"): "intranet-notice.txt",
    ("online", "external"): "newsletter.txt",
}
OTHERWISE = "about-the-community.txt"
# What goes from person to person: the text, its moment and who sends it.
MAILS = (
    ("seed-invitation.txt", "opens", "organiser"),
    ("partner-letter.txt", "opens", "organiser"),
    ("service-desk-card.txt", "opens", "service_desk"),
    ("invitation-email.txt", "opens", "partner"),
    ("reminder-email.txt", "week", "organiser"),
    ("recommendation-message.txt", "live", "member"),
)


def documents(document: Document, facts: Facts, words: Words) -> Mapping[str, Document]:
    """The rows that name a file of the kit, in the order of their dates."""
    rows = [*_announcements(facts, words), *_mails(facts, words), *_press(facts, words)]
    known = [row for row in rows if row[3].partition(":")[0] in facts["files"]]
    known.sort(key=lambda row: row[0] or dt.date.max)
    cells = tuple((row[1], row[2], row[0].isoformat() if row[0] else "", *row[3:]) for row in known)
    header = tuple(words[f"kit.column_{name}"] for name in COLUMNS)
    return {"csv": Document(document.title, (Table(header, cells),))}


def _announcements(facts: Facts, words: Words) -> Iterator[Row]:
    """A row per moment and channel; the social channels when the organiser names none."""
    named = {name: words[f"kit.channel_{name}"] for name in channels(facts) if name != ANY}
    announced = [c for c in facts["c"].channels if c.use != "listen"]
    chosen = [(c.name, _text(c.name, (c.kind, c.reach), named)) for c in announced]
    usual = [(label, f"{STEM}.txt: {label}") for label in named.values()]
    for moment, date in moments(facts).items():
        for name, text in chosen or usual:
            yield date, name, occasion(moment, facts, words), text, words["kit.who_organiser"]


def _text(channel: str, sort: tuple[str | None, str | None], named: Mapping[str, str]) -> str:
    """The text for a channel of the organiser's: a post where it is one of the social ones."""
    name = social(channel)
    if name in named:
        return f"{STEM}.txt: {named[name]}"
    return OTHERWISE if name else TEXTS.get(sort, OTHERWISE)


def _mails(facts: Facts, words: Words) -> Iterator[Row]:
    dates = moments(facts)
    for text, moment, who in MAILS:
        if moment in dates:
            when = occasion(moment, facts, words)
            yield dates[moment], words["kit.channel_mail"], when, text, words[f"kit.who_{who}"]


def _press(facts: Facts, words: Words) -> Iterator[Row]:
    press = facts["press"]
    if press and press.when_members:
        when = words.say("kit.moment_members", n=press.when_members)
        who = press.contact or words["kit.who_organiser"]
        yield None, words["kit.channel_press"], when, "press-release.txt", who

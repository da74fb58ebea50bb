"""Posts for social media: what fits where, and when which one is sent.

Owns: the length of each channel, the three moments, and the two forms of the posts (texts one below
the other, and a sheet). Must not know: what the posts say.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiem import templates
from kiem.toolkit.document import Block, Document, Heading, Passage, Table, text_of
from kiem.toolkit.facts import Facts
from kiem.words import Words

ANY = "any"
# The most characters; channels cut or hide what is longer. A text for any of them fits everywhere.
LIMITS: Mapping[str, int] = {
    "linkedin": 700,
    "facebook": 400,
    "x": 280,
    "mastodon": 500,
    "whatsapp": 300,
    "instagram": 500,
    ANY: 280,
}
COLUMNS = ("channel", "moment", "date", "text", "characters")
WEEK = dt.timedelta(days=7)
STEM = "social-posts"


class Post(NamedTuple):
    """One post, with its channel and moment as people read them; date is None for a theme's."""

    channel: str
    moment: str
    date: dt.date | None
    passage: Passage


def moments(facts: Facts) -> Mapping[str, dt.date]:
    """The moments that are still ahead, with their dates; "live" is always among them."""
    opens, launch = facts["opens"], facts["launch"]
    if facts["started"]:
        return {"live": launch}
    week = {"week": launch - WEEK} if opens < launch - WEEK else {}
    return {"opens": opens, **week, "live": launch}


def occasion(moment: str, facts: Facts, words: Words) -> str:
    """What a moment is called; nobody signs up where people join by invitation."""
    by_invitation = moment == "opens" and facts["policy"] == "invite"
    return words["kit.moment_opens_invite" if by_invitation else f"kit.moment_{moment}"]


def social(name: str) -> str:
    """The social channel that an organiser's channel is by its name: "Facebookgroep" → facebook."""
    said = name.casefold()
    named = (channel for channel in LIMITS if len(channel) > len(ANY) and channel in said)
    return next(named, "x" if re.search(r"\bx\b|twitter", said) else "")


def channels(facts: Facts) -> tuple[str, ...]:
    """The channels this community has posts for."""
    return tuple(name for name in LIMITS if f"{STEM}/{name}" not in facts["gone"])


def documents(document: Document, facts: Facts, words: Words) -> Mapping[str, Document]:
    """The posts as texts under headings, and as a sheet; passages are named channel/moment."""
    posts = _posts(document, facts, words)
    return {
        "txt": Document(document.title, _under_headings(posts, facts["lang"])),
        "csv": Document(document.title, (_sheet(posts, words),)),
    }


def _posts(document: Document, facts: Facts, words: Words) -> tuple[Post, ...]:
    dates, wanted = moments(facts), channels(facts)
    posts = []
    for block in document.blocks:
        if isinstance(block, Passage):
            channel, moment = block.name.split("/", maxsplit=1)
            day = None if channel == ANY else dates.get(moment)
            if channel in wanted and (day or channel == ANY):
                when = occasion(moment, facts, words) if day else moment
                shown = words[f"kit.channel_{channel}"]
                posts.append(Post(shown, when, day, block._replace(name="")))
    return tuple(posts)


def _under_headings(posts: Sequence[Post], lang: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for post in posts:
        channel = Heading(post.channel)
        day = f", {templates.day(post.date, lang)}" if post.date else ""
        blocks += [] if channel in blocks else [channel]
        blocks += [Heading(f"{post.moment}{day}", 2), post.passage]
    return tuple(blocks)


def _sheet(posts: Sequence[Post], words: Words) -> Table:
    rows = []
    for post in posts:
        text = text_of(post.passage.blocks)
        day = post.date.isoformat() if post.date else ""
        rows.append((post.channel, post.moment, day, text, str(len(text))))
    return Table(tuple(words[f"kit.column_{name}"] for name in COLUMNS), tuple(rows))

"""Posts for social media: what fits where, and when which one is sent.

Owns: the length and the picture of each channel, the three moments, and the two forms of the posts
(texts one below the other, and a sheet). Must not know: what the posts say.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiem import templates
from kiem.toolkit.counting import COUNTS
from kiem.toolkit.document import Block, Document, Heading, Passage, Table, text_of
from kiem.toolkit.facts import Facts
from kiem.toolkit.fit import Limit
from kiem.words import Words

ANY = "any"
# The most that fits, as the channel counts it, or that people read before the text is folded away.
# A text for any of them fits everywhere.
LIMITS: Mapping[str, Limit] = {
    "linkedin": Limit(700, "characters"),
    "facebook": Limit(400, "characters"),
    "x": Limit(280, "x"),
    "mastodon": Limit(500, "mastodon"),
    "bluesky": Limit(300, "graphemes"),
    "whatsapp": Limit(300, "characters"),
    "instagram": Limit(500, "characters"),
    ANY: Limit(280, "characters"),
}
COLUMNS = (
    "channel", "moment", "date", "text", "characters", "hashtags", "image", "alt", "link", "language",
)  # fmt: skip
# The picture that suits a channel, where the kit has it; the others show the first one.
PICTURES: Mapping[str, str] = {
    "x": "share-card-1200x675.png",
    "instagram": "share-card-1080x1350.png",
    ANY: "share-card-1080x1080.png",
}
PICTURE = "share-card-1200x630.png"
WEEK = dt.timedelta(days=7)
STEM = "social-posts"
# Where people look for a word with a # in front.
TAGGED = ("linkedin", "instagram", "x", "mastodon", "bluesky")


class Post(NamedTuple):
    """One post, with its channel and moment as people read them; date is None for a theme's."""

    key: str
    channel: str
    moment: str
    date: dt.date | None
    passage: Passage

    @property
    def network(self) -> str:
        """The channel as this code calls it."""
        return self.key.partition("/")[0]


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
    texts = Document(document.title, _under_headings(posts, facts["lang"]))
    return {
        "txt": texts,
        "docx": texts,
        "csv": Document(document.title, (_sheet(posts, facts, words),)),
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
                posts.append(Post(block.name, shown, when, day, block._replace(name="")))
    return tuple(posts)


def _under_headings(posts: Sequence[Post], lang: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for post in posts:
        channel = Heading(post.channel)
        day = f", {templates.day(post.date, lang)}" if post.date else ""
        blocks += [] if channel in blocks else [channel]
        blocks += [Heading(f"{post.moment}{day}", 2), post.passage]
    return tuple(blocks)


def _sheet(posts: Sequence[Post], facts: Facts, words: Words) -> Table:
    header = tuple(words[f"kit.column_{name}"] for name in COLUMNS)
    return Table(header, tuple(_row(post, facts) for post in posts))


def _row(post: Post, facts: Facts) -> tuple[str, ...]:
    text = text_of(post.passage.blocks)
    picture = PICTURES.get(post.network, PICTURE)
    alts: Mapping[str, str] = facts["pictures"]
    return (
        post.channel,
        post.moment,
        post.date.isoformat() if post.date else "",
        text,
        str(COUNTS[LIMITS[post.network].unit](text)),
        facts["hashtag"] if post.network in TAGGED else "",
        picture if picture in alts else "",
        alts.get(picture, ""),
        facts["ways"].get(post.key, facts["link"]),
        facts["lang"],
    )

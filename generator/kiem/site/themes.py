"""The topics of conversation, each with the anchor that people and events link to.

Owns: what is shown of a theme. Must not know: HTML, looks (a `theme` here is never the site's looks).
"""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from kiem.site.edition import Edition
from kiem.templates.anchors import anchor, unique


class Theme(NamedTuple):
    """One topic; the anchor is the same in every language."""

    name: str
    anchor: str
    question: str
    about: str
    meta: str


def themes(edition: Edition) -> Mapping[str, Theme]:
    """The topics in the order of the file, by their name in the default language."""
    names = [theme.name for theme in edition.original.themes]
    anchors = unique([anchor(f"theme {name}") for name in names])
    return {
        name: Theme(
            name=theme.name,
            anchor=mark,
            question=theme.question,
            about=theme.about,
            meta=" · ".join(_meta(edition, theme.start, theme.host)),
        )
        for name, mark, theme in zip(names, anchors, edition.community.themes, strict=True)
    }


def _meta(edition: Edition, start: object, host: str) -> list[str]:
    meta = []
    if isinstance(start, dt.date):
        meta.append(edition.say("landing.theme_from", date=edition.day(start)))
    elif start:
        meta.append(edition.say(f"landing.theme_{'at_40' if start == 'at_40' else 'at_launch'}"))
    if host:
        meta.append(edition.say("landing.theme_host", host=host))
    return meta

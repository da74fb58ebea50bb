"""What an office file says about itself: its title, who made it, when, and in which language.

Owns: those facts, and what Office calls a language. Must not know: documents, slides.
"""

import datetime as dt
from typing import Any

LOCALES = {"nl": "nl-NL", "en": "en-GB"}


def locale(lang: str) -> str:
    """The language as Office calls it."""
    return LOCALES.get(lang, lang)


def signed(core: Any, *, lang: str, title: str, author: str, date: dt.date) -> None:
    """Fill the properties of a file (`core`); `date` is written in it as its own."""
    moment = dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).replace(tzinfo=None)
    core.title, core.author, core.last_modified_by = title, author, author
    core.language, core.comments, core.revision = locale(lang), "", 1
    core.created = core.modified = moment

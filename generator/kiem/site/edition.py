"""The site in one language: its community, its words, its dates.

Owns: what every view of that language needs at hand. Must not know: pages, templates.
"""

import datetime as dt
from dataclasses import dataclass

from kiem import templates
from kiem.community.definition import Community
from kiem.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """`community` speaks `lang`; `original` is the same community in the default language."""

    lang: str
    default: str
    community: Community
    original: Community
    words: Words
    today: dt.date

    def say(self, label: str, **values: object) -> str:
        """The label in this language, its {braces} filled."""
        return self.words.say(label, **values)

    def count(self, label: str, n: int, **values: object) -> str:
        """The label for `n` things."""
        return self.words.count(label, n, **values)

    def day(self, date: dt.date, pattern: str = "d MMMM y") -> str:
        """The date written out: 9 maart 2027."""
        return templates.day(date, self.lang, pattern)

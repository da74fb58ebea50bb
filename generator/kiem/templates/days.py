"""A date in words, in any language: 9 maart 2027, Tuesday 9 March 2027.

Owns: the parts of a date. Must not know: which dates there are.
The names of days and months are Babel's, which takes longer to open than most sites take to write.
"""

import datetime as dt
import json
from functools import cache
from typing import NamedTuple

from kiem.keep import Pantry


class Names(NamedTuple):
    """January first, Monday first, as they stand within a date."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]


def day(value: dt.date, lang: str, pattern: str = "d MMMM y") -> str:
    """A date in words (English for an unknown language).

    pattern: d, MMMM, y and EEEE (https://unicode.org/reports/tr35/tr35-dates.html), with spaces between.
    """
    names = _names(lang)
    parts = {
        "d": str(value.day),
        "MMMM": names.months[value.month - 1],
        "y": str(value.year),
        "EEEE": names.weekdays[value.weekday()],
    }
    return " ".join(parts[letters] for letters in pattern.split())


@cache
def _names(lang: str) -> Names:
    kept = json.loads(Pantry.keep(f"{lang}.names", lambda: json.dumps(_of_babel(lang)).encode()))
    return Names(*map(tuple, kept))


def _of_babel(lang: str) -> tuple[list[str], list[str]]:
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415 - once for each language

    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    months, weekdays = locale.months["format"]["wide"], locale.days["format"]["wide"]
    return [months[n] for n in range(1, 13)], [weekdays[n] for n in range(7)]

"""Days and clock times: 2027-03-09 and 19:30, and what people type instead.

Owns: reading them, and finding the mend when another form is plain enough to recognise.
Must not know: what any date is for; today.
"""

import re
from datetime import date, time
from typing import Annotated, NoReturn

from kiem.community.reading import refuse
from kiem.community.scalar import Scalar

YEARS = range(2000, 2101)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# Patterns that a good file never meets stay text: compiling them all would cost every start-up.
_YEAR_FIRST = r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ].*)?"
_DAY_FIRST = r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})"
_EITHER = r"\d{1,2}/\d{1,2}/"  # 03/02/2027: in America the month comes first
_WORDS = r"(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th|e|de|ste)?[- ](?:of )?([a-z]+)[- ](\d{4})"
_MONTH_FIRST = r"(?:[a-z]+ )?([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})"
_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february"),
    ("mrt", "maa", "mar", "maart", "march"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "augustus", "august"),
    ("sep", "sept", "september"),
    ("okt", "oct", "oktober", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
_OTHER_CLOCK = r"(?:om |at )?(\d{1,2})(?:[:.uh ](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|uur|u|h)?(?: ?(?:[-\u2013]|tot |to ).*)?"


def read_day(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    if not _ISO.fullmatch(text):
        _refuse_day(text)
    return _day(text, *(int(part) for part in text.split("-")))


def _refuse_day(text: str) -> NoReturn:
    mend = _recognise(text)
    if mend is None:
        refuse("value.date", text=text)
    other = _exists(mend.year, mend.day, mend.month) if re.match(_EITHER, text) else None
    if other and other != mend:
        refuse("value.date.either", text=text, mend=mend.isoformat(), other=other.isoformat())
    refuse("value.date.mend", text=text, mend=mend.isoformat())


def read_time(text: str) -> time:
    """A time of day written as HH:MM, 24 hours."""
    found = _CLOCK.fullmatch(text)
    clock = _clock(found[1], found[2]) if found else None
    if clock is None:
        _refuse_time(text)
    return clock


def _refuse_time(text: str) -> NoReturn:
    mend = _other_clock(text.casefold().strip("\"'\u2018\u2019\u201c\u201d "))
    if mend is None:
        refuse("value.time", text=text)
    refuse("value.time.mend", text=text, mend=mend.strftime("%H:%M"))


def _day(text: str, year: int, month: int, day: int) -> date:
    if year not in YEARS:
        refuse("value.date.year", year=year, low=YEARS[0], high=YEARS[-1])
    found = _exists(year, month, day)
    if found is None:
        refuse("value.date.impossible", text=text)
    return found


def _recognise(text: str) -> date | None:
    """The day that a text in another form names; of 9-3-2027 the day comes first."""
    said = " ".join(re.sub(r"[,\"'\u2018-\u201f]|(?<=[a-z])\.", " ", text.casefold()).split())
    if found := re.fullmatch(_YEAR_FIRST, said):
        return _exists(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(_DAY_FIRST, said):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        year += 2000 if year < 100 else 0
        return _exists(year, second, first) or _exists(year, first, second)
    if found := re.fullmatch(_WORDS, said):
        return _exists(int(found[3]), _MONTH.get(found[2], 0), int(found[1]))
    if found := re.fullmatch(_MONTH_FIRST, said):
        return _exists(int(found[3]), _MONTH.get(found[1], 0), int(found[2]))
    return None


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _other_clock(said: str) -> time | None:
    found = re.fullmatch(_OTHER_CLOCK, said)
    if not found or not (found[2] or found[3]):
        return None
    afternoon = (found[3] or "").startswith("p") and int(found[1]) < 12
    midnight = (found[3] or "").startswith("a") and int(found[1]) == 12
    hour = 0 if midnight else int(found[1]) + (12 if afternoon else 0)
    return _clock(str(hour), found[2] or "00")


def _clock(hour: str, minute: str) -> time | None:
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


Day = Annotated[date, Scalar(read_day, date(YEARS[0], 1, 1), {"type": "string", "format": "date"})]
_TIME_SCHEMA = {"type": "string", "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"}
Clock = Annotated[time, Scalar(read_time, time.min, _TIME_SCHEMA)]

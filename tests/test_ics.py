"""Calendar files, read back by the library that calendars read them with."""

import datetime as dt

import pytest
from icalendar import Calendar

from kiem.ics import Moment, calendar

STAMP = dt.date(2027, 1, 16)
EVENING = Moment(
    "evening@buurt.example",
    "Soep, brood; en meer",
    dt.date(2027, 7, 6),
    dt.time(19, 30),
    place="Het ketelhuis, Wilgenkade 4",
    about="Neem iets kapots mee.\nOf kom alleen koffie drinken.",
    url="https://buurt.example/agenda/#evening",
)
OPENS = Moment("opens@buurt.example", "Aanmelden gaat open", dt.date(2027, 1, 20))


def test_a_moment_comes_back_as_it_was_written() -> None:
    (event,) = Calendar.from_ical(calendar([EVENING], lang="nl", stamp=STAMP)).walk("VEVENT")
    assert event["summary"] == EVENING.title
    assert event["location"] == EVENING.place
    assert event["description"] == EVENING.about
    assert event["url"] == EVENING.url
    assert event["uid"] == EVENING.uid
    assert event.decoded("dtstamp") == dt.datetime(2027, 1, 16, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "away"), [(dt.date(2027, 7, 6), 2), (dt.date(2027, 12, 6), 1)], ids=["summer", "winter"]
)
def test_a_dutch_time_is_a_time_in_amsterdam(day: dt.date, away: int) -> None:
    made = Calendar.from_ical(calendar([EVENING._replace(date=day)], lang="nl", stamp=STAMP))
    (event,) = made.walk("VEVENT")
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert event.decoded("dtstart").utcoffset() == dt.timedelta(hours=away)
    (zone,) = made.walk("VTIMEZONE")  # for programs that don't know the name
    assert {str(part["tzname"]) for part in zone.subcomponents} == {"CET", "CEST"}


def test_elsewhere_a_time_is_that_time_on_the_reader_s_own_clock() -> None:
    made = calendar([EVENING], lang="en", stamp=STAMP)
    assert b"DTSTART:20270706T193000\r\n" in made
    assert b"VTIMEZONE" not in made


def test_a_day_without_a_time_is_a_whole_day() -> None:
    made = calendar([OPENS], lang="nl", stamp=STAMP)
    assert b"DTSTART;VALUE=DATE:20270120\r\n" in made
    assert b"LOCATION" not in made


def test_the_same_moments_are_the_same_bytes() -> None:
    made = [calendar([EVENING, OPENS], lang="nl", stamp=STAMP) for _ in range(2)]
    assert made[0] == made[1]
    assert len(Calendar.from_ical(made[0]).walk("VEVENT")) == 2

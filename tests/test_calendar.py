"""Dates that follow from the launch, and the phase of a day."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from definitions import SMALL, read
from kiem.community.calendar import Window, first_batch, phase, signup_opens, windows

LAUNCH = date(2027, 3, 2)
DAY = timedelta(days=1)


def test_days_that_are_not_written_follow_from_the_launch(tmp_path: Path) -> None:
    community = read(tmp_path).community
    assert signup_opens(community) == date(2027, 1, 19) == LAUNCH - 42 * DAY
    assert first_batch(community) == date(2027, 3, 9) == LAUNCH + 7 * DAY


def test_days_that_are_written_count(tmp_path: Path) -> None:
    text = SMALL + "signup:\n  opens: 2027-02-01\naccess:\n  batches:\n    first: 2027-03-20\n"
    community = read(tmp_path, text).community
    assert signup_opens(community) == date(2027, 2, 1)
    assert first_batch(community) == date(2027, 3, 20)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 1, 18), "preparing"),
        (date(2027, 1, 19), "signup_open"),
        (date(2027, 3, 1), "signup_open"),
        (date(2027, 3, 2), "seeding"),
        (date(2027, 3, 8), "seeding"),
        (date(2027, 3, 9), "growing"),
        (date(2030, 1, 1), "growing"),
    ],
)
def test_the_phase_follows_the_dates(tmp_path: Path, day: date, expected: str) -> None:
    assert phase(read(tmp_path).community, day) == expected


def test_sign_up_that_closed_is_closed_from_the_day_after(tmp_path: Path) -> None:
    community = read(tmp_path, SMALL + "signup:\n  closes: 2027-05-01\n").community
    assert phase(community, date(2027, 5, 1)) == "growing"
    assert phase(community, date(2027, 5, 2)) == "closed"


def test_a_phase_that_is_written_wins(tmp_path: Path) -> None:
    community = read(tmp_path, SMALL + "phase: growing\n").community
    assert phase(community, date(2020, 1, 1)) == "growing"


def test_windows_for_15_40_and_100(tmp_path: Path) -> None:
    assert windows(read(tmp_path).community) == (
        Window(15, LAUNCH, date(2027, 3, 9)),
        Window(40, date(2027, 3, 16), date(2027, 3, 23)),
        Window(100, date(2027, 4, 6), date(2027, 5, 4)),
    )

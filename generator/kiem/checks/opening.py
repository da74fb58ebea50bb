"""The opening: dates and what is said about them.

Owns: check X-07. Must not know: other groups.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from kiem.community.calendar import phase_by_dates
from kiem.community.finding import Finding, warning
from kiem.community.load import Definition

# What a written phase may be when the dates say otherwise: closing early and growing at one's own
# pace are the organiser's to say.
_FITS = {
    "preparing": ("closed",),
    "signup_open": ("closed",),
    "seeding": ("growing", "closed"),
    "growing": ("seeding", "closed"),
    "closed": (),
}


def phase(definition: Definition, today: date) -> Iterator[Finding]:
    """X7: a phase that is written down is the one that the dates tell."""
    said, expected = definition.community.phase, phase_by_dates(definition.community, today)
    if said and said != expected and said not in _FITS[expected]:
        values: dict[str, Any] = {"phase": said, "expected": expected, "today": today}
        about = [("launch",), ("launch", "date"), ("signup", "opens"), ("signup", "closes")]
        yield warning(("phase",), "X-07", "check.phase", about=about, **values)


CHECKS: Mapping[str, Callable[[Definition, date], Iterator[Finding]]] = {"X-07": phase}

"""Definitions for tests: the smallest one, and a way to read one that differs from it."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from kiem import signup, source
from kiem.community.load import Definition, read_community
from kiem.errors import InputError, Problem
from kiem.messages import say

TODAY = date(2027, 1, 5)

SMALL = """\
type: local
language: en
community:
  name: Elm Lane Seed Swap
  tagline: Neighbours who grow more by sharing seeds
  summary: A small community around Elm Lane where people swap seeds, cuttings and advice from spring to autumn.
  organiser: Elm Lane Gardeners
  contact: hello@elmlane.example
audience: People with a garden, balcony or windowsill within a short walk of Elm Lane.
distinctiveness: Seed shops sell packets and online groups are far away. We swap what already grows well in this soil.
goals:
  - Twenty households swap seeds by June 2027
themes:
  - Seeds and cuttings
launch: 2027-03-02
"""

# One whose sign-up is what a test is about: in Dutch, by application.
FORM = """\
type: practice
language: nl
community:
  name: De Proef
  tagline: Waar we proberen of het werkt
  summary: Een kleine groep die samen uitzoekt of een formulier doet wat het belooft, met echte delen en zonder haast.
  organiser: De Proefwerkers
  contact: hallo@a.example
audience: Mensen die graag zeker weten dat een formulier aankomt waar het aan moet komen, elke keer weer.
distinctiveness: Anderen kijken alleen of de knop er staat. Wij kijken of het antwoord ook echt aankomt bij een mens.
launch: 2027-03-02
"""


def read(
    folder: Path, text: str = SMALL, *, labels: Collection[str] = (), today: date = TODAY
) -> Definition:
    """The definition that `text` is, as a file in `folder`."""
    file = folder / "community.yaml"
    file.write_text(text, encoding="utf-8")
    return read_community(source.read(file), today, labels=labels, rules=signup.RULES)


def problems(folder: Path, text: str, **how: Collection[str]) -> tuple[Problem, ...]:
    """Everything that reading `text` finds, errors or not."""
    try:
        return read(folder, text, **how).findings
    except InputError as error:
        return error.problems


def told(found: Collection[Problem], lang: str = "en") -> list[str]:
    """The problems as `line severity code sentence`."""
    return [f"{p.place.line} {p.severity} {p.code} {say(p.what, lang)}" for p in found]


def changed(old: str, new: str, text: str = SMALL) -> str:
    """`text` with `old`, which must be in it, replaced by `new`."""
    assert old in text
    return text.replace(old, new)

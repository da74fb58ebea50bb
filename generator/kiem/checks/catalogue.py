"""Every readiness check by its id, in groups; a group is one file and one line here.

Owns: the list, and running it. Must not know: what a check looks at.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date

from kiem.checks import door, opening, texts
from kiem.community.finding import Finding, Teller
from kiem.community.load import Definition
from kiem.community.rules.draft import Draft
from kiem.errors import Problem

Check = Callable[[Definition, date], Iterator[Finding]]

GROUPS: Mapping[str, Mapping[str, Check]] = {
    "texts": texts.CHECKS,
    "door": door.CHECKS,
    "opening": opening.CHECKS,
}


def run(definition: Definition, today: date, only: Collection[str] = ()) -> tuple[Problem, ...]:
    """What the checks find, in the order of the file; `only` are ids (none: all of them)."""
    found = find(definition, today, only)
    return Teller(definition.source, definition.community.language).tell(found)


def beside_errors(draft: Draft) -> Iterator[Finding]:
    """What the checks find in as much of a definition as could be read."""
    return find(Definition(draft.community, draft.source, (), draft.values), draft.today)


def find(definition: Definition, today: date, only: Collection[str] = ()) -> Iterator[Finding]:
    """The same before it is told."""
    for group in GROUPS.values():
        for name, check in group.items():
            if not only or name in only:
                yield from check(definition, today)

"""People's data: consent of ambassadors (X11, P-02), nobody's data in the consultation (X12, P-01).

Owns: those rules. Must not know: what data looks like (personal_data.py).
"""

from collections.abc import Iterator

from kiem.community.finding import Finding, error
from kiem.community.personal_data import found_in
from kiem.community.rules.draft import Draft
from kiem.source import Trail

_PEOPLE: Trail = ("ambassadors", "people")
_TALKS: Trail = ("consultation", "talks")


def ambassadors_agreed(draft: Draft) -> Iterator[Finding]:
    """X11: an ambassador without `consent: yes` isn't put on a public site."""
    for at, person in enumerate(draft.community.ambassadors.people):
        path = (*_PEOPLE, at, "consent")
        if not person.consent:
            yield error(path, "P-02", "rule.consent", about=[path], name=person.name)


def talks_are_anonymous(draft: Draft) -> Iterator[Finding]:
    """X12: the file is public, so nobody who was consulted can be recognised in it."""
    for written in draft.values:
        if written.path[:2] == _TALKS:
            for path, text in written.wordings():
                for kind, what in found_in(text):
                    yield error(path, "P-01", f"rule.personal.{kind}", found=what)

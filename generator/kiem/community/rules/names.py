"""Names that must point at somebody or something, and names that may stand only once (X5, X6, X9).

Owns: those rules and their did-you-mean. Must not know: what the names are used for.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kiem.community.definition import Community
from kiem.community.finding import Finding, error
from kiem.community.rules.draft import Draft
from kiem.community.section import Section
from kiem.source import Trail

Reference = tuple[Trail, str]


def people_exist(draft: Draft) -> Iterator[Finding]:
    """X5: who writes, replies, hosts or is quoted is in the team or an ambassador."""
    community = draft.community
    known = [*_named("team", community.team), *_named_ambassadors(draft)]
    above: list[Trail] = [("team",), ("ambassadors", "people")]
    yield from _unknown(_people(community), known, above, "rule.person")


def _people(community: Community) -> Iterator[Reference]:
    for at, post in enumerate(community.content):
        yield ("content", at, "by"), post.by
        yield ("content", at, "first_reply"), post.first_reply
    for at, theme in enumerate(community.themes):
        yield ("themes", at, "host"), theme.host
    if community.toolkit.press:
        yield ("toolkit", "press", "quote_by"), community.toolkit.press.quote_by


def themes_exist(draft: Draft) -> Iterator[Finding]:
    """X6: a theme that is named is one of the themes, by its name in the default language."""
    known = _named("themes", draft.community.themes)
    yield from _unknown(_themes(draft.community), known, [("themes",)], "rule.theme")


def _themes(community: Community) -> Iterator[Reference]:
    for at, person in enumerate(community.ambassadors.people):
        yield ("ambassadors", "people", at, "theme"), person.theme
    for at, event in enumerate(community.events):
        yield ("events", at, "theme"), event.theme
    for at, post in enumerate(community.content):
        yield ("content", at, "theme"), post.theme


def names_stand_once(draft: Draft) -> Iterator[Finding]:
    """X9: no two items of a list have the same name or id."""
    community = draft.community
    for known in (
        _named("team", community.team),
        _named_ambassadors(draft),
        _named("themes", community.themes),
        _named("channels", community.channels),
        _each("name", community.distinctiveness.looked_at, "distinctiveness", "looked_at"),
        _each("id", community.access.groups, "access", "groups"),
        _each("name", community.access.groups, "access", "groups"),
        _each("id", community.signup.questions, "signup", "questions"),
    ):
        yield from _twice(known)


def _named(key: str, items: Sequence[Section]) -> list[Reference]:
    return _each("name", items, key)


def _named_ambassadors(draft: Draft) -> list[Reference]:
    return _each("name", draft.community.ambassadors.people, "ambassadors", "people")


def _each(key: str, items: Sequence[Section], *above: str) -> list[Reference]:
    return [((*above, at, key), getattr(item, key)) for at, item in enumerate(items)]


def _unknown(
    references: Iterable[Reference], known: list[Reference], above: list[Trail], kind: str
) -> Iterator[Finding]:
    names = dict.fromkeys(name for _, name in known)
    about = [*above, *(path for path, _ in known)]
    for path, name in references:
        if name and name not in names:
            near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
            values: dict[str, Any] = (
                {"mend": near[0]} if near else {"known": ", ".join(names) or "-"}
            )
            kind_now = f"{kind}.near" if near else kind
            yield error(path, "S-06", kind_now, about=about, name=name, **values)


def _twice(known: list[Reference]) -> Iterator[Finding]:
    seen: dict[str, Trail] = {}
    for path, name in known:
        first = seen.setdefault(name.casefold(), path)
        if name and first != path:
            number = first[-2]
            other = number + 1 if isinstance(number, int) else 1
            yield error(path, "X-09", "rule.twice", about=[first], name=name, other=other)

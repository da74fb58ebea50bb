"""A community in one of its languages.

Owns: replacing every text by its wording in that language, references to names included.
Must not know: where a text is shown.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from kiem.community.definition import Community
from kiem.community.section import Section
from kiem.community.text import Text

Kind = TypeVar("Kind", bound=Section)
_REFERENCES = frozenset({"theme", "host", "by", "first_reply", "quote_by"})


def in_language(community: Community, lang: str) -> Community:
    """The community with every Text in `lang`, or in the default language where it has no other."""
    named: list[Text] = [theme.name for theme in community.themes]
    named += [member.name for member in community.team]
    named += [person.name for person in community.ambassadors.people]
    names = {str(name): str(name.in_language(lang)) for name in named}
    return _section(community, lang, names)


def _section(section: Kind, lang: str, names: Mapping[str, str]) -> Kind:
    changed: dict[str, Any] = {}
    for name in type(section).model_fields:
        value = getattr(section, name)
        said = names.get(value, value) if name in _REFERENCES else _said(value, lang, names)
        if said is not value:
            changed[name] = said
    return section.model_copy(update=changed) if changed else section


def _said(value: Any, lang: str, names: Mapping[str, str]) -> Any:
    if isinstance(value, Text):
        return value.in_language(lang) if value.translations else value
    if isinstance(value, Section):
        return _section(value, lang, names)
    if isinstance(value, tuple) and value:
        items = tuple(_said(item, lang, names) for item in value)
        return (
            items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        )
    if isinstance(value, Mapping):
        return {key: _said(item, lang, names) for key, item in value.items()}
    return value

"""Words of the interface: those that don't exist, and a language that has none of its own.

Owns: those rules. Must not know: where words come from; their ids are handed in.
"""

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from kiem.community.finding import Finding, error
from kiem.community.rules.draft import Draft
from kiem.source import Trail

_LABELS: Trail = ("labels",)
_SHOWN = 5


def labels_exist(draft: Draft) -> Iterator[Finding]:
    """A label that is reworded is one that kiem uses."""
    for label in draft.community.labels if draft.labels else ():
        if label not in draft.labels:
            near = difflib.get_close_matches(label, sorted(draft.labels), n=1)
            values: dict[str, Any] = {"mend": near[0]} if near else {}
            kind = "rule.label.near" if near else "rule.label"
            yield error((*_LABELS, label), "S-02", kind, label=label, **values)


def languages_have_words(draft: Draft) -> Iterator[Finding]:
    """A language without words in kiem gets all of them under labels."""
    community = draft.community
    for lang in community.language if draft.labels else ():
        said = {
            key for key, text in community.labels.items() if _in(text.translations, lang, draft)
        }
        lacking = sorted(draft.labels - said)
        if lang not in draft.packs and lacking:
            shown = ", ".join(lacking[:_SHOWN])
            values: dict[str, Any] = {"lang": lang, "n": len(lacking), "labels": shown}
            yield error(("language",), "S-04", "rule.language", about=[_LABELS], **values)


def _in(translations: Mapping[str, str], lang: str, draft: Draft) -> bool:
    """Whether a text is in `lang`: it is when that is its only or default language."""
    alone = lang == draft.community.default_language
    return lang in translations if translations else alone

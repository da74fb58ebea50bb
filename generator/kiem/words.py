"""The words of the interface in one language: what stands on buttons, above sections, in sentences.

Owns: how labels of blueprints and of the organiser lie over each other, and how {braces} are filled.
Must not know: pages, HTML (labels are plain text), what fills an empty key (that is blueprint/).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from kiem import source
from kiem.community.text import Text
from kiem.content import builtin
from kiem.errors import EnvironmentProblem, Message

FALLBACK = "en"
BRACES = re.compile(r"\{([a-z_]+)\}")
NO_LABELS: Mapping[str, Text] = {}


class Pack(NamedTuple):
    """What one blueprint says in one language: labels, defaults, and defaults `when` a fact holds."""

    labels: Mapping[str, str] = MappingProxyType({})
    defaults: Mapping[str, source.Node] = MappingProxyType({})
    when: Mapping[str, Mapping[str, source.Node]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Words:
    """Every label of one language: `words["join.title"]`; `own` are the ids the organiser reworded."""

    lang: str
    labels: Mapping[str, str]
    own: frozenset[str] = frozenset()

    def __getitem__(self, label: str) -> str:
        if label not in self.labels:
            where = f"under `labels:` in blueprints/base/words/{self.lang}.yml"
            raise KeyError(label, f"this label is missing {where}")
        return self.labels[label]

    def __contains__(self, label: object) -> bool:
        return label in self.labels

    def say(self, label: str, **values: object) -> str:
        """The label with its {braces} filled; KeyError when one of ours asks for a missing value."""
        sentence = self[label]
        missing = braces(sentence) - set(values)
        if missing and label not in self.own:
            raise KeyError(label, f"this label asks for {', '.join(sorted(missing))}")
        return BRACES.sub(lambda found: str(values.get(found[1], found[0])), sentence)

    def count(self, label: str, n: int, **values: object) -> str:
        """`say` with n; for exactly one thing the label `<id>.one` is used where it exists."""
        one = f"{label}.one"
        return self.say(one if n == 1 and one in self else label, n=n, **values)


def load(lang: str, folders: tuple[Path, ...], own: Mapping[str, Text] = NO_LABELS) -> Words:
    """The labels of `folders` (base first, then the type), and the organiser's `own` over them.

    A language without a pack starts from English; community/ sees to it that `own` is complete then.
    """
    spoken = lang if lang in languages() else FALLBACK
    labels: dict[str, str] = {}
    for folder in folders:
        labels |= pack(folder, spoken).labels
    reworded = {label: str(text.in_language(lang)) for label, text in own.items()}
    return Words(lang, labels | reworded, frozenset(reworded))


@cache
def pack(folder: Path, lang: str) -> Pack:
    """The words file of one blueprint in one language; empty where there is none.

    EnvironmentProblem or InputError when the file is not a words file: it may be an organiser's own.
    """
    path = folder / "words" / f"{lang}.yml"
    if not path.is_file():
        return Pack()
    parts = {key: part or {} for key, part in source.data(path).items()}
    for key, part in parts.items():
        if key not in ("labels", "defaults", "when") or not isinstance(part, dict):
            what = Message.of("blueprint.words", file=str(path), key=key)
            raise EnvironmentProblem(what, Message.of("blueprint.words.hint"))
    return Pack(**parts)  # type: ignore[arg-type]  # the keys of a pack are its fields


@cache
def languages() -> tuple[str, ...]:
    """The languages that kiem has words for, sorted."""
    return tuple(sorted(path.stem for path in (builtin("blueprints") / "base/words").glob("*.yml")))


@cache
def known() -> frozenset[str]:
    """The id of every label there is."""
    return frozenset(pack(builtin("blueprints") / "base", FALLBACK).labels)


def braces(sentence: str) -> set[str]:
    """The names between braces: {"days"} for "within {days} days"."""
    return set(BRACES.findall(sentence))

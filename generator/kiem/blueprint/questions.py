"""The standard questions: which of them are true here and not asked already.

Owns: picking the variant of a question that fits, leaving out what the organiser hid or answered.
Must not know: which questions there are (that is in the words files), how they are shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from kiem.blueprint.layers import Known, holes, spoken, told
from kiem.community.definition import Community
from kiem.source import Node
from kiem.words import Pack

FAQ = "faq"
Question = Mapping[str, Node]
Variants = Mapping[str, list[Question]]


class Tongue(NamedTuple):
    """One language: its standard questions by id, each with its variants, and what is known in it."""

    lang: str
    variants: Variants
    known: Known


def questions(pack: Pack) -> list[Question]:
    """The standard questions that one words file holds."""
    return cast("list[Question]", pack.defaults.get(FAQ, []))


def variants(layers: Iterable[list[Question]]) -> Variants:
    """The questions by id, base first; a later layer takes an id over as a whole."""
    merged: dict[str, list[Question]] = {}
    for layer in layers:
        own: dict[str, list[Question]] = {}
        for question in layer:
            own.setdefault(str(question["id"]), []).append(question)
        merged |= own
    return merged


def standard(tongues: tuple[Tongue, ...], community: Community) -> list[dict[str, Node]]:
    """The standard questions as nodes of a definition, in the order of the words files."""
    if not community.faq_defaults or not tongues:
        return []
    return [
        _node(versions)
        for versions in _true(tongues)
        if versions[0][1]["id"] not in community.faq_hide and not _asked(versions, community)
    ]


Versions = list[tuple[Tongue, Question]]


def _true(tongues: tuple[Tongue, ...]) -> Iterator[Versions]:
    """Of every id the first variant whose facts are all known, in each language."""
    first = tongues[0]
    for name, choices in first.variants.items():
        fitting = (n for n, question in enumerate(choices) if _needs(question) <= set(first.known))
        number = next(fitting, None)
        if number is not None:
            yield [(it, it.variants[name][number]) for it in tongues if name in it.variants]


def _needs(question: Question) -> set[str]:
    named = {str(name) for name in question.get("needs", ())}
    return named | holes(question["q"]) | holes(question["a"])


def _asked(versions: Versions, community: Community) -> bool:
    """Whether one of the organiser's own questions is this one in other words."""
    return any(
        str(told(piece, tongue.known)).casefold() in asked.q.in_language(tongue.lang).casefold()
        for tongue, question in versions
        for piece in (question["q"], *question.get("like", ()))
        for asked in community.faq
    )


def _node(versions: Versions) -> dict[str, Node]:
    question = versions[0][1]
    return {
        "id": question["id"],
        "group": question["group"],
        "q": spoken({tongue.lang: told(it["q"], tongue.known) for tongue, it in versions}),
        "a": spoken({tongue.lang: told(it["a"], tongue.known) for tongue, it in versions}),
    }

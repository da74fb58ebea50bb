"""What there is to say about a definition and its blueprint together.

Owns: those problems: general texts for want of better, a hidden question that doesn't exist.
Must not know: how texts are filled in.
"""

import difflib
from collections.abc import Iterator
from pathlib import Path

from kiem import words
from kiem.blueprint.folder import Blueprint, names
from kiem.blueprint.questions import questions
from kiem.community.load import Definition
from kiem.content import builtin
from kiem.errors import Message, Problem


def notices(definition: Definition, blueprint: Blueprint) -> tuple[Problem, ...]:
    """Problems in the order of the file; one is an error when `faq_hide` names no question."""
    found = [*_general(definition, blueprint), *_hidden(definition, blueprint)]
    return tuple(sorted(found, key=lambda problem: problem.place))


def _general(definition: Definition, blueprint: Blueprint) -> Iterator[Problem]:
    if not blueprint.exact:
        place = definition.source.place(("type",))
        what = Message.of("blueprint.general", type=blueprint.asked)
        yield Problem(place, "tip", "C-52", what, Message.of("blueprint.general.hint"))


def _hidden(definition: Definition, blueprint: Blueprint) -> Iterator[Problem]:
    hidden = definition.community.faq_hide
    here = _ids(blueprint.folders) if hidden else set()
    unknown = [name for name in hidden if name not in here]
    anywhere = _ids(tuple(builtin("blueprints") / it for it in names())) if unknown else set()
    for name in unknown:
        if name not in anywhere:
            place = definition.source.place(("faq_hide", hidden.index(name)))
            yield Problem(place, "error", "S-06", *_no_such(name, here))


def _no_such(name: str, known: set[str]) -> tuple[Message, Message]:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    what = Message.of("faq_hide.unknown", question=name)
    if near:
        return what, Message.of("faq_hide.unknown.near.hint", mend=near[0])
    return what, Message.of("faq_hide.unknown.hint", known=", ".join(sorted(known)))


def _ids(folders: tuple[Path, ...]) -> set[str]:
    """The ids of the standard questions in `folders`, in any language."""
    return {
        str(question["id"])
        for folder in folders
        for lang in words.languages()
        for question in questions(words.pack(folder, lang))
    }

"""Answers that were given all at once: as options, or in a file under the same names.

Owns: reading that file, and judging all answers together. Must not know: the command line.
"""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.beginning.judge import Circumstances, settle
from kiem.beginning.questions import KEYS
from kiem.beginning.tidy import Answer
from kiem.errors import InputError, Message, Place, Problem
from kiem.messages import CATALOGUES
from kiem.source import Node, Source, read

LANGUAGE = "language"


class Given(NamedTuple):
    """Answers by name, each with the place where it was given; `lang` as the file says it, or "".

    `odd` are the problems of what is no answer, which is told together with what is wrong in answers.
    """

    answers: Mapping[str, Answer]
    places: Mapping[str, Place]
    lang: str = ""
    odd: tuple[Problem, ...] = ()


def from_options(options: Mapping[str, Answer | None]) -> Given:
    """Those options that were given."""
    answers = {name: value for name, value in options.items() if value}
    return Given(answers, {name: Place(f"--{name.replace('_', '-')}") for name in answers})


def from_file(path: Path) -> Given:
    """What the file at `path` answers; InputError when it is no YAML."""
    source = read(path)
    odd = dict(_odd(source))
    good = {name: node for name, node in source.data.items() if name not in odd}
    answers = {name: _answer(name, node) for name, node in good.items() if name in KEYS}
    places = {name: source.place((name,)) for name in answers}
    return Given(answers, places, str(good.get(LANGUAGE, "")), tuple(odd.values()))


def together(first: Given, then: Given) -> Given:
    """Both; `then` counts where both say something."""
    places = {**first.places, **then.places}
    return Given({**first.answers, **then.answers}, places, first.lang, first.odd + then.odd)


def settled(given: Given, around: Circumstances) -> dict[str, Answer]:
    """The answers in their best form; InputError with every problem when one can't be used."""
    answers, problems = dict(given.answers), list(given.odd)
    for name in [name for name in KEYS if name in given.answers]:
        found = settle(name, answers[name], answers, around)
        errors = [problem for problem in found.problems if problem.severity == "error"]
        problems += [problem._replace(place=given.places[name]) for problem in errors]
        answers = {**answers, **found.also, name: found.value}
    if problems:
        raise InputError(tuple(sorted(problems, key=lambda it: it.place.line)))
    return answers


def _answer(name: str, node: Node) -> Answer:
    if KEYS[name].many:
        return tuple(str(item) for item in (node if isinstance(node, list) else [node]))
    return str(node)


def _odd(source: Source) -> Iterator[tuple[str, Problem]]:
    """What in the file is no answer, or not of its kind: its name and what there is to say."""
    for name, node in source.data.items():
        many = name in KEYS and KEYS[name].many and isinstance(node, list)
        items = node if many and isinstance(node, list) else [node]
        if name not in (*KEYS, LANGUAGE):
            what = Message.of("new.answer.unknown", key=name)
            yield name, Problem(source.key_place((name,)), "error", "S-02", what, _mean(name))
        elif not all(isinstance(item, str) for item in items):
            kind = "new.answer.kind.many" if name in KEYS and KEYS[name].many else "new.answer.kind"
            what, hint = Message.of(kind, key=name), Message.of(f"{kind}.hint")
            yield name, Problem(source.place((name,)), "error", "S-04", what, hint)
        elif lost := source.swallowed_comment((name,)):
            values = {"where": f"`{name}`", "lost": lost, "mend": lost.lstrip("#").split()[0]}
            what = Message.of("rule.swallowed", **values)
            hint = Message.of("rule.swallowed.hint", **values)
            yield name, Problem(source.place((name,)), "error", "S-04", what, hint)
        elif name == LANGUAGE and node not in CATALOGUES:
            known = ", ".join(CATALOGUES)
            what = Message.of("usage.choice", name=name, choices=known)
            yield name, Problem(source.place((name,)), "error", "S-04", what)


def _mean(name: str) -> Message:
    near = difflib.get_close_matches(name, [*KEYS, LANGUAGE], n=1)
    if near:
        return Message.of("new.answer.mean.hint", mend=near[0])
    return Message.of("new.answer.unknown.hint", known=", ".join(KEYS))

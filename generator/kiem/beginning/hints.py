"""A real example of a key: the lines that the file of `kiem new` has for it, as an answer or as a hint.

Owns: that file with every hint in force, and cutting one key out of it. Must not know: what a key is
for. A key that the file doesn't name has no example here.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiem.beginning.definition import written
from kiem.beginning.questions import KEYS, QUESTIONS
from kiem.beginning.tidy import Answer, two
from kiem.errors import Message
from kiem.messages import say
from kiem.source import Node, Source, Trail, parse

LAUNCH = dt.date(2027, 3, 9)  # as in every example of kiem
TODAY = dt.date(2027, 1, 5)
HINT = re.compile(r"(?m)^( *)# (?= *- | *[a-z_]+:(?: |$)|  )")
SENTENCE = re.compile(r" *(#.*)?")


def hint(path: str, lang: str) -> str:
    """The lines of the key at a dotted path, below the keys above it; "" when the file has none."""
    source = _whole(lang)
    trail = _trail(path.split("."), source.data)
    ends = [at for at in range(len(trail)) if isinstance(trail[at], str)]
    lines = [_line(source, trail[: at + 1]) for at in ends]
    return "\n".join([*lines, *_inside(source, trail)] if lines else [])


def _whole(lang: str) -> Source:
    """The file with all its hints."""
    text = written(_answers(lang), {}, lang, TODAY)
    return parse(HINT.sub(r"\1", text).encode(), "", Path())


def _answers(lang: str) -> dict[str, Answer]:
    """The example of every answer."""
    organiser, contact = two(say(Message.of("new.example.contact"), lang))
    answers: dict[str, Answer] = {
        "type": "local",
        "launch": LAUNCH.isoformat(),
        "organiser": organiser,
        "contact": contact,
        "accent": say(Message.of("new.hint.accent"), lang),
    }
    for name in (it.id for it in QUESTIONS if it.id in KEYS and it.id not in answers):
        example = say(Message.of(f"new.example.{name}"), lang)
        answers[name] = (example,) if KEYS[name].many else example
    return answers


def _trail(names: Sequence[str], node: Node) -> Trail:
    """Where these keys are, in the first item of a list that has them; () when they are nowhere."""
    if isinstance(node, list):
        trails = ((at, *found) for at, it in enumerate(node) if (found := _trail(names, it)))
        return next(trails, ())
    if not isinstance(node, dict) or names[0] not in node:
        return ()
    if len(names) == 1:
        return (names[0],)
    found = _trail(names[1:], node[names[0]])
    return (names[0], *found) if found else ()


def _line(source: Source, trail: Trail) -> str:
    """The line on which a key stands; its dash too, if it is the one key shown of an item."""
    place = source.key_place(trail)
    line, start = source.line(place.line), place.column - 1
    if len(trail) > 1 and isinstance(trail[-2], int):
        return f"{line[: start - 2]}- {line[start:]}"
    return line


def _inside(source: Source, trail: Trail) -> Iterator[str]:
    """The lines below a key that belong to it, without the sentences among them."""
    place = source.key_place(trail)
    for line in source.text.split("\n")[place.line :]:
        if SENTENCE.fullmatch(line):
            continue
        if not line.startswith(" " * place.column):
            return
        yield line

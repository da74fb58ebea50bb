"""The questions of `kiem new`, twelve at most, and the key of community.yaml that each answer fills.

Owns: that list; an answer's name is also its option and its key in a file of answers. Must not know:
sentences (their ids are new.ask.<id>), how anybody is asked, what makes an answer right.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kiem.source import Trail


class Key(NamedTuple):
    """Where an answer goes: `path` in the definition; `many` answers are a list.

    What is said about a path under `about` is said about this answer.
    """

    path: Trail
    about: Trail
    many: bool = False


class Question(NamedTuple):
    """One question, and the answers that it asks for: mostly a single one."""

    id: str
    answers: tuple[str, ...]


def _key(*path: str, many: bool = False) -> Key:
    return Key(path, path, many)


KEYS: Mapping[str, Key] = {
    "type": _key("type"),
    "name": _key("community", "name"),
    "tagline": _key("community", "tagline"),
    "summary": _key("community", "summary"),
    "audience": _key("audience"),
    "distinctiveness": _key("distinctiveness"),
    "goals": _key("goals", many=True),
    "themes": _key("themes", many=True),
    "launch": _key("launch"),
    "organiser": _key("community", "organiser"),
    "contact": _key("community", "contact"),
    "form": Key(("signup", "form"), ("signup",)),
    "access_key": Key(("signup", "access_key"), ("signup",)),
    "accent": Key(("site", "accent"), ("site",)),
}

QUESTIONS: tuple[Question, ...] = (
    Question("type", ("type",)),
    Question("name", ("name",)),
    Question("audience", ("audience",)),
    Question("distinctiveness", ("distinctiveness",)),
    Question("tagline", ("tagline",)),
    Question("summary", ("summary",)),
    Question("goals", ("goals",)),
    Question("themes", ("themes",)),
    Question("launch", ("launch",)),
    Question("contact", ("organiser", "contact")),
    Question("form", ("form", "access_key")),
    Question("look", ("accent",)),
)

# Where nobody chose: the colours that an organiser can pick by number, as site.accent has them.
COLOURS: Mapping[str, str] = {
    "green": "2f6b4f",
    "blue": "1f4e79",
    "purple": "5b3a8c",
    "red": "a3322b",
    "orange": "b4530a",
    "teal": "0f6b6b",
}

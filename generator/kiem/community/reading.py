"""What all readers of values share: the file's languages, and how a value is said to be wrong.

Owns: Reading (pydantic's context), refuse(), UNREAD, and the cleaning that every scalar gets.
Must not know: any key, any sentence; a kind is the id of its sentence in kiem.messages.
"""

import re
from typing import NamedTuple, NoReturn

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

PACKS = ("nl", "en")  # languages whose words come with kiem
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})?", re.IGNORECASE)
_EDGES = "\ufeff\u200b\u200c\u200d\u2060"  # invisible characters that come along when pasting


class Unread(str):
    """The type of UNREAD: an empty text, so that it passes for a node."""

    __slots__ = ()


UNREAD = Unread()
"""Stands where a value could not be read, so that the rest of the file can still be judged."""


class Reading(NamedTuple):
    """What a reader must know of the whole file: its languages, the default first."""

    languages: tuple[str, ...] = PACKS


def reading(info: ValidationInfo) -> Reading:
    """The Reading that pydantic carries, or the one of a file in kiem's own languages."""
    return info.context if isinstance(info.context, Reading) else Reading()


def refuse(kind: str, /, **values: object) -> NoReturn:
    """Say from within a reader that a value is wrong.

    `kind` and `kind`.hint are the ids of what is said; a value `at` is the part of it that is meant.
    """
    raise PydanticCustomError(kind, kind, values)


def clean(text: str) -> str:
    """Without anything empty or invisible round it (source.py has seen to accents and line ends)."""
    return text.strip().strip(_EDGES).strip()


def one_line(text: str) -> str:
    """Clean, with every run of white space made one space."""
    return " ".join(clean(text).split())


def is_empty(node: object) -> bool:
    """Whether a node says nothing: an empty text, list or map is the same as no key."""
    return not (node.strip() if isinstance(node, str) else node)

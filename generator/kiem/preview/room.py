"""Who reads along in the browser: their language, and the folder that their places are in."""

from html import escape
from pathlib import Path
from typing import NamedTuple

from kiem.errors import Message
from kiem.messages import say


class Room(NamedTuple):
    """Who reads along: their language, and the folder that places are in."""

    lang: str
    folder: Path

    def say(self, id: str, **values: object) -> str:
        """A sentence, ready to stand in HTML."""
        return escape(say(Message.of(id, **values), self.lang))

"""A text that is carried along as it was typed, and read where it is written out.

Owns: that one type. Must not know: Markdown; environment.py takes the markup out for JSON.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """User text that JSON holds as plain text; nothing when it is empty."""

    text: str

    def __bool__(self) -> bool:
        return bool(self.text)

"""Values as a person would write them in YAML: plain where that is safe, long texts over lines.

Owns: that form. Must not know: which key holds what. The reader itself says what is safe.
"""

import re
import textwrap
from pathlib import Path

from kiem import source
from kiem.errors import InputError

WIDTH = 100
# What other readers of YAML, such as an editor, take for something else than a text.
NO_TEXT = re.compile(
    r"(?i)(?!\d{4}-\d\d-\d\d$)(?:yes|no|on|off|true|false|null|~|[-+]?[\d.,_:eE+-]+)"
)


def entry(key: str, text: str, indent: int = 0) -> list[str]:
    """The lines of a key with a text."""
    return _lines(f"{' ' * indent}{key}:", text, indent + 2)


def item(text: str, indent: int = 0) -> list[str]:
    """The lines of an item of a list."""
    return _lines(f"{' ' * indent}-", text, indent + 2)


def scalar(text: str) -> str:
    """The text on one line, in quotes only where it needs them."""
    return text if _plain(text) else _quoted(text)


def _lines(start: str, text: str, indent: int) -> list[str]:
    line = f"{start} {scalar(text)}"
    if len(line) <= WIDTH or " " not in text:
        return [line]
    lead = " " * indent
    folded = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=lead,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{start} >", *folded]


def _plain(text: str) -> bool:
    if NO_TEXT.fullmatch(text):
        return False
    try:
        return source.parse(f"k: {text}\n".encode(), "", Path()).data == {"k": text}
    except InputError:
        return False


def _quoted(text: str) -> str:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"

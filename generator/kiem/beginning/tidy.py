"""What typing and pasting put round an answer, taken off again.

Owns: that, and telling two answers in one line apart. Must not know: what makes an answer right.
"""

import re
from unicodedata import category

from kiem.community.reading import one_line

Answer = str | tuple[str, ...]

QUOTES = ("“”", "„”", "„“", "””", '""', "‘’", "‚‘", "''", "«»", "»«")  # noqa: RUF001 - quotes they are
SIGNS = "“”„‟\"‘’‚‛'«»"  # noqa: RUF001 - the same
MAILBOX = r"[^@\s<>,;()]+@[^\s<>,;()]+"  # whatever is meant as one; its reader judges it


def tidy(name: str, given: Answer) -> Answer:
    """An answer to `name` (a key of questions.KEYS) without what doesn't belong to it."""
    if not isinstance(given, str):
        items = (_bare(re.sub(r"^\s*[-•*]\s+", "", item)) for item in given)
        return tuple(item for item in items if item)
    if name == "form":
        return given.strip()  # an embed code; its reader knows what to leave out
    text = _bare(given)
    if name in ("name", "organiser"):
        return text.removeprefix("@")
    if name in ("type", "launch", "accent", "contact"):
        return text.strip(SIGNS + " ")
    return text


def two(given: str) -> tuple[str, str]:
    """The organiser and the mail address in one line: "Garden Club, hello@garden.example"."""
    found = re.search(MAILBOX, given)
    if not found:
        return _name(given), ""
    return _name(f"{given[: found.start()]} {given[found.end() :]}"), found[0]


def _name(text: str) -> str:
    return one_line(re.sub(r"[<>()]", " ", text)).strip(",;:- ")


def _bare(text: str) -> str:
    """One line, without quotes round the whole, and without signs that no file may hold."""
    line = one_line("".join(c for c in one_line(text) if category(c) not in ("Cc", "Cs")))
    inner = line[1:-1]
    if line[:1] + line[-1:] in QUOTES and inner and line[0] not in inner:
        return inner.strip()
    return line

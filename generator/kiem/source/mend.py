"""A guess at what is wrong, together with the change that would make it right.

Owns: the form of such a guess, and the ways to put a text in quotes. Must not know: when to guess
what (that is for the rules), nor whether the guess is right (that is for diagnosis).
"""

import re
from typing import NamedTuple

from kiem.errors import Message, Place
from kiem.source.lines import Line, Page

LONGEST = 72


class Mend(NamedTuple):
    """Lines as they should have been; line and column count from 1.

    `frees` says that the mistake hid the lines below it, so that a parser that stops earlier than
    before may still have got further. `other` is the line that this one was compared with, if any.
    """

    line: int
    column: int
    what: Message
    hint: Message | None
    lines: dict[int, str]
    frees: bool = False
    other: int = 0

    def place(self, file: str) -> Place:
        """Where to show it."""
        return Place(file, self.line, self.column)


def quoted(text: str) -> str:
    """The text in the quotes that need the least change inside."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def apart(value: str) -> tuple[str, str]:
    """A plain value and the comment behind it, with the space between."""
    found = re.search(r"\s+#.*$|\s*$", value)
    cut = found.start() if found else len(value)
    return value[:cut], value[cut:]


def in_quotes(page: Page, line: Line, at: int, last: int | None = None) -> dict[int, str]:
    """The lines of a text that starts at column `at` (from 0) of `line`, put in quotes."""
    last = page.prose_end(line.number) if last is None else last
    lead = line.text[:at]
    if last == line.number:
        text, comment = apart(line.text[at:])
        return {line.number: lead + quoted(text) + comment}
    doubled = {n: page[n].text.replace("'", "''") for n in range(line.number + 1, last + 1)}
    first = lead + "'" + line.text[at:].replace("'", "''")
    return {**doubled, line.number: first, last: doubled[last].rstrip() + "'"}


def shown(text: str) -> str:
    """A line as it is shown inside a sentence: without the space before it, and not too long."""
    text = text.strip()
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 24].rstrip() + " … " + text[-20:].lstrip()


def mended_line(line: Line, lines: dict[int, str]) -> str:
    """The mended line, or of a text over several lines the form that needs no quotes."""
    if len(lines) == 1:
        return shown(lines[line.number])
    return f"{line.text[: line.at].strip()} >\n  {shown(line.text[line.at :])}"

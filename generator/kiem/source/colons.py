"""Rules about colons: one in the text, one that is missing, one without a space behind it.

Owns: what the colon of a line may have wrong. Must not know: other rules, the parser.
"""

import re
from collections.abc import Iterator

from kiem.errors import Message
from kiem.source.layout import KEY_AND_TEXT, goes_on
from kiem.source.lines import Line, Page
from kiem.source.mend import Mend, apart, in_quotes, quoted, shown
from kiem.source.quotes import CURLY, block_hint

COLON = r":(?=\s|$)"
TIGHT = r"(?P<key>[^\W\d][\w.-]*):(?!//)(?P<text>[^\s/].*)"
SCHEMES = ("http", "https", "mailto", "tel")
OTHER_SIGN = r"(?P<key>[a-z_][\w.-]*) *[;=\uff1a] *(?P<text>.*)"
TAKEN = tuple("\"'[{|>@`%*&!")


def tight(_page: Page, line: Line) -> Iterator[Mend]:
    """name:Foo, without a space behind the colon."""
    found = None if line.key else re.match(TIGHT, line.value)
    if found and found["key"].lower() not in SCHEMES:
        mended = f"{line.text[: line.at]}{found['key']}: {found['text']}"
        what = Message.of("yaml.tight_colon", key=found["key"])
        hint = Message.of("yaml.write.hint", line=shown(mended))
        yield Mend(line.number, line.at + found.end("key") + 1, what, hint, {line.number: mended})


def in_text(page: Page, line: Line) -> Iterator[Mend]:
    """question: Tip: doe dit."""
    prose = line.dashed and not line.looks_like_key
    at = line.start if prose else line.at
    if not (line.key or prose) or line.text[at : at + 1] in TAKEN:
        return
    found = re.search(COLON, apart(line.text[line.at :])[0])
    if not found or not found.start():
        return
    column = line.at + found.start() + 1
    curly = _straightened(line, at)
    if curly:
        yield Mend(line.number, at + 1, Message.of("yaml.curly"), *curly)
        return
    lines = in_quotes(page, line, at)
    yield Mend(line.number, column, Message.of("yaml.colon"), _quote_hint(line, lines), lines)


def in_text_below(page: Page, line: Line) -> Iterator[Mend]:
    """A colon in a text that goes on over several lines."""
    found = re.search(COLON, line.text)
    above = next((up for up in page.before(line.number) if up.edge < line.indent), None)
    if above is None or not found or line.looks_like_key or line.dashed:
        return
    if found.start() == line.indent:
        return
    if above.value[:1] in TAKEN:
        return
    last = page.reach(above.number)
    first = above if above.value else page[above.number + 1]
    at = above.at if above.value else first.indent
    what = Message.of("yaml.colon")
    lines = in_quotes(page, first, at, last)
    yield Mend(line.number, found.start() + 1, what, block_hint(above), lines)


def missing(page: Page, line: Line) -> Iterator[Mend]:
    """A key without a colon, or with another sign in its place."""
    found = re.match(OTHER_SIGN, line.value)
    if not found and (line.dashed or not goes_on(page, line)):
        found = re.match(KEY_AND_TEXT, line.value)
    if line.key or not found:
        return
    mended = f"{line.text[: line.at]}{found['key']}: {found['text'] or ''}".rstrip()
    what = Message.of("yaml.no_colon", key=found["key"])
    hint = Message.of("yaml.write.hint", line=shown(mended))
    yield Mend(line.number, line.at + found.end("key") + 1, what, hint, {line.number: mended})


def _straightened(line: Line, at: int) -> tuple[Message, dict[int, str]] | None:
    """The line with “curly” quotes round its text made straight, with its hint."""
    text, comment = apart(line.text[at:])
    if text[:1] not in tuple(CURLY) or text[-1] not in CURLY:
        return None
    mended = line.text[:at] + quoted(text[1:-1]) + comment
    return Message.of("yaml.write.hint", line=shown(mended)), {line.number: mended}


def _quote_hint(line: Line, lines: dict[int, str]) -> Message:
    if len(lines) > 1:
        return block_hint(line)
    return Message.of("yaml.quote.hint", line=shown(lines[line.number]))

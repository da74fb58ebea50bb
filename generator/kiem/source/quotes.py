"""Rules about quotes: one that is left open, one too many, an apostrophe taken for a quote.

Owns: what a value that starts with a quote may have wrong. Must not know: other rules, the parser.
"""

import re
from collections.abc import Iterator

from kiem.errors import Message
from kiem.source.lines import Line, Page
from kiem.source.mend import Mend, in_quotes, quoted, shown

CLOSED = {'"': r'"(?:[^"\\]|\\.)*"', "'": r"'(?:[^']|'')*'"}
APOSTROPHE = r"'(?:\w{1,2}\b|twas\b|tis\b)(?!')"
ROUND_KEY = r"(?P<sign>[\"'])(?P<key>[a-z_][\w.-]*): +(?P<text>[^\"']+)(?P=sign)?$"
ESCAPE = r'\\(?![0abtnvfre "/\\N_LPxuU\t])'
CURLY = "“”„‟"


def open_quote(line: Line) -> bool:
    """Whether the value starts with a quote that isn't closed on this line."""
    sign = line.value[:1]
    return sign in CLOSED and not re.match(CLOSED[sign], line.value)


def round_key(_page: Page, line: Line) -> Iterator[Mend]:
    """A quote before the key: "name: Elm Lane"."""
    found = None if line.key else re.match(ROUND_KEY, line.value)
    if found:
        mended = f"{line.text[: line.at]}{found['key']}: {quoted(found['text'])}"
        what = Message.of("yaml.quoted_key", key=found["key"])
        hint = Message.of("yaml.write.hint", line=shown(mended))
        yield Mend(line.number, line.at + 1, what, hint, {line.number: mended}, frees=True)


def apostrophe(page: Page, line: Line) -> Iterator[Mend]:
    """'s nachts: a text that starts with an apostrophe."""
    if re.match(APOSTROPHE, line.value):
        lines = in_quotes(page, line, line.at)
        hint = _wrap_hint(line, lines)
        yield Mend(line.number, line.at + 1, Message.of("yaml.apostrophe"), hint, lines, frees=True)


def unclosed(page: Page, line: Line) -> Iterator[Mend]:
    """A quote that is opened and never closed, or closed with another sign."""
    if not open_quote(line):
        return
    sign = line.value[0]
    last = page.prose_end(line.number)
    end = page[last].text.rstrip()
    mended = (end[:-1] if end[-1] in CURLY + "\"'" else end) + sign
    what = Message.of("yaml.unclosed", sign=sign)
    hint = Message.of("yaml.unclosed.hint", sign=sign, line=shown(mended))
    yield Mend(line.number, line.at + 1, what, hint, {last: mended}, frees=True)


def too_early(page: Page, line: Line) -> Iterator[Mend]:
    """Text behind the closing quote: "Buren" van de laan."""
    sign = line.value[:1]
    closed = re.match(CLOSED[sign], line.value) if sign in CLOSED else None
    rest = line.value[closed.end() :] if closed else ""
    if closed is None or not rest.strip() or rest.lstrip()[0] == "#":
        return
    column = line.at + closed.end() + 1
    if rest.lstrip()[0] == ",":
        yield _series(line, column)
        return
    text = _inner(line.value, sign)
    if page.prose_end(line.number) > line.number:
        lines = in_quotes(page, line, line.at)
    else:
        lines = {line.number: line.text[: line.at] + quoted(text)}
    what = Message.of("yaml.after_quote", sign=sign)
    yield Mend(line.number, column, what, _wrap_hint(line, lines), lines)


def escape(_page: Page, line: Line) -> Iterator[Mend]:
    """A backslash in double quotes, where it means something special."""
    found = re.search(ESCAPE, line.value) if line.value[:1] == '"' else None
    if found is None or open_quote(line):
        return
    lines = {line.number: line.text[: line.at] + quoted(line.value[1:].rstrip('"'))}
    column = line.at + found.start() + 1
    what = Message.of("yaml.backslash")
    yield Mend(line.number, column, what, _wrap_hint(line, lines), lines)


def _inner(value: str, sign: str) -> str:
    """The text that was meant: the outer quotes count only if they hold the inner ones."""
    inner = value[1:-1]
    opening = re.search(rf"(?:^|\s){sign}\w", inner)
    holds = value.endswith(sign) and opening and opening.end() - 2 == inner.find(sign)
    return inner if holds else value


def _series(line: Line, column: int) -> Mend:
    items = re.findall(CLOSED[line.value[0]], line.value)
    block = f"{line.key}:\n" + "\n".join(f"  - {item}" for item in items)
    lines = {line.number: line.text[: line.at] + quoted(line.value)}
    hint = Message.of("yaml.layout.hint", lines=block) if line.key else None
    return Mend(line.number, column, Message.of("yaml.series"), hint, lines)


def _wrap_hint(line: Line, lines: dict[int, str]) -> Message:
    if len(lines) == 1:
        return Message.of("yaml.wrap.hint", line=shown(lines[line.number]))
    return block_hint(line)


def block_hint(line: Line) -> Message:
    """Advice for a text over several lines: the form that needs no quotes at all."""
    return Message.of("yaml.block.hint", start=f"{line.text[: line.at].strip()} >")

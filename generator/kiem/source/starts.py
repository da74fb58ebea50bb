"""Rules about how a value starts: a sign with a meaning of its own, a bracket, a list beside its key.

Owns: what a value that starts with such a sign may have wrong. Must not know: other rules, the parser.
"""

import re
from collections.abc import Iterator

from kiem.errors import Message
from kiem.source.lines import Line, Page
from kiem.source.mend import Mend, in_quotes, mended_line, quoted, shown

CLOSERS = {"[": "]", "{": "}"}


def odd_sign(page: Page, line: Line) -> Iterator[Mend]:
    """A text that starts with @, `, %, *, &, !, a closing bracket or a question mark."""
    if line.at and (line.value[:1] in tuple("@`%*&!]},") or line.value.startswith("? ")):
        yield as_text(page, line)


def block_text(page: Page, line: Line) -> Iterator[Mend]:
    """Text on the same line as > or |."""
    if line.value[:1] in (">", "|") and not line.opens_block:
        sign = line.value[0]
        text = line.value.lstrip("|>+-").strip()
        what = Message.of("yaml.block_text", sign=sign)
        layout = f"{line.text[: line.at].strip()} {sign}\n  {shown(text)}"
        hint = Message.of("yaml.layout.hint", lines=layout)
        yield Mend(line.number, line.at + 1, what, hint, in_quotes(page, line, line.at))


def list_beside_key(page: Page, line: Line) -> Iterator[Mend]:
    """A list that starts on the line of its key: goals: - one."""
    if line.key and line.value.startswith("- "):
        layout = f"{line.text[: line.at].strip()}\n  {shown(line.value)}"
        hint = Message.of("yaml.layout.hint", lines=layout)
        what = Message.of("yaml.list_beside", key=line.key)
        yield Mend(line.number, line.at + 1, what, hint, in_quotes(page, line, line.at))


def bracket(page: Page, line: Line) -> Iterator[Mend]:
    """A value between brackets that isn't closed, goes on behind them, or is broken inside."""
    sign = line.value[:1]
    if sign not in CLOSERS:
        return
    end = _end(line.value)
    if end is None:
        yield from _unclosed(page, line, sign)
    elif line.value.startswith("{{") or line.value[end:].strip():
        yield as_text(page, line)
    else:
        yield _in_full(page, line, sign)


def as_text(page: Page, line: Line) -> Mend:
    """A value whose first sign YAML gives a meaning, put in quotes."""
    lines = in_quotes(page, line, line.at)
    hint = Message.of("yaml.wrap.hint", line=mended_line(line, lines))
    what = Message.of("yaml.odd_start", sign=line.value[0])
    return Mend(line.number, line.at + 1, what, hint, lines)


def _end(value: str) -> int | None:
    """Where the first bracket of `value` is closed again: the position behind it."""
    depth = 0
    for at, sign in enumerate(value):
        depth += (sign in CLOSERS) - (sign in CLOSERS.values())
        if depth == 0:
            return at + 1
    return None


def _unclosed(page: Page, line: Line, sign: str) -> Iterator[Mend]:
    last = page.reach(line.number)
    closer = CLOSERS[sign]
    mended = page[last].text.rstrip(", ") + closer
    what = Message.of("yaml.bracket", sign=sign, closer=closer)
    hint = Message.of("yaml.bracket.hint", closer=closer, line=shown(mended))
    yield Mend(line.number, line.at + 1, what, hint, {last: mended}, frees=True)
    if sign == "{":
        lines = in_quotes(page, line, line.at)
        yield Mend(line.number, line.at + 1, what, pairs_hint(line), lines, frees=True)


def _in_full(page: Page, line: Line, sign: str) -> Mend:
    """Advice to write it out over several lines, where fewer signs have a meaning."""
    hint = pairs_hint(line) if sign == "{" else _items_hint(line)
    lines = in_quotes(page, line, line.at, line.number)
    return Mend(line.number, line.at + 1, Message.of("yaml.flow"), hint, lines, frees=True)


def pairs_hint(line: Line) -> Message:
    """Advice to write {q: …, a: …} over several lines."""
    pairs = re.split(r",\s*(?=[\w-]+:\s)", line.value.strip("{} "))
    written = [_pair(pair) for pair in pairs]
    if line.key:
        layout = f"{line.text[: line.at].strip()}\n" + "\n".join(f"  {pair}" for pair in written)
    else:
        layout = "- " + "\n  ".join(written)
    return Message.of("yaml.flow.hint", lines=layout)


def _pair(pair: str) -> str:
    key, _, text = pair.partition(":")
    text = text.strip()
    return f"{key.strip()}: {quoted(text) if ': ' in text else text}"


def _items_hint(line: Line) -> Message:
    items = [item.strip() for item in line.value.strip("[] ").split(",")]
    start = f"{line.text[: line.at].strip()}\n" if line.key else ""
    written = "\n".join(f"  - {quoted(i) if ': ' in i else i}" for i in items if i)
    return Message.of("yaml.flow.hint", lines=start + written)

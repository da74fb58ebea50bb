"""Rules about where a line starts: dashes, bullets, and lines that are out of line.

Owns: what the space before a line may have wrong. Must not know: other rules, the parser.
"""

import re
from collections.abc import Iterator
from itertools import islice

from kiem.errors import Message
from kiem.source.lines import Line, Page
from kiem.source.mend import Mend, shown

ROUND = "•·○●▪‣◦"
BULLET = rf"[{ROUND}–—*+] +"  # noqa: RUF001 - the bullets of word processors
WRAPPED = 50
KEY_AND_TEXT = r"(?P<key>[a-z_][\w.-]*)(?: +(?P<text>.*))?$"
TIGHT_DASH = r"-(?=[^\s\d-])"


def tight_dash(_page: Page, line: Line) -> Iterator[Mend]:
    """-foo, without a space behind the dash."""
    if not line.key and re.match(TIGHT_DASH, line.value):
        mended = f"{line.text[: line.at]}- {line.value[1:]}"
        what = Message.of("yaml.tight_dash")
        hint = Message.of("yaml.write.hint", line=shown(mended))
        yield Mend(line.number, line.at + 1, what, hint, {line.number: mended})


def bullet(_page: Page, line: Line) -> Iterator[Mend]:
    """A list with the bullets of a word processor."""
    found = re.match(BULLET, line.value)
    if found and not line.key and not line.dashed:
        mended = f"{line.text[: line.at]}- {line.value[found.end() :]}"
        what = Message.of("yaml.bullet", sign=found[0].strip())
        hint = Message.of("yaml.write.hint", line=shown(mended))
        yield Mend(line.number, line.at + 1, what, hint, {line.number: mended})


def unindented(page: Page, line: Line) -> Iterator[Mend]:
    """A text that goes on below its key, but not far enough in."""
    above = page.above(line.number)
    if above is None or line.dashed or line.looks_like_key or not (above.key or above.dashed):
        return
    if line.indent > above.edge and not above.opens_block:
        return
    inner = page[above.number + 1] if above.opens_block else above
    target = inner.indent if inner.inside and inner.text.strip() else above.edge + 2
    lines = {
        n: " " * target + page[n].text.lstrip()
        for n in range(line.number, _prose_end(page, line) + 1)
    }
    kind = "block" if above.opens_block else "text"
    what = Message.of(f"yaml.unindented.{kind}", other=above.number)
    yield Mend(line.number, line.indent + 1, what, _either(line, target), lines)


def _either(line: Line, target: int) -> Message:
    """Advice to indent the line; or to add the colon, where its first word may be a key."""
    found = re.match(KEY_AND_TEXT, line.value)
    if not found:
        return Message.of("yaml.unindented.hint", spaces=spaces(target))
    as_key = shown(f"{found['key']}: {found['text'] or ''}")
    return Message.of(
        "yaml.unindented.either.hint", spaces=spaces(target), key=found["key"], line=as_key
    )


def out_of_line(page: Page, line: Line) -> Iterator[Mend]:
    """A key or a dash that isn't right under the one above that it belongs with."""
    if not line.dashed and not line.key:
        return
    for nth, (column, other) in enumerate(_partners(page, line)):
        shift = column - line.indent
        for last in dict.fromkeys((_below(page, line), line.number)):
            yield _moved(page, line, last, shift, other)
        if nth == 0:
            for last in dict.fromkeys((_below(page, other), other.number)):
                yield _moved(page, other, min(last, line.number - 1), -shift, line)
        yield _moved(page, line, _group_end(page, line), shift, other)


def stray_dash(_page: Page, line: Line) -> Iterator[Mend]:
    """A dash before a key that is no part of a list."""
    if line.dashed and line.key:
        mended = line.text[: line.indent] + line.text[line.start :]
        what = Message.of("yaml.stray_dash", key=line.key)
        hint = Message.of("yaml.write.hint", line=shown(mended))
        yield Mend(line.number, line.indent + 1, what, hint, {line.number: mended})


def goes_on(page: Page, line: Line) -> bool:
    """Whether `line` looks like the rest of the text above, and not like a key of its own."""
    above = page.above(line.number)
    if above is None or not above.value or above.value[0] in "\"'[{|>":
        return False
    if not (above.key or above.dashed) or line.indent > above.edge:
        return False
    wrapped = len(above.text) > WRAPPED or line.value.endswith((".", "!", "?"))
    return not re.match(KEY_AND_TEXT, line.value) or (wrapped and not _has_children(page, line))


def _has_children(page: Page, line: Line) -> bool:
    """Whether a single word stands above lines that are further in."""
    return " " not in line.value and page.reach(line.number, line.indent) > line.number


def spaces(count: int) -> Message:
    """A number of spaces in words."""
    if count == 1:
        return Message.of("yaml.spaces.one")
    return Message.of("yaml.spaces.many", n=count) if count else Message.of("yaml.spaces.none")


def _partners(page: Page, line: Line) -> list[tuple[int, Line]]:
    """Columns that are still open above the line, nearest first, with the line that opened each."""
    found: dict[int, Line] = {}
    bound: int | None = None
    for above in page.before(line.number):
        if bound is not None and above.indent > bound:
            continue
        bound = above.indent
        if line.dashed:
            if above.dashed and (above.key or not line.looks_like_key):
                found.setdefault(above.indent, above)
        elif above.key:
            found.setdefault(above.start, above)
        if bound == 0:
            break
    found.pop(line.indent, None)
    return sorted(found.items(), key=lambda each: abs(each[0] - line.indent))


def _moved(page: Page, line: Line, last: int, shift: int, other: Line) -> Mend:
    lines = {n: _shifted(page[n], shift) for n in range(line.number, last + 1)}
    put = spaces(line.indent + shift)
    hint = Message.of("yaml.align.hint", spaces=put)
    names = {"key": line.key, "name": other.key, "other": other.number}
    if line.dashed and (other.dashed or not line.key):
        what = Message.of("yaml.align.dash", other=other.number)
    elif shift < -1 and other.number == line.number - 1 and other.value:
        what = Message.of("yaml.align.under_text", **names)
        hint = Message.of("yaml.align.under_text.hint", spaces=put, name=other.key)
    else:
        what = Message.of("yaml.align.key", **names)
    column = (line.indent if line.dashed and other.dashed else line.start) + 1
    return Mend(line.number, column, what, hint, lines, other=other.number)


def _shifted(line: Line, shift: int) -> str:
    return " " * max(line.indent + shift, 0) + line.text.lstrip(" ") if line.text.strip() else ""


def _below(page: Page, line: Line) -> int:
    """The last of the lines below that stand further in."""
    return page.reach(line.number, line.indent)


def _group_end(page: Page, line: Line) -> int:
    """The last of the lines below that stand at least as far in."""
    return page.reach(line.number, line.indent - 1)


def _prose_end(page: Page, line: Line) -> int:
    """The last of the lines that go on without a key or a dash."""
    last = line.number
    for below in islice(page.lines, line.number, None):
        if not below.speaks or below.dashed or below.looks_like_key:
            break
        last = below.number
    return last

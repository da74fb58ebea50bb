"""Rules about where a line starts: dashes, bullets, and lines that are out of line.

Owns: what the space before a line may have wrong. Must not know: other rules, the parser.
"""

import re
from collections.abc import Iterator

from kiem.errors import Message
from kiem.source.lines import Line, Page
from kiem.source.mend import Mend, shown

BULLET = r"[•·–—*+○●▪‣◦] +"  # noqa: RUF001 - the bullets of word processors
WRAPPED = 50
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
    """A text that goes on below its key, but not further in."""
    above = next(iter(page.before(line.number)), None)
    if above is None or line.dashed or line.looks_like_key or line.indent > above.edge:
        return
    if not (above.opens_block or goes_on(line, above)):
        return
    inner = page[above.number + 1] if above.opens_block else above
    target = inner.indent if inner.inside and inner.text.strip() else above.edge + 2
    lines = {
        n: " " * target + page[n].text.lstrip()
        for n in range(line.number, _prose_end(page, line) + 1)
    }
    kind = "block" if above.opens_block else "text"
    what = Message.of(f"yaml.unindented.{kind}", other=above.number)
    hint = Message.of("yaml.unindented.hint", spaces=spaces(target))
    yield Mend(line.number, line.indent + 1, what, hint, lines)


def out_of_line(page: Page, line: Line) -> Iterator[Mend]:
    """A key or a dash that isn't right under the one above that it belongs with."""
    if not line.dashed and not line.key:
        return
    partners = _partners(page, line)
    for column, other in partners:
        for last in dict.fromkeys((_below(page, line), line.number)):
            yield _moved(page, line, last, column, other)
    for _, other in partners[:1]:
        for last in dict.fromkeys((_below(page, other), other.number)):
            yield _moved(page, other, min(last, line.number - 1), line.indent, line)
    for column, other in partners:
        yield _moved(page, line, _group_end(page, line), column, other)


def goes_on(line: Line, above: Line) -> bool:
    """Whether `line` looks like the rest of the text above, and not like a key of its own."""
    if not above.value or not (above.key or above.dashed):
        return False
    wrapped = len(above.text) > WRAPPED or line.value.endswith((".", "!", "?"))
    return wrapped or not re.match(r"[a-z]\w*( |$)", line.value)


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
        if line.dashed and above.dashed:
            found.setdefault(above.indent, above)
        elif not line.dashed and above.key:
            found.setdefault(above.start, above)
        if bound == 0:
            break
    found.pop(line.indent, None)
    return sorted(found.items(), key=lambda each: abs(each[0] - line.indent))


def _moved(page: Page, line: Line, last: int, column: int, other: Line) -> Mend:
    shift = column - line.indent
    lines = {n: _shifted(page[n], shift) for n in range(line.number, last + 1)}
    hint = Message.of("yaml.align.hint", spaces=spaces(column))
    if line.dashed:
        what = Message.of("yaml.align.dash", other=other.number)
        return Mend(line.number, line.indent + 1, what, hint, lines)
    names = {"key": line.key, "name": other.key, "other": other.number}
    if shift < -1 and other.number == line.number - 1 and other.value:
        what = Message.of("yaml.align.under_text", **names)
        hint = Message.of("yaml.align.under_text.hint", spaces=spaces(column), name=other.key)
        return Mend(line.number, line.indent + 1, what, hint, lines)
    what = Message.of("yaml.align.key", **names)
    return Mend(line.number, line.indent + 1, what, hint, lines)


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
    for below in page.lines[line.number :]:
        if not below.speaks or below.dashed or below.looks_like_key:
            break
        last = below.number
    return last

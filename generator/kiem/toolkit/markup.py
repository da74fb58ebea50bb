r"""The light markup of toolkit templates, and how it becomes a Document.

Owns: the grammar below. Must not know: Jinja, communities, file formats.

    @title, @goal, @use, @door  the first lines: what the page says about the file
    @alt                        the same for what is drawn: what there is to see
    # Heading   ## Smaller      a heading; it goes when nothing follows it
    - item                      a list item; lines of prose are joined, a \ at the end breaks the line
    @field Label | text         a labelled line
    @row cell | cell            a row of a table; the first row is its header
    ---                         a rule
    @text 120 words name ... @end    a passage within a limit (a unit of counting.py; without: @text name)
    ?3 prose                    in a passage: optional up to the next mark or empty line, 1 is kept first
    ! prose                     in a passage: kept whole, never shortened (?3! whole or not at all)

A value of the organiser's is wrapped in GUARD, so nothing in it can read as a mark.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kiem.toolkit.counting import COUNTS
from kiem.toolkit.document import Block, Document, Field, Heading, Passage, Rule, Table
from kiem.toolkit.fit import Chunk, Limit, assembled, fit, sentences

GUARD = "\x02"
FRONT = re.compile(r"@(title|goal|use|door|alt) (.+)")
LINE = re.compile(r"(?P<head>#{1,3}) |@(?P<at>field|row|text|end)\b ?|(?P<rule>---)$")
TEXT = re.compile(rf"(?:(\d+) ({'|'.join(COUNTS)})(?: |$))?(.*)")
MARK = re.compile(r"(?=[?!])(?:\?(?P<rank>\d))?(?P<fixed>!)?(?: |$)")


class Written(NamedTuple):
    """A rendered template: its first lines by name, and the document."""

    front: Mapping[str, str]
    document: Document

    @property
    def purpose(self) -> tuple[str, str]:
        """What a file is for, and how to use it: `@goal` tells both, unless there is a `@use`."""
        first, *rest = sentences(self.front["goal"])
        return first, self.front.get("use", " ".join(rest))


def parse(text: str) -> Written:
    """The document a rendered template stands for; `@title` is required in it."""
    lines = [line.strip() for line in text.strip().split("\n")]
    front = {found[1]: _said(found[2]) for line in lines if (found := FRONT.fullmatch(line))}
    body = [line for line in lines if not FRONT.fullmatch(line)]
    return Written(front, Document(front["title"], _filled(tuple(_blocks(body)))))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The blocks of lines that stand outside a passage, with the passages between them."""
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        yield from _piece(lines[at:end])
        at = end


def _end(lines: Sequence[str], at: int) -> int:
    """Where the piece that begins at `at` ends: a passage, a table, one marked line, or a stanza."""
    if lines[at].startswith("@text"):
        return lines.index("@end", at) + 1
    kind = _kind(lines[at])
    if kind not in ("", "row"):
        return at + 1
    same = (n for n in range(at, len(lines)) if not lines[n] or _kind(lines[n]) != kind)
    return max(next(same, len(lines)), at + 1)


def _kind(line: str) -> str:
    found = LINE.match(line)
    return next((value for value in found.groups() if value), "") if found else ""


def _piece(lines: Sequence[str]) -> Iterator[Block]:
    kind = _kind(lines[0])
    rest = LINE.sub("", lines[0], count=1)
    if kind == "text":
        yield from _passage(rest, lines[1:-1])
    elif kind == "field":
        label, _, value = rest.partition(" | ")
        yield Field(label, _said(value))
    elif kind == "row":
        header, *rows = (tuple(map(_said, LINE.sub("", line).split(" | "))) for line in lines)
        yield Table(header, tuple(rows))
    elif kind == "---":
        yield Rule()
    else:
        yield from assembled(dict(enumerate(_chunks(lines))))


def _passage(opening: str, lines: Sequence[str]) -> Iterator[Passage]:
    found = TEXT.fullmatch(opening)
    size, unit, name = found.groups() if found else ("", "", "")
    chunks = tuple(_chunks(lines))
    limit = Limit(int(size), unit) if size else None
    blocks = _filled(fit(chunks, limit) if limit else assembled(dict(enumerate(chunks))))
    if blocks:
        yield Passage(_said(name), blocks)


def _chunks(lines: Sequence[str]) -> Iterator[Chunk]:
    """The chunks of a passage, without those that turned out empty."""
    stanzas = (group for filled, group in groupby(lines, key=bool) if filled)
    for number, stanza in enumerate(stanzas):
        chunk = Chunk(number, "")
        for line in stanza:
            if MARK.match(line) or line.startswith("#") or chunk.level:
                yield from _told(chunk)
                chunk = Chunk(number, "")
            chunk = _with(chunk, line)
        yield from _told(chunk)


def _with(chunk: Chunk, line: str) -> Chunk:
    """The chunk with one more line; a marked line or a heading begins a new one."""
    if found := LINE.match(line):
        return Chunk(chunk.stanza, _said(LINE.sub("", line, count=1)), level=len(found["head"]))
    if found := MARK.match(line):
        fresh = Chunk(chunk.stanza, "", rank=int(found["rank"] or 0), fixed=bool(found["fixed"]))
        return _with(fresh, MARK.sub("", line, count=1))
    if line.startswith("- "):
        return chunk._replace(bullets=(*chunk.bullets, _said(line[2:])))
    broken = line.endswith("\\")
    text = f"{chunk.text}{_said(line.removesuffix(chr(92)))}"
    return chunk._replace(text=f"{text.rstrip(' ')}\n" if broken else f"{text} ")


def _told(chunk: Chunk) -> Iterator[Chunk]:
    bullets = tuple(item for item in chunk.bullets if item)
    if chunk.text.strip() or bullets:
        yield chunk._replace(text=chunk.text.strip(), bullets=bullets)


def _said(text: str) -> str:
    """The text without guards, with single spaces."""
    return " ".join(text.replace(GUARD, "").split())


def _filled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without headings that have nothing under them."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if not (isinstance(block, Heading) and _alone(block, kept)):
            kept.append(block)
    return tuple(reversed(kept))


def _alone(heading: Heading, below: Sequence[Block]) -> bool:
    """Whether what follows (its last item first) is nothing, or a heading as high as this one."""
    following = below[-1] if below else None
    return not following or (isinstance(following, Heading) and following.level <= heading.level)

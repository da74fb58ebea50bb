"""A text that may not be longer than so much, whatever the organiser wrote.

Owns: how a passage is made to fit: optional chunks come in while there is room, in the order of their
rank; a required text that is too long loses list items, then sentences, then words. Must not know: how
is counted, templates, languages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kiem.toolkit.counting import COUNTS, words
from kiem.toolkit.document import Block, Bullets, Heading, Paragraph, text_of

QUOTES = "\"'\u2018\u2019\u201c\u201d"
# Not after an initial or a title: "meneer B.", "dr. Dijkstra".
SENTENCE_END = re.compile(
    rf"(?<=[.!?…])(?<!\b[A-Za-z]\.)(?<!\b(?:[dmDM]r|[sS]t|nr|ca|vs)\.)([{QUOTES})]*)"
    rf"\s+(?=[{QUOTES}(]?[^\W_])(?![a-zà-ÿ])"
)
FEWEST_WORDS = 4


class Limit(NamedTuple):
    """At most `size`; `unit` is one of COUNTS, and the two are written "280 x"."""

    size: int
    unit: str

    def holds(self, blocks: Sequence[Block]) -> bool:
        """Whether the blocks, as plain text, stay within the limit."""
        return COUNTS[self.unit](text_of(blocks)) <= self.size

    def __str__(self) -> str:
        """As a template writes it."""
        return f"{self.size} {self.unit}"


class Chunk(NamedTuple):
    """What is kept or left out as one: a heading (level > 0), or text with the list under it.

    Chunks of one stanza make one paragraph. rank 0 is required, 1 the first of the optional ones;
    a fixed chunk is never shortened.
    """

    stanza: int
    text: str
    bullets: tuple[str, ...] = ()
    level: int = 0
    rank: int = 0
    fixed: bool = False


def fit(chunks: Sequence[Chunk], limit: Limit) -> tuple[Block, ...]:
    """The blocks of as many chunks as the limit has room for; never over it."""
    kept = _squeezed({at: chunk for at, chunk in enumerate(chunks) if not chunk.rank}, limit)
    for at, chunk in sorted(enumerate(chunks), key=lambda item: item[1].rank):
        if chunk.rank:
            tries = ({**kept, at: shape} for shape in _shapes(chunk))
            kept = next((found for found in tries if limit.holds(assembled(found))), kept)
    return assembled(kept)


def assembled(chunks: Mapping[int, Chunk]) -> tuple[Block, ...]:
    """The chunks, by their place in the passage, as blocks."""
    blocks: list[Block] = []
    in_order = [chunks[at] for at in sorted(chunks)]
    for _, stanza in groupby(in_order, key=lambda chunk: chunk.stanza):
        blocks += _blocks(tuple(stanza))
    return tuple(blocks)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its closing mark."""
    return [part for part in SENTENCE_END.sub(r"\1\n", text).split("\n") if part]


def clipped(text: str, size: int) -> str:
    """The text within `size` characters, ended after a whole word with an ellipsis if need be."""
    while len(text) > size and " " in text:
        text = _without_last_word(text)
    return text if len(text) <= size else text[: max(size - 1, 0)] + "…"


def _blocks(stanza: Sequence[Chunk]) -> Iterator[Block]:
    text = ""
    for chunk in stanza:
        if chunk.level:
            yield Heading(chunk.text, chunk.level)
            continue
        text = f"{text} {chunk.text}" if text and chunk.text else text or chunk.text
        if chunk.bullets:
            yield from [Paragraph(text)] if text else []
            yield Bullets(chunk.bullets)
            text = ""
    if text:
        yield Paragraph(text)


def _shapes(chunk: Chunk) -> Iterator[Chunk]:
    """The chunk and its shorter forms that still read as meant."""
    yield chunk
    if chunk.fixed:
        return
    for size in range(len(chunk.bullets) - 1, 1, -1):
        yield chunk._replace(bullets=chunk.bullets[:size])
    if not chunk.bullets:
        yield from (chunk._replace(text=text) for text in _beginnings(chunk.text))


def _squeezed(kept: dict[int, Chunk], limit: Limit) -> dict[int, Chunk]:
    """The required chunks, the longest made a step smaller until they fit."""
    while kept and not limit.holds(assembled(kept)):
        loose = [at for at in kept if not kept[at].fixed] or list(kept)
        longest = max(loose, key=lambda at: len(kept[at].text) + sum(map(len, kept[at].bullets)))
        smaller = _smaller(kept[longest])
        rest = {at: chunk for at, chunk in kept.items() if at != longest}
        kept = {**rest, longest: smaller} if smaller else rest
    return kept


def _smaller(chunk: Chunk) -> Chunk | None:
    if chunk.fixed or chunk.level:
        return None
    if chunk.bullets:
        return chunk._replace(bullets=chunk.bullets[:-1]) if len(chunk.bullets) > 1 else None
    shorter = next(iter(_beginnings(chunk.text)), None)
    if shorter:
        return chunk._replace(text=shorter)
    if words(chunk.text) <= FEWEST_WORDS:
        return None
    return chunk._replace(text=_without_last_word(chunk.text))


def _beginnings(text: str) -> list[str]:
    """The text with ever fewer sentences; no question without what follows it, no half a quote."""
    parts = sentences(text)
    shorter = (" ".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))
    return [text for text in shorter if not text.endswith("?") and not _in_a_quote(text)]


def _in_a_quote(text: str) -> bool:
    return text.count("\u201c") > text.count("\u201d")


def _without_last_word(text: str) -> str:
    shorter = text.rsplit(maxsplit=1)[0].rstrip(f" …,;:-\u2013({QUOTES}") + "…"
    return f"{shorter}\u201d" if _in_a_quote(shorter) else shorter

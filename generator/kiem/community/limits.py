"""How long a text and a list may be: advice, and an error only beyond twice the maximum.

Owns: the metadata Length and ListLength, and what is said of a value outside it.
Must not know: which key has which limit (the models say so).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kiem.community.finding import Finding, error, warning
from kiem.community.walk import Written
from kiem.errors import Message
from kiem.source import Trail


class Length(NamedTuple):
    """Advised number of characters of a text, or of each text in a list.

    `words` is a maximum too; without `stop` no full stop ends it; `asks` means one question mark.
    """

    low: int
    high: int
    words: int = 0
    stop: bool = True
    asks: bool = False


class ListLength(NamedTuple):
    """Advised number of items, for a list that has any."""

    low: int
    high: int


def outside(values: Iterable[Written]) -> Iterator[Finding]:
    """Every text and list that is longer or shorter than it should be, or empty and needed."""
    for written in values:
        length, items = written.setting(Length), written.setting(ListLength)
        if isinstance(written.value, tuple) and items:
            yield from _count(written.path, len(written.value), items)
        elif written.value == "" and written.key.is_required():
            yield error(written.path, "S-07", "key.empty")
        elif isinstance(written.value, str) and length:
            for path, text in written.wordings():
                yield from _text(path, text, length)


def _count(path: Trail, number: int, advice: ListLength) -> Iterator[Finding]:
    said: dict[str, Any] = {"n": number, "advice": _range(advice)}
    if number > 2 * advice.high:
        yield error(path, "S-04", "limit.list.far", **said)
    elif number > advice.high:
        yield warning(path, "L-02", "limit.list.long", **said)
    elif number == 1 < advice.low:
        yield warning(path, "L-02", "limit.list.one", whole=True, **said)
    elif number < advice.low:
        yield warning(path, "L-02", "limit.list.short", whole=True, **said)


def _range(advice: Length | ListLength) -> Message:
    if advice.low <= 1:
        return Message.of("limit.at_most", high=advice.high)
    return Message.of("limit.between", low=advice.low, high=advice.high)


def _text(path: Trail, text: str, advice: Length) -> Iterator[Finding]:
    said: dict[str, Any] = {"n": len(text), "advice": _range(advice)}
    if len(text) > 2 * advice.high:
        yield error(path, "S-04", "limit.text.far", **said)
    elif len(text) > advice.high:
        yield warning(path, "L-01", "limit.text.long", **said)
    elif len(text) < advice.low:
        yield warning(path, "L-01", "limit.text.short", **said)
    yield from _form(path, text, advice)


def _form(path: Trail, text: str, advice: Length) -> Iterator[Finding]:
    words, questions = len(text.split()), len(re.findall("[?\uff1f\u061f]", text))
    if advice.words and words > advice.words:
        yield warning(path, "L-03", "limit.words", n=words, high=advice.words)
    if not advice.stop and text.endswith("."):
        yield warning(path, "L-03", "limit.stop")
    if advice.asks and questions != 1:
        yield warning(path, "L-03", "limit.question.many" if questions else "limit.question.none")

"""How templates of the toolkit put the organiser's words into a sentence.

Owns: the environment (the content one, with values as guarded plain text instead of HTML) and its
filters: sentence, bare, first, lines, weekday, shown. Must not know: which texts there are.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import jinja2
from jinja2.runtime import Context

from kiem import templates
from kiem.templates.environment import environment as content
from kiem.toolkit.addresses import shown as typed
from kiem.toolkit.fit import QUOTES, clipped, sentences
from kiem.toolkit.markup import GUARD

WEEKDAY = "EEEE d MMMM y"
CLOSING = ".?!…"
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])\s+")


class Line(str):
    """Plain text on one line, already without the organiser's markup."""

    __slots__ = ()


class Said(str):
    """Guarded text that goes into a document as it is; __html__ is how Jinja knows to leave it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Itself: no text of the toolkit is HTML."""
        return str(self)


class Part(NamedTuple):
    """A paragraph of a longer text, or an item of a list in it."""

    text: Line
    item: bool


class NothingToSayError(TypeError):
    """A template says a value that isn't there or isn't text: our bug, so it has no sentence."""


def environment(folders: Sequence[Path], cache_dir: Path | None, lang: str) -> jinja2.Environment:
    """Toolkit templates from `folders`, searched in order, with dates in the words of `lang`."""
    made = content(folders, cache_dir).overlay(finalize=_in_words(lang))
    made.filters.update(sentence=sentence, bare=bare, first=first, shown=shown, weekday=_weekday)
    made.filters.update(lines=lines)
    made.globals.update(first_fit=first_fit)
    return made


def line(text: str) -> Line:
    """Any text on one line, its markup taken off."""
    return text if isinstance(text, Line) else Line(templates.plain(text).strip())


def sentence(text: str) -> Line:
    """The text with a capital (but iPhone stays iPhone) and a closing mark."""
    said = line(text)
    if said.split(" ", maxsplit=1)[0].islower():
        said = Line(said[0].upper() + said[1:])
    ended = not said or said.rstrip(f"{QUOTES})").endswith(tuple(CLOSING))
    return said if ended else Line(f"{said}.")


def bare(text: str) -> Line:
    """The text without a full stop at its end."""
    said = line(text)
    return said if said.endswith("...") else Line(said.removesuffix("."))


def first(text: str, count: int = 1) -> Line:
    """The first sentences of the text."""
    return sentence(Line(" ".join(sentences(line(text))[:count])))


def lines(text: str) -> list[Part]:
    """A longer text by its paragraphs and list items."""
    told = (row for paragraph in templates.paragraphs(text) for row in paragraph.split("\n"))
    return [Part(Line(ITEM.sub("", row).strip()), bool(ITEM.match(row))) for row in told if row]


def shown(address: str) -> Line:
    """A web address as people type it."""
    return Line(typed(address))


def first_fit(size: int, *options: str) -> Line:
    """The first option of at most `size` characters; the last one, shortened, if none fits."""
    said = [line(option) for option in options]
    return next((option for option in said if len(option) <= size), Line(clipped(said[-1], size)))


@jinja2.pass_context
def _weekday(context: Context, value: dt.date) -> Line:
    return Line(templates.day(value, str(context["lang"]), WEEKDAY))


def _in_words(lang: str) -> Callable[[object], Said]:
    """What becomes of a value: guarded plain text, a day in words; a macro's is said already."""

    def told(value: object) -> Said:
        if hasattr(value, "__html__"):
            return Said(str(value).strip())
        if isinstance(value, dt.date):
            return told(Line(templates.day(value, lang)))
        if isinstance(value, dt.time):
            return Said(f"{value:%H:%M}")
        if isinstance(value, int) and not isinstance(value, bool):
            return Said(value)
        if not isinstance(value, str):
            raise NothingToSayError(repr(value))
        said = value if isinstance(value, Line) else line(str(value))
        return Said(f"{GUARD}{said}{GUARD}")

    return told

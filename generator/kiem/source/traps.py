"""Texts that YAML reads without a word, though it is clear that something else was meant.

Owns: a list item, a key or a whole line that has become part of a text. Must not know: problems that
YAML sees itself. A trap is only told where no sensible text looks like it.
"""

import re
from typing import Any, TypeAlias

from kiem.errors import Message
from kiem.source.colons import SCHEMES
from kiem.source.layout import BULLET, ROUND, TIGHT_DASH, spaces
from kiem.source.lines import Page
from kiem.source.mend import shown
from kiem.source.starts import as_text as quoted_text
from kiem.source.starts import pairs_hint

Trap: TypeAlias = tuple[int, int, Message, Message | None]  # line and column from 0, what, hint

OWN_LINE = r" *(?:- +)?[a-z_][\w.-]*:(?: |$)| *- "
TIGHT_KEY = r" *(?P<key>[a-z_][\w.-]*):(?=[^\s/:])"


def over_lines(lines: list[str], event: Any, key: Any) -> list[Trap]:
    """A text over several lines that has swallowed what follows it."""
    if event.style in ('"', "'"):
        return _swallowed_by_quote(lines, event, key)
    if not event.style and key is None:
        return _swallowed_items(lines, event)
    return []


def on_own_line(lines: list[str], event: Any) -> list[Trap]:
    """Lines below a key that were meant as a list or as keys, and lack a space for that."""
    numbers = range(event.start_mark.line, event.end_mark.line + 1)
    texts = {n: lines[n] for n in numbers if lines[n].strip()}
    starts = {text.strip()[0] for text in texts.values()}
    if starts == {"-"}:
        return _dashes(texts) if re.match(TIGHT_DASH, event.value) else []
    if all(re.match(rf" *{BULLET}", text) for text in texts.values()):
        return _bullets(texts)
    return _keys(texts)


def _dashes(texts: dict[int, str]) -> list[Trap]:
    """-foo: one such line takes the ones below it into its text."""
    tight = {n: text for n, text in texts.items() if re.match(TIGHT_DASH, text.strip())}
    return [_tight(n, text, text.index("-") + 1, "yaml.tight_dash") for n, text in tight.items()]


def _keys(texts: dict[int, str]) -> list[Trap]:
    """name:Foo, on each of the lines; otherwise it may be a text."""
    found = [(n, text, re.match(TIGHT_KEY, text)) for n, text in texts.items()]
    keys = [(n, text, match) for n, text, match in found if match and match["key"] not in SCHEMES]
    if len(keys) < len(found):
        return []
    return [_tight(n, text, m.end(), "yaml.tight_colon", key=m["key"]) for n, text, m in keys]


def _bullets(texts: dict[int, str]) -> list[Trap]:
    """Lines that start with a bullet; a single dash is as likely to be part of a text."""
    signs = {n: text.strip()[0] for n, text in texts.items()}
    if len(signs) == 1 and not set(signs.values()) <= set(ROUND):
        return []
    return [
        (
            n,
            texts[n].index(sign),
            Message.of("yaml.bullet", sign=sign),
            Message.of("yaml.write.hint", line=shown("- " + texts[n].strip()[1:].strip())),
        )
        for n, sign in signs.items()
    ]


def cut_by_comma(page: Page, start: Any, key: Any) -> list[Trap]:
    """A text between { and } (from `start`) that a comma has cut in two: {q: Is it safe, really?}."""
    at, line = key.start_mark, page[start.line + 1]
    whole = line.at == start.column and line.value.endswith("}")
    hint = pairs_hint(line) if whole else Message.of("yaml.cut.hint")
    return [(at.line, at.column, Message.of("yaml.cut", part=shown(key.value)), hint)]


def means_text(page: Page, event: Any, name: str) -> bool:
    """Whether a tag or anchor is rather the start of a text: !Let op, &Co is fijn."""
    if not getattr(event, "value", "") or name.startswith(("!!", "!<")):
        return False
    return name[:1] == "!" or not any(f"*{name[1:]}" in text for text in page.texts)


def as_text(page: Page, at: Any) -> list[Trap]:
    """A text whose first sign has taken the text away."""
    line = page[at.line + 1]
    mend = quoted_text(page, line._replace(at=at.column, value=line.text[at.column :].rstrip()))
    return [(at.line, at.column, mend.what, mend.hint if at.column == line.at else None)]


def _swallowed_by_quote(lines: list[str], event: Any, key: Any) -> list[Trap]:
    """A quote that is closed by the next one, far below."""
    start, end = event.start_mark, event.end_mark
    edge = key.start_mark.column if key else start.column - 2
    for text in lines[start.line + 1 : end.line + 1]:
        if len(text) - len(text.lstrip()) <= edge and re.match(OWN_LINE, text):
            mended = shown(lines[start.line].rstrip() + event.style)
            what = Message.of("yaml.unclosed", sign=event.style)
            hint = Message.of("yaml.unclosed.hint", sign=event.style, line=mended)
            return [(start.line, start.column, what, hint)]
    return []


def _swallowed_items(lines: list[str], event: Any) -> list[Trap]:
    """Items that stand further in than the item above, and so belong to its text.

    When there are several, it is rather the one above that is out of line.
    """
    start, end = event.start_mark, event.end_mark
    own = lines[start.line].rfind("-", 0, start.column)
    numbers = range(start.line + 1, end.line + 1)
    items = {n: lines[n].index("-") for n in numbers if re.match(r" *- ", lines[n])}
    if len(items) > 1:
        return [_dash(start.line, own, *next(iter(items.items())))]
    return [_dash(number, column, start.line, own) for number, column in items.items()]


def _dash(line: int, column: int, other: int, target: int) -> Trap:
    what = Message.of("yaml.align.dash", other=other + 1)
    return line, column, what, Message.of("yaml.align.hint", spaces=spaces(target))


def _tight(line: int, text: str, cut: int, id: str, **values: str) -> Trap:
    mended = shown(f"{text[:cut]} {text[cut:]}")
    return line, cut - 1, Message.of(id, **values), Message.of("yaml.write.hint", line=mended)

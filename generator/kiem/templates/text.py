"""The Markdown subset of community.yaml: paragraphs, **bold**, *italic*, links and lists.

Owns: what of it is understood and how it is cleaned; the rest is shown as it was typed.
Must not know: pages, communities, templates. Every function is pure: equal text gives equal HTML.
"""

import html
import re
from functools import lru_cache

from markupsafe import Markup

from kiem.templates.quiet import SPACE, TAG, protect, readable, trusted

# Past these a text is shown as it was typed: Markdown's own time grows with their square.
MAX_LENGTH = 6000
MAX_BRACKETS = 100
MAX_STARS = 400
MAX_NESTING = 6

LIST_ITEM = r"[ \t]*(?:[-*+]|\d{1,2}\.)[ \t]+\S"
MARKED = re.compile(r"[*\[\\]")
LISTED = re.compile(rf"^{LIST_ITEM}", re.MULTILINE)
CONTINUED = re.compile(rf"\n(?!{LIST_ITEM})[ \t]*")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
LIST_AFTER_LINE = re.compile(rf"^(?!{LIST_ITEM})(\S.*)\n(?={LIST_ITEM})", re.MULTILINE)
YEAR = re.compile(r"^(\s*\d{3,})\.", re.MULTILINE)
MARKERS = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+)+", re.MULTILINE)
ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>')


def inline(text: str, root: str = "") -> Markup:
    """User text on one line: bold, italic, links; `root` is the way to the site's root ("../")."""
    return _inline(str(text), root)


def blocks(text: str, root: str = "") -> Markup:
    """User text as paragraphs and lists, each with what `inline` knows."""
    return _blocks(str(text), root)


def plain(text: str) -> str:
    """User text on one line without markup, not escaped: for meta tags, feeds and JSON-LD."""
    return SPACE.sub(" ", " ".join(_bare(part, r"\2") for part in _parts(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """User text as plain paragraphs; a list keeps its lines, a link reads `words (address)`."""
    return tuple(
        "\n".join(_bare(line, r"\2 (\1)") for line in part.split("\n")) for part in _parts(text)
    )


@lru_cache(maxsize=2048)
def _inline(text: str, root: str) -> Markup:
    line = SPACE.sub(" ", readable(text)).strip()
    if not MARKED.search(line) or not _bearable(line):
        return protect(line)
    return _rendered(line, root, with_blocks=False)


@lru_cache(maxsize=2048)
def _blocks(text: str, root: str) -> Markup:
    body = readable(text).strip()
    if not (MARKED.search(body) or LISTED.search(body)) or not _bearable(body):
        return trusted("\n".join(f"<p>{protect(part)}</p>" for part in _parts(body)))
    aired = LIST_AFTER_LINE.sub(r"\1\n\n", YEAR.sub(r"\1\\.", body))
    return _rendered(aired, root, with_blocks=True)


def _parts(text: str) -> list[str]:
    """The paragraphs as they were typed, each on one line but for list items."""
    whole = (CONTINUED.sub(" ", part).strip() for part in BLANK_LINE.split(readable(str(text))))
    return [part for part in whole if part]


def _bare(line: str, shape: str) -> str:
    """One line without markup; `shape` says how a link (address 1, words 2) reads."""
    if not MARKED.search(line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return indent + html.unescape(TAG.sub("", ANCHOR.sub(shape, str(_inline(line, "")))))


def _bearable(text: str) -> bool:
    nesting = max((len(found.split()) for found in MARKERS.findall(text)), default=0)
    return (
        len(text) <= MAX_LENGTH
        and text.count("[") <= MAX_BRACKETS
        and text.count("*") <= MAX_STARS
        and nesting <= MAX_NESTING
    )


def _rendered(text: str, root: str, *, with_blocks: bool) -> Markup:
    from kiem.templates.subset import rendered  # noqa: PLC0415 - see there

    return rendered(text, root, with_blocks=with_blocks)

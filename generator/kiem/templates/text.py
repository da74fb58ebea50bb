"""The Markdown subset of community.yaml: paragraphs, **bold**, *italic*, links and lists.

Owns: what of it is understood and how it is cleaned; the rest is shown as it was typed.
Must not know: pages, communities, templates. Every function is pure: equal text gives equal HTML.
"""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor
from markupsafe import Markup

from kiem.templates.address import from_root, may_link
from kiem.templates.quiet import SPACE, TAG, protect, quieted, readable, trusted

# Past these a text is shown as it was typed: Markdown's own time grows with their square.
MAX_LENGTH = 6000
MAX_BRACKETS = 100
MAX_STARS = 400
MAX_NESTING = 6

INLINE_TAGS = {"a", "em", "strong"}
BLOCK_TAGS = INLINE_TAGS | {"p", "ul", "ol", "li"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
PREPROCESSORS = {"normalize_whitespace"}
PATTERNS = {"escape", "link", "not_strong", "em_strong"}
BLOCKS = {"empty", "indent", "olist", "ulist", "paragraph"}

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
    return _rendered(line, INLINE_TAGS, root)


@lru_cache(maxsize=2048)
def _blocks(text: str, root: str) -> Markup:
    body = readable(text).strip()
    if not (MARKED.search(body) or LISTED.search(body)) or not _bearable(body):
        return trusted("\n".join(f"<p>{protect(part)}</p>" for part in _parts(body)))
    aired = LIST_AFTER_LINE.sub(r"\1\n\n", YEAR.sub(r"\1\\.", body))
    return _rendered(aired, BLOCK_TAGS, root)


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


def _rendered(text: str, tags: set[str], root: str) -> Markup:
    parser = _parser(with_blocks="p" in tags).reset()
    cleaned = nh3.clean(
        parser.convert(text.replace("&", "&amp;")),
        tags=tags,
        attributes=ATTRIBUTES,
        attribute_filter=_addressed(root),
        url_schemes={"https", "http", "mailto"},
        link_rel="noopener",
    )
    return quieted(cleaned)


def _addressed(root: str) -> Callable[[str, str, str], str | None]:
    def attribute(_tag: str, name: str, value: str) -> str | None:
        if name != "href":
            return value
        return from_root(value, root) if may_link(value) else None

    return attribute


class _Link(LinkInlineProcessor):
    """A link without words, or to an address that is refused, stays the text that was typed."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is the library's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or not (element.text or "").strip():
            return None, None, None
        allowed = may_link(html.unescape(element.get("href", "")))
        return (element, start, end) if allowed else (None, None, None)


@lru_cache(maxsize=2)
def _parser(*, with_blocks: bool) -> Markdown:
    """Python-Markdown with everything outside the subset taken out."""
    parser = Markdown(extensions=[SaneListExtension()], output_format="html")
    _only(parser.preprocessors, PREPROCESSORS)
    _only(parser.parser.blockprocessors, BLOCKS if with_blocks else {"paragraph"})
    _only(parser.inlinePatterns, PATTERNS)
    parser.inlinePatterns.register(_Link(LINK_RE, parser), "link", 160)
    return parser


def _only(registry: Any, kept: set[str]) -> None:
    for name in [item.name for item in registry._priority if item.name not in kept]:  # noqa: SLF001 - the registry has no public list of names
        registry.deregister(name)

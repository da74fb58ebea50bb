"""Python-Markdown with everything outside the subset taken out, and what it makes cleaned.

Owns: the two libraries for that. Must not know: which texts are worth it; text.py opens this for those
that hold a sign of Markdown, since the libraries take longer to open than most texts to read.
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
from kiem.templates.quiet import quieted

INLINE_TAGS = {"a", "em", "strong"}
BLOCK_TAGS = INLINE_TAGS | {"p", "ul", "ol", "li"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
PREPROCESSORS = {"normalize_whitespace"}
PATTERNS = {"escape", "link", "not_strong", "em_strong"}
BLOCKS = {"empty", "indent", "olist", "ulist", "paragraph"}


def rendered(text: str, root: str, *, with_blocks: bool) -> Markup:
    """The text as clean HTML that means nothing in Markdown; `root` is the way to the site's root."""
    parser = _parser(with_blocks=with_blocks).reset()
    cleaned = nh3.clean(
        parser.convert(text.replace("&", "&amp;")),
        tags=BLOCK_TAGS if with_blocks else INLINE_TAGS,
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

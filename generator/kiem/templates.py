"""What people wrote becomes HTML here, and here only.

Owns: the Markdown subset of community.yaml, its cleaning, the escaping that keeps a text inert in raw
HTML, in Markdown and under template plugins alike, and the one Jinja environment for content.
Must not know: pages, communities, mkdocs. Every function is pure; equal text gives equal HTML.
"""

import datetime
import html
import json
import posixpath
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import jinja2
import nh3
from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor
from markupsafe import Markup

# Past these a text is shown as it was typed: Markdown's own time grows with their square.
MAX_LENGTH = 6000
MAX_BRACKETS = 100
MAX_STARS = 400
MAX_NESTING = 6

INLINE_TAGS = {"a", "em", "strong"}
BLOCK_TAGS = INLINE_TAGS | {"p", "ul", "ol", "li"}
KEEP = {
    "preprocessors": {"normalize_whitespace"},
    "inlinePatterns": {"escape", "link", "not_strong", "em_strong"},
}
BLOCKS = {"empty", "indent", "olist", "ulist", "paragraph"}

SPACE = re.compile(r"[ \t\n]+")
# Control characters, lone surrogates, and the marks that turn the direction of the text after them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
LIST_ITEM = r"[ \t]*(?:[-*+]|\d{1,2}\.)[ \t]+\S"
MARKED = re.compile(r"[*\[\\]")
LISTED = re.compile(rf"^{LIST_ITEM}", re.MULTILINE)
CONTINUED = re.compile(rf"\n(?!{LIST_ITEM})[ \t]*")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
LIST_AFTER_LINE = re.compile(rf"^(?!{LIST_ITEM})(\S.*)\n(?={LIST_ITEM})", re.MULTILINE)
YEAR = re.compile(r"^(\s*\d{3,})\.", re.MULTILINE)
MARKERS = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+)+", re.MULTILINE)

UNLIKELY_IN_ADDRESS = re.compile(r"[\s\\<>\"'`{}|^]")
MAILBOX = re.compile(r"[^@/?:]+@[^@/?:]+")

# What Markdown, its extensions or a template plugin could read as more than text.
LOUD = {ord(c): f"&#{ord(c)};" for c in "\\`*_{}[]|~^$'"}
RAW = {
    **LOUD,
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&#34;",
    10: "&#10;",
}
OPENING = re.compile(r"[#+\-=:!?/ \t]|\d+(?=[.)])")
EMOJI_CODE = re.compile(r":(?=[\w+-]+:)")
TAG = re.compile(r"(<[^>]*>)")
ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>')
JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


def inline(text: str, root: str = "") -> Markup:
    """One line of user text as HTML: bold, italic, links; `root` leads a relative link to the site's root."""
    return _inline(str(text), root)


def blocks(text: str, root: str = "") -> Markup:
    """User text as HTML paragraphs and lists, each with what `inline` knows."""
    return _blocks(str(text), root)


def plain(text: str) -> str:
    """User text as one line without markup, not escaped: for meta tags, feeds and JSON-LD."""
    return SPACE.sub(" ", " ".join(_bare(part, r"\2") for part in _parts(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """User text as plain paragraphs; a list keeps its lines, a link reads `words (address)`."""
    return tuple(
        "\n".join(_bare(line, r"\2 (\1)") for line in part.split("\n")) for part in _parts(text)
    )


def protect(value: object) -> Markup:
    """Any text as text: escaped for HTML and attributes, and without a meaning in Markdown or Jinja."""
    if hasattr(value, "__html__"):
        return Markup(value)
    return Markup(_quiet(UNPRINTABLE.sub("", str(value)).translate(RAW)))


def link(address: str) -> str | None:
    """`address` if a text may link to it (https, http, mailto, or inside the site), else None."""
    if UNLIKELY_IN_ADDRESS.search(address) or not address.isprintable():
        return None
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return None
    if parts.scheme in ("https", "http"):
        return address if named else None
    if parts.scheme == "mailto":
        return address if MAILBOX.fullmatch(parts.path) else None
    return address if _inside(address) else None


def day(value: datetime.date, lang: str, pattern: str = "d MMMM y") -> str:
    """A date in words: 9 maart 2027, 9 March 2027 (English for a language Babel doesn't know)."""
    return format_date(value, pattern, locale=_locale(lang))


def environment(folders: Sequence[Path], cache_dir: Path | None = None) -> jinja2.Environment:
    """The environment for content; `folders` are searched in order, `cache_dir` keeps compiled templates.

    Filters: inline, blocks, plain, day (they take `lang` and `root` from the template's context).
    A value that isn't marked as HTML passes through `protect`; an unknown name or None is our bug.
    """
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache_dir)) if cache_dir else None,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    made.policies["json.dumps_function"] = _json
    made.filters.update(
        inline=_rooted(inline), blocks=_rooted(blocks), plain=plain, day=_day_in_context
    )
    return made


@lru_cache(maxsize=2048)
def _inline(text: str, root: str) -> Markup:
    line = SPACE.sub(" ", _readable(text)).strip()
    if not MARKED.search(line) or not _bearable(line):
        return protect(line)
    return _cleaned(_parser(with_blocks=False), line, INLINE_TAGS, root)


@lru_cache(maxsize=2048)
def _blocks(text: str, root: str) -> Markup:
    body = _readable(text).strip()
    if not (MARKED.search(body) or LISTED.search(body)) or not _bearable(body):
        return Markup("\n".join(f"<p>{protect(part)}</p>" for part in _parts(body)))
    return _cleaned(_parser(with_blocks=True), _spaced(body), BLOCK_TAGS, root)


def _parts(text: str) -> list[str]:
    """The paragraphs as they were typed, each on one line but for list items."""
    whole = (CONTINUED.sub(" ", part).strip() for part in BLANK_LINE.split(_readable(str(text))))
    return [part for part in whole if part]


def _bare(line: str, shape: str) -> str:
    """One line without markup; `shape` says how a link (address 1, words 2) reads."""
    if not MARKED.search(line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return indent + html.unescape(TAG.sub("", ANCHOR.sub(shape, str(_inline(line, "")))))


def _readable(text: str) -> str:
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _bearable(text: str) -> bool:
    markers = max((len(found.split()) for found in MARKERS.findall(text)), default=0)
    return (
        len(text) <= MAX_LENGTH
        and text.count("[") <= MAX_BRACKETS
        and text.count("*") <= MAX_STARS
        and markers <= MAX_NESTING
    )


def _spaced(text: str) -> str:
    """The block text as Markdown wants it: air before a list, and a year at a line's start is no list."""
    return LIST_AFTER_LINE.sub(r"\1\n\n", YEAR.sub(r"\1\\.", text))


def _cleaned(parser: Markdown, text: str, tags: set[str], root: str) -> Markup:
    made = parser.reset().convert(text.replace("&", "&amp;"))
    safe = nh3.clean(
        made,
        tags=tags,
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_addressed(root),
        url_schemes={"https", "http", "mailto"},
        link_rel="noopener",
    )
    return Markup(_quiet("".join(_silenced(part) for part in TAG.split(safe))))


def _silenced(part: str) -> str:
    """A tag, or the text between two: its own characters quiet, its entities as they are."""
    if part.startswith("<"):
        return part.translate(LOUD)
    return "\n" if part.isspace() and "\n" in part else SPACE.sub(" ", part).translate(LOUD)


def _quiet(text: str) -> str:
    """`text` without what has a meaning at the start of a line, or between colons."""
    text = EMOJI_CODE.sub("&#58;", text)
    if opening := OPENING.match(text):
        end = opening.end()
        at = end if text[0].isdigit() else 0
        return f"{text[:at]}&#{ord(text[at])};{text[at + 1 :]}"
    return text


def _addressed(root: str) -> Callable[[str, str, str], str | None]:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name != "href":
            return value
        if link(value) is None or value.startswith("#") or urlsplit(value).scheme:
            return link(value)
        return root + value.lstrip("/")

    return attribute


def _inside(address: str) -> bool:
    """Whether a relative address stays in the site, however it was encoded."""
    for _ in range(3):
        path = re.split(r"[?#]", address, maxsplit=1)[0]
        climbs = posixpath.normpath(path.lstrip("/") or ".").split("/")[0] == ".."
        if climbs or not address or path.startswith("//") or re.search(r"[:&;@\\]", path):
            return False
        address = html.unescape(unquote(unicodedata.normalize("NFKC", address)))
    return True


class _Link(LinkInlineProcessor):
    """A Markdown link whose address is refused stays the text that was typed."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is the library's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or not (element.text or "").strip():
            return None, None, None
        if link(html.unescape(element.get("href", ""))) is None:
            return None, None, None
        return element, start, end


@lru_cache(maxsize=2)
def _parser(with_blocks: bool) -> Markdown:
    """Python-Markdown with everything outside the subset taken out."""
    parser = Markdown(output_format="html")
    for registry, kept in KEEP.items():
        _only(getattr(parser, registry), kept)
    _only(parser.parser.blockprocessors, BLOCKS if with_blocks else {"paragraph"})
    parser.inlinePatterns.register(_Link(LINK_RE, parser), "link", 160)
    return parser


def _only(registry: Any, kept: set[str]) -> None:
    for name in [item.name for item in registry._priority if item.name not in kept]:
        registry.deregister(name)


def _finalize(value: object) -> Markup:
    if value is None:
        raise TypeError("a template shows a value that isn't there (None)")
    return protect(value)


def _json(value: object, **options: Any) -> str:
    """JSON whose texts hold no braces, so that a template plugin finds nothing to run."""
    return JSON_TEXT.sub(_without_braces, json.dumps(value, ensure_ascii=False, **options))


def _without_braces(found: re.Match[str]) -> str:
    return found[0].replace("{", "\\u007b").replace("}", "\\u007d")


def _rooted(
    render: Callable[[str, str], Markup],
) -> Callable[[jinja2.runtime.Context, str], Markup]:
    @jinja2.pass_context
    def render_in(context: jinja2.runtime.Context, text: str) -> Markup:
        return render(text, str(context.get("root", "")))

    return render_in


@jinja2.pass_context
def _day_in_context(context: jinja2.runtime.Context, value: datetime.date) -> str:
    return day(value, str(context["lang"]))


@lru_cache(maxsize=16)
def _locale(lang: str) -> Locale:
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")

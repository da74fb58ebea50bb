"""A text that is only a text: in HTML, in an attribute, in Markdown and under a template plugin.

Owns: which characters become entities, and which never reach a page. The pages are Markdown with
HTML in it, later read by Python-Markdown with whatever extensions and plugins the organiser adds.
"""

import re

from markupsafe import Markup

SPACE = re.compile(r"[ \t\n]+")
TAG = re.compile(r"(<[^>]*>)")
# Control characters, lone surrogates, and the marks that turn the direction of the text after them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
# What Markdown, its extensions or a template plugin could read as more than text.
LOUD = {ord(c): f"&#{ord(c)};" for c in "\\`*_{}[]|~^$'"}
RAW = {**LOUD, **{ord(c): f"&#{ord(c)};" for c in '"\n'}, 38: "&amp;", 60: "&lt;", 62: "&gt;"}
OPENING = re.compile(r" {0,3}\d*([#+\-=:!?/.)]|\t| {4})")
EMOJI_CODE = re.compile(r":(?=[\w+-]+:)")


def readable(text: str) -> str:
    """`text` with plain line ends and without what can't be printed."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def protect(value: object) -> Markup:
    """Any value as text that means nothing but itself; HTML that was made by us passes as it is."""
    if hasattr(value, "__html__"):
        return trusted(str(value))
    return trusted(_unopened(readable(str(value)).translate(RAW)))


def quieted(cleaned: str) -> Markup:
    """Clean HTML whose texts and attributes mean nothing in Markdown; tags and entities stay."""
    return trusted(_unopened("".join(_silenced(part) for part in TAG.split(cleaned))))


def trusted(made: str) -> Markup:
    """The one door to Markup: whoever passes it has escaped or cleaned what people wrote."""
    return Markup(made)  # noqa: S704 - see above


def _silenced(part: str) -> str:
    if part.startswith("<"):
        return part.translate(LOUD)
    return "\n" if part.isspace() and "\n" in part else SPACE.sub(" ", part).translate(LOUD)


def _unopened(text: str) -> str:
    """`text` without what has a meaning at the start of a line, or between two colons."""
    text = EMOJI_CODE.sub("&#58;", text)
    opening = OPENING.match(text)
    if not opening:
        return text
    at = opening.start(1)
    return f"{text[:at]}&#{ord(text[at])};{text[at + 1 :]}"

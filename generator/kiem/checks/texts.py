"""Texts that aren't finished, aren't translated, or hold something that is shown as it stands.

Owns: checks T-01 to T-04. Must not know: which key holds which text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from kiem.community.finding import Finding, gap, warning, where
from kiem.community.load import Definition
from kiem.community.placeholders import nobody_at, placeholder_in
from kiem.community.text import Plain, Text
from kiem.community.walk import Written
from kiem.errors import Message
from kiem.source import Trail

_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{[%#].*?[%#]\}|\{\{|\{%")
_LINK = re.compile(r"\]\(\s*<?([a-zA-Z][a-zA-Z0-9+.-]*):|<([a-zA-Z][a-zA-Z0-9+.-]*):[^\s<>]*>")
_SCHEMES = ("https", "http", "mailto")
_LANGUAGE: Trail = ("language",)


def untranslated(definition: Definition, _: date) -> Iterator[Finding]:
    """T-01: with several languages every text is there in all of them."""
    languages = definition.community.language
    for value in definition.values if len(languages) > 1 else ():
        text = value.value
        if not isinstance(text, Text) or isinstance(text, Plain):
            continue
        if text and not text.translations:
            example = "\n".join(f"{lang}: …" for lang in languages)
            among = ", ".join(languages)
            yield gap(
                value.path,
                "T-01",
                "check.plain",
                about=[_LANGUAGE],
                languages=among,
                example=example,
            )
        for lang in languages if text.translations else ():
            if lang not in text.translations:
                at = _whole(value.path, languages)
                yield gap(
                    value.path, "T-01", "check.untranslated", about=[_LANGUAGE], where=at, lang=lang
                )


def placeholders(definition: Definition, _: date) -> Iterator[Finding]:
    """T-02: nothing stands in for a text that is still to be written."""
    for value in definition.values:
        for path, text in value.wordings():
            if found := placeholder_in(text) or nobody_at(text):
                yield gap(path, "T-02", "check.placeholder", found=found)


def code(definition: Definition, _: date) -> Iterator[Finding]:
    """T-03: HTML and template code are shown, not carried out."""
    for value in _texts(definition):
        for path, text in value.wordings():
            if found := _HTML.search(text):
                yield warning(path, "T-03", "check.html", found=found[0])
            if found := _TEMPLATE.search(text):
                yield warning(path, "T-03", "check.template", found=found[0])


def links(definition: Definition, _: date) -> Iterator[Finding]:
    """T-04: a link that isn't https, http or mailto is shown as text."""
    for value in _texts(definition):
        for path, text in value.wordings():
            for found in _LINK.finditer(text):
                scheme = (found[1] or found[2]).casefold()
                if scheme not in _SCHEMES:
                    yield warning(path, "T-04", "check.link", scheme=scheme)


CHECKS: Mapping[str, Callable[[Definition, date], Iterator[Finding]]] = {
    "T-01": untranslated,
    "T-02": placeholders,
    "T-03": code,
    "T-04": links,
}


def _whole(path: Trail, languages: tuple[str, ...]) -> Message:
    """What a text is called apart from its language."""
    return where(tuple(part for part in path if part not in languages), ())


def _texts(definition: Definition) -> Iterator[Written]:
    return (value for value in definition.values if isinstance(value.value, Text))

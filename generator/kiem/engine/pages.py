"""Markdown becomes the content of a page, byte for byte as mkdocs' own Page.render has it.

Owns: one Markdown instance for all pages, and the way round its HTML parser for sections that are
raw HTML through and through. Must not know: templates, where pages go.
"""

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any, cast

import markdown
from markdown.preprocessors import Preprocessor
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page, _ExtractTitleTreeprocessor, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from kiem.engine.config import Settings

# Extensions that start afresh on reset(), with the signs that call for them ("" for always); any
# other extension gets mkdocs' way: a new instance for each page.
FORGETFUL = {
    "toc": ("",),
    "md_in_html": ("",),
    "attr_list": ("{",),
    "tables": ("|",),
    "fenced_code": ("```", "~~~"),
    "admonition": ("!!!",),
    "footnotes": ("[^",),
}
WITH_OPTIONS = frozenset({"toc"})

SECTION = re.compile(r"(?:\A\n*|\n\n)(?=<(section|div|article|nav)[ >])")
# Text in which a section may turn out to be a part of something larger.
OPEN = re.compile(r"<[a-z!?/]|```|~~~", re.IGNORECASE)
# What the HTML parser reads by other rules, and what asks for Markdown inside.
PECULIAR = re.compile(r"<[!?]|<(?:script|style|xmp|plaintext)\b|\bmarkdown\b", re.IGNORECASE)


class Writer:
    """Converts the pages of one site; `convert` may be called for each page in any order."""

    def __init__(self, config: Settings, files: Files, texts: Iterable[str]) -> None:
        """`texts` is the Markdown of all pages: what none of them uses is not imported."""
        self._config = config
        self._files = files
        names, options = config["markdown_extensions"], config["mdx_configs"]
        self._markdown = None
        if FORGETFUL.keys() >= set(names) and options.keys() <= WITH_OPTIONS:
            self._markdown = _instance(_needed(names, list(texts)), options)

    def convert(self, page: Page) -> None:
        """Fill content, toc and the title found in the text; page.markdown is set."""
        md = self._markdown
        if md is None:
            page.render(cast(Any, self._config), self._files)
            return
        md.reset()
        links = _RelativePathTreeprocessor(page.file, self._files, cast(Any, self._config))
        links._register(md)  # noqa: SLF001 - the parts of Page.render, called as it does
        title = _ExtractTitleTreeprocessor()
        title._register(md)  # noqa: SLF001
        page.content = md.convert(page.markdown or "")
        page.toc = get_toc(getattr(md, "toc_tokens", []))
        page._title_from_render = title.title  # noqa: SLF001


def _needed(names: list[str], texts: list[str]) -> list[str]:
    return [n for n in names if any(sign in text for sign in FORGETFUL[n] for text in texts)]


def _instance(names: list[str], options: Mapping[str, dict[str, object]]) -> markdown.Markdown:
    """Modules, not names: a name makes Markdown search all installed packages for it."""
    modules = [(name, import_module(f"markdown.extensions.{name}")) for name in names]
    extensions = [module.makeExtension(**options.get(name, {})) for name, module in modules]
    made = markdown.Markdown(extensions=extensions)
    made.preprocessors.register(_RawSections(made), "kiem_raw_sections", 25)
    return made


class _RawSections(Preprocessor):
    """Stashes whole HTML sections unread; the parser would do so too, tag by tag."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        kept, done = [], 0
        for start, end in sections(text):
            kept += [
                text[done:start],
                "\n",
                self.md.htmlStash.store(text[start:end] + "\n"),
                "\n\n",
            ]
            done = end
        return "".join([*kept, text[done:]]).split("\n")


def sections(text: str) -> list[tuple[int, int]]:
    """Start and end of the sections up to the first thing that needs the parser."""
    found: list[tuple[int, int]] = []
    position = 0
    while opening := SECTION.search(text, position):
        start, end = opening.end(), _closing(text, opening.end(), opening[1])
        if not end or OPEN.search(text, position, start) or PECULIAR.search(text, start, end):
            break
        found.append((start, end))
        position = end
    return found


def _closing(text: str, start: int, tag: str) -> int:
    """Where the element that opens at `start` ends, if a blank line follows; 0 if none does."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(text, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end() if text.startswith("\n\n", found.end()) else 0
    return 0

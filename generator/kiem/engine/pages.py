"""Markdown becomes the content of a page, byte for byte as mkdocs' own Page.render has it.

Owns: one Markdown instance for all pages, and the way round its HTML parser for blocks that are raw
HTML through and through. Must not know: templates, where pages go.
"""

import re
from collections.abc import Sequence
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

TAGS = (
    "script|section|div|header|footer|article|aside|nav|main|figure|form|details|ul|ol|dl|p|h[1-6]"
)
BLOCK = re.compile(rf"^<({TAGS})(?=[ >])", re.MULTILINE)
# Text in which a block may turn out to be a part of something larger.
OPEN = re.compile(r"<[a-z!?/]|```|~~~", re.IGNORECASE)
BLANK = re.compile(r"\n +\n")  # a line that looks empty, which Markdown makes so
# What the HTML parser reads by other rules, and what asks for Markdown inside.
PECULIAR = re.compile(r"<[!?]|<(?:script|style|xmp|plaintext)\b|\bmarkdown\b", re.IGNORECASE)


class Writer:
    """Converts the pages of one site, whose Markdown has been read, in any order."""

    def __init__(self, config: Settings, files: Files, pages: Sequence[Page]) -> None:
        self._config = config
        self._files = files
        self._pages = pages
        self._names, self._options = config["markdown_extensions"], config["mdx_configs"]
        self._known = FORGETFUL.keys() >= {*self._names} and self._options.keys() <= WITH_OPTIONS
        self._markdown: markdown.Markdown | None = None

    def convert(self, page: Page) -> None:
        """Fill content, toc and the title found in the text; page.markdown is set."""
        raw = _raw(page.markdown or "") if self._known else None
        if raw is not None:
            page.content, page.toc = raw, get_toc([])
        elif self._known:
            self._render(page)
        else:
            page.render(cast(Any, self._config), self._files)

    def _render(self, page: Page) -> None:
        md = self._markdown = self._markdown or self._instance()
        md.reset()
        links = _RelativePathTreeprocessor(page.file, self._files, cast(Any, self._config))
        links._register(md)  # noqa: SLF001 - the parts of Page.render, called as it does
        title = _ExtractTitleTreeprocessor()
        title._register(md)  # noqa: SLF001 - mkdocs finds the title of a page in no other way
        page.content = md.convert(page.markdown or "")
        page.toc = get_toc(getattr(md, "toc_tokens", []))
        page._title_from_render = title.title  # noqa: SLF001 - where mkdocs keeps that title

    def _instance(self) -> markdown.Markdown:
        """With the extensions that some page uses, as modules: by name, all packages are searched."""
        texts = [page.markdown or "" for page in self._pages]
        made = markdown.Markdown(
            extensions=[
                import_module(f"markdown.extensions.{name}").makeExtension(
                    **self._options.get(name, {})
                )
                for name in self._names
                if any(sign in text for sign in FORGETFUL[name] for text in texts)
            ]
        )
        made.preprocessors.register(RawBlocks(made), "kiem_raw_blocks", 25)
        return made


def _raw(text: str) -> str | None:
    """The whole page, if it is blocks of raw HTML and nothing else: what Markdown would give."""
    if "\t" in text or "\r" in text or "\x02" in text or "\x03" in text or BLANK.search(text):
        return None
    text += "\n\n"
    html, done = [], 0
    for start, end in raw_blocks(text):
        if text[done:start].strip():
            return None
        html.append(text[start:end] + ("\n" if text.startswith("\n\n", end) else ""))
        done = end
    return None if text[done:].strip() else "\n".join(html).strip()


class RawBlocks(Preprocessor):
    """Stashes whole HTML blocks unread; the parser would do so too, tag by tag."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a sign in the place of each block."""
        text = "\n".join(lines)
        kept, done = [], 0
        for start, end in raw_blocks(text):
            alone = text.startswith("\n\n", end)
            html = text[start:end] + ("\n" if alone else "")
            kept += [text[done:start], "\n", self.md.htmlStash.store(html), "\n\n"]
            done = end
        return "".join([*kept, text[done:]]).split("\n")


def raw_blocks(text: str) -> list[tuple[int, int]]:
    """Start and end of the blocks of HTML up to the first thing that needs the parser."""
    found: list[tuple[int, int]] = []
    position = 0
    while opening := BLOCK.search(text, position):
        start, script = opening.start(), opening[1] == "script"
        end = _script(text, start) if script else _closing(text, start, opening[1])
        if not end or OPEN.search(text, position, start):
            break
        if PECULIAR.search(text, opening.end(), text.find(">", start) if script else end):
            break
        found.append((start, end))
        position = end
    return found


def _script(text: str, start: int) -> int:
    """Where a script ends, whatever is in it, if its line ends there; 0 if not."""
    end = text.find("</script>", start) + len("</script>")
    return end if end > start and text.startswith("\n", end) else 0


def _closing(text: str, start: int, tag: str) -> int:
    """Where the element that opens at `start` ends, if its line ends there; 0 if not."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}(?=[\s/>])[^>]*?(/?)>").finditer(text, start):
        if found[2]:
            return 0
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end() if text.startswith("\n", found.end()) else 0
    return 0

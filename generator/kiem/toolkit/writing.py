"""How an item becomes files: its template is filled, read as a document and written in its formats.

Owns: where templates are found (the type's folder shadows base, file by file) and which parts of a
document are copied on their own. Must not know: which items there are, the organiser's files.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import jinja2

from kiem.blueprint import Blueprint
from kiem.keep import Keep, at_once
from kiem.toolkit import kept, wording
from kiem.toolkit.document import Document, Field, Heading, Passage, text_of
from kiem.toolkit.facts import Facts
from kiem.toolkit.formats import DRESSED, FORMATS
from kiem.toolkit.items import Item
from kiem.toolkit.kit import FOLDER, KitFile, Piece
from kiem.toolkit.markup import Written, parse
from kiem.words import Words

COPIED = ("txt", "md")  # formats with a text to copy


class Writer(NamedTuple):
    """Who writes the items in one language."""

    words: Words
    templates: jinja2.Environment
    keep: Keep = at_once

    def written(self, item: Item, facts: Facts) -> Written | None:
        """What an item says; None where its template doesn't speak the language."""
        try:
            template = self.templates.get_template(f"{item.stem}.{self.words.lang}.jinja")
        except jinja2.TemplateNotFound:
            return None
        return parse(template.render(facts))

    def files(self, item: Item, facts: Facts) -> Iterator[KitFile]:
        """The written files of one item."""
        written = self.written(item, facts) if item.formats else None
        if not written:
            return
        shaped = item.shape(written.document, facts, self.words) if item.shape else {}
        goal, use = written.purpose
        for form in self._forms(item, facts):
            said = shaped.get(form, written.document)
            first = form == item.formats[0] and form in COPIED
            yield KitFile(
                path=f"{FOLDER}/{item.stem}.{form}",
                content=self._content(form, said, {**facts, "stem": item.stem, "keep": self.keep}),
                stem=item.stem,
                title=said.title,
                goal=goal,
                use=use,
                door=written.front["door"],
                format=form,
                text=text_of(said.blocks) if first else "",
                pieces=tuple(_pieces(said)) if first else (),
            )

    def _forms(self, item: Item, facts: Facts) -> tuple[str, ...]:
        """The formats that can be made: those with a look need one."""
        return tuple(form for form in item.formats if facts["look"] or form not in DRESSED)

    def _content(self, form: str, document: Document, facts: Facts) -> bytes:
        if form not in kept.OFFICE:
            return FORMATS[form].write(document, facts)
        name = kept.name(form, document, facts)
        return self.keep(name, lambda: FORMATS[form].write(document, facts))


def writer(
    words: Words, blueprint: Blueprint, cache_dir: Path | None, keep: Keep = at_once
) -> Writer:
    """The writer for a blueprint; `cache_dir` keeps compiled templates, `keep` office documents."""
    folders = [folder / FOLDER for folder in reversed(blueprint.folders)]
    return Writer(words, wording.environment(folders, cache_dir, words.lang), keep)


def _pieces(document: Document) -> Iterator[Piece]:
    """The passages and labelled lines, each under the headings above it."""
    above: tuple[Heading, ...] = ()
    for block in document.blocks:
        if isinstance(block, Heading):
            above = (*(heading for heading in above if heading.level < block.level), block)
        elif isinstance(block, Passage):
            yield Piece(block.name or _titled(above) or document.title, text_of(block.blocks))
        elif isinstance(block, Field):
            yield Piece(_titled((*above, Heading(block.label, 9))), block.text)


def _titled(headings: Iterable[Heading]) -> str:
    return " \u2013 ".join(heading.text for heading in headings)

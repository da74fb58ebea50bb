"""From what an item says to its drawn files: PDF and PNG, each made again only if it has to be.

Owns: what a template of the theme is told (JSON), and by what a drawing is known from another one.
Must not know: how a page is set, where drawings are kept, what items say.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kiem.toolkit import qr, typesetting
from kiem.toolkit.document import Block, Bullets, Document, Heading, Paragraph, Passage, flat
from kiem.toolkit.facts import Facts
from kiem.toolkit.formats import PRINTED
from kiem.toolkit.items import Item
from kiem.toolkit.kit import FOLDER, KitFile, Lack
from kiem.toolkit.letters import helped, lacking
from kiem.toolkit.look import Look
from kiem.toolkit.markup import Written
from kiem.toolkit.sheets import SHEETS, Sheet
from kiem.toolkit.typesetting import MAIN, Page
from kiem.words import Words

# By what a drawing is known, and how it is made if that wasn't done before.
Keep = Callable[[str, Callable[[], bytes]], bytes]

DATA, CODE = "data.json", "qr.svg"
# Where the theme's own family lacks a letter (themes/fonts).
FALLBACK = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")


def at_once(_: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing."""
    return make()


# What of it people see.
SAID = ("name", "tagline", "shown", "parts")
# The parts of a sheet that can be too long for it, and the key that each comes from.
KEYS: Mapping[str, str] = {
    "lead": "community.summary",
    "who": "audience.who",
    "get": "give_and_get.you_get",
    "bring": "give_and_get.you_bring",
    "themes": "themes",
    "joining": "launch",
}


class Hand(NamedTuple):
    """Who draws the items in one language."""

    words: Words
    look: Look
    keep: Keep = at_once

    def files(self, item: Item, written: Written, facts: Facts) -> Iterator[KitFile | Lack]:
        """The drawn files of one item, or why there is none."""
        for sheet in SHEETS[item.stem]:
            told = self._told(sheet, item.stem, written.document, facts)
            lacks, families = self._letters(told, sheet.name)
            yield from lacks
            if lacks:
                continue
            told |= {part: [*told[part], *families] for part in ("head", "body")}
            try:
                content = self.drawn(sheet, told)
            except typesetting.TooLongError as error:
                yield Lack("long", sheet.name, KEYS[error.part])
                continue
            yield KitFile(
                path=f"{FOLDER}/{sheet.name}",
                content=content,
                stem=item.stem,
                title=written.document.title,
                goal=written.purpose[0],
                use=written.purpose[1],
                door=written.front["door"],
                format=sheet.format,
                text="",
                alt=written.front.get("alt", ""),
            )

    def drawn(self, sheet: Sheet, told: Mapping[str, Any]) -> bytes:
        """One sheet that tells this; kept from before where all of it was the same."""
        texts = _templates(self.look.prints)
        page = Page(
            texts={
                **texts,
                MAIN: texts[f"{sheet.template}.typ"],
                DATA: json.dumps(told, ensure_ascii=False, sort_keys=True, default=str),
            },
            root=self.look.folder,
            fonts=self.look.fonts,
            families=(self.look.head, self.look.body),
            density=sheet.density,
        )
        return self.keep(self._known(page, sheet), lambda: _drawn(page, sheet, told["link"]))

    def _letters(self, told: Mapping[str, Any], file: str) -> tuple[list[Lack], tuple[str, ...]]:
        """The letters that keep the sheet from being drawn, and the organiser's families it needs."""
        said = json.dumps([told[part] for part in SAID], ensure_ascii=False)
        rare = lacking(said, self.look.fonts)
        families, absent = helped(rare, self.look.fonts) if rare else ({}, set[str]())
        lacks = [Lack("letter", file, letter) for letter in rare if letter in absent]
        return lacks, tuple(dict.fromkeys(families.values()))

    def _told(self, sheet: Sheet, stem: str, document: Document, facts: Facts) -> dict[str, Any]:
        link = facts.get("ways", {}).get(stem) or facts["link"] or facts["home"]
        shown = (facts["home"] or link).partition("://")[2].rstrip("/")
        passages = [block for block in document.blocks if isinstance(block, Passage)]
        return {
            "lang": self.words.lang,
            "title": f"{facts['name']}: {document.title}",
            "name": facts["name"],
            "tagline": facts["tagline"],
            "size": sheet.size,
            "unit": "mm" if sheet.format == "pdf" else "pt",
            "black": sheet.black,
            "colours": dict(self.look.colours),
            "head": [self.look.head, *FALLBACK],
            "body": [self.look.body, *FALLBACK],
            "logo": f"/{self.look.logo.name}" if self.look.logo else "",
            "link": link,
            "shown": shown,
            "code": self.words.say("onepager.qr", url=shown),
            "parts": {it.name: [_plainly(block) for block in flat(it.blocks)] for it in passages},
        }

    def _known(self, page: Page, sheet: Sheet) -> str:
        """What this drawing is made of, in short."""
        from hashlib import blake2b  # noqa: PLC0415 - a build without a kit needs none

        known = blake2b(digest_size=16)
        facts = (typesetting.version(), sheet.format, sheet.density, *_files(self.look.fonts))
        known.update(repr((facts, sorted(page.texts.items()))).encode("utf-8", "surrogatepass"))
        known.update(self.look.logo.content if self.look.logo else b"")
        return f"{known.hexdigest()}.{sheet.format}"


def _drawn(page: Page, sheet: Sheet, link: str) -> bytes:
    code = qr.svg(link, quiet=0) if link else ""
    return PRINTED[sheet.format].draw(page._replace(texts={**page.texts, CODE: code}))


def _plainly(block: Block) -> dict[str, Any]:
    """A block as templates read it: its kind, with its text or items."""
    match block:
        case Heading(text) | Paragraph(text):
            return {"kind": type(block).__name__.lower(), "text": text}
        case Bullets(items):
            return {"kind": "bullets", "items": items}
        case _:
            raise TypeError(block)


@cache
def _templates(folder: Path) -> Mapping[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.typ"))}


@cache
def _files(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The files in these folders, as far as their names and dates tell."""
    found = (file for folder in folders for file in sorted(folder.iterdir()))
    return tuple(f"{it.name} {(stat := it.stat()).st_size} {stat.st_mtime_ns}" for it in found)

"""From what an item says to its drawn files: PDF and PNG, each made again only if it has to be.

Owns: what a template of the theme is told (JSON), and by what a drawing is known from another one.
Must not know: how a page is set, where drawings are kept, what items say.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kiem.keep import Keep, at_once
from kiem.toolkit import qr, typesetting
from kiem.toolkit.document import Block, Bullets, Document, Heading, Paragraph, Passage, flat
from kiem.toolkit.facts import Facts
from kiem.toolkit.formats import PRINTED
from kiem.toolkit.items import Item
from kiem.toolkit.kit import FOLDER, KitFile, Lack
from kiem.toolkit.letters import directed, helped, lacking
from kiem.toolkit.look import Look
from kiem.toolkit.markup import Written
from kiem.toolkit.sheets import ALT, Sheet, sheets
from kiem.toolkit.typesetting import MAIN, Page
from kiem.words import Words

DATA = "data.json"
THUMB = 480, 400  # pixels: wide, high
POINTS, MM = 72, 25.4  # in an inch
# Where the theme's own family lacks a letter (themes/fonts).
FALLBACK = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")
SEEN = ("name", "tagline", "shown", "parts")  # what people see of what a template is told
MUTE = ("qr",)  # sheets without a letter
MAKERS = (qr.__file__, typesetting.__file__)  # what of kiem makes the bytes
# The parts of a sheet that can be too long for it, and the key that each comes from.
KEYS: Mapping[str, str] = {
    "lead": "community.summary",
    "who": "audience.who",
    "get": "give_and_get.you_get",
    "bring": "give_and_get.you_bring",
    "themes": "themes",
    "joining": "launch",
}

Said = list[dict[str, Any]]  # the blocks of a passage, as templates read them


class Hand(NamedTuple):
    """Who draws the items in one language."""

    words: Words
    look: Look
    keep: Keep = at_once

    def files(self, item: Item, written: Written, facts: Facts) -> Iterator[KitFile | Lack]:
        """The drawn files of one item, each picture with its alt text beside it; or why there is none."""
        says = _parts(written.document)
        link = facts.get("ways", {}).get(item.stem) or facts["link"] or facts["home"]
        for number, sheet in enumerate(sheets(item.stem, says)):
            told = self._told(sheet, written.document.title, says, facts, link)
            lacks, families = self._letters(told, sheet)
            yield from lacks
            if lacks:
                continue
            told |= {part: [*told[part], *families] for part in ("head", "body")}
            content, lack = self._tried(sheet, told)
            if lack:
                yield lack
            if content:
                thumb = self._thumb(sheet, told) if number == 0 else b""
                made = _file(sheet, item.stem, written)._replace(content=content, thumb=thumb)
                yield made
                yield from [beside(made)] if sheet.format == "png" else []

    def _tried(self, sheet: Sheet, told: dict[str, Any]) -> tuple[bytes, Lack | None]:
        """The sheet, without a logo that can't be drawn, and what it lacks; b"" if it is too full."""
        try:
            return self.drawn(sheet, told), None
        except typesetting.TooLongError as error:
            return b"", Lack("long", sheet.name, KEYS[error.part])
        except typesetting.PageError:
            if not told["logo"]:
                raise
            told["logo"] = ""
            return self.drawn(sheet, told), Lack("logo", sheet.name, "site.logo")

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
            link=told["link"] if told["code"] else "",
            density=sheet.density,
        )
        draw = PRINTED[sheet.format].draw
        return self.keep(self._known(page, sheet), lambda: draw(page))

    def _thumb(self, sheet: Sheet, told: Mapping[str, Any]) -> bytes:
        """The sheet as a PNG within THUMB pixels."""
        point = POINTS / MM if sheet.format == "pdf" else 1
        density = min(most / (side * point) for most, side in zip(THUMB, sheet.size, strict=True))
        name = f"{sheet.name.rpartition('.')[0]} (small).png"
        return self.drawn(sheet._replace(name=name, density=density), told)

    def _letters(self, told: Mapping[str, Any], sheet: Sheet) -> tuple[list[Lack], tuple[str, ...]]:
        """The letters that keep the sheet from being drawn, and the organiser's families it needs."""
        said = json.dumps([told[part] for part in SEEN], ensure_ascii=False)
        rare = () if sheet.template in MUTE else lacking(said, self.look.fonts)
        if not rare:
            return [], ()
        known = typesetting.families(self.look.fonts)
        helpers = {k: v for k, v in helped(rare, self.look.fonts).items() if v in known}
        lacks = [Lack("letter", sheet.name, letter) for letter in rare if letter not in helpers]
        return lacks, tuple(dict.fromkeys(helpers.values()))

    def _told(
        self, sheet: Sheet, title: str, says: Mapping[str, Said], facts: Facts, link: str
    ) -> dict[str, Any]:
        """What the template reads as `d`."""
        address = (facts["home"] or link).partition("://")[2].rstrip("/")
        return {
            "lang": self.words.lang,
            "title": f"{facts['name']}: {title}",
            "name": facts["name"],
            "tagline": facts["tagline"],
            "size": sheet.size,
            "unit": "mm" if sheet.format == "pdf" else "pt",
            "black": sheet.black,
            "colours": dict(self.look.colours),
            "head": [self.look.head, *FALLBACK],
            "body": [self.look.body, *FALLBACK],
            "logo": f"/{self.look.logo.name}" if self.look.logo else "",
            "link": link or f"mailto:{facts['email']}",
            "shown": address or facts["email"],
            "code": self.words.say("onepager.qr", url=address) if link else "",
            "part": sheet.part,
            "parts": {k: v for k, v in says.items() if not k.startswith(ALT)},
        }

    def _known(self, page: Page, sheet: Sheet) -> str:
        """What this drawing is made of, in short."""
        from hashlib import blake2b  # noqa: PLC0415 - a build without a kit needs none

        known = blake2b(digest_size=16)
        facts = (
            typesetting.version(),
            sheet.format,
            sheet.density,
            *_files(self.look.fonts),
            *_code(),
        )
        known.update(repr((facts, sorted(page.texts.items()))).encode("utf-8", "surrogatepass"))
        known.update(self.look.logo.content if self.look.logo else b"")
        return f"{known.hexdigest()}.{sheet.name}"


def _file(sheet: Sheet, stem: str, written: Written) -> KitFile:
    """All of a drawn file but what is drawn."""
    goal, use = written.purpose
    alt = _line(_parts(written.document).get(f"{ALT}{sheet.part}", []))
    return KitFile(
        path=f"{FOLDER}/{sheet.name}",
        content=b"",
        stem=stem,
        title=written.document.title,
        goal=goal,
        use=use,
        door=written.front["door"],
        format=sheet.format,
        text="",
        alt=alt or written.front.get("alt", ""),
    )


def beside(picture: KitFile) -> KitFile:
    """The alt text of a picture as a file with the same name."""
    return KitFile(
        path=f"{picture.path.removesuffix('.png')}.alt.txt",
        content=f"{picture.alt}\n".encode("utf-8-sig"),
        stem=picture.stem,
        title=picture.title,
        goal=picture.goal,
        door=picture.door,
        format="txt",
        text="",
        beside=True,
    )


def _parts(document: Document) -> Mapping[str, Said]:
    """The passages by name, in their order, as templates read them."""
    passages = (block for block in document.blocks if isinstance(block, Passage))
    return {it.name: [_plainly(block) for block in flat(it.blocks)] for it in passages}


def _line(said: Said) -> str:
    return " ".join(str(block.get("text", "")) for block in said)


def _plainly(block: Block) -> dict[str, Any]:
    """A block as templates read it: its kind, with its text or items."""
    match block:
        case Heading(text) | Paragraph(text):
            return {"kind": type(block).__name__.lower(), "text": directed(text)}
        case Bullets(items):
            return {"kind": "bullets", "items": [directed(item) for item in items]}
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


@cache
def _code() -> tuple[str, ...]:
    """What of kiem makes the bytes, as far as names and dates tell."""
    return tuple(f"{(stat := Path(name).stat()).st_size} {stat.st_mtime_ns}" for name in MAKERS)

"""Everything in the kit that is drawn: which files an item has, how large, and from which template.

Owns: names and sizes; a sheet is one line here. How it looks stands in the theme (print/<template>.typ),
what it says in the blueprint (toolkit/<item>.<language>.jinja). Must not know: typst, wording.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

# A part of this name says what there is to see on the sheet of another part.
ALT = "alt "
A3, A4, A5 = (297, 420), (210, 297), (148, 210)


class Sheet(NamedTuple):
    """One file. size is in mm for a PDF and in pixels for a PNG, which has `density` times as many.

    black: drawn in black on white, to save ink. part: what of the item's text it shows, "" for all.
    """

    name: str
    template: str
    size: tuple[int, int]
    density: float = 1
    black: bool = False
    part: str = ""

    @property
    def format(self) -> str:
        """The format, as the name ends."""
        return self.name.rpartition(".")[2]


def _pictures(stem: str, template: str, *sizes: tuple[int, int]) -> tuple[Sheet, ...]:
    return tuple(Sheet(f"{stem}-{w}x{h}.png", template, (w, h)) for w, h in sizes)


SHEETS: Mapping[str, tuple[Sheet, ...]] = {
    "one-pager": (Sheet("one-pager.pdf", "one-pager", A4),),
    "poster": (
        Sheet("poster-a4.pdf", "poster", A4),
        Sheet("poster-a3.pdf", "poster", A3),
        Sheet("poster-a4-bw.pdf", "poster", A4, black=True),
    ),
    "flyer": (Sheet("flyer-a5.pdf", "flyer", A5),),
    "qr": (Sheet("qr.png", "qr", (1000, 1000)), Sheet("qr.svg", "qr", (1000, 1000))),
    # Link previews · square · 4:5 · story · X · the head of a LinkedIn page.
    "share-card": _pictures(
        "share-card",
        "share-card",
        (1200, 630),
        (1080, 1080),
        (1080, 1350),
        (1080, 1920),
        (1200, 675),
        (1128, 191),
    ),
    "milestone-cards": (Sheet("milestone-card-{part}.png", "milestone", (1080, 1080)),),
    "banner": (
        Sheet("banner-600x200.png", "banner", (600, 200)),
        Sheet("banner-600x200@2x.png", "banner", (600, 200), density=2),
    ),
}


def sheets(stem: str, parts: Iterable[str]) -> tuple[Sheet, ...]:
    """The sheets of an item that says `parts`; a name with {part} in it is a sheet for each part."""
    return tuple(
        one
        for sheet in SHEETS.get(stem, ())
        for one in (_each(sheet, parts) if "{part}" in sheet.name else (sheet,))
    )


def _each(sheet: Sheet, parts: Iterable[str]) -> Iterator[Sheet]:
    for part in parts:
        if not part.startswith(ALT):
            yield sheet._replace(name=sheet.name.format(part=part), part=part)

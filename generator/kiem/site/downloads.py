"""The toolkit as the site offers it: every file with its address, all of them in one zip.

Owns: where the files of the kit are published, and the rows of the toolkit page.
Must not know: how the files are made, HTML.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kiem.site import onepager
from kiem.site.edition import Edition
from kiem.site.model import Asset
from kiem.site.routes import folder
from kiem.templates.anchors import anchor, unique
from kiem.toolkit import DOORS, Kit, KitFile, Piece, zip_of

ZIP = "toolkit/toolkit.zip"
DATES = "event.ics"
KILO = 1000


class Format(NamedTuple):
    """One file: its address from the site's root, its format and size."""

    path: str
    meta: str


class Download(NamedTuple):
    """One row: a text in its formats; `pieces` are the texts to copy, each with its title."""

    id: str
    title: str
    goal: str
    formats: tuple[Format, ...]
    pieces: tuple[Piece, ...]


class Door(NamedTuple):
    """The rows for one kind of user."""

    id: str
    title: str
    text: str
    items: tuple[Download, ...]


class Shelf(NamedTuple):
    """The whole toolkit page, the paths from the site's root; `dates` is the calendar file, or empty."""

    doors: tuple[Door, ...]
    zip: str
    zip_meta: str
    onepager: str
    dates: str


def files(edition: Edition, kit: Kit, printed: bytes) -> tuple[Asset, ...]:
    """The files of the kit and the zip of them all, the one-pager (`printed`) among them."""
    root = folder(edition.lang, edition.default)
    zipped = {file.name: file.content for file in kit.files} | {onepager.NAME: printed}
    name = anchor(edition.community.community.name) or "toolkit"
    return (
        *(Asset(f"{root}{file.path}", file.content) for file in kit.files),
        Asset(f"{root}{ZIP}", zip_of(zipped, name)),
    )


def shelf(edition: Edition, kit: Kit, published: tuple[Asset, ...]) -> Shelf:
    """The toolkit page: the doors that have a file behind them, in their fixed order."""
    root = folder(edition.lang, edition.default)
    zip_path = f"{root}{ZIP}"
    sizes = {file.path: len(file.content) for file in published if isinstance(file.content, bytes)}
    shown = {door: _rows(edition, kit, door) for door in DOORS}
    return Shelf(
        doors=tuple(_door(edition, door, items) for door, items in shown.items() if items),
        zip=zip_path,
        zip_meta=edition.say(
            "toolkit.all_meta",
            count=len(kit.files) + 1,
            size=_size(edition, sizes.get(zip_path, 0)),
        ),
        onepager=onepager.path(edition),
        dates=next((f"{root}{file.path}" for file in kit.files if file.name == DATES), ""),
    )


def _door(edition: Edition, door: str, items: tuple[Download, ...]) -> Door:
    label = f"toolkit.door_{door}"
    name = edition.community.community.name
    return Door(
        door.replace("_", "-"), edition.say(label), edition.say(f"{label}_text", name=name), items
    )


def _rows(edition: Edition, kit: Kit, door: str) -> tuple[Download, ...]:
    """The rows behind one door: files that are the same text in another format share one."""
    texts: dict[tuple[str, str], list[KitFile]] = {}
    for file in kit.files:
        if file.door == door and not file.beside:
            texts.setdefault((file.stem, file.title), []).append(file)
    ids = unique([anchor(f"{door} {stem}") for stem, _ in texts])
    return tuple(
        _row(edition, mark, files) for mark, files in zip(ids, texts.values(), strict=True)
    )


def _row(edition: Edition, id: str, formats: Sequence[KitFile]) -> Download:
    first = formats[0]
    read = next((file for file in formats if file.text), None)
    whole = (Piece("", read.text),) if read else ()
    return Download(
        id=id,
        title=first.title,
        goal=first.goal,
        formats=tuple(_format(edition, file) for file in formats),
        pieces=(read.pieces or whole) if read else (),
    )


def _format(edition: Edition, file: KitFile) -> Format:
    size = _size(edition, file.size)
    return Format(
        path=f"{folder(edition.lang, edition.default)}{file.path}",
        meta=edition.say("toolkit.meta", format=file.format.upper(), size=size),
    )


def _size(edition: Edition, size: int) -> str:
    """A size in bytes for people: never 0 kB."""
    if size < KILO * KILO:
        return edition.say("toolkit.kilobytes", n=max(1, round(size / KILO)))
    return edition.say("toolkit.megabytes", n=round(size / KILO / KILO, 1))

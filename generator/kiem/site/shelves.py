"""The toolkit page: three doors, behind each what that visitor can use, in groups.

Owns: the groups and their order, and the picture that every item has. Must not know: how files are made,
where they are published, HTML.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kiem.site import downloads, onepager
from kiem.site.edition import Edition
from kiem.site.model import Asset
from kiem.templates.anchors import anchor, unique
from kiem.toolkit.kit import DOORS, Kit, KitFile, Piece

# What stands together, by the items' stems; anything else is under "more".
GROUPS: Mapping[str, tuple[str, ...]] = {
    "tell": ("about-the-community", "key-messages", "one-pager", "faq", "team-meeting-text"),
    "mail": (
        "invitation-email", "reminder-email", "seed-invitation", "recommendation-message",
        "newsletter", "intranet-notice", "email-signature", "banner",
    ),
    "social": ("social-posts", "social-first-person", "share-card", "milestone-cards"),
    "print": ("poster", "flyer", "qr", "door-note", "safety-rules", "sign-in-sheet", "onboarding-card"),
    "letters": (
        "partner-letter", "guest-speaker-invitation", "speaker-mailing-text", "manager-letter",
    ),
    "talk": ("talk-slides", "press-release", "press-release-short"),
    "more": (),
    "plan": ("00-read-me-first", "event", "toolkit", "links", "manifest"),
}  # fmt: skip
DATES = "event.ics"
MOST = 8  # more items than this are folded by group
TIMES = "\u00d7"
VARIANTS = re.compile(r"(\d+)x(\d+)")
SHOWN = 320  # characters of a text in its picture
# The paper that a text is shown on, by its group and, before that, by its format.
PAPERS: Mapping[str, str] = {
    "pptx": "slides", "csv": "table", "json": "table", "ics": "day", "mail": "mail", "social": "post",
}  # fmt: skip


class Format(NamedTuple):
    """One file: its address from the site's root, its format and size."""

    path: str
    format: str
    size: str


class Picture(NamedTuple):
    """What an item looks like: the address of an image and its size, or a text on a kind of paper."""

    path: str = ""
    width: int = 0
    height: int = 0
    paper: str = ""
    text: str = ""


class Download(NamedTuple):
    """One item: a text in its formats; `pieces` are the texts to copy, each with its title."""

    id: str
    title: str
    goal: str
    use: str
    picture: Picture
    formats: tuple[Format, ...]
    pieces: tuple[Piece, ...]


class Group(NamedTuple):
    """Items that go together."""

    id: str
    title: str
    items: tuple[Download, ...]


class Parcel(NamedTuple):
    """What one partner downloads."""

    partner: str
    path: str
    meta: str


class Door(NamedTuple):
    """The items for one kind of user; folded when there are many."""

    id: str
    title: str
    text: str
    amount: str
    folded: bool
    groups: tuple[Group, ...]
    parcels: tuple[Parcel, ...] = ()


class Shelf(NamedTuple):
    """The whole toolkit page, the paths from the site's root; `dates` is the calendar file, or empty."""

    doors: tuple[Door, ...]
    zip: str
    zip_meta: str
    onepager: str
    dates: str


def shelf(edition: Edition, kit: Kit, published: tuple[Asset, ...]) -> Shelf:
    """The toolkit page: the doors that have a file behind them, in their fixed order."""
    path = downloads.zip_path(edition)
    sizes = {file.path: len(file.content) for file in published if isinstance(file.content, bytes)}
    size = downloads.size(edition, sizes.get(path, 0))
    shown = {door: _groups(edition, kit, door) for door in DOORS}
    return Shelf(
        doors=tuple(
            _door(edition, kit, door, items, sizes) for door, items in shown.items() if items
        ),
        zip=path,
        zip_meta=edition.say("toolkit.all_meta", count=len(kit.files) + 1, size=size),
        onepager=onepager.path(edition),
        dates=next((_path(edition, file) for file in kit.files if file.name == DATES), ""),
    )


def group_of(stem: str) -> str:
    """The group that an item is in."""
    return next((group for group, stems in GROUPS.items() if stem in stems), "more")


def _door(
    edition: Edition, kit: Kit, door: str, groups: tuple[Group, ...], sizes: Mapping[str, int]
) -> Door:
    label, count = f"toolkit.door_{door}", sum(len(group.items) for group in groups)
    return Door(
        id=door.replace("_", "-"),
        title=edition.say(label),
        text=edition.say(f"{label}_text", name=edition.community.community.name),
        amount=edition.count("toolkit.items", count),
        folded=count > MOST,
        groups=groups,
        parcels=tuple(_parcels(edition, kit, sizes)) if door == "partner" else (),
    )


def _parcels(edition: Edition, kit: Kit, sizes: Mapping[str, int]) -> Iterator[Parcel]:
    for bundle in kit.bundles:
        path = downloads.bundle_path(edition, bundle)
        size = downloads.size(edition, sizes.get(path, 0))
        meta = edition.say("toolkit.all_meta", count=len(bundle.files), size=size)
        yield Parcel(bundle.partner, path, meta)


def _groups(edition: Edition, kit: Kit, door: str) -> tuple[Group, ...]:
    """The items behind one door: files that are the same text in another format share one."""
    texts: dict[tuple[str, str], list[KitFile]] = {}
    for file in kit.files:
        if file.door == door and not file.beside:
            texts.setdefault((file.stem, file.title), []).append(file)
    ids = unique([anchor(f"{door} {stem}") for stem, _ in texts])
    found: dict[str, list[Download]] = {group: [] for group in GROUPS}
    for mark, ((stem, _), files) in zip(ids, texts.items(), strict=True):
        found[group_of(stem)].append(_item(edition, mark, files))
    return tuple(
        Group(
            f"{door.replace('_', '-')}-{group}", edition.say(f"toolkit.group_{group}"), tuple(items)
        )
        for group, items in found.items()
        if items
    )


def _item(edition: Edition, id: str, files: Sequence[KitFile]) -> Download:
    first = files[0]
    read = next((file for file in files if file.text), None)
    whole = (Piece("", _bare(read.text)),) if read else ()
    pieces = (read.pieces or whole) if read else ()
    return Download(
        id=id,
        title=first.title,
        goal=first.goal,
        use=first.use,
        picture=_picture(edition, files, pieces),
        formats=tuple(_format(edition, file) for file in files),
        pieces=pieces,
    )


def _picture(edition: Edition, files: Sequence[KitFile], pieces: Sequence[Piece]) -> Picture:
    """A small picture where something was drawn, else the beginning of the text on paper."""
    for file in files:
        if file.thumb:
            return Picture(downloads.preview_path(edition, file), *_measured(file.thumb))
    if images := [file for file in files if file.format == "png"]:
        lightest = min(images, key=lambda file: file.size)
        return Picture(_path(edition, lightest), *_measured(lightest.content))
    said = max((piece.text for piece in pieces), key=len, default="")
    text = said if len(said) <= SHOWN else said[:SHOWN].rpartition(" ")[0]
    papers = (PAPERS.get(name, "") for name in (files[0].format, group_of(files[0].stem)))
    return Picture(paper=next(filter(None, papers), "page"), text=text)


def _measured(image: bytes) -> tuple[int, int]:
    """The width and height of a PNG."""
    return int.from_bytes(image[16:20]), int.from_bytes(image[20:24])


def _bare(text: str) -> str:
    """A text without the lines under its headings: on a page, a line of signs is only noise."""
    return "\n".join(line for line in text.split("\n") if not line or line.strip("=-"))


def _format(edition: Edition, file: KitFile) -> Format:
    size = downloads.size(edition, file.size)
    name = f"{file.format.upper()} {_variant(edition, file)}".strip()
    return Format(_path(edition, file), name, size)


def _variant(edition: Edition, file: KitFile) -> str:
    """What tells a file from the others of its item: its size on paper or on a screen, or ink saved."""
    *_, rest = file.name.rpartition(".")[0].rpartition(file.stem.removesuffix("s"))
    told = VARIANTS.sub(rf"\1{TIMES}\2", rest.strip("-s"))
    return (
        told.replace("-bw", f" {edition.say('toolkit.black')}")
        .replace("@2x", f" 2{TIMES}")
        .capitalize()
    )


def _path(edition: Edition, file: KitFile) -> str:
    return f"{downloads.root(edition)}{file.path}"

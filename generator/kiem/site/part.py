"""One language's part of the site: its pages, its files, its shell.

Owns: which of our pages gives way to one of the organiser's, and what goes with a language.
Must not know: other languages, but for the addresses of their pages.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kiem.keep import Keep, at_once
from kiem.site import diary, feed, news, pages, settings
from kiem.site.door import door
from kiem.site.edition import Edition
from kiem.site.given import given
from kiem.site.looks import Looks
from kiem.site.model import Asset, Leaf, Page
from kiem.site.own import OwnPage
from kiem.site.pages import Rooms
from kiem.site.routes import folder
from kiem.site.views import views
from kiem.toolkit.kit import Kit

SHARE = "share-card-1200x630.png"


class Ground(NamedTuple):
    """What all languages stand on; `folder` is the organiser's, `templates` holds ours.

    cache_dir: where those are kept compiled. shadows: whether their pages stand in the place of ours.
    """

    folder: Path
    templates: Sequence[Path]
    cache_dir: Path | None
    looks: Looks
    shadows: bool = True
    keep: Keep = at_once


class Part(NamedTuple):
    """What one language adds to the site; `shell` is its data in extra.kiem."""

    leaves: tuple[Leaf | Page, ...]
    assets: tuple[Asset, ...]
    shell: Mapping[str, Any]


def part(rooms: Rooms, ground: Ground, own: Sequence[OwnPage], kit: Kit | None) -> Part:
    """The part of `rooms`' language; `own` are the organiser's pages in that language."""
    edition, state = rooms.edition, door(rooms.edition)
    shown = views(edition, state, rooms.routes, ground.folder, ground.looks.logo)
    seen = given(shown)
    files, shelf = _toolkit(rooms, ground, seen, kit) if kit else ((), None)
    theirs = [page for page in own if page.extra or ground.shadows]
    return Part(
        leaves=(
            *_pages(rooms, theirs, shown, {**seen, "kit": given(shelf)}),
            *feed.feed(edition, news.updates(edition)),
        ),
        assets=(*diary.files(edition, state.phase, rooms.routes, ground.keep), *files),
        shell={
            **settings.shell(
                edition, state, rooms.routes, [page for page in own if page.extra], shown["feed"]
            ),
            **_share(edition, kit if "toolkit" in rooms.routes else None),
        },
    )


def _pages(
    rooms: Rooms, own: Sequence[OwnPage], shown: Mapping[str, Any], seen: Mapping[str, Any]
) -> tuple[Leaf | Page, ...]:
    """Our pages in their order, the organiser's in the place of ours, then those beside them."""
    theirs = {page.route.kind: page for page in own}
    return tuple(
        pages.owned(rooms, theirs[kind], shown["signup"])
        if kind in theirs
        else pages.generated(rooms, kind, shown, seen)
        for kind in rooms.routes
    )


def _toolkit(
    rooms: Rooms, ground: Ground, seen: Mapping[str, Any], kit: Kit
) -> tuple[tuple[Asset, ...], object]:
    """The files of the kit, with the one-pager and the zip that holds all of them; and how they are shown."""
    from kiem.site import downloads, onepager, shelves  # noqa: PLC0415 - many builds make no toolkit
    from kiem.templates.environment import environment  # noqa: PLC0415 - as the last

    files: tuple[Asset, ...] = ()
    if "toolkit" in rooms.routes:
        templates = environment(ground.templates, ground.cache_dir)
        printed = onepager.onepager(rooms.edition, templates, seen, ground.looks)
        at = Asset(onepager.path(rooms.edition), printed)
        files = (at, *downloads.files(rooms.edition, kit, printed))
    return files, shelves.shelf(rooms.edition, kit, files)


def _share(edition: Edition, kit: Kit | None) -> Mapping[str, str]:
    """What others see of a page that was passed on: the kit's picture, where there is one."""
    drawn = next((file for file in kit.files if file.name == SHARE), None) if kit else None
    root = folder(edition.lang, edition.default)
    return {
        "share_image": f"{root}{drawn.path}" if drawn else "",
        "share_alt": drawn.alt if drawn else "",
    }

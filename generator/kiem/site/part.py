"""One language's part of the site: its pages, its files, its shell.

Owns: which of our pages gives way to one of the organiser's, and what goes with a language.
Must not know: other languages, but for the addresses of their pages.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jinja2

from kiem.keep import Keep, at_once
from kiem.site import diary, downloads, feed, news, onepager, pages, settings, shelves
from kiem.site.door import door
from kiem.site.edition import Edition
from kiem.site.looks import Looks
from kiem.site.model import Asset, Page
from kiem.site.own import OwnPage
from kiem.site.pages import Rooms
from kiem.site.routes import folder
from kiem.site.views import views
from kiem.toolkit.kit import Kit

SHARE = "share-card-1200x630.png"


class Ground(NamedTuple):
    """What all languages stand on; `folder` is the organiser's.

    shadows: whether their pages stand in the place of ours.
    """

    folder: Path
    templates: jinja2.Environment
    looks: Looks
    shadows: bool = True
    keep: Keep = at_once


class Part(NamedTuple):
    """What one language adds to the site; `shell` is its data in extra.kiem."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    shell: Mapping[str, Any]


def part(rooms: Rooms, ground: Ground, own: Sequence[OwnPage], kit: Kit | None) -> Part:
    """The part of `rooms`' language; `own` are the organiser's pages in that language."""
    edition, state = rooms.edition, door(rooms.edition)
    shown = views(edition, state, rooms.routes, ground.folder, ground.looks.logo)
    files = _toolkit(rooms, ground, shown, kit)
    shelf = shelves.shelf(edition, kit, files) if kit else None
    return Part(
        pages=_pages(
            rooms,
            ground,
            [page for page in own if page.extra or ground.shadows],
            {**shown, "kit": shelf},
        ),
        assets=(
            *feed.feed(edition, news.updates(edition)),
            *diary.files(edition, state.phase, rooms.routes, ground.keep),
            *files,
        ),
        shell={
            **settings.shell(
                edition, state, rooms.routes, [page for page in own if page.extra], shown["feed"]
            ),
            **_share(edition, kit if "toolkit" in rooms.routes else None),
        },
    )


def _pages(
    rooms: Rooms, ground: Ground, own: Sequence[OwnPage], context: Mapping[str, Any]
) -> tuple[Page, ...]:
    """Our pages in their order, the organiser's in the place of ours, then those beside them."""
    theirs = {page.route.kind: page for page in own}
    return tuple(
        pages.owned(rooms, theirs[kind], context["signup"])
        if kind in theirs
        else pages.generated(rooms, kind, ground.templates, context)
        for kind in rooms.routes
    )


def _toolkit(
    rooms: Rooms, ground: Ground, context: Mapping[str, Any], kit: Kit | None
) -> tuple[Asset, ...]:
    """The files of the kit, with the one-pager and the zip that holds all of them."""
    if kit is None or "toolkit" not in rooms.routes:
        return ()
    printed = onepager.onepager(rooms.edition, ground.templates, context, ground.looks)
    return (
        Asset(onepager.path(rooms.edition), printed),
        *downloads.files(rooms.edition, kit, printed),
    )


def _share(edition: Edition, kit: Kit | None) -> Mapping[str, str]:
    """What others see of a page that was passed on: the kit's picture, where there is one."""
    drawn = next((file for file in kit.files if file.name == SHARE), None) if kit else None
    root = folder(edition.lang, edition.default)
    return {
        "share_image": f"{root}{drawn.path}" if drawn else "",
        "share_alt": drawn.alt if drawn else "",
    }

"""From a filled community to a Draft of its site: all that it says, before any template speaks.

Owns: the order of the work. Must not know: what any page or file says.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kiem import words
from kiem.blueprint import Blueprint
from kiem.community.definition import Community
from kiem.community.localise import in_language
from kiem.errors import InputError
from kiem.keep import Keep, at_once
from kiem.site import assets, layout, looks, machine_files, settings
from kiem.site.address import site_url
from kiem.site.edition import Edition
from kiem.site.model import Asset, Draft, Site
from kiem.site.own import own_pages
from kiem.site.pages import Rooms
from kiem.site.part import Ground, Part, part
from kiem.theme import Theme
from kiem.toolkit.kit import Kit

OVERRIDES = "overrides"
OVERLAY = "mkdocs.yml"


def plan(  # noqa: PLR0913 - all that a site may depend on
    community: Community,
    blueprint: Blueprint,
    theme: Theme,
    *,
    folder: Path,
    today: dt.date,
    kits: Mapping[str, Kit] | None = None,
    cache_dir: Path | None = None,
    shadows: bool = True,
    keep: Keep = at_once,
) -> Draft:
    """The whole site; without `kits` (by language) there is no toolkit and nothing leads to one.

    `community` is filled; `folder` is the organiser's, whose pages stand in the place of ours if `shadows`;
    `keep` knows calendar files of before, `cache_dir` (it exists) the template of a file in the zip.
    InputError when a file in the folder can't be used.
    """
    editions = _editions(community, blueprint, today)
    own = own_pages(folder, community.language)
    routes = layout.routes(editions, own, with_kit=kits is not None)
    alternates = layout.alternates(routes)
    look = looks.looks(community, theme, folder)
    # The templates of the type shadow those of base.
    templates = tuple(at / "pages" for at in reversed(blueprint.folders) if (at / "pages").is_dir())
    ground = Ground(folder, templates, cache_dir, look, shadows, keep)
    parts = {
        edition.lang: part(
            Rooms(edition, routes[edition.lang], alternates),
            ground,
            [page for page in own if page.route.lang == edition.lang],
            (kits or {}).get(edition.lang),
        )
        for edition in editions
    }
    shells = {lang: made.shell for lang, made in parts.items()}
    site = Site(
        pages=(),
        assets=_assets(community, folder, look, parts.values()),
        settings=settings.settings(editions[0], look, shells, layout.nav(routes, editions, own)),
        overrides=tuple(_overrides(folder, theme)),
        templates=(machine_files.sitemap(site_url(community), alternates),),
        overlay=_overlay(folder),
    )
    return Draft(site, tuple(leaf for made in parts.values() for leaf in made.leaves), templates)


def _editions(community: Community, blueprint: Blueprint, today: dt.date) -> list[Edition]:
    """The community in each of its languages, the default one first."""
    default = community.language[0]
    return [
        Edition(
            lang=lang,
            default=default,
            community=in_language(community, lang),
            original=community,
            words=words.load(lang, blueprint.folders, community.labels),
            today=today,
        )
        for lang in community.language
    ]


def _assets(
    community: Community, folder: Path, look: looks.Looks, parts: Iterable[Part]
) -> tuple[Asset, ...]:
    """The organiser's files, those of each language, and those that lie at the root."""
    named = [member.photo for member in community.team]
    named += [person.photo for person in community.ambassadors.people]
    named += [community.site.logo, community.site.share_image]
    return (
        *assets.assets(folder, named),
        *(asset for made in parts for asset in made.assets),
        *machine_files.machine_files(site_url(community), community.site.custom_domain),
        *looks.drawn(community, look),
    )


def _overrides(folder: Path, theme: Theme) -> Iterator[Path]:
    """The template folders there are: the organiser's shadows the theme's.

    InputError for a link in the organiser's that leads out of the community's folder.
    """
    astray = tuple(assets.astray(folder, OVERRIDES))
    if astray:
        raise InputError(astray)
    for place in (folder, theme.folder):
        if (place / OVERRIDES).is_dir():
            yield place / OVERRIDES


def _overlay(folder: Path) -> Path | None:
    """The organiser's own mkdocs.yml, if there is one in the folder itself."""
    file = folder / OVERLAY
    return file if file.is_file() and assets.inside(folder, file) else None

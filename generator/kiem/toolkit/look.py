"""How the kit looks: the theme's colours and type, and the logo, for paper, pictures and documents.

Owns: what of the theme and the organiser's files goes into that. Must not know: formats, what is said.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.community.pictures import content, inside, opens
from kiem.content import builtin
from kiem.theme import Theme, colours

USUAL = "lente"  # prints for a theme that has none of its own
PRINTS, FONTS = "print", "fonts"
OWN_FONTS = ("assets", FONTS)


class Logo(NamedTuple):
    """The organiser's logo; name is the file's in their folder, content a PNG, JPEG, WebP, GIF or SVG."""

    name: str
    content: bytes


class Look(NamedTuple):
    """Colours are #rrggbb by name, those of the light mode; head and body are families of type.

    prints holds the typst templates, fonts are folders with TTF files, folder is the organiser's.
    """

    colours: Mapping[str, str]
    head: str
    body: str
    prints: Path
    fonts: tuple[Path, ...]
    folder: Path
    logo: Logo | None = None


def look_of(community: Community, theme: Theme, folder: Path) -> Look:
    """The look of a community in a theme."""
    prints = theme.folder / PRINTS
    if not prints.is_dir():
        prints = builtin("themes") / USUAL / PRINTS
    places = (prints / FONTS, builtin("themes") / FONTS, folder.joinpath(*OWN_FONTS))
    return Look(
        colours=colours(theme, community.site.accent).light,
        head=theme.head,
        body=theme.body,
        prints=prints,
        fonts=tuple(place for place in places if place.is_dir()),
        folder=folder,
        logo=_logo(folder, community.site.logo),
    )


def _logo(folder: Path, name: str) -> Logo | None:
    path = inside(folder, name) if name else None
    found = content(path) if path else None
    return Logo(name, found) if found and opens(found) else None

"""How the site looks, as far as the organiser and the theme decide it in data: colours and pictures.

Owns: which colours, logo, favicon and share picture the site gets. Must not know: CSS, templates.
"""

from pathlib import Path
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.site.assets import find, published
from kiem.site.faces import faces
from kiem.site.favicon import favicon
from kiem.site.model import Asset
from kiem.theme import Theme, colours

DRAWN = "favicon.svg"
IN_A_TAB = (".svg", ".png")


class Looks(NamedTuple):
    """Paths are from the site's root, empty where there is no such picture.

    `css` are the colours as custom properties, `faces` the letters for a page that stands alone;
    `accent` is the colour for paper, a hex one.
    """

    css: str
    faces: str
    accent: str
    dark_mode: str
    logo: str
    favicon: str
    share_image: str
    share_alt: str


def looks(community: Community, theme: Theme, folder: Path) -> Looks:
    """The looks of a community in a theme."""
    site = community.site
    logo, shared = _published(folder, site.logo), _published(folder, site.share_image)
    tinted = colours(theme, site.accent)
    return Looks(
        css=tinted.css,
        faces=faces(theme),
        accent=tinted.accent,
        dark_mode=site.dark_mode,
        logo=logo,
        favicon=logo if logo.endswith(IN_A_TAB) else DRAWN,
        share_image=shared,
        share_alt=str(site.share_alt) if shared else "",
    )


def drawn(community: Community, look: Looks) -> tuple[Asset, ...]:
    """The favicon, where no logo can be one."""
    if look.favicon != DRAWN:
        return ()
    return (Asset(DRAWN, favicon(community.community.name, look.accent)),)


def _published(folder: Path, name: str) -> str:
    return published(name) if find(folder, name) else ""

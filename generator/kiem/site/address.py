"""The address at which the site will stand, and whole addresses of its pages.

Owns: what `site.url` and `site.custom_domain` come to. Must not know: which pages there are.
"""

import re
from collections.abc import Mapping

from kiem.community.definition import Community
from kiem.site.routes import folder, route

PAGE = re.compile(r"[?#].*$|[^/]*\.html?$")


def site_url(community: Community) -> str:
    """The address of the front page, ending in a slash; empty while there is none."""
    site = community.site
    if not site.url:
        return f"https://{site.custom_domain}/" if site.custom_domain else ""
    return PAGE.sub("", PAGE.sub("", site.url)).rstrip("/") + "/"


def home(community: Community, lang: str) -> str:
    """The address of a language's front page; empty while there is none."""
    url = site_url(community)
    return f"{url}{folder(lang, community.default_language)}" if url else ""


def addresses(community: Community, lang: str) -> Mapping[str, str]:
    """Where a language's home, join and toolkit pages will stand; none while there is no address."""
    url, default = site_url(community), community.default_language
    places = {"home": "index", "join": "join", "toolkit": "toolkit"}
    found = {name: f"{url}{route(kind, lang, default).url}" for name, kind in places.items()}
    return found if url else {}

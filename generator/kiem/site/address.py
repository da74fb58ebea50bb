"""The address at which the site will stand, and whole addresses of its pages.

Owns: what `site.url` and `site.custom_domain` come to, also beside the address that a host gives.
Must not know: which pages there are.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from kiem.community.definition import Community
from kiem.community.finding import Finding, warning
from kiem.site.routes import folder, route

PAGE = re.compile(r"[?#].*$|[^/]*\.html?$")


def site_url(community: Community) -> str:
    """The address of the front page, ending in a slash; empty while there is none."""
    site = community.site
    if not site.url:
        return f"https://{site.custom_domain}/" if site.custom_domain else ""
    return PAGE.sub("", PAGE.sub("", site.url)).rstrip("/") + "/"


def at(community: Community, url: str) -> Community:
    """The community with `url` for an address, if it has none of its own."""
    if not url or site_url(community):
        return community
    site = community.site.model_copy(update={"url": url})
    return community.model_copy(update={"site": site})


def elsewhere(community: Community, url: str) -> Iterator[Finding]:
    """P-14: the address that the host gives the site is the one that was written."""
    written = site_url(community)
    if not url or not written or _place(written) == _place(url):
        return
    domain = community.site.custom_domain
    if domain and _place(url)[0] != domain:
        yield warning(("site", "custom_domain"), "P-14", "site.domain", domain=domain, url=url)
    else:
        yield warning(("site", "url"), "P-14", "site.elsewhere", written=written, url=url)


def _place(url: str) -> tuple[str, str]:
    """Host and path; whether it is http or https is up to the host."""
    parts = urlsplit(url)
    return parts.netloc.casefold(), parts.path.strip("/")


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

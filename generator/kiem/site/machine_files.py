"""The files that machines read: sitemap, robots.txt, CNAME, .nojekyll.

Owns: what they say. Must not know: pages' texts, engines. A sitemap needs whole addresses, so a site
without `site.url` has an empty one, which an engine leaves out.
"""

from collections.abc import Mapping, Sequence
from html import escape

from kiem.site.model import Asset
from kiem.site.routes import Route

UNLISTED = ("thanks",)
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def machine_files(url: str, domain: str) -> tuple[Asset, ...]:
    """What lies at the root of the site; `url` is the site's address, or empty."""
    rules = ["User-agent: *", "Allow: /"] + ([f"Sitemap: {url}sitemap.xml"] if url else [])
    files = [Asset(".nojekyll", b""), Asset("robots.txt", "\n".join([*rules, ""]).encode())]
    return (*files, *([Asset("CNAME", f"{domain}\n".encode())] if domain else []))


def sitemap(url: str, pages: Mapping[str, Sequence[Route]]) -> Asset:
    """The sitemap as a template that shadows the engine's own; `pages` by kind, one per language."""
    if not url:
        return Asset("sitemap.xml", b"")
    entries = [
        _entry(url, route, routes)
        for kind, routes in pages.items()
        if kind not in UNLISTED
        for route in routes
    ]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {SPACES}>", *entries, "</urlset>"]
    return Asset("sitemap.xml", "\n".join([*lines, ""]).encode())


def _entry(url: str, route: Route, routes: Sequence[Route]) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other.lang}" href="{escape(url + other.url)}"/>'
        for other in routes
        if len(routes) > 1
    )
    return f"<url><loc>{escape(url + route.url)}</loc>{others}</url>"

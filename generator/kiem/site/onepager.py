"""The one-pager: everything on one A4, to print, with a QR code to the site.

Owns: that page as a file of its own. Must not know: the toolkit it is offered in, the engine.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jinja2
from markupsafe import Markup

from kiem.site import policy
from kiem.site.edition import Edition
from kiem.site.routes import folder, slug
from kiem.templates.quiet import trusted

NAME = "onepager.html"
TEMPLATE = f"{NAME}.jinja"


def path(edition: Edition) -> str:
    """Where the one-pager of this language is published: beside the toolkit page."""
    return f"{folder(edition.lang, edition.default)}{slug('toolkit', edition.lang)}/{NAME}"


def onepager(
    edition: Edition, templates: jinja2.Environment, context: Mapping[str, Any], colour: str
) -> bytes:
    """The page as HTML; `colour` is the accent, a hex colour dark enough for paper."""
    launch = edition.original.launch.date
    label = "onepager.starts" if launch > edition.today else "onepager.started"
    depth = path(edition).count("/")
    html = templates.get_template(TEMPLATE).render(
        {**context, "root": "../" * depth},
        colour=trusted(colour),
        starts=edition.say(label, date=edition.day(launch)),
        policy=lambda css: trusted(policy.paper(str(css))),
        qr=_qr(edition, str(context["site_url"])),
    )
    return html.encode()


def _qr(edition: Edition, url: str) -> Markup:
    """The code as inline SVG, named for who can't see it; empty without an address."""
    return _drawn(url, edition.say("onepager.qr", url=url)) if url else Markup("")


@lru_cache(maxsize=8)  # a preview asks again on every save
def _drawn(url: str, title: str) -> Markup:
    import segno  # noqa: PLC0415 - 40 ms that a site without a toolkit shouldn't wait for

    drawn = segno.make_qr(url, error="m").svg_inline(border=2, omitsize=True, title=title)
    return trusted(drawn)

"""The one-pager: everything on one A4, to read or to print, with a QR code to the site.

Owns: that page as a file of its own, which asks for nothing from anywhere. Must not know: the toolkit it
is offered in, the engine.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import jinja2
from markupsafe import Markup

from kiem.site import policy
from kiem.site.edition import Edition
from kiem.site.looks import Looks
from kiem.site.routes import folder, slug
from kiem.templates.quiet import trusted
from kiem.toolkit.addresses import shown
from kiem.toolkit.shoots import Stroke, shoots

NAME = "onepager.html"
TEMPLATE = f"{NAME}.jinja"


def path(edition: Edition) -> str:
    """Where the one-pager of this language is published: beside the toolkit page."""
    return f"{folder(edition.lang, edition.default)}{slug('toolkit', edition.lang)}/{NAME}"


def onepager(
    edition: Edition, templates: jinja2.Environment, context: Mapping[str, Any], looks: Looks
) -> bytes:
    """The page as HTML in these looks."""
    launch = edition.original.launch.date
    label = "onepager.starts" if launch > edition.today else "onepager.started"
    url = str(context["site_url"])
    grown = shoots(edition.community.community.name)
    html = templates.get_template(TEMPLATE).render(
        context,
        colours=trusted(looks.css),
        faces=trusted(looks.faces),
        mode=looks.dark_mode,
        shoots={"full": _outline(grown.full), "soft": _outline(grown.soft)},
        starts=edition.say(label, date=edition.day(launch)),
        policy=lambda css: trusted(policy.paper(str(css))),
        shown=shown(url),
        qr=_drawn(url, edition.say("onepager.qr", url=url)) if url else Markup(""),
    )
    return html.encode()


def _outline(strokes: Sequence[Stroke]) -> str:
    """The strokes as the path of an SVG."""
    return "".join(kind + " ".join(f"{x:g} {y:g}" for x, y in points) for kind, points in strokes)


@lru_cache(maxsize=8)  # a preview asks again on every save
def _drawn(url: str, title: str) -> Markup:
    """The code as inline SVG, named for who can't see it."""
    import segno  # noqa: PLC0415 - 40 ms that a site without a toolkit shouldn't wait for

    drawn = segno.make_qr(url, error="m").svg_inline(border=2, omitsize=True, title=title)
    return trusted(drawn)

"""The one-pager: everything on one A4, to read or to print, with a QR code to the site.

Owns: that page as a file of its own, which asks for nothing from anywhere. Must not know: the toolkit it
is offered in, the engine.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import jinja2

from kiem.site import policy
from kiem.site.edition import Edition
from kiem.site.looks import Looks
from kiem.site.routes import folder, slug
from kiem.site.written import filled
from kiem.templates.quiet import trusted
from kiem.toolkit import qr
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
    html = filled(
        templates.get_template(TEMPLATE),
        context,
        colours=trusted(looks.css),
        faces=trusted(looks.faces),
        mode=looks.dark_mode,
        shoots={"full": _outline(grown.full), "soft": _outline(grown.soft)},
        starts=edition.say(label, date=edition.day(launch)),
        policy=lambda css: trusted(policy.paper(str(css))),
        shown=shown(url),
        qr=trusted(qr.inline(url, edition.say("onepager.qr", url=url)) if url else ""),
    )
    return html.encode()


def _outline(strokes: Sequence[Stroke]) -> str:
    """The strokes as the path of an SVG."""
    return "".join(kind + " ".join(f"{x:g} {y:g}" for x, y in points) for kind, points in strokes)

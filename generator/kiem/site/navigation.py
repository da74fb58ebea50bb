"""Which links the shell shows: header, footer, the one button, the switch to another language.

Owns: the order of the links and what they are called. Must not know: HTML; the shell is the theme's.
"""

from collections.abc import Mapping, Sequence

from kiem.site.door import Action
from kiem.site.edition import Edition
from kiem.site.own import OwnPage
from kiem.site.routes import Route

HEADER = ("about", "ambassadors", "plan", "events", "faq", "updates", "toolkit", "rules")
FOOTER = ("faq", "about", "plan", "events", "updates", "rules", "toolkit", "privacy")
MOST = 6
NOT_FOUND = ("index", "join", "about", "faq", "plan")
Link = Mapping[str, str]


def header(edition: Edition, routes: Mapping[str, Route]) -> list[Link]:
    """The first six pages there are; the front page is the name, the sign-up is the button."""
    return [_link(edition, routes[kind]) for kind in HEADER if kind in routes][:MOST]


def footer(edition: Edition, routes: Mapping[str, Route], extras: Sequence[OwnPage]) -> list[Link]:
    """The pages that the header has no room for, what belongs at the bottom, and the organiser's own."""
    shown = {link["kind"] for link in header(edition, routes)}
    kinds = [k for k in FOOTER if k in routes and (k not in shown or k in ("rules", "toolkit"))]
    own = [{"title": page.title, "path": page.route.url, "kind": "own"} for page in extras]
    return [_link(edition, routes[kind]) for kind in kinds] + own


def not_found(edition: Edition, routes: Mapping[str, Route]) -> list[Link]:
    """Five ways on from a page that isn't there."""
    return [_link(edition, routes[kind]) for kind in NOT_FOUND if kind in routes]


def target(action: Action, edition: Edition, routes: Mapping[str, Route]) -> str:
    """An action's address from the site's root; a mail to the contact where its page is left out."""
    if action.target in routes:
        return routes[action.target].url
    if action.target.startswith(("#", "https:", "http:")):
        return action.target
    return f"mailto:{edition.community.community.contact.email}"


def _link(edition: Edition, route: Route) -> Link:
    title = edition.say(f"site.page_{route.kind}")
    return {"title": title, "path": route.url, "kind": route.kind}

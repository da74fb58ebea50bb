"""Which pages a community has, and each of them: ours with all that its template needs, or the organiser's.

Owns: when a page exists, and its front matter. Must not know: what stands in a template.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kiem.signup import SignUp
from kiem.site import front, news, policy
from kiem.site.calls import call
from kiem.site.door import Action
from kiem.site.edition import Edition
from kiem.site.given import given
from kiem.site.model import Leaf, Page
from kiem.site.navigation import target
from kiem.site.own import OwnPage
from kiem.site.routes import KINDS, Route
from kiem.templates import plain
from kiem.templates.quiet import trusted

ALWAYS = {"index", "join", "thanks", "privacy"}
UNLISTED = {"thanks"}


class Rooms(NamedTuple):
    """The pages of one language by kind, and of every kind its page in every language."""

    edition: Edition
    routes: Mapping[str, Route]
    alternates: Mapping[str, Sequence[Route]]


def kinds(edition: Edition, own: Sequence[OwnPage], *, with_kit: bool) -> tuple[str, ...]:
    """The pages that have something to say and aren't switched off in `site.pages`.

    A page that the organiser wrote has something to say, whatever the definition holds.
    """
    c = edition.original
    filled = {
        "ambassadors": c.ambassadors.people or call(edition),
        "faq": c.faq,
        "toolkit": with_kit,
        "rules": c.conduct.rules,
        "events": c.events,
        "updates": news.updates(edition),
    }
    wanted = c.site.pages
    filled |= {page.route.kind: True for page in own if page.route.lang == edition.lang}
    return tuple(
        kind
        for kind in KINDS
        if kind in ALWAYS or (filled.get(kind, True) and getattr(wanted, kind))
    )


def generated(rooms: Rooms, kind: str, views: Mapping[str, Any], seen: Mapping[str, Any]) -> Leaf:
    """One of our pages; `seen` are the `views` as its template is given them."""
    route = rooms.routes[kind]
    return Leaf(
        route.path,
        rooms.edition.lang,
        f"{kind}.md.jinja",
        seen,
        own={
            "kind": kind,
            "root": trusted(route.root),
            "links": {name: _way(route, other.url) for name, other in rooms.routes.items()},
            "action": _pressed(rooms, route, views["door"].action),
            "second": _pressed(rooms, route, views["door"].second),
        },
        front=given(_values(rooms, kind, views["signup"])),
    )


def owned(rooms: Rooms, page: OwnPage, signup: SignUp) -> Page:
    """A page of the organiser, as they wrote it, with what the shell must know above it."""
    values = {**_values(rooms, page.route.kind, signup), "title": page.title, "prose": True}
    return Page(page.route.path, front.completed(values, page.text), rooms.edition.lang)


def _pressed(rooms: Rooms, here: Route, action: Action) -> Mapping[str, str]:
    """A button as the page at `here` shows it."""
    address = target(action, rooms.edition, rooms.routes)
    inside = not address.startswith(("#", "https:", "http:", "mailto:"))
    return {"title": action.title, "href": _way(here, address) if inside else address}


def _way(here: Route, url: str) -> str:
    """The way to an address of the site, ready for an attribute."""
    return trusted(here.to(url))


def _values(rooms: Rooms, kind: str, signup: SignUp) -> dict[str, object]:
    """What the shell must know of a page; an empty value is left out."""
    edition = rooms.edition
    others = rooms.alternates[kind]
    return {
        "title": _title(edition, kind),
        "description": _description(edition, kind),
        "lang": edition.lang,
        "kind": kind,
        "alternates": {other.lang: other.url or "./" for other in others} if others[1:] else {},
        "robots": "noindex" if kind in UNLISTED else "",
        "csp": policy.sign_up(signup) if kind == "join" else {},
    }


def _title(edition: Edition, kind: str) -> str:
    community = edition.community.community
    if kind == "index":
        return plain(community.tagline)
    label = f"{kind}.title"
    return edition.say(label, name=community.name) if label in edition.words else ""


def _description(edition: Edition, kind: str) -> str:
    community, label = edition.community.community, f"{kind}.description"
    if label in edition.words:
        return edition.say(label, name=community.name)
    return plain(community.summary)

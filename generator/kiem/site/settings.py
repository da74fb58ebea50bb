"""The generated mkdocs.yml as plain data, with what the shell of every page needs under extra.kiem.

Owns: the engine's settings and the shell's data. Must not know: pages' texts, engines' code.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kiem.site import navigation, news, policy
from kiem.site.address import site_url
from kiem.site.door import Door
from kiem.site.edition import Edition
from kiem.site.looks import Looks
from kiem.site.own import OwnPage
from kiem.site.routes import Route, folder

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc", "admonition", "footnotes"]
SHELL = ("site.", "notfound.")
ELSEWHERE = ("site.page_", "site.cta_")
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}


def settings(
    edition: Edition, look: Looks, shells: Mapping[str, Any], nav: Sequence[Any]
) -> dict[str, Any]:
    """mkdocs.yml for the whole site; `edition` is the default language's."""
    community, site = edition.community.community, edition.community.site
    kiem = {
        "name": str(community.name),
        "default_language": edition.default,
        "order": list(shells),  # some engines sort maps
        "languages": dict(shells),
        "colours": look.css,
        "csp": policy.everywhere(look.css),
        "dark_mode": look.dark_mode,
        "logo": look.logo,
        "favicon": look.favicon,
        "share_image": look.share_image,
        "share_alt": look.share_alt,
        "analytics": site.analytics,
    }
    made: dict[str, Any] = {
        "site_name": str(community.name),
        "site_description": str(community.summary),
        "site_author": str(community.organiser.name),
        "use_directory_urls": True,
        "exclude_docs": "!.nojekyll\n",  # an engine leaves dotfiles out unless told otherwise
        "theme": {"name": "material", "font": False, "favicon": look.favicon},
        "markdown_extensions": list(EXTENSIONS),
        "plugins": [],
        "nav": list(nav),
        "extra": {"kiem": kiem},
    }
    if url := site_url(edition.original):
        made["site_url"] = url
    return made


def shell(
    edition: Edition,
    door: Door,
    routes: Mapping[str, Route],
    extras: Sequence[OwnPage],
    feed: str,
) -> dict[str, Any]:
    """What the shell of one language shows; empty texts show nothing."""
    community = edition.community.community
    date = news.updated_on(edition)
    organiser = {
        "name": str(community.organiser.name),
        "url": community.organiser.url,
        "line": edition.say("site.run_by", name=community.name),
    }
    contact = {
        "name": str(community.contact.name),
        "email": str(community.contact.email),
        "line": edition.say("site.contact"),
    }
    return {
        "name": LANGUAGE_NAMES.get(edition.lang, edition.lang),
        "community": str(community.name),
        "root": folder(edition.lang, edition.default),
        "nav": navigation.header(edition, routes),
        "footer": navigation.footer(edition, routes, extras),
        "notfound": navigation.not_found(edition, routes),
        "cta": {
            "title": door.action.title,
            "path": navigation.target(door.action, edition, routes),
        },
        "organiser": organiser,
        "contact": contact,
        "updated": edition.say("site.updated", date=date) if date else "",
        "feed": feed,
        "labels": _labels(edition),
    }


def _labels(edition: Edition) -> dict[str, str]:
    """The shell's own words; those with a name in them are said where they are used."""
    return {
        key.removeprefix("site.").replace(".", "_"): str(label)
        for key, label in edition.words.labels.items()
        if key.startswith(SHELL) and not key.startswith(ELSEWHERE) and "{" not in label
    }

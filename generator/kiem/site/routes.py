"""Where every page lives: its file, its address, and the way from one page to another.

Owns: the slugs per language and how an address is written relative to a page.
Must not know: what stands on a page, which pages a community has.
"""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

SLUGS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "join": "aanmelden",
        "thanks": "bedankt",
        "ambassadors": "ambassadeurs",
        "faq": "vragen",
        "about": "over",
        "plan": "plan",
        "toolkit": "promotie",
        "rules": "spelregels",
        "events": "agenda",
        "updates": "nieuws",
        "privacy": "privacy",
    },
    "en": {
        "join": "join",
        "thanks": "thanks",
        "ambassadors": "ambassadors",
        "faq": "questions",
        "about": "about",
        "plan": "plan",
        "toolkit": "toolkit",
        "rules": "rules",
        "events": "events",
        "updates": "updates",
        "privacy": "privacy",
    },
}
KINDS = ("index", *SLUGS["en"])


class Route(NamedTuple):
    """One page's place: `path` is its Markdown file, `url` its address from the site's root."""

    kind: str
    lang: str
    path: str

    @property
    def url(self) -> str:
        """The address as the engine publishes it: `aanmelden/`, `en/`, nothing for the front page."""
        bare = quote(self.path.removesuffix(".md"))  # an organiser's file may be called anything
        return bare.removesuffix("index") if bare.split("/")[-1] == "index" else f"{bare}/"

    @property
    def root(self) -> str:
        """The way from this page up to the site's root: nothing, `../`, `../../`."""
        return "../" * self.url.count("/")

    def to(self, url: str) -> str:
        """The way from this page to an address of the site."""
        return self.root + url or "./"


def folder(lang: str, default: str) -> str:
    """The folder of a language: nothing for the default one, `en/` for another."""
    return "" if lang == default else f"{lang}/"


def slug(kind: str, lang: str) -> str:
    """The page's name in its address; a language without slugs of its own takes the English ones."""
    return "index" if kind == "index" else SLUGS.get(lang, SLUGS["en"])[kind]


def route(kind: str, lang: str, default: str) -> Route:
    """The place of one of our own pages."""
    return Route(kind, lang, f"{folder(lang, default)}{slug(kind, lang)}.md")


def toolkit_folder(lang: str, default: str) -> str:
    """Where the downloads of a language are published, beside its toolkit page's one-pager."""
    return f"{folder(lang, default)}toolkit/"

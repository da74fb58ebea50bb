"""The people on the site: team, ambassadors and the host, each with a face or initials.

Owns: what is shown of a person. Must not know: HTML, where on a page they stand.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.site.assets import Picture, picture
from kiem.site.edition import Edition
from kiem.site.themes import Theme


class Person(NamedTuple):
    """One person as a page shows them; empty texts show nothing."""

    name: str
    role: str
    initials: str
    organisation: str = ""
    photo: Picture | None = None
    about: str = ""
    hours: str = ""
    quote: str = ""
    link: str = ""
    theme: Theme | None = None


def ambassadors(edition: Edition, folder: Path, themes: Mapping[str, Theme]) -> tuple[Person, ...]:
    """Those who said yes, in the order of the file; `themes` by their name in the file."""
    shown = zip(
        edition.community.ambassadors.people, edition.original.ambassadors.people, strict=True
    )
    return tuple(
        Person(
            name=person.name,
            role=person.role,
            organisation=person.organisation,
            initials=initials(person.name),
            photo=picture(folder, person.photo, person.photo_alt or person.name),
            quote=person.quote,
            link=person.link,
            theme=themes.get(original.theme),
        )
        for person, original in shown
    )


def team(edition: Edition, folder: Path) -> tuple[Person, ...]:
    """The people who do the work, in the order of the file."""
    return tuple(
        Person(
            name=person.name,
            role=person.title or edition.say(f"about.role_{person.role}"),
            initials=initials(person.name),
            photo=picture(folder, person.photo, person.photo_alt or person.name),
            about=person.about,
            hours=_hours(edition, person.hours_per_week),
        )
        for person in edition.community.team
    )


def host(edition: Edition, members: tuple[Person, ...]) -> Person:
    """Who answers: the community manager, else whoever comes first, else the contact."""
    roles = [person.role for person in edition.community.team]
    if members:
        return members[roles.index("community_manager") if "community_manager" in roles else 0]
    community = edition.community.community
    name = community.contact.name or community.organiser.name
    return Person(name=name, role="", initials=initials(name))


def initials(name: str) -> str:
    """The first letters of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()] or [name]
    letters = [words[0][0]] + ([words[-1][0]] if len(words) > 1 else [])
    return "".join(letters).upper()


def _hours(edition: Edition, hours: float | None) -> str:
    """Somebody's time per week in words; empty where nobody says."""
    if not hours:
        return ""
    if hours == 1:
        return edition.count("about.hours_a_week", 1)
    return edition.say("about.hours_a_week", n=f"{hours:g}")

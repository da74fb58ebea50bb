"""What a toolkit text may say: the community in one language, and what follows from it.

Owns: the names that templates use. An absent text is "", an absent part None, an absent list empty.
`pictures` (name of a picture in the kit → its alt text) is for whoever makes the kit to fill.
Must not know: wording, files, formats.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from kiem.community.calendar import changed, phase, signup_opens
from kiem.community.definition import Community
from kiem.toolkit.ways import campaign, ways

Facts = Mapping[str, Any]

HOST = "community_manager"


def facts(c: Community, lang: str, today: dt.date, addresses: Mapping[str, str]) -> Facts:
    """Every name a template may use; `c` is the community in `lang`.

    addresses may hold "join", "home" and "toolkit": absolute, in that language; left out where the
    site has no address of its own.
    """
    return {
        "c": c,
        "lang": lang,
        "link": addresses.get("join", ""),
        "home": addresses.get("home", ""),
        "kit_page": addresses.get("toolkit", ""),
        "campaign": (told := campaign(c.community.name, started=_started(c, today))),
        "via": "",
        "addresses": addresses,
        "ways": ways(addresses, told),
        "changed": changed(c),
        "pictures": {},
        **_who(c),
        **_when(c, today),
        **_what(c),
        **_gatherings(c, today),
        **_press(c),
    }


def _who(c: Community) -> Facts:
    contact = c.community.contact
    hosts = [person.name for person in c.team if person.role == HOST]
    return {
        "name": c.community.name,
        "tagline": c.community.tagline,
        "organiser": c.community.organiser.name,
        "about_organiser": c.community.organiser.about,
        "funding": c.community.organiser.funding,
        "contact": contact.name,
        "email": contact.email,
        "host": next(iter(hosts), contact.name or c.community.organiser.name),
        "hashtag": f"#{_tag(c.toolkit.hashtag.lstrip('#'), c.community.name)}",
    }


def _tag(written: str, name: str) -> str:
    """One word, each part with a capital, so that a screen reader hears the parts.

    What the organiser wrote, else the name; the name tells where parts begin in small letters.
    """
    parts = [part[0].upper() + part[1:] for part in re.findall(r"[^\W_]+", name)]
    tag = written or "".join(parts)
    if tag.islower():
        for part in parts:
            tag = tag.replace(part.lower(), part, 1)
    return tag[:1].upper() + tag[1:]


def _started(c: Community, today: dt.date) -> bool:
    now = phase(c, today)
    return now in ("seeding", "growing") or (now == "closed" and c.launch.date <= today)


def _when(c: Community, today: dt.date) -> Facts:
    return {
        "today": today,
        "phase": phase(c, today),
        "started": _started(c, today),
        "opens": signup_opens(c),
        "launch": c.launch.date,
        "policy": c.access.policy,
        "days": c.access.answer_within_days,
        "members": c.progress.members,
    }


def _what(c: Community) -> Facts:
    consultation = c.consultation
    told = consultation.show == "count_and_changes"
    return {
        "story": c.community.story,
        "recognise": c.audience.recognise,
        "you_get": c.give_and_get.you_get,
        "you_bring": c.give_and_get.you_bring,
        "question": c.launch.opening_question,
        "themes": c.themes,
        "first_themes": [theme for theme in c.themes if theme.start == "launch"] or c.themes,
        "cost": c.access.cost,
        "rules": c.conduct.rules,
        "desk": c.toolkit.service_desk,
        "spoken": bool(consultation.people),
        "consulted": consultation.people if consultation.show != "nothing" else 0,
        "changes": [talk.changed for talk in consultation.talks if talk.changed] if told else [],
    }


def _gatherings(c: Community, today: dt.date) -> Facts:
    """talk: the first event with speakers; meetup: one a guest could speak at; coming: the next one."""
    dated = [event for event in c.events if event.date and event.date >= today]
    talks = [event for event in c.events if event.speakers]
    meetups = [event for event in c.events if event.kind != "walk_in"]
    talk = next(iter(talks), None)
    about = [theme for theme in c.themes if talk and theme.name == talk.theme]
    return {
        "talk": talk,
        "talk_theme": next(iter(about), None),
        "meetup": next(iter([*talks, *meetups]), None),
        "coming": min(dated, key=lambda event: event.date or today, default=None),
    }


def _press(c: Community) -> Facts:
    press = c.toolkit.press
    speaker = press.quote_by if press else ""
    titles = [person.title for person in c.team if person.name == speaker]
    return {"press": press, "quote_by": speaker, "quote_title": next(iter(titles), "")}

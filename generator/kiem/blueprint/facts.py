"""What a default text may say about this community, and under which conditions it holds.

Owns: the names that stand between {braces} and under `needs` and `when` in the words files.
Must not know: the texts themselves. A fact that isn't known is absent; nothing is made up here.
"""

import re
from collections.abc import Collection, Iterator

from kiem.blueprint.layers import KeyPath
from kiem.community.definition import Community
from kiem.community.events import Event
from kiem.community.localise import in_language
from kiem.words import Words

ENDS = (".", "!", "?", "…", ":")
SEVERAL_LINES = re.compile(r"\n\s*(\n|[-*+] |\d+[.)] )")
PAGES = ("join", "rules", "toolkit", "privacy", "events", "ambassadors")
WITH_PROFILES = ("community_platform", "intranet", "forum", "insight_platform")
HOLDS = "yes"


def facts(
    community: Community,
    words: Words,
    standard: Collection[KeyPath] = (),
    without: Collection[str] = (),
) -> dict[str, str]:
    """Every known fact in the language of `words`.

    `standard` are the paths that hold defaults, `without` the pages that won't be made.
    """
    local = in_language(community, words.lang)
    known = {
        **_who(local),
        **_joining(local, words),
        **_inside(local),
        **_pages(local, words, without),
        **dict.fromkeys(_conditions(local, set(standard)), HOLDS),
    }
    return {name: text for name, text in known.items() if text}


def sentence(text: str) -> str:
    """The text as a sentence that others can follow: a capital, an end; a list gets its own lines."""
    if not text:
        return ""
    whole = text[0].upper() + text[1:]
    if SEVERAL_LINES.search(whole):
        return f"{whole}\n\n"
    return whole if whole.endswith(ENDS) else f"{whole}."


def _who(c: Community) -> dict[str, str]:
    hosts = [member.name for member in c.team if member.role == "community_manager"]
    return {
        "name": c.community.name,
        "organiser": c.community.organiser.name,
        "about": sentence(c.community.organiser.about),
        "funding": sentence(c.community.organiser.funding),
        "contact": c.community.contact.email,
        "host": next(iter(hosts), c.community.contact.name),
        "summary": sentence(c.community.summary),
        "purpose": sentence(c.community.purpose),
        "who": sentence(c.audience.who),
        "statement": sentence(c.distinctiveness.statement),
    }


def _joining(c: Community, words: Words) -> dict[str, str]:
    access, batches = c.access, c.access.batches
    advisers = [group for group in access.groups if group.expert]
    experts = sum(group.share or 0 for group in advisers)
    return {
        "answer_days": words.count("fact.days", access.answer_within_days),
        "batch": str(batches.size),
        "rhythm": words[f"fact.{batches.every}"],
        "min_age": str(access.min_age),
        "keep": words.count("fact.months", c.signup.keep_months),
        "experts": str(experts) if experts else "",
        "expert_groups": ", ".join(group.name for group in advisers),
        "cost": sentence(access.cost),
        "minors": sentence(access.minors),
        "leaving": sentence(access.leaving),
        "declined": sentence(access.declined),
        "waiting_list": sentence(access.waiting_list),
        "privacy_text": sentence(c.signup.privacy.text),
    }


def _inside(c: Community) -> dict[str, str]:
    gatherings = [event.title for event in c.events if _in_person(event)]
    return {
        "platform": c.launch.platform.name if c.launch.platform else "",
        "rules": _bullets(c.conduct.rules[:3]),
        "report_to": c.conduct.report_to,
        "gatherings": _bullets(gatherings[:3]),
        "tasks": _bullets(c.ambassadors.tasks),
        "time": c.ambassadors.time,
    }


def _in_person(event: Event) -> bool:
    """Whether people see each other there, as far as the organiser tells."""
    if event.kind == "online" or "online" in event.place.casefold():
        return False
    return bool(event.place) or event.kind == "meetup"


def _bullets(texts: Collection[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _pages(c: Community, words: Words, without: Collection[str]) -> dict[str, str]:
    absent = {page for page, shown in c.site.pages if not shown} | set(without)
    if not c.events:
        absent.add("events")
    if not (c.ambassadors.people or c.ambassadors.call):
        absent.add("ambassadors")
    return {f"page_{page}": words[f"site.page_{page}"] for page in PAGES if page not in absent}


def _conditions(c: Community, standard: set[KeyPath]) -> Iterator[str]:
    yield c.access.policy
    if c.access.policy != "open":
        yield "selected"
    if _asks(c) or ("signup", "motivation", "question") not in standard:
        yield "asks"
    if ("signup", "questions") in standard:
        yield "standard_questions"
    if ("conduct", "rules") in standard:
        yield "standard_rules"
    if len(c.conduct.rules) > 3:
        yield "more_rules"
    if c.launch.meeting_form != "offline":
        yield "online"
    if c.audience.bound_by == "profession":
        yield "profession"
    if c.themes:
        yield "themes"
    if not any(stem.startswith("manager-letter") for stem in c.toolkit.skip):
        yield "letter"
    yield from _platform_conditions(c)


def _platform_conditions(c: Community) -> Iterator[str]:
    platform = c.launch.platform
    if not platform:
        return
    if platform.kind in WITH_PROFILES:
        yield "profiles"
    if platform.kind in ("chat_group", "in_person"):
        yield platform.kind
    if platform.open_to == "members":
        yield "members_only"
    if platform.open_to == "public":
        yield "public"


def _asks(c: Community) -> bool:
    """Whether the form is kiem's own, so that it surely asks for a motivation."""
    form = c.signup.form
    own_address = not form or ("@" in form and "://" not in form)
    return own_address or c.signup.form_as == "post"

"""How somebody joins, in four steps, and what they may expect of us.

Owns: the steps and promises as sentences. Must not know: the form, its provider, HTML.
"""

from typing import NamedTuple

from kiem.community import calendar
from kiem.site.edition import Edition

WITH_PROFILES = ("community_platform", "intranet", "forum", "insight_platform")
SENTENCE_ENDS = (".", "!", "?", "…", ":", ")")


class Step(NamedTuple):
    """One step: a heading and a sentence or two."""

    title: str
    text: str


def steps(edition: Edition) -> tuple[Step, ...]:
    """Apply (or wait until that is possible), answer, group, introduce: each with its terms in days."""
    return (_apply(edition), _answer(edition), _group(edition), _introduce(edition))


def promises(edition: Edition) -> tuple[str, ...]:
    """What we hold ourselves to, one sentence each."""
    given = edition.community.conduct.promises
    sentences = [_term(edition)]
    if given.reply_within_hours:
        sentences.append(edition.count("landing.promise_hours", given.reply_within_hours))
    if given.feedback:
        sentences.append(sentence(given.feedback))
    return tuple(sentences)


def sentence(text: str) -> str:
    """The text with a full stop, where it has no closing mark of its own."""
    return text if text.endswith(SENTENCE_ENDS) else f"{text}."


def _apply(edition: Edition) -> Step:
    if _closed(edition):
        return Step(edition.say("landing.step_wait"), edition.say("landing.step_wait_text"))
    opens = calendar.signup_opens(edition.original)
    invite = edition.community.access.policy == "invite"
    title = edition.say("landing.step_invite" if invite else "landing.step_apply")
    texts = [edition.say("landing.step_apply_text")]
    if opens > edition.today:
        texts.append(edition.say("landing.step_apply_from", date=edition.day(opens)))
    return Step(title, " ".join(texts))


def _answer(edition: Edition) -> Step:
    access = edition.community.access
    label = "landing.step_answer" if access.policy == "open" else "landing.step_read"
    texts = [sentence(access.decided_by)] if access.decided_by else []
    return Step(edition.say(label), " ".join([*texts, _term(edition)]))


def _group(edition: Edition) -> Step:
    access = edition.community.access
    come = "start" if access.policy == "open" else "group"
    size = "group_closed" if _closed(edition) else f"{come}_{access.batches.every}"
    texts = [sentence(access.explain)] if access.explain else []
    texts.append(edition.say(f"landing.{size}", size=access.batches.size))
    return Step(edition.say(f"landing.step_{come}"), " ".join(texts))


def _introduce(edition: Edition) -> Step:
    platform = edition.community.launch.platform
    profiles = platform is not None and platform.kind in WITH_PROFILES
    texts = [edition.say(f"landing.step_introduce_{'profile' if profiles else 'text'}")]
    if edition.community.launch.opening_question:
        texts.append(edition.say("landing.step_introduce_question"))
    return Step(edition.say("landing.step_introduce"), " ".join(texts))


def _closed(edition: Edition) -> bool:
    return calendar.phase(edition.original, edition.today) == "closed"


def _term(edition: Edition) -> str:
    return edition.count("landing.answer_days", edition.community.access.answer_within_days)

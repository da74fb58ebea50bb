"""What the page's script is told about the form: how to send it or show it, and what to say then.

Owns: that data, ready to be JSON. Must not know: HTML, how the script goes about it. Without a script
all of this is left out, and the form works by itself.
"""

from collections.abc import Mapping
from typing import Any

from kiem.signup.ref import Heard, Ref
from kiem.words import Words

Told = Mapping[str, Any]
PATIENCE = 15_000  # how long an answer may take, in ms
# What the script says of the whole, beside a field, and of the whole when the service says so.
SAYS = ("sending", "quick", "unsure", "offline", "failed", "check", "sent", "says")
ERRORS = (
    *("required", "choose", "tick", "email", "url", "few"),  # what the script sees itself
    *("short", "long", "number", "text", "other"),
)
WHOLE = ("blocked", "closed", "missing", "empty")
SOURCES = ("email", "newsletter", "intranet", "partner", "service-desk", "press", "talk")
PLACES = ("one-pager", "poster", "flyer")
NETWORKS = {
    "linkedin": "LinkedIn",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "x": "X",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "whatsapp": "WhatsApp",
}


def texts(words: Words) -> Told:
    """The sentences beside fields, for every form of ours; and names of places people come from."""
    places = {name: words[f"form.from_{name.replace('-', '_')}"] for name in (*SOURCES, *PLACES)}
    return {
        "errors": {name: words[f"form.error_{name}"] for name in ERRORS},
        "from": {**NETWORKS, **places},
    }


def sending(ref: Ref, words: Words) -> Told:
    """How to send the form, and how to read the answer (see Answer in ref.py); empty if it isn't sent."""
    if ref.kind != "post":
        return {}
    answer = ref.service.post.answer
    return {
        "to": ref.fetch or ref.address,
        "headers": dict(answer.headers),
        "patience": PATIENCE,
        "came": ref.called("came_from"),
        "good": answer.good,
        "failed": answer.failed,
        "errors": answer.errors,
        "field": answer.field,
        "code": answer.code,
        "message": answer.message,
        "messages": answer.messages,
        "words": dict(answer.words),
        "whole": {name: words[f"form.error_{name}"] for name in WHOLE},
        "says": {name: words[f"form.says_{name}"] for name in SAYS},
    }


def frame(ref: Ref, words: Words) -> Told:
    """What to show after the click, and what to listen for; empty if nothing is shown."""
    if ref.kind != "embed":
        return {}
    embed = ref.service.embed
    return {
        "src": ref.frame,
        "title": words.say("join.frame_title", service=ref.title),
        "height": embed.height,
        "from": [f"https://{host}" for host in ref.hosts],
        "sized": _heard(embed.sized),
        "saved": _heard(embed.saved),
    }


def _heard(heard: Heard) -> Told:
    return heard._asdict() if heard.key else {}

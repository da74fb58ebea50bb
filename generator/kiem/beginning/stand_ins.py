"""What stands where an answer is still to come, so that the first file builds and says what it lacks.

Owns: which answers get one. Must not know: the wording (new.todo.<answer> in kiem.messages). A stand-in
for a text is one that `kiem check` knows as such; a date and a type have none that it could know.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from kiem.beginning.tidy import Answer
from kiem.errors import Message
from kiem.messages import say

TEXTS = ("tagline", "summary", "audience", "distinctiveness", "organiser")
UNKNOWN = (*TEXTS, "contact")  # only the organiser can know them; kiem check asks for them
TYPE = "local"
CONTACT = "hello@example.org"
UNTIL_LAUNCH = dt.timedelta(weeks=12)


def completed(
    answers: Mapping[str, Answer], folder: Path, lang: str, today: dt.date
) -> dict[str, Answer]:
    """The answers, with a stand-in for each that a community.yaml can't do without."""
    stand_ins: dict[str, Answer] = {
        "type": TYPE,
        "name": called(folder),
        **{name: say(Message.of(f"new.todo.{name}"), lang) for name in TEXTS},
        "launch": (today + UNTIL_LAUNCH).isoformat(),
        "contact": CONTACT,
    }
    given = {name: value for name, value in answers.items() if value}
    return {**stand_ins, **given}


def called(folder: Path) -> str:
    """The name of a community by that of its folder: my-community is My community."""
    words = " ".join(folder.resolve().name.replace("_", " ").replace("-", " ").split())
    name = words[:1].upper() + words[1:]
    return name[:40] if len(name) >= 2 else "Community"

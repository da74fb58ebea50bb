"""Every file of a new community's folder.

Owns: which files there are, in the order in which they are written: what took most work comes first.
Must not know: which of them are there already, how they are written.
"""

import datetime as dt
import json
import textwrap
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

from kiem import __version__
from kiem.beginning.definition import HERE, SCHEMA, written
from kiem.beginning.tidy import Answer
from kiem.beginning.yaml_text import WIDTH
from kiem.community.schema import json_schema
from kiem.errors import Message
from kiem.messages import say

DEFINITION = "community.yaml"
IGNORED = ("/site/", "/organiser/", "/.kiem/")
REQUIREMENTS = "requirements.txt"
README = "README.md"
IGNORE = ".gitignore"
ASSETS = "assets/.gitkeep"


class New(NamedTuple):
    """A file to write: its path in the folder, with slashes, and its text."""

    path: str
    text: str


def definition(answers: Mapping[str, Answer], lang: str, today: dt.date) -> New:
    """community.yaml; `answers` has at least a name, a type and a launch."""
    names = ("goals", "themes", "form", "accent")
    examples = {name: say(Message.of(f"new.hint.{name}"), lang) for name in names}
    return New(DEFINITION, written(answers, examples, lang, today))


def others(name: str, lang: str, workflow: Mapping[str, str]) -> tuple[New, ...]:
    """All else; `workflow` holds the file that publishes the site, by its path (empty: none)."""
    told = say(Message.of("new.readme.publish" if workflow else "new.readme.by_hand"), lang)
    publish = "\n\n".join(map(_filled, told.split("\n\n")))
    readme = Template((HERE / lang / README).read_text(encoding="utf-8"))
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    pinned = say(Message.of("new.requirements", version=__version__), lang)
    return (
        New(README, readme.substitute(name=name, publish=publish)),
        New(REQUIREMENTS, f"{pinned}\nkiem=={__version__}\n"),
        New(IGNORE, "\n".join([say(Message.of("new.ignore"), lang), *IGNORED, ""])),
        New(ASSETS, ""),
        New(SCHEMA, f"{schema}\n"),
        *(New(path, text) for path, text in workflow.items()),
    )


def _filled(paragraph: str) -> str:
    return textwrap.fill(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)


def not_ignored(folder: Path) -> tuple[str, ...]:
    """Which private folders an existing .gitignore doesn't mention."""
    try:
        text = (folder / IGNORE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    told = {line.strip().strip("/") for line in text.splitlines()}
    return tuple(line for line in IGNORED if line.strip("/") not in told)

"""The first community.yaml: the answers in it, and everything else as hints to uncomment.

Owns: how answers go into the text of nl/ or en/. Must not know: what makes an answer right.

In that text a line `@name` becomes the entry of an answer, `$word` inside a line a value; a section
for which there is no answer becomes one hint.
"""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from string import Template
from unicodedata import combining, normalize

from kiem.beginning.tidy import Answer
from kiem.beginning.yaml_text import entry, item
from kiem.community.calendar import SIGNUP_BEFORE

HERE = Path(__file__).resolve().parent
SCHEMA = "community.schema.json"
KEYS = {"audience": "who", "launch": "date"}  # answers whose key in its section has another name
LISTS = ("goals", "themes")
# Sections that have nothing in them without this answer.
SECTIONS = {"goals": "goals", "themes": "themes", "signup": "form", "site": "accent"}
HOLE = re.compile(r"( *)@(\w+)")
SECTION = re.compile(r"([a-z_]+):")


def written(
    answers: Mapping[str, Answer], examples: Mapping[str, str], lang: str, today: dt.date
) -> str:
    """The text of community.yaml; `examples` stand in the hint of an answer that wasn't given."""
    text = (HERE / lang / "community.yaml").read_text(encoding="utf-8")
    blocks = Template(text).substitute(_words(answers, today)).split("\n\n")
    return "\n\n".join(_block(block.split("\n"), answers, examples) for block in blocks)


def slug(name: str) -> str:
    """A name as it can stand in an address: "De Losse Schroef" is de-losse-schroef."""
    plain = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "community"


def _words(answers: Mapping[str, Answer], today: dt.date) -> dict[str, str]:
    name = str(answers["name"])
    launch = dt.date.fromisoformat(str(answers["launch"]))
    return {
        "schema": SCHEMA,
        "name": name,
        "slug": slug(name),
        "hashtag": "".join(part.capitalize() for part in slug(name).split("-")),
        "type": str(answers["type"]),
        "opens": (launch - SIGNUP_BEFORE).isoformat(),
        "after": (launch + dt.timedelta(days=14)).isoformat(),
        "in_a_year": (launch + dt.timedelta(days=365)).isoformat(),
        "today": today.isoformat(),
    }


def _block(lines: list[str], answers: Mapping[str, Answer], examples: Mapping[str, str]) -> str:
    """A section with its answers, or as a hint when it would hold nothing."""
    section = next((found[1] for line in lines if (found := SECTION.match(line))), "")
    needed = SECTIONS.get(section, "")
    if not needed or answers.get(needed):
        return "\n".join(_filled(lines, answers))
    start = next(n for n, line in enumerate(lines) if SECTION.match(line))
    shown = _filled(lines[start:], {needed: _example(needed, examples)})
    return "\n".join([*lines[:start], *(_hint(line) for line in shown)])


def _example(name: str, examples: Mapping[str, str]) -> Answer:
    return (examples[name],) if name in LISTS else examples[name]


def _hint(line: str) -> str:
    """A line as a comment; one that is a comment already moves along."""
    return "# " + re.sub(r"^( *)# ", r"\1", line) if line else line


def _filled(lines: list[str], answers: Mapping[str, Answer]) -> list[str]:
    return [filled for line in lines for filled in _line(line, answers)]


def _line(line: str, answers: Mapping[str, Answer]) -> list[str]:
    """A line of the text, or the lines of the answer that belongs there."""
    hole = HOLE.fullmatch(line)
    if not hole:
        return [line]
    indent, name = len(hole[1]), hole[2]
    value = answers.get(name, "")
    if not isinstance(value, str):
        return [line for text in value for line in item(text, indent)]
    return entry(KEYS.get(name, name), value, indent) if value else []

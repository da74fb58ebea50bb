"""An answer, judged by the same readers and rules as community.yaml, and brought in its best form.

Owns: the way from an answer to a value, and which mends of the readers are certain enough to carry
out. Must not know: who asked; any rule or sentence of its own.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from kiem import signup
from kiem.beginning.questions import KEYS
from kiem.beginning.tidy import Answer, tidy
from kiem.checks import catalogue
from kiem.community.definition import Community
from kiem.community.finding import Finding
from kiem.community.load import Definition, Weighed, weigh
from kiem.errors import Problem
from kiem.signup.recognise import understand
from kiem.signup.ref import Ref
from kiem.source import Mark, Node, Source, Trail

Answers = Mapping[str, Answer]

TOLD = ("error", "gap", "warning")
# Mends that leave no doubt: the kind of a finding, and what it makes of the answer.
MENDS: Mapping[str, Callable[[str, Mapping[str, object]], str]] = {
    "value.date.mend": lambda _, values: str(values["mend"]),
    "value.url.mend": lambda _, values: str(values["mend"]),
    "form.mend": lambda _, values: str(values["mend"]),
    "form.http": lambda _, values: str(values["mend"]),
    "limit.stop": lambda text, _: text.rstrip(". "),
}
ROUNDS = 3


class Circumstances(NamedTuple):
    """What an answer is judged in: the language of the site, the folder, the day."""

    lang: str
    folder: Path
    today: dt.date


class Settled(NamedTuple):
    """An answer as it is written down, and what there is to say about it; `also` came with it."""

    value: Answer
    problems: tuple[Problem, ...]
    also: Answers = MappingProxyType({})

    @property
    def good(self) -> bool:
        """Whether it can be used as it is."""
        return all(problem.severity != "error" for problem in self.problems)


_NOWHERE = Mark("", (0, 0), (0, 0), (0, 0))


def settle(name: str, given: Answer, known: Answers, around: Circumstances) -> Settled:
    """The best form of an answer, judged beside those that are `known`."""
    value = tidy(name, given)
    for _ in range(ROUNDS):
        source, weighed, found = _judged(name, {**known, name: value}, around)
        mended = _mended(value, found)
        if mended == value:
            break
        value = mended
    problems = weighed.teller(source).tell(found)
    told = tuple(problem for problem in problems if problem.severity in TOLD)
    if not Settled(value, told).good or not value:
        return Settled(value, told)
    return Settled(_best(name, value, weighed.community), told, _along(name, value, known))


def definition(answers: Answers, lang: str) -> dict[str, Node]:
    """The data of a community.yaml with these answers."""
    data: dict[str, Node] = {"language": lang}
    for name, key in KEYS.items():
        value = answers.get(name)
        if value:
            _put(data, key.path, value if isinstance(value, str) else list(value))
    return data


def form(answers: Answers) -> Ref | None:
    """Where answers to the form go, if one was given."""
    given, key = answers.get("form", ""), answers.get("access_key", "")
    found = understand(str(given), "", str(key)) if given else None
    return found if isinstance(found, Ref) else None


def _judged(
    name: str, answers: Answers, around: Circumstances
) -> tuple[Source, Weighed, list[Finding]]:
    """What is found about one answer, the definition it was found in."""
    source = Source("", around.folder, "", definition(answers, around.lang), {(): _NOWHERE})
    weighed = weigh(source, around.today, rules=signup.RULES)
    read = Definition(weighed.community, source, (), weighed.values)
    about = KEYS[name].about
    every = (*weighed.findings, *catalogue.find(read, around.today))
    return source, weighed, [it for it in every if it.path[: len(about)] == about]


def _mended(value: Answer, found: list[Finding]) -> Answer:
    for finding in found:
        if isinstance(value, str) and finding.kind in MENDS:
            return MENDS[finding.kind](value, finding.values)
    return value


def _best(name: str, value: Answer, community: Community) -> Answer:
    """The form in which a good answer is written down."""
    if name == "contact":
        return community.community.contact.email
    if name == "type":
        return community.type
    if name == "accent":
        return community.site.accent.removeprefix("#")
    ref = form({"form": value}) if name == "form" else None
    return ref.address if ref else value


def _along(name: str, value: Answer, known: Answers) -> Answers:
    """The access key that stood in the code of a form."""
    ref = form({**known, "form": value}) if name == "form" else None
    key = dict(ref.hidden).get(ref.service.post.key_name, "") if ref else ""
    return {"access_key": key} if key else {}


def _put(data: dict[str, Node], path: Trail, value: Node) -> None:
    *above, last = (str(part) for part in path)
    for part in above:
        inner = data.setdefault(part, {})
        if isinstance(inner, dict):
            data = inner
    data[last] = value

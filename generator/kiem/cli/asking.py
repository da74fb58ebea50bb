"""One question of `kiem new` at a time: what is shown, what is typed, what is said about it.

Owns: the forms a question can have (a choice, a text, a list, two in one). Must not know: the order of
questions, what makes an answer right.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kiem.beginning import judge, stand_ins
from kiem.beginning.judge import Circumstances
from kiem.beginning.questions import COLOURS, Question
from kiem.beginning.tidy import Answer, two
from kiem.blueprint import TYPES
from kiem.cli.talk import Talk
from kiem.errors import Message, Problem
from kiem.messages import say
from kiem.signup.ref import Ref

BACK = frozenset({"back", "terug", "<"})
STOP = frozenset({"stop", "quit", "exit"})
# What comes of no answer, where that is more than an answer to give later.
UNSAID: Mapping[str, Message] = {
    "form": Message.of("new.form.none"),
    "accent": Message.of("new.colour.blueprint"),
}


class Back(Exception):  # noqa: N818 - a wish, not a mistake
    """Somebody wants to see the question before."""


class Stop(Exception):  # noqa: N818 - the same
    """Somebody wants to stop."""


class Asker(NamedTuple):
    """A screen, what answers are judged in, and the answers so far, which grow as they are given."""

    screen: Talk
    around: Circumstances
    answers: dict[str, Answer]

    def tell(self, id: str, style: str = "", **values: object) -> None:
        """Say something, a little in from the left."""
        self.screen.paragraph(Message.of(id, **values), style, 2)

    def typed(self) -> str:
        """What is typed, which may be nothing; Back or Stop when that is what was typed."""
        line = self.screen.answer("  > ").strip()
        if line.casefold() in BACK:
            raise Back
        if line.casefold() in STOP:
            raise Stop
        return line


def ask(asker: Asker, question: Question) -> None:
    """Ask until there is an answer that can be used, or none."""
    asker.tell(f"new.why.{question.id}", "faint")
    FORMS.get(question.id, _texts)(asker, question)


def _texts(asker: Asker, question: Question) -> None:
    name = question.answers[0]
    asker.tell("new.example", "faint", example=Message.of(f"new.example.{question.id}"))
    _offer(asker, name)
    _settled(asker, name, asker.typed())
    if not asker.answers.get(name) and (default := _default(asker, name)):
        asker.answers[name] = default


def _default(asker: Asker, name: str) -> str:
    """What Enter answers where nothing was answered before; "" where that leaves it for later."""
    defaults = {
        "name": stand_ins.called(asker.around.folder),
        "launch": (asker.around.today + stand_ins.UNTIL_LAUNCH).isoformat(),
    }
    return defaults.get(name, "")


def _enter(asker: Asker, name: str) -> tuple[str, str | Message]:
    """What Enter does: "keep" an answer, take a "default", both with which one, or "later"."""
    if asker.answers.get(name):
        return "keep", shown(asker.answers[name])
    value = _default(asker, name) or UNSAID.get(name, "")
    return ("default" if value else "later"), value


def _offer(asker: Asker, name: str) -> None:
    """Say what Enter does, where it does more than leave the answer for later."""
    does, value = _enter(asker, name)
    if does != "later":
        asker.tell(f"new.{does}", "faint", value=value)


def _numbered(line: str, choices: Sequence[str]) -> str:
    """The choice whose number was typed; any other line as it is."""
    known = line.isdecimal() and 0 < int(line) <= len(choices)
    return choices[int(line) - 1] if known else line


def _settled(asker: Asker, name: str, line: str, choices: Sequence[str] = ()) -> bool:
    """Take `line` as the answer to `name`, or what is typed after what there was to say about it.

    Enter keeps an answer that only met advice, and drops one that can't be used: then False. A number
    stands for one of the `choices`, also after a mistake.
    """
    while line := _numbered(line, choices):
        found = judge.settle(name, line, asker.answers, asker.around)
        if _wants_key(asker, found.problems):
            continue
        asker.screen.remarks(found.problems)
        if found.good and found.value != " ".join(line.split()):
            asker.tell("new.understood", "good", value=shown(found.value))
        if found.problems:
            _again(asker, name, good=found.good)
            line = asker.typed()
        if found.good and (not line or not found.problems):
            asker.answers.update({**found.also, name: found.value})
            return True
    return False


def _again(asker: Asker, name: str, *, good: bool) -> None:
    """Ask for another answer; say what Enter does instead."""
    does, value = _enter(asker, name)
    asker.tell("new.advice" if good else f"new.again.{does}", value=value)


def _wants_key(asker: Asker, problems: Sequence[Problem]) -> bool:
    """Whether the form's service wants a key, and one was typed; one that can't be it is forgotten."""
    if any(problem.what.id == "form.key_odd" for problem in problems):
        asker.answers.pop("access_key", None)
    if not any(problem.what.id == "form.key" for problem in problems):
        return False
    asker.screen.remarks(problems)
    asker.tell("new.ask.access_key")
    asker.answers["access_key"] = asker.typed()
    return bool(asker.answers["access_key"])


def _type(asker: Asker, _: Question) -> None:
    for number, name in enumerate(TYPES, start=1):
        asker.screen.choice(number, name, Message.of(f"new.type.{name}"))
    _offer(asker, "type")
    while True:
        line = _numbered(asker.typed(), TYPES)
        if not line and asker.answers.get("type"):
            return
        if line and not line.isdecimal():
            found = judge.settle("type", line, asker.answers, asker.around)
            asker.screen.remarks(found.problems)
            if found.good:
                asker.answers["type"] = found.value
                return
        asker.tell("new.choose", n=len(TYPES))


def _list(asker: Asker, question: Question) -> None:
    name = question.answers[0]
    asker.tell("new.example", "faint", example=Message.of(f"new.example.{question.id}"))
    asker.tell("new.many", "faint")
    _offer(asker, name)
    items: list[str] = []
    while line := asker.typed():
        found = judge.settle(name, (*items, line), asker.answers, asker.around)
        asker.screen.remarks(found.problems)
        if found.good:
            items = list(found.value)
            asker.answers[name] = tuple(items)
        else:
            asker.tell("new.again.done")


def _contact(asker: Asker, question: Question) -> None:
    asker.tell("new.example", "faint", example=Message.of("new.example.contact"))
    said = [str(asker.answers[name]) for name in question.answers if asker.answers.get(name)]
    if said:
        asker.tell("new.keep", "faint", value=", ".join(said))
    line, later = asker.typed(), set[str]()
    while line:
        organiser, contact = two(line)
        for name, given in (("organiser", organiser), ("contact", contact)):
            if given and not _settled(asker, name, given):
                later.add(name)
        missing = [it for it in question.answers if not asker.answers.get(it) and it not in later]
        if not missing:
            return
        asker.tell(f"new.missing.{missing[0]}")
        line = asker.typed()


def _form(asker: Asker, question: Question) -> None:
    _texts(asker, question)
    ref = judge.form(asker.answers)
    if ref:
        asker.tell(f"new.form.{_way(ref)}", "good", title=ref.service.title)


def _way(ref: Ref) -> str:
    return "other" if ref.provider in ("link", "post") else ref.kind


def _look(asker: Asker, _: Question) -> None:
    names = list(COLOURS)
    for number, name in enumerate(names, start=1):
        label = Message.of(f"new.colour.{name}")
        said = say(label, asker.screen.lang)
        asker.screen.choice(number, said, COLOURS[name], colour=COLOURS[name])
    _offer(asker, "accent")
    _settled(asker, "accent", asker.typed(), [COLOURS[name] for name in names])


def shown(value: Answer) -> str:
    """An answer on one line, its end cut off when it is long."""
    text = value if isinstance(value, str) else " · ".join(value)
    return text if len(text) <= 70 else text[:69].rstrip() + "…"


FORMS: Mapping[str, Callable[[Asker, Question], None]] = {
    "type": _type,
    "goals": _list,
    "themes": _list,
    "contact": _contact,
    "form": _form,
    "look": _look,
}

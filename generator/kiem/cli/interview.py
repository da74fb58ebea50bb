"""The conversation of `kiem new`: which question comes now, going back, and a last look.

Owns: that order. Must not know: the form of a question, what makes an answer right.
"""

from kiem.beginning.judge import Circumstances
from kiem.beginning.questions import QUESTIONS, Question
from kiem.beginning.tidy import Answer
from kiem.cli.asking import UNSAID, Asker, Back, ask, shown
from kiem.cli.talk import Talk
from kiem.errors import Message
from kiem.messages import say


def interview(
    screen: Talk, around: Circumstances, given: dict[str, Answer], folder: str
) -> dict[str, Answer]:
    """The answers, those `given` already among them; Stop, EOFError or KeyboardInterrupt if it ends."""
    asker = Asker(screen, around, dict(given))
    screen.paragraph(Message.of("new.title", folder=folder), "good")
    screen.paragraph(Message.of("new.start"))
    screen.paragraph(Message.of("new.keys", back=_word("back", screen), stop=_word("stop", screen)))
    open_ = [it for it in QUESTIONS if not all(given.get(name) for name in _needed(it))]
    at = 0
    while at < len(open_):
        at = _asked(asker, open_, at)
    while (number := _reviewed(asker)) is not None:
        _asked(asker, list(QUESTIONS), number)
    return asker.answers


def _word(name: str, screen: Talk) -> str:
    return say(Message.of(f"new.{name}"), screen.lang)


def _needed(question: Question) -> tuple[str, ...]:
    """The answers without which a question is still open."""
    return tuple(name for name in question.answers if name != "access_key")


def _asked(asker: Asker, questions: list[Question], at: int) -> int:
    """Ask question `at`; which is next."""
    question = questions[at]
    number = Message.of("new.number", n=at + 1, of=len(questions))
    asker.screen.heading(number, Message.of(f"new.ask.{question.id}"))
    try:
        ask(asker, question)
    except Back:
        if at == 0:
            asker.tell("new.first")
        return max(at - 1, 0)
    return at + 1


def _reviewed(asker: Asker) -> int | None:
    """Show all answers; the question to ask again, None when all is well."""
    asker.screen.heading(Message.of("new.review"))
    for number, question in enumerate(QUESTIONS, start=1):
        said = [shown(asker.answers[name]) for name in question.answers if asker.answers.get(name)]
        unsaid = UNSAID.get(question.answers[0], Message.of("new.later"))
        label = say(Message.of(f"new.label.{question.id}"), asker.screen.lang)
        asker.screen.choice(number, label, ", ".join(said) or unsaid)
    asker.tell("new.review.ask")
    while True:
        try:
            line = asker.typed()
        except Back:
            return len(QUESTIONS) - 1
        if not line:
            return None
        if line.isdecimal() and 0 < int(line) <= len(QUESTIONS):
            return int(line) - 1
        asker.tell("new.choose", n=len(QUESTIONS))

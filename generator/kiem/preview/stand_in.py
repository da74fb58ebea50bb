"""The organiser tries their own form: the preview stands in for the form service, and keeps what arrives.

Owns: answers as the service gives them, made from what kiem knows of it (Answer in signup/ref.py), and
what arrived under which name. Nothing goes to the service. Must not know: HTTP, HTML of the panel.
"""

import json
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Literal, NamedTuple, get_args

from kiem import words
from kiem.build.gather import Judged
from kiem.community.localise import in_language
from kiem.signup.questions import Question, questions
from kiem.signup.recognise import recognise
from kiem.signup.ref import Ref

Mode = Literal["success", "field_error", "failure", "hang"]
MODES: tuple[Mode, ...] = get_args(Mode)
ADDRESS = "/__kiem/form"
LAST = 3  # how many that arrived are kept
LONGEST = 5000  # characters of an answer that are kept
PATIENCE = 60.0  # seconds that a service which doesn't answer holds the line
STATUS: Mapping[Mode, int] = {"success": 200, "field_error": 422, "failure": 500}
SAYS: Mapping[Mode, str] = {
    "success": "Thank you! The form was submitted successfully.",
    "field_error": "Please enter a valid email address.",
    "failure": "Something went wrong. Please try again later.",
}

Fields = Sequence[tuple[str, str]]


class Form(NamedTuple):
    """The form of a community: where it would go, and what it asks."""

    ref: Ref
    asked: tuple[Question, ...]


class Arrival(NamedTuple):
    """What somebody sent: (question or "", name, answer) each; `missing` are questions without one."""

    at: str
    scripted: bool
    rows: tuple[tuple[str, str, str], ...]
    missing: tuple[str, ...]
    trapped: bool


class Reply(NamedTuple):
    """An answer: JSON for a script, else a page, or the address that the form itself asks to go to."""

    status: int
    json: Any = None
    page: str = ""
    to: str = ""


class StandIn:
    """Takes forms in, answers in the way that was chosen."""

    def __init__(self) -> None:
        self._bell = threading.Condition()
        self.mode: Mode = "success"
        self.form: Form | None = None
        self.arrivals: deque[Arrival] = deque(maxlen=LAST)

    def choose(self, mode: object) -> None:
        """Answer in this way from now on; who waited for an answer gets none."""
        with self._bell:
            self.mode = next((known for known in MODES if known == mode), self.mode)
            self._bell.notify_all()

    def take(self, fields: Fields, *, scripted: bool) -> Reply | None:
        """Keep what was sent and answer; None for no answer at all."""
        with self._bell:
            form, mode = self.form, self.mode
            if form is None or form.ref.kind != "post":
                return None
            self.arrivals.appendleft(_arrival(form, fields, scripted=scripted))
            if mode == "hang":
                self._bell.wait_for(lambda: self.mode != "hang", PATIENCE)
                return None
        return reply(form.ref, mode, fields, scripted=scripted)

    def close(self) -> None:
        """Let nobody wait any longer."""
        self.choose("success")


def form_of(judged: Judged) -> Form:
    """The form as the pages of the default language show it."""
    community, lang = judged.filled.community, judged.filled.community.default_language
    signup, contact = community.signup, community.community.contact.email
    ref = recognise(signup.form, signup.form_as or "", contact, signup.access_key)
    vocabulary = words.load(lang, judged.blueprint.folders, community.labels)
    return Form(ref, questions(in_language(community, lang), vocabulary, ref))


def reply(ref: Ref, mode: Mode, fields: Fields, *, scripted: bool) -> Reply:
    """What the service would answer; `mode` is any but hang."""
    if scripted:
        return Reply(STATUS[mode], json=said(ref, mode))
    next_name = ref.service.post.next_name
    to = next((value for name, value in fields if name == next_name and value), "")
    if mode == "success" and to:
        return Reply(303, to=to)
    return Reply(STATUS[mode], page=SAYS[mode])


def said(ref: Ref, mode: Mode) -> Mapping[str, Any]:
    """The JSON of an answer, with a value at every key by which kiem reads it."""
    answer = ref.service.post.answer
    made: dict[str, Any] = {} if answer.good else {"ok": mode == "success"}
    for path in answer.good[:1]:
        _put(made, path, mode == "success")
    if mode == "success":
        return made
    for path in (*answer.failed[:1], *answer.messages[:1]):
        if path != answer.errors:
            _put(made, path, SAYS[mode])
    if answer.errors and mode == "field_error":
        code = next((code for code, word in answer.words.items() if word == "email"), "invalid")
        told = {answer.field: ref.called("email"), answer.code: code, answer.message: SAYS[mode]}
        _put(made, answer.errors, [{key: value for key, value in told.items() if key}])
    return made


def page(text: str) -> str:
    """A page of the service's own, as plain as it can be."""
    return f'<!doctype html><html lang="en"><title>{escape(text)}</title><p>{escape(text)}</p>'


def body(answer: Reply) -> bytes:
    """The content of an answer."""
    return (json.dumps(answer.json) if answer.json is not None else page(answer.page)).encode()


def _put(tree: dict[str, Any], path: str, value: object) -> None:
    *above, last = path.split(".")
    for key in above:
        tree = tree.setdefault(key, {})
    tree[last] = value


def _arrival(form: Form, fields: Fields, *, scripted: bool) -> Arrival:
    labels = {question.name: str(question.label) for question in form.asked}
    along = {name for name, _ in form.ref.hidden}
    trap = form.ref.trap
    given = [(name, value[:LONGEST]) for name, value in fields if name != trap]
    sent = {name for name, value in given if value.strip()}
    return Arrival(
        at=time.strftime("%H:%M:%S"),
        scripted=scripted,
        rows=tuple(
            (labels.get(name, ""), name, value) for name, value in given if name not in along
        ),
        missing=tuple(labels[q.name] for q in form.asked if q.required and q.name not in sent),
        trapped=any(value for name, value in fields if name == trap),
    )

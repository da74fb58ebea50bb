"""The questions of a sign-up, in the order in which people are asked them.

Owns: which questions there are, their limits and the names under which answers are sent.
Must not know: HTML, where the answers go (only what that place calls our fields).
"""

from typing import Literal, NamedTuple

from kiem.community.definition import Community
from kiem.community.signup import Question as Asked
from kiem.signup.ref import Ref
from kiem.words import Words

Kind = Literal["text", "email", "url", "long", "choice", "choices"]

MOTIVATION = "form-motivation"
LONGEST = {"text": 200, "url": 500, "long": 1000}
OURS = {
    *("name", "email", "group", "role", "motivation"),
    *("newsletter", "privacy_read", "language", "came_from"),
}
FOUND = {"found", "heard", "source"}  # an organiser's own "how did you find us" replaces ours


class Option(NamedTuple):
    """One answer to choose: what is sent and what is read."""

    value: str
    label: str
    about: str = ""


class Question(NamedTuple):
    """One question as the pages need it; empty texts show nothing, 0 is no limit (characters).

    `found` asks how somebody found us, in words of their own.
    """

    id: str
    name: str
    kind: Kind
    label: str
    required: bool = False
    hint: str = ""
    why: str = ""
    example: str = ""
    autocomplete: str = ""
    options: tuple[Option, ...] = ()
    shortest: int = 0
    longest: int = 0
    found: bool = False

    @property
    def motivates(self) -> bool:
        """Whether this is the question that everything turns on."""
        return self.id == MOTIVATION


# Ours: the ids of their words stand where the texts will be.
NAME = Question(
    "form-name", "name", "text", "form.name", required=True, autocomplete="name", longest=200
)
EMAIL = Question(
    "form-email",
    "email",
    "email",
    "form.email",
    required=True,
    hint="form.email_hint",
    autocomplete="email",
    longest=254,
)
ROLE = Question("form-role", "role", "text", "form.role", hint="form.role_hint", longest=200)
HEARD = Question("form-found", "found", "text", "form.found", longest=200, found=True)


def questions(community: Community, words: Words, ref: Ref) -> tuple[Question, ...]:
    """Name, mail, group, role, motivation, the organiser's own, how they found us, news.

    A mail has a sender, so a sign-up by mail doesn't ask for the address; kiem's own form has a
    box for news, so only a form that isn't drawn here asks it as a question.
    """
    own = community.signup.questions
    asked = [
        _ours(NAME, words),
        *([_ours(EMAIL, words)] if ref.kind != "mailto" else []),
        *([_group(community, words)] if len(community.access.groups) > 1 else []),
        _ours(ROLE, words),
        _motivation(community),
        *(_own(question, number, ref) for number, question in enumerate(own, 1)),
        *([_ours(HEARD, words)] if not any(question.id in FOUND for question in own) else []),
        *([_news(community, words)] if community.signup.newsletter and ref.kind != "post" else []),
    ]
    return tuple(question._replace(name=ref.called(question.name)) for question in asked)


def _ours(question: Question, words: Words) -> Question:
    hint = words[question.hint] if question.hint else ""
    return question._replace(label=words[question.label], hint=hint)


def _group(community: Community, words: Words) -> Question:
    groups = community.access.groups
    options = tuple(Option(group.id, group.name, group.about) for group in groups)
    label = words["form.group"]
    return Question("form-group", "group", "choice", label, required=True, options=options)


def _motivation(community: Community) -> Question:
    asked = community.signup.motivation
    return Question(
        MOTIVATION,
        "motivation",
        "long",
        asked.question,
        required=True,
        hint=asked.hint,
        example=asked.example,
        shortest=asked.min,
        longest=asked.max,
    )


def _news(community: Community, words: Words) -> Question:
    options = tuple(Option(answer, words[f"form.{answer}"]) for answer in ("yes", "no"))
    label = words.say("form.newsletter_ask", name=community.community.name)
    return Question("form-newsletter", "newsletter", "choice", label, options=options)


def _own(asked: Asked, number: int, ref: Ref) -> Question:
    return Question(
        f"form-own-{number}",
        _sent_as(asked.id, number, ref),
        asked.kind,
        asked.label,
        required=asked.required,
        why=asked.why,
        autocomplete="url" if asked.kind == "url" else "",
        options=tuple(Option(option, option) for option in asked.options),
        longest=LONGEST.get(asked.kind, 0),
        found=asked.kind == "text" and asked.id in FOUND,
    )


def _sent_as(id: str, number: int, ref: Ref) -> str:
    post = ref.service.post
    fixed = {post.trap, post.next_name, post.subject_name, post.key_name}
    taken = OURS | fixed | {*post.names.values(), *dict(ref.hidden)}
    return f"own_{id or number}" if not id or id in taken else id

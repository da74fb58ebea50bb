"""What kiem says to the organiser about the form it recognised, and the questions to copy into it.

Owns: which sentence fits, the order of the questions. Must not know: how anything is printed.
"""

from collections.abc import Iterator

from kiem.community.definition import Community
from kiem.errors import Message
from kiem.signup.providers import by_host
from kiem.signup.questions import Question, questions
from kiem.signup.recognise import recognise
from kiem.signup.ref import Ref
from kiem.words import Words


def understood(community: Community) -> Message | None:
    """Which service was recognised and how it is used; None when no form was given."""
    if not community.signup.form:
        return None
    ref = ref_of(community)
    return Message.of(f"form.found.{ref.kind}", title=_title(ref), address=ref.address)


def to_copy(community: Community, words: Words) -> Iterator[Message]:
    """The exact texts of the questions for a form that isn't drawn here, the motivation first."""
    ref = ref_of(community)
    if ref.kind not in ("embed", "link"):
        return
    yield Message.of("form.copy", title=_title(ref))
    asked = sorted(questions(community, words, ref), key=lambda it: it.name != "motivation")
    for number, question in enumerate(asked, 1):
        yield Message.of("form.copy.item", n=number, label=question.label, about=_about(question))
        for text in (question.hint, question.why):
            if text:
                yield Message.of("form.copy.note", text=" ".join(text.split()))
        for option in question.options:
            yield Message.of("form.copy.option", label=option.label)


def ref_of(community: Community) -> Ref:
    """The form that was recognised; a mail to the contact when none was given."""
    given, contact = community.signup, community.community.contact.email
    return recognise(given.form, given.form_as or "", contact, given.access_key)


def _title(ref: Ref) -> str:
    """The service, with the host when people may run it anywhere."""
    if ref.provider in ("post", "link"):
        return ref.host
    return ref.service.title if by_host(ref.host) else f"{ref.service.title}, {ref.host}"


def _about(question: Question) -> Message:
    kind = Message.of(f"form.answer.{question.kind}")
    if question.required and question.shortest:
        low, high = question.shortest, question.longest
        return Message.of("form.copy.required.between", kind=kind, min=low, max=high)
    return Message.of("form.copy.required" if question.required else "form.copy.free", kind=kind)

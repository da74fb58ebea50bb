"""A mail that asks the questions: for sign-ups by mail, and as a way out when a form fails.

Owns: what stands in it and how it becomes one address that a mail program opens.
Must not know: pages, the community.
"""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from kiem.signup.questions import Question

LONGEST_ADDRESS = 1900  # some mail programs drop what is past 2,000 characters


class Mail(NamedTuple):
    """One mail: `body` has plain line ends, `href` is the whole as a mailto address."""

    address: str
    subject: str
    opening: str
    body: str
    href: str


def compose(address: str, subject: str, opening: str, questions: Sequence[Question]) -> Mail:
    """The mail to `address`; answers to choose from are named as long as there is room for them."""
    asked = [question for question in questions if question.kind != "email"]
    body = _body(opening, [_line(question, with_options=True) for question in asked])
    href = _href(address, subject, body)
    if len(href) > LONGEST_ADDRESS:
        body = _body(opening, [_line(question, with_options=False) for question in asked])
        href = _href(address, subject, body)
    return Mail(address, subject, opening, body, href)


def _body(opening: str, lines: Sequence[str]) -> str:
    return "\n\n".join([opening, *(f"{line}\n" for line in lines)])


def _line(question: Question, *, with_options: bool) -> str:
    labels = " / ".join(option.label for option in question.options) if with_options else ""
    line = f"{question.label} ({labels})" if labels else question.label
    return line if line.endswith(("?", "!", ".", ":")) else f"{line}:"


def _href(address: str, subject: str, body: str) -> str:
    lines = body.replace("\n", "\r\n")
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"

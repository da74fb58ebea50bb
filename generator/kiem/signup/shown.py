"""All that the pages need to know about signing up, as plain data in one language.

Owns: whether there is a form now, what it asks, what it sends along, the mail that can replace it,
and the facts of the privacy page. Must not know: HTML, templates, other pages.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

from kiem.community.definition import Community
from kiem.signup import scripted
from kiem.signup.mail import Mail, compose
from kiem.signup.privacy import Statement, statement
from kiem.signup.questions import Question, questions
from kiem.signup.recognise import recognise
from kiem.signup.ref import Ref
from kiem.signup.scripted import Told
from kiem.words import Words

State = Literal["soon", "open", "closed"]
STATES: dict[str, State] = {"preparing": "soon", "closed": "closed"}


class SignUp(NamedTuple):
    """`hidden` is what the form sends besides answers; `mail` asks the same questions.

    `names` are the names under which the two boxes below the questions are sent.
    `texts`, `sending` and `frame` are for the page's script.
    """

    state: State
    ref: Ref
    questions: tuple[Question, ...]
    hidden: tuple[tuple[str, str], ...]
    names: Mapping[str, str]
    mail: Mail
    privacy: Statement
    texts: Told
    sending: Told
    frame: Told


def view(
    community: Community, words: Words, phase: str, today: dt.date, thanks: str = ""
) -> SignUp:
    """Signing up for `community` (in the language of `words`) in `phase`, as it is `today`.

    `thanks` is the whole address of the thanks page; empty while the site's address is unknown,
    and then the service shows its own page after sending.
    """
    contact = community.community.contact.email
    signup = community.signup
    ref = recognise(signup.form, signup.form_as or "", contact, signup.access_key)
    asked = questions(community, words, ref)
    name = community.community.name
    subject = words.say("form.subject", name=name)
    return SignUp(
        state=STATES.get(phase, "open"),
        ref=ref,
        questions=asked,
        hidden=_hidden(ref, subject, words.lang, thanks),
        names={name: ref.called(name) for name in ("newsletter", "privacy_read")},
        mail=compose(
            ref.address if ref.kind == "mailto" else contact,
            subject,
            words.say("form.mail_opening", name=name),
            asked,
        ),
        privacy=statement(community, words, ref, asked, today),
        texts=scripted.texts(words),
        sending=scripted.sending(ref, words),
        frame=scripted.frame(ref, words),
    )


def _hidden(ref: Ref, subject: str, lang: str, thanks: str) -> tuple[tuple[str, str], ...]:
    post = ref.service.post
    along = (
        (post.subject_name, subject),
        (post.next_name, thanks),
        (ref.called("language"), lang),
    )
    return ref.hidden + tuple((name, value) for name, value in along if name and value)

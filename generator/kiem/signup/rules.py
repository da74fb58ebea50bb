"""Rules about where applications go (P-03); the community's reader judges them with its own.

Owns: from why something is no form to a finding with its place. Must not know: any service.
"""

from collections.abc import Iterator

from kiem.community.finding import Finding, warning
from kiem.community.rules.draft import Draft
from kiem.signup.recognise import understand
from kiem.signup.ref import Refusal
from kiem.source import Trail

_LONGEST = 60  # characters of a paste in a sentence
_FORM: Trail = ("signup", "form")
_WEIGHED: tuple[Trail, ...] = (_FORM, ("signup", "form_as"), ("signup", "access_key"))


def applications_go_somewhere(draft: Draft) -> Iterator[Finding]:
    """P-03: what was given as a form is one, and the answers would arrive."""
    given = draft.community.signup
    found = understand(given.form, given.form_as or "", given.access_key) if given.form else None
    if isinstance(found, Refusal):
        path = ("signup", found.at)
        values = {key: _shown(value) for key, value in found.values.items()}
        yield Finding(path, found.id, values, code="P-03", about=_WEIGHED)
    elif found and given.access_key and not found.service.post.key_name:
        path, title = ("signup", "access_key"), found.title
        yield warning(path, "P-03", "form.key_unused", title=title)
    elif found and found.kind == "post" and "@" in found.address:
        email = found.address.rpartition("/")[2]
        yield warning(_FORM, "P-03", "form.public_mail", email=email)


def _shown(value: object) -> object:
    """What was pasted, at a length that still fits in a sentence; a mend stays whole."""
    odd = isinstance(value, str) and len(value) > _LONGEST and "://" not in value
    return f"{str(value)[:_LONGEST]}…" if odd else value


RULES = (applications_go_somewhere,)

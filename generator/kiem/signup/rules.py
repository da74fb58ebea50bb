"""Rules about where applications go (P-03); the community's reader judges them with its own.

Owns: from why something is no form to a finding with its place. Must not know: any service.
"""

from collections.abc import Iterator

from kiem.community.finding import Finding, warning
from kiem.community.rules.draft import Draft
from kiem.signup.recognise import understand
from kiem.signup.ref import Refusal
from kiem.source import Trail

_FORM: Trail = ("signup", "form")
_WEIGHED: tuple[Trail, ...] = (_FORM, ("signup", "form_as"), ("signup", "access_key"))


def applications_go_somewhere(draft: Draft) -> Iterator[Finding]:
    """P-03: what was given as a form is one, and the answers would arrive."""
    given = draft.community.signup
    found = understand(given.form, given.form_as or "", given.access_key) if given.form else None
    if isinstance(found, Refusal):
        path = ("signup", found.at)
        yield Finding(path, found.id, found.values, code="P-03", about=_WEIGHED)
    elif found and given.access_key and not found.service.post.key_name:
        path, title = ("signup", "access_key"), found.service.title
        yield warning(path, "P-03", "form.key_unused", title=title)


RULES = (applications_go_somewhere,)

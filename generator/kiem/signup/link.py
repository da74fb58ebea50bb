"""A form that stands somewhere else: kiem links to it and says which questions to expect.

Also where an https address ends up that nothing else recognises, and one that was to be shown
inside the page while its service isn't known here: a link always works.
"""

from kiem.signup.ref import Kind, Ref, Target
from kiem.signup.web import host

TITLE = "Link to a form elsewhere"
KIND: Kind = "link"


def recognise(target: Target) -> Ref | None:
    """Any https address."""
    return Ref("link", KIND, target.address) if host(target.address) else None

"""The way that always works: a mail with the questions in it, to an address of the organiser's own."""

import re

from kiem.signup.ref import Kind, Ref, Target

TITLE = "Mail"
KIND: Kind = "mailto"

MAILBOX = re.compile(r"(?:mailto:)?([^\s@:?]+@[^\s@/:?]+\.[^\s@/:?]+)(?:\?\S*)?", re.IGNORECASE)


def recognise(target: Target) -> Ref | None:
    """A mail address, with or without `mailto:`; what follows a `?` is ours to write."""
    found = MAILBOX.fullmatch(target.address)
    return Ref("mailto", KIND, found[1]) if found else None

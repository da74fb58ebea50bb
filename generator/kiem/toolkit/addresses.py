"""Addresses in a text: where they begin and end, and how people read them.

Owns: telling a web or mail address from the words and file names around it. Must not know: formats.
"""

import re

# A picture for sharp screens ends in @2x.png: that is no mail address.
LINK = re.compile(
    r"(https?://\S*[^\s.,;:!?)]|[\w.+-]+@(?![\w-]+\.(?:png|jpg|svg)\b)[\w-]+(?:\.[\w-]+)+)"
)
HIDDEN = re.compile(r"^https?://|\?utm_\S*$")


def shown(address: str) -> str:
    """A web address as people type it, without what is there to count with."""
    return HIDDEN.sub("", address).rstrip("/")


def target(address: str) -> str:
    """Where a link to the address goes."""
    return address if "://" in address else f"mailto:{address}"

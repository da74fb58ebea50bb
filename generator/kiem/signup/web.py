"""What counts as a web address that answers may be sent to."""

import re
from urllib.parse import urlsplit

ODD = re.compile(r"[\s\\<>\"`]")
NAME = re.compile(r"[\w.-]+")


def host(address: str) -> str:
    """The host of an https address, or "" for any other: no other scheme, no user, no odd sign."""
    if not address.isprintable() or ODD.search(address):
        return ""
    try:
        parts = urlsplit(address)
        name = parts.hostname or ""
    except ValueError:
        return ""
    good = parts.scheme == "https" and "@" not in parts.netloc and NAME.fullmatch(name)
    return name if good else ""

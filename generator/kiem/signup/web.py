"""What counts as a web address that answers may be sent to."""

import re
from typing import Literal, NamedTuple
from urllib.parse import parse_qsl, urlsplit

ODD = re.compile(r"[\s\\<>\"`]")
NAME = re.compile(r"[\w.-]+")
PRIVATE = r"localhost|[^.]+|.*\.(?:local|localhost|internal|lan)|(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+"
ENCODED = {ord(sign): f"%{ord(sign):02X}" for sign in '\\"<>`^{}|'}  # as a browser would send them


class Address(NamedTuple):
    """An https address in parts; `text` is the whole, `odd` what may not stand in its host."""

    text: str
    host: str
    path: str
    query: dict[str, str]
    odd: Literal["", "user", "port"] = ""


def host(address: str) -> str:
    """The host of an https address, or "" for any other: no other scheme, no user, no odd sign."""
    found = parts(address)
    return found.host if found and not found.odd else ""


def is_private(name: str) -> bool:
    """Whether a host can only be reached from the same machine or network."""
    return bool(re.fullmatch(PRIVATE, name))


def sent(address: str) -> str:
    """The address as a browser would send it."""
    return address.translate(ENCODED)


def parts(address: str) -> Address | None:
    """An https address in parts, or None for anything else; letters outside ASCII in a host as xn--."""
    if not address.isprintable() or ODD.search(address):
        return None
    try:
        split = urlsplit(address)
        name, port = _plain(split.hostname or ""), split.port
    except ValueError:
        return None
    if split.scheme != "https" or not NAME.fullmatch(name):
        return None
    odd: Literal["", "user", "port"] = ""
    if "@" in split.netloc:
        odd = "user"
    elif port not in (None, 443):
        odd = "port"
    rest = address.partition("://")[2][len(split.netloc) :]
    return Address(f"https://{name}{rest}", name, split.path, dict(parse_qsl(split.query)), odd)


def _plain(name: str) -> str:
    """A host as the network knows it; UnicodeError (a ValueError) when it can't be one."""
    return name if name.isascii() else name.encode("idna").decode()


def read_aloud(name: str) -> str:
    """A host as people read it: xn--mller-kva.example is müller.example."""
    try:
        return name.encode().decode("idna") if "xn--" in name else name
    except ValueError:
        return name

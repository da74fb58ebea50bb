"""Where a text may link to: https, http, mailto, or a place inside the site.

Owns: the judgement of one address, with the ways to hide a bad one. Must not know: Markdown, HTML.
"""

import html
import posixpath
import re
import unicodedata
from urllib.parse import unquote, urlsplit

UNLIKELY = re.compile(r"[\s\\<>\"'`{}|^]")
MAILBOX = re.compile(r"[^@/?:]+@[^@/?:]+")
TWICE_HIDDEN = 3  # an encoding inside an encoding inside an encoding


def may_link(address: str) -> bool:
    """Whether a text may link to `address`; what is odd is refused, not mended."""
    if UNLIKELY.search(address) or not address.isprintable():
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme in ("https", "http"):
        return bool(host) and "@" not in parts.netloc
    if parts.scheme == "mailto":
        return MAILBOX.fullmatch(parts.path) is not None
    return _inside(address)


def from_root(address: str, root: str) -> str:
    """A relative address as seen from a page whose way to the site's root is `root` ("../")."""
    if urlsplit(address).scheme or address.startswith("#"):
        return address
    return root + address.lstrip("/")


def _inside(address: str) -> bool:
    """Whether a relative address stays in the site, however it was encoded."""
    for _ in range(TWICE_HIDDEN):
        path = re.split(r"[?#]", address, maxsplit=1)[0]
        climbs = posixpath.normpath(path.lstrip("/") or ".").split("/")[0] == ".."
        if climbs or not address or path.startswith("//") or re.search(r"[:&;@\\]", path):
            return False
        address = html.unescape(unquote(unicodedata.normalize("NFKC", address)))
    return True

"""A page as the preview shows it: with scripts of the preview's own, and a form that stays at home.

Owns: where they go and what they are told. Must not know: what they do. Nothing of this is
in what a build writes.
"""

import html
import re
from collections.abc import Collection

from jinja2.utils import htmlsafe_json_dumps

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
SENDING = re.compile(rb"(form-action|connect-src)[^;\"]*")
HEAD = b"</head>"
SCRIPTS = ("/__kiem/patch.js", "/__kiem/preview.js")


def injected(page: bytes, **facts: object) -> bytes:
    """The page with the preview's scripts; the last reads `facts` from its own tag."""
    told = "".join(f' data-{name}="{html.escape(str(value))}"' for name, value in facts.items())
    first, last = (f'<script src="{script}" defer' for script in SCRIPTS)
    tags = f"{first}></script>{last}{told}></script>".encode()
    before, head, after = page.partition(HEAD)
    return before + tags + head + after if head else page + tags


def at_home(page: bytes, addresses: Collection[str], ours: str) -> bytes:
    """The page with a form that is sent to `ours` instead of to one of `addresses`.

    As theme and script have them: the form's action, and "to" in what the script is told. A template
    that writes it in another way is held by the page's policy, which lets nothing go elsewhere.
    """
    for address in addresses:
        action, told = html.escape(address), htmlsafe_json_dumps(address)
        page = page.replace(f'action="{action}"'.encode(), f'action="{ours}"'.encode())
        page = page.replace(f'"to": {told}'.encode(), f'"to": "{ours}"'.encode())
    return POLICY.sub(_closed, page) if addresses else page


def _closed(policy: re.Match[bytes]) -> bytes:
    return SENDING.sub(rb"\1 'self'", policy[0])

"""What a page may load and whom it may talk to, as the browser enforces it (Content-Security-Policy).

Owns: the rules of every page, and what the sign-up page may besides. Must not know: HTML; the theme
writes the rules down, and lays the organiser's `extra.csp` over them.
"""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from kiem.signup import SignUp
from kiem.signup.web import host

Rules = Mapping[str, str]


def everywhere(css: str) -> list[list[str]]:
    """The rules of every page, in order; `css` is the style that stands in it. Empty is nothing at all."""
    return [
        ["default-src", "'self'"],
        ["script-src", "'self'"],
        ["style-src", f"'self' {inline(css)}"],
        [
            "style-src-attr",
            "",
        ],  # Markdown writes some on organisers' own pages; there the theme adds them
        ["img-src", "'self' data:"],
        ["connect-src", "'self'"],
        ["form-action", "'self'"],
        ["frame-src", ""],
        ["object-src", ""],
        ["base-uri", ""],
    ]


def paper(css: str) -> str:
    """The policy of a page that stands alone, with `css` in it and nothing else."""
    return f"default-src 'none'; style-src {inline(css)}; font-src data:; img-src data:"


def sign_up(signup: SignUp) -> Rules:
    """What the sign-up page may besides: the hosts of the form that is on it, as long as it is open.

    A form that is sent without JavaScript is led back to our thanks page, by the site's whole address;
    to a browser that is another place where the site is seen at `www.` or on the organiser's machine.
    """
    hosts = " ".join(f"https://{name}" for name in signup.ref.hosts)
    if signup.state != "open" or not hosts:
        return {}
    if signup.ref.kind == "embed":
        return {"frame-src": hosts}
    if signup.ref.kind != "post":
        return {}
    next_name = signup.ref.service.post.next_name
    back = " ".join(f"https://{host(value)}" for name, value in signup.hidden if name == next_name)
    return {"connect-src": hosts, "form-action": f"{hosts} {back}".strip()}


def inline(text: str) -> str:
    """The name by which a policy allows this style, and no other, to stand in the page."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

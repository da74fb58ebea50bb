"""From what the organiser pasted to where the answers go.

Owns: undoing what copying does to an address, and asking the services in order.
Must not know: what any service's addresses look like.
"""

import html
import re
import unicodedata

from kiem.signup.providers import PROVIDERS
from kiem.signup.ref import Ref, Target

IN_CODE = re.compile(
    r"""<[^>]*\b(?:data-[\w-]*src|src|action|href)\s*=\s*["']([^"']+)["']""", re.IGNORECASE
)
ENCODED = {ord(sign): f"%{ord(sign):02X}" for sign in '\\"<>`^{}|'}  # as a browser would send them
WRAPPING = "\"'“”\u2018\u2019„«»<> \t\n\r"


class UnusableFormError(ValueError):
    """Not an address that answers could be sent to; the reader should have said so before."""


def recognise(form: str, form_as: str, contact: str, access_key: str = "") -> Ref:
    """Where answers go: `form` as it was pasted, or a mail to `contact` when it is empty."""
    target = Target(address(form) or contact, form_as, access_key)
    for provider in PROVIDERS.values():
        if found := provider.recognise(target):
            return found
    raise UnusableFormError(form)


def address(pasted: str) -> str:
    """The address in what was pasted: out of an embed code, quotes, invisible characters."""
    text = "".join(c for c in pasted if unicodedata.category(c) != "Cf")
    code = IN_CODE.search(text)
    bare = html.unescape(code[1] if code else text).strip(WRAPPING)
    return bare.translate(ENCODED) if "://" in bare else bare

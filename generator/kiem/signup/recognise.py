"""From what the organiser pasted to where the answers go, or to why they would go nowhere.

Owns: which service is asked, and what is refused whatever the service. Must not know: what any
service's addresses look like, sentences (only their ids).
"""

import difflib
import re
from collections.abc import Mapping

from kiem.community.address import EMAIL, is_no_reply, is_no_target
from kiem.signup import web
from kiem.signup.match import Use, form_of
from kiem.signup.paste import undone
from kiem.signup.providers import (
    ANYWHERE,
    CODES,
    GUESSES,
    NETLIFY,
    REFUSED,
    REFUSED_ANYWHERE,
    SERVICES,
    WRAPPED,
    by_host,
    load,
)
from kiem.signup.ref import Ref, Refusal
from kiem.signup.web import Address

LIKE = 0.87  # how much a strange host may look like a known one before it is taken for it
SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)"
CODE_ALONE = r"[\w-]{5,40}"


class UnusableFormError(ValueError):
    """Not an address that answers could be sent to; the rules should have said so before."""


def recognise(form: str, form_as: str, contact: str, access_key: str = "") -> Ref:
    """Where answers go: `form` as it was pasted, or a mail to `contact` when it is empty."""
    if not form:
        return Ref(load("mailto"), "mailto", contact)
    found = understand(form, form_as, access_key)
    if isinstance(found, Refusal):
        raise UnusableFormError(form)
    return found


def understand(form: str, form_as: str = "", access_key: str = "") -> Ref | Refusal:
    """Where answers go, or why they would arrive nowhere; of several addresses, that of a service."""
    pasted = undone(form)
    if is_no_target(pasted.key):
        return Refusal("form.placeholder", {"text": pasted.key})
    if not pasted.addresses:
        ours = re.search(NETLIFY, form, re.IGNORECASE)
        return Refusal("form.refused.hosting" if ours else "form.code")
    use = Use(form_as, access_key or pasted.key)
    found = [_anything(address, use) for address in pasted.addresses]
    known = (it for it in found if isinstance(it, Ref) and it.service.title)
    return next(known, found[0])


def _anything(text: str, use: Use) -> Ref | Refusal:
    """A mail address, a code that only one service has, or a web address."""
    mailbox = re.sub(r"^mailto:|\?.*$", "", text, flags=re.IGNORECASE)
    if is_no_target(text):
        return Refusal("form.placeholder", {"text": text})
    if EMAIL.fullmatch(mailbox):
        refused = Refusal("form.no_reply", {"text": mailbox})
        return refused if is_no_reply(mailbox) else Ref(load("mailto"), "mailto", mailbox)
    for pattern, address in CODES.values():
        if re.fullmatch(pattern, text):
            return _anything(address.format(code=text), use._replace(key=use.key or text))
    return _web(text, use)


def _web(text: str, use: Use) -> Ref | Refusal:
    scheme = re.match(SCHEME, text)
    if not scheme:
        return _without_start(text, use)
    if scheme[1].lower() == "http":
        mend = "https:" + text[5:]
        found = _anything(mend, use)
        return Refusal("form.http", {"mend": found.address if isinstance(found, Ref) else mend})
    if scheme[1].lower() != "https":
        return Refusal("form.scheme", {"scheme": scheme[1]})
    address = web.parts(web.sent(text))
    if not address:
        return Refusal("form.none", {"text": text})
    return _by_host(address, use)


def _without_start(text: str, use: Use) -> Ref | Refusal:
    """An address whose https:// was left out is understood if its host is known."""
    address = web.parts(web.sent(f"https://{text}"))
    if not address or "." not in address.host:
        return _guess(text)
    if by_host(address.host) or by_host(address.host, REFUSED):
        return _by_host(address, use)
    return Refusal("form.mend", {"text": text, "mend": address.text})


def _guess(text: str) -> Refusal:
    """Why a text is no address; what looks like the code of a form gets a question."""
    for name, (pattern, address) in GUESSES.items():
        if re.fullmatch(pattern, text):
            values = {"text": text, "title": load(name).title, "mend": address.format(code=text)}
            return Refusal("form.short.guess", values)
    alone = re.fullmatch(CODE_ALONE, text)
    return Refusal("form.short" if alone else "form.none", {"text": text})


def _by_host(address: Address, use: Use) -> Ref | Refusal:
    host, name = address.host, by_host(address.host)
    if address.odd:
        return Refusal(f"form.{address.odd}")
    if wrapped := _wrapped(address):
        return _web(wrapped, use)
    if not name and (refused := by_host(host, REFUSED) or _by_path(address, REFUSED_ANYWHERE)):
        return Refusal(f"form.refused.{refused}", {"host": host})
    if web.is_private(host):
        return Refusal("form.here", {"host": host})
    if not name and (known := _looks_like(host)):
        return Refusal("form.lookalike", {"host": host, "known": known})
    name = name or _by_path(address, ANYWHERE) or ("post" if use.form_as == "post" else "link")
    return form_of(load(name), address, use)


def _wrapped(address: Address) -> str:
    """The link that a mail program or a network has wrapped, or ""."""
    return address.query.get(by_host(address.host, WRAPPED), "")


def _by_path(address: Address, shelf: Mapping[str, str]) -> str:
    return next((name for name, path in shelf.items() if re.search(path, address.text)), "")


def _looks_like(host: str) -> str:
    """The known host that a strange one could be taken for, or ""."""
    host = web.read_aloud(host)
    known = [it.removeprefix(".") for hosts in SERVICES.values() for it in hosts]
    inside = (it for it in known if f".{it}." in f".{host}" and not host.endswith(f".{it}"))
    near = difflib.get_close_matches(host, known, n=1, cutoff=LIKE)
    return next(inside, near[0] if near else "")

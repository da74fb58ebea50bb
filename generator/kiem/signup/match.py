"""Whether an address is a form of one service, and what it is instead.

Owns: filling the templates of a service, and the ways in which a form may be used.
Must not know: which service, how an address was pasted.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from kiem.errors import Message
from kiem.signup.providers import by_host
from kiem.signup.ref import Kind, Link, Privacy, Ref, Refusal, Service, Wrong
from kiem.signup.web import Address

KINDS: tuple[Kind, ...] = ("post", "embed", "link")


class Use(NamedTuple):
    """How the organiser wants a form to be used: `form_as` ("": as usual), the access key."""

    form_as: str = ""
    key: str = ""


def form_of(service: Service, address: Address, use: Use) -> Ref | Refusal:
    """The form of `service` at `address`, used as asked for; or why there is none."""
    for link in service.links:
        values = _values(link, address)
        if values is not None:
            return _used(service, _filled(link, values), use)
    for wrong in service.wrong:
        values = _values(wrong, address)
        if values is not None:
            return _wrong(service, wrong.kind, wrong.mend.format(**values))
    return _wrong(service, "other", "")


def _values(pattern: Link | Wrong, address: Address) -> dict[str, str] | None:
    """What fills the templates if `address` is what the pattern says, else None."""
    path = address.path.rstrip("/") or "/"
    with_host = pattern.path.startswith("//")
    found = re.fullmatch(pattern.path, f"//{address.host}{path}" if with_host else path)
    if not found or not all(address.query.get(name) for name in pattern.needs):
        return None
    needed = {name: quote(address.query[name], safe="-_.~") for name in pattern.needs}
    return {"whole": address.text, "host": address.host, **needed, **found.groupdict("")}


def _filled(link: Link, values: Mapping[str, str]) -> Link:
    return link._replace(
        address=link.address.format(**values),
        frame=link.frame.format(**values),
        fetch=link.fetch.format(**values),
    )


def _used(service: Service, link: Link, use: Use) -> Ref | Refusal:
    kinds = [kind for kind in service.kinds if kind != "embed" or link.frame]
    kind = next((it for it in KINDS if it == use.form_as), None) or kinds[0]
    if kind not in kinds:
        return _not_as(service, kind, kinds)
    if kind != "post":
        frame = link.frame if kind == "embed" else ""
        return _complete(Ref(service, kind, link.address, frame=frame))
    post = service.post
    if post.key_name and not re.fullmatch(post.key_like, use.key):
        return _no_key(service, use.key)
    hidden = (*post.hidden, *([(post.key_name, use.key)] if post.key_name else []))
    fetch = link.fetch or link.address
    return _complete(Ref(service, kind, link.address, fetch=fetch, hidden=hidden))


def _complete(ref: Ref) -> Ref:
    """With its hosts, and what is known of who runs them."""
    own = by_host(ref.host) == ref.service.name
    hosts = dict.fromkeys(host or ref.host for host in ref.service.hosts)
    return ref._replace(
        hosts=tuple(hosts) if ref.kind != "link" else (),
        privacy=ref.service.privacy if own else Privacy(),
    )


def _not_as(service: Service, kind: Kind, kinds: list[Kind]) -> Refusal:
    if kind == "embed" and "embed" in service.kinds:
        values = {"title": service.title, "how": _how(service)}
        return Refusal("form.not_framed", values, at="form_as")
    said = {"title": service.title, "form_as": kind, "options": ", ".join(kinds)}
    return Refusal("form.kind", said, at="form_as")


def _no_key(service: Service, key: str) -> Refusal:
    values = {"title": service.title, "how": _how(service), "key": key}
    return Refusal("form.key_odd", values, at="access_key") if key else Refusal("form.key", values)


def _wrong(service: Service, kind: str, mend: str) -> Refusal:
    """What the address is instead of a form; `mend` is the right link where it can be made."""
    how = Message.of("form.take", mend=mend) if mend else _how(service)
    return Refusal(f"form.wrong.{kind}", {"title": service.title, "how": how, "mend": mend})


def _how(service: Service) -> Message:
    return Message.of(f"form.how.{service.name}", example=service.paste)

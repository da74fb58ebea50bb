"""Does the address of a form answer? The one place where kiem itself asks something of the network.

Owns: one careful question (https, no cookies, nothing sent, no redirect followed to another host) and what
the answer comes to. Must not know: definitions, sentences (only their ids). Imported only when asked for.
"""

import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from kiem import __version__
from kiem.errors import Message
from kiem.signup.ref import Ref

PATIENCE = 10  # seconds
HOPS = 5
GONE = (404, 410)
SHY = (401, 403, 405, 406, 429)
LOGINS = ("accounts.google.com", "login.microsoftonline.com", "login.live.com")


class Reached(NamedTuple):
    """What came of it: `kind` is online.<kind> in the messages; a `warning` is the organiser's to mend."""

    kind: str
    values: Mapping[str, object]
    warning: bool = False


class _Stay(urllib.request.HTTPRedirectHandler):
    """Leaves it to us where to go."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Follow nothing."""


def reach(ref: Ref, seconds: float = PATIENCE) -> Reached:
    """Ask the address of a form whether it is there; nothing is sent to it."""
    if ref.kind == "mailto":
        return Reached("mail", {"address": ref.address})
    address, host = ref.address, ref.host
    for _ in range(HOPS):
        try:
            status, to = _ask(address, seconds)
        except (OSError, HTTPException, ValueError) as error:
            return _unreached(host, error, seconds)
        if not to:
            return _answered(ref, status)
        address = urljoin(address, to)
        elsewhere = urlsplit(address)
        if elsewhere.scheme != "https" or elsewhere.hostname != host:
            login = elsewhere.hostname in LOGINS
            values = {"host": host, "to": elsewhere.hostname or to}
            return Reached("login" if login else "away", values, warning=login)
    return Reached("away", {"host": host, "to": address})


def _ask(address: str, seconds: float) -> tuple[int, str]:
    """The status, and where it leads on to ("" for nowhere)."""
    headers = {"User-Agent": f"kiem/{__version__} (asks whether a form is there)", "Accept": "*/*"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - https, by the caller
    opener = urllib.request.build_opener(_Stay)
    try:
        with opener.open(request, timeout=seconds) as answer:
            return answer.status, ""
    except urllib.error.HTTPError as answer:
        with answer:
            to = answer.headers.get("Location", "") if 300 <= answer.code < 400 else ""
            return answer.code, to


def _answered(ref: Ref, status: int) -> Reached:
    values = {"host": ref.host, "status": status, "address": ref.address}
    if status >= 500:
        return Reached("trouble", values)
    if ref.kind == "post":  # such an address may well refuse a visit that sends nothing
        return Reached("post", values)
    if status in GONE:
        return Reached("gone", values, warning=True)
    return Reached("shy" if status in SHY else "good", values)


def _unreached(host: str, error: Exception, seconds: float) -> Reached:
    """What the network said, in words where it is one of the usual things."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return Reached("slow", {"host": host, "seconds": round(seconds)})
    if isinstance(reason, socket.gaierror):
        why = Message.of("online.why.name")
    elif isinstance(reason, ssl.SSLError):
        why = Message.of("online.why.certificate")
    elif isinstance(reason, ConnectionError):
        why = Message.of("online.why.refused")
    else:
        why = Message.of("online.why.other", said=str(reason) or type(reason).__name__)
    return Reached("silent", {"host": host, "why": why})

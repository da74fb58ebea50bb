"""One TLS server that stands in for every form service and every community, at their own names.

A browser is told to find those names here and to find no other name at all. What is asked is kept
in `asked`; what is answered follows the service's contract and the `mode` that the test chose.
"""

import contextlib
import json
import re
import ssl
import sys
import threading
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import trustme

from contracts import Answer, Contract

COMMUNITIES = "*.community.example"
HANG = "hang"  # the post is taken in, and nothing comes back
PAGE = "page"  # a page where something else was asked
NOTHING = "nothing"  # the line is cut
PATIENCE = 20  # seconds that a hanging answer waits at most for the test to let it go
ANYBODY = {"Access-Control-Allow-Origin": "*"}
FRAME = """<!doctype html><html lang="en"><title>Form</title><script src="/own.js"></script>
<main><h1>Form</h1><label>Name <input></label></main>"""
OWN_SCRIPT = """document.cookie = "seen=1; SameSite=None; Secure";
try { localStorage.setItem("seen", "1"); } catch { /* in a frame a browser may forbid it */ }
const said = {said}; if (said !== null) parent.postMessage(said, "*");
document.documentElement.dataset.whole = "yes";"""


class Asked(NamedTuple):
    """One request: `fields` in the order in which they came, decoded."""

    method: str
    host: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    fields: tuple[tuple[str, str], ...]


class StandIn(ThreadingHTTPServer):
    """`mode` is one of a contract's, or HANG, PAGE, NOTHING; `let_go` ends what hangs.

    `visit` counts the fresh starts. A browser that names a visit in its user agent is heard during
    that visit only, so that what it asked too late isn't held against the next.
    """

    daemon_threads = True

    def __init__(self, contracts: Mapping[str, Contract]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.services = {name: c for c in contracts.values() for name in c.names}
        self.folders: dict[str, Path] = {}
        self.broken: list[BaseException] = []
        self.let_go = threading.Event()
        self.visit = 0
        self.start_anew()
        names = [*self.services, COMMUNITIES]
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert(*names).configure_cert(self._tls)
        self.rules = ",".join(f"MAP {name} 127.0.0.1:{self.server_port}" for name in names)

    def start_anew(self) -> None:
        """Forget what was asked, answer everything with success."""
        self.let_go.set()
        self.visit += 1
        self.mode = "success"
        self.asked: list[Asked] = []

    def hang(self) -> None:
        """From now on take posts in and answer nothing."""
        self.mode = HANG
        self.let_go.clear()

    @property
    def posts(self) -> list[Asked]:
        """What was sent to a service."""
        return [asked for asked in self.asked if asked.method == "POST"]

    @property
    def services_asked(self) -> set[str]:
        """The hosts of services that were asked anything."""
        return {asked.host for asked in self.asked if asked.host not in self.folders}

    def finish_request(self, request: object, client_address: object) -> None:
        """Speak TLS in the thread of the connection, so that one slow hand holds up no other."""
        with self._tls.wrap_socket(request, server_side=True) as secure:
            super().finish_request(secure, client_address)

    def handle_error(self, *_: object) -> None:
        """A browser that hangs up is no mistake; all else is kept for the test to find."""
        error = sys.exception()
        if error is not None and not isinstance(error, (ConnectionError, ssl.SSLError)):
            self.broken.append(error)


class Handler(BaseHTTPRequestHandler):
    """Answers as the service at the host that is asked; a community's host gives its files."""

    protocol_version = "HTTP/1.1"
    server: StandIn

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        asked = self._note(())
        if asked.host in self.server.folders:
            self._file(self.server.folders[asked.host], asked.path)
        elif asked.path == "/own.js":
            said = json.dumps(self.server.services[asked.host].height.get("says"))
            self._send(200, "text/javascript", OWN_SCRIPT.replace("{said}", said))
        elif self._leads(asked):
            self._send(302, "text/plain", "", {"Location": self._leads(asked)})
        else:
            self._send(200, "text/html", FRAME, {"Set-Cookie": "a=1; SameSite=None; Secure"})

    def _leads(self, asked: Asked) -> str:
        """Where the service sends a frame on to, from the first of its hosts."""
        contract = self.server.services[asked.host]
        return contract.leads if asked.host == contract.hosts[0] else ""

    def do_OPTIONS(self) -> None:
        """A preflight: no service is known to need or answer one for a form."""
        self._note(())
        self._send(405, "text/plain", "")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = self._note(fields(self.headers["Content-Type"] or "", body))
        contract = self.server.services.get(asked.host)
        if contract is None or asked.path not in {contract.path, contract.script_path}:
            self._send(404, "text/plain", "no such form")
            return
        if self.server.mode == HANG:
            self.server.let_go.wait(PATIENCE)
        if self.server.mode in {HANG, NOTHING}:
            self.close_connection = True
            return
        if self.server.mode == PAGE:
            self._answer(Answer(200, page="Are you a robot?"), asked)
            return
        self._answer(answer_of(contract, asked, self.server.mode), asked)

    def _note(self, sent: tuple[tuple[str, str], ...]) -> Asked:
        url = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        host = headers["host"].partition(":")[0]
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        asked = Asked(self.command, host, url.path, query, headers, sent)
        visit = re.search(r" visit/(\d+)$", headers.get("user-agent", ""))
        if not visit or int(visit[1]) == self.server.visit:
            self.server.asked.append(asked)
        return asked

    def _answer(self, answer: Answer, asked: Asked) -> None:
        if answer.to:
            goal = dict(asked.fields).get(answer.to, answer.to)
            self._send(answer.status, "text/plain", "", {"Location": goal})
        elif answer.page:
            page = (
                f'<!doctype html><html lang="en"><title>{answer.page}</title><h1>{answer.page}</h1>'
            )
            self._send(answer.status, "text/html", page, ANYBODY)
        else:
            self._send(answer.status, "application/json", json.dumps(answer.json), ANYBODY)

    def _file(self, folder: Path, path: str) -> None:
        file = folder / path.removeprefix("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            self._send(404, "text/plain", "not here")
            return
        self._send(200, guess_type(file)[0] or "application/octet-stream", file.read_bytes())

    def _send(
        self, status: int, kind: str, body: str | bytes, headers: Mapping[str, str] = {}
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def answer_of(contract: Contract, asked: Asked, mode: str) -> Answer:
    """A script is answered in JSON, a form without script with a page or a redirect."""
    if contract.script_path:
        by_script = asked.path == contract.script_path
    else:
        by_script = "application/json" in asked.headers.get("accept", "")
    answer = (contract.scripted if by_script else contract.plain)[mode]
    # A form without an address to go to gets the service's own page.
    if answer.to and answer.to == contract.next and not dict(asked.fields).get(contract.next):
        return Answer(200, page="Thank you, says the service")
    return answer


def fields(kind: str, body: bytes) -> tuple[tuple[str, str], ...]:
    """The names and values in a body: as a form without script, or a FormData, sends them."""
    if kind.startswith("application/x-www-form-urlencoded"):
        return tuple(parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True))
    assert kind.startswith("multipart/form-data"), kind
    whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body, policy=HTTP)
    return tuple(
        (
            str(part.get_param("name", header="content-disposition")),
            (part.get_payload(decode=True) or b"").decode("utf-8"),
        )
        for part in whole.iter_parts()
    )


@contextlib.contextmanager
def standing_in(contracts: Mapping[str, Contract]) -> Iterator[StandIn]:
    """The server, answering until the block ends."""
    server = StandIn(contracts)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()
    assert server.broken == []

"""The site over HTTP, for browsers on this machine and nobody else.

Owns: who may ask (a page elsewhere that points its own name at this machine may not), which file an
address leads to, and the line along which a page hears of changes. Must not know: how the site is made.
"""

import json
import mimetypes
import sys
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from kiem.preview.desk import Desk
from kiem.preview.inject import at_home, injected
from kiem.preview.shelf import Shelf
from kiem.preview.stand_in import ADDRESS, body

LOOPBACK = "127.0.0.1"
NAMES = ("127.0.0.1", "localhost", "[::1]")
OURS = "/__kiem/"
HERE = Path(__file__).parent / "page"
NOT_FOUND = "404.html"
TRIES = 20
BEAT = 15.0  # seconds after which a silent line gives a sign of life
LARGEST = 1_000_000  # bytes that a page may send

TYPES = mimetypes.MimeTypes()  # the built-in table: that of a machine may say anything
for _media, _ending in (
    ("text/javascript", ".js"),
    ("font/woff2", ".woff2"),
    ("image/webp", ".webp"),
    ("image/avif", ".avif"),
    ("text/markdown", ".md"),
    ("text/calendar", ".ics"),
    ("application/manifest+json", ".webmanifest"),
):
    TYPES.add_type(_media, _ending)

Asked = Mapping[str, object]


class Server(ThreadingHTTPServer):
    """Hands out what is on `shelf`; `desk` answers what a page of ours sends."""

    daemon_threads = True
    # Elsewhere this lets a server that just stopped start again; on Windows it steals a taken port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, port: int, shelf: Shelf, desk: Desk) -> None:
        super().__init__((LOOPBACK, port), Handler)
        self.shelf = shelf
        self.desk = desk
        self.hosts = frozenset(f"{name}:{self.server_port}" for name in NAMES)

    @property
    def address(self) -> str:
        """Where the front page is."""
        return f"http://{LOOPBACK}:{self.server_port}{self.shelf.base}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle is no news."""


def bound(port: int, shelf: Shelf, desk: Desk) -> Server:
    """A server at `port`, or at the next one that is free."""
    for number in range(port, min(port + TRIES, 65536)):
        with suppress(OSError, OverflowError):
            return Server(number, shelf, desk)
    return Server(0, shelf, desk)


class Handler(BaseHTTPRequestHandler):
    """One browser's questions."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "kiem", ""
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 120

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the screen is the organiser's."""

    def do_HEAD(self) -> None:
        """As GET, without the content."""
        self.do_GET()

    def do_GET(self) -> None:
        """A file of the site, or something of the preview's own."""
        if not self._known():
            return
        path = urlsplit(self.path).path
        if path == f"{OURS}events":
            self._events()
        elif path == f"{OURS}window":
            self._json(self.server.shelf.window())
        elif path.startswith(OURS):
            self._own(path.removeprefix(OURS))
        else:
            self._site(unquote(path))

    def do_POST(self) -> None:
        """What a page of the preview sends: only pages from here may."""
        if not self._known():
            return
        path, content = urlsplit(self.path).path, self._sent()
        if path == ADDRESS and self._from_here():
            self._form(content.decode("utf-8", "replace"))
            return
        button = path.removeprefix(OURS)
        done = self._from_here() and self.server.desk.asked(button, _data(content))
        self._answer(HTTPStatus.OK if done else HTTPStatus.NOT_FOUND, b"", "text/plain")

    def _known(self) -> bool:
        """Whether the browser asks this machine by its own name, and not by a name made for it."""
        if self.headers.get("Host", "").lower() in self.server.hosts:
            return True
        text = b"kiem serve answers to 127.0.0.1 and localhost only.\n"
        self._answer(HTTPStatus.FORBIDDEN, text, "text/plain")
        self.close_connection = True
        return False

    def _from_here(self) -> bool:
        origin = self.headers.get("Origin", "")
        return urlsplit(origin).netloc.lower() in self.server.hosts

    def _sent(self) -> bytes:
        length = self.headers.get("Content-Length", "0")
        size = int(length) if length.isdecimal() else 0
        if size > LARGEST:
            self.close_connection = True
            return b""
        return self.rfile.read(size)

    def _form(self, text: str) -> None:
        """A form of the site: answered in the place of the service it would go to."""
        scripted = "json" in self.headers.get("Accept", "")
        reply = self.server.desk.sent(parse_qsl(text, keep_blank_values=True), scripted=scripted)
        if reply is None:
            self.close_connection = True
        elif reply.to:
            self._move(reply.to, HTTPStatus.SEE_OTHER)
        else:
            media = "text/html" if reply.json is None else "application/json"
            self._answer(HTTPStatus(reply.status), body(reply), media)

    def _events(self) -> None:
        """Tell what changes, for as long as the page is looked at."""
        shelf, (boot, _, asked) = self.server.shelf, urlsplit(self.path).query.partition("-")
        version = int(asked) if asked.isdecimal() and boot == shelf.boot else -1
        self._head(HTTPStatus.OK, "text/event-stream", None)
        self.close_connection = True
        with suppress(OSError):
            while news := shelf.since(version, BEAT):
                told = {**news._asdict(), "boot": shelf.boot}
                line = json.dumps(told) if news.version > version else ""
                version = news.version
                self.wfile.write(f"data: {line}\n\n".encode() if line else b":\n\n")
                self.wfile.flush()

    def _own(self, name: str) -> None:
        file = HERE / name
        if "/" in name or "\\" in name or not file.is_file():
            self._answer(HTTPStatus.NOT_FOUND, b"", "text/plain")
            return
        self._answer(HTTPStatus.OK, file.read_bytes(), _type(name))

    def _site(self, path: str) -> None:
        shelf = self.server.shelf
        inside = path.removeprefix(shelf.base) if path.startswith(shelf.base) else path
        name = inside.lstrip("/")
        if path == "/" and shelf.base != "/":
            self._move(shelf.base)
        elif name and not name.endswith("/") and shelf.has(f"{name}/index.html"):
            self._move(f"{urlsplit(self.path).path}/")
        else:
            name = f"{name}index.html" if not name or name.endswith("/") else name
            self._file(name)

    def _file(self, name: str) -> None:
        """A file of the site, its own page for a wrong address, or a page to wait on."""
        shelf = self.server.shelf
        version = shelf.version
        content, status = shelf.read(name), HTTPStatus.OK
        if content is None and shelf.empty():
            content, name = (HERE / "waiting.html").read_bytes(), "waiting.html"
        elif content is None:
            content, name, status = shelf.read(NOT_FOUND) or b"", NOT_FOUND, HTTPStatus.NOT_FOUND
        if name.endswith(".html"):
            content = at_home(content, self.server.desk.addresses(), ADDRESS)
            content = injected(content, path=name, base=shelf.base, since=f"{shelf.boot}-{version}")
            self._answer(status, content, _type(name))
        elif self.headers.get("If-None-Match") == shelf.tag(name):
            self._answer(HTTPStatus.NOT_MODIFIED, b"", _type(name), shelf.tag(name))
        else:
            self._answer(status, content, _type(name), shelf.tag(name))

    def _move(self, place: str, status: HTTPStatus = HTTPStatus.FOUND) -> None:
        self.send_response(status)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _json(self, data: Mapping[str, object]) -> None:
        self._answer(HTTPStatus.OK, json.dumps(data).encode(), "application/json")

    def _answer(self, status: HTTPStatus, content: bytes, media: str, tag: str = "") -> None:
        self._head(status, media, len(content), tag)
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(self, status: HTTPStatus, media: str, length: int | None, tag: str = "") -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if media.startswith(("text/", "application/j")) else ""
        self.send_header("Content-Type", f"{media}{charset}")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if tag:
            self.send_header("ETag", tag)
        if length is not None and status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.flush()


def _data(content: bytes) -> Asked:
    try:
        data = json.loads(content or b"{}")
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _type(name: str) -> str:
    return TYPES.guess_type(name, strict=False)[0] or "application/octet-stream"

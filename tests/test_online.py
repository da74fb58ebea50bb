"""`kiem check --online` asks one real https server, by way of a proxy that finds every name there."""

import json
import shutil
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from story import ROOT, Said, kiem

HOSTS = ("tally.so", "formspree.io", "elsewhere.example", "accounts.google.com", "docs.google.com")
TALLY = "https://tally.so/r/wMxKq2"


class Service(BaseHTTPRequestHandler):
    """Answers with the status and the way on that the test put in its server."""

    def do_GET(self) -> None:
        self.server.asked.append((self.headers["Host"], self.path, dict(self.headers)))  # type: ignore[attr-defined]  # the test's own
        status, to = self.server.answers.get(self.path, self.server.answers["*"])  # type: ignore[attr-defined]  # the same
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Tunnel(socketserver.StreamRequestHandler):
    """A proxy's CONNECT: whatever name is asked for, the test's server is at the other end."""

    def handle(self) -> None:
        self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        there = socket.create_connection(self.server.there)  # type: ignore[attr-defined]  # the test's own
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        back = threading.Thread(target=_pour, args=(there, self.connection), daemon=True)
        back.start()
        _pour(self.connection, there)
        there.close()


def _pour(one: socket.socket, other: socket.socket) -> None:
    try:
        while part := one.recv(65536):
            other.sendall(part)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        return


class World:
    """The internet as kiem finds it in a test."""

    def __init__(self, home: Path) -> None:
        ca = trustme.CA()
        self.home = home
        self.trusted = home / "ca.pem"
        ca.cert_pem.write_to_path(str(self.trusted))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
        self.server.asked = []  # type: ignore[attr-defined]  # what Service keeps
        self.server.answers = {"*": (200, "")}  # type: ignore[attr-defined]  # what Service says
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert(*HOSTS).configure_cert(context)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a refused certificate
        self.proxy = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Tunnel)
        self.proxy.daemon_threads = True
        self.proxy.there = self.server.server_address  # type: ignore[attr-defined]  # what Tunnel reads
        for server in (self.server, self.proxy):
            threading.Thread(target=server.serve_forever, daemon=True).start()

    @property
    def asked(self) -> list[tuple[str, str, dict[str, str]]]:
        """Host, path and headers of every request."""
        found: list[tuple[str, str, dict[str, str]]] = self.server.asked  # type: ignore[attr-defined]  # kept by Service
        return found

    def check(
        self,
        form: str,
        *options: str,
        answers: dict[str, tuple[int, str]] | None = None,
        lang: str = "en",
        **environ: str,
    ) -> Said:
        """`kiem check --online` on a community with this form, in this world."""
        self.server.answers = {"*": (200, ""), **(answers or {})}  # type: ignore[attr-defined]  # read by Service
        self.asked.clear()
        folder = self.home / "club"
        if not folder.exists():
            shutil.copytree(ROOT / "tests" / "communities" / "elm-lane", folder)
        text = (ROOT / "tests" / "communities" / "elm-lane" / "community.yaml").read_text("utf-8")
        signup = f"signup:\n  form: {form}\n" if form else ""
        (folder / "community.yaml").write_text(text + signup, "utf-8")
        proxy = f"http://127.0.0.1:{self.proxy.server_address[1]}"
        env = {"HTTPS_PROXY": proxy, "SSL_CERT_FILE": str(self.trusted), **environ}
        return kiem(
            *("check", "club", "--online", "--today", "2027-02-01", *options),
            cwd=self.home,
            lang=lang,
            **env,
        )

    def close(self) -> None:
        for server in (self.server, self.proxy):
            server.shutdown()
            server.server_close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


def test_a_form_that_is_there_is_asked_once_and_sent_nothing(world: World) -> None:
    said = world.check(TALLY)
    assert said.code == 0, said.err
    assert "tally.so answers: your form is there." in said.out
    ((host, path, headers),) = world.asked
    assert (host, path) == ("tally.so", "/r/wMxKq2")
    assert "Cookie" not in headers
    assert headers["User-Agent"].startswith("kiem/")


def test_a_form_that_is_gone_is_a_warning_with_its_line(world: World) -> None:
    answers = {"*": (404, "")}
    said = world.check(TALLY, answers=answers, lang="nl")
    assert said.code == 0
    assert "waarschuwing  P-16  Volgens tally.so is dit formulier er niet (404)." in said.out
    assert "club/community.yaml:17:9" in said.out
    assert world.check(TALLY, "--strict", answers=answers).code == 1
    told = json.loads(world.check(TALLY, "--format", "json", answers=answers).out)
    assert "P-16" in json.dumps(told)


def test_a_form_for_people_who_are_logged_in_is_a_warning(world: World) -> None:
    form = "https://docs.google.com/forms/d/e/1FAIpQLSc0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL12/viewform"
    said = world.check(form, answers={"*": (302, "https://accounts.google.com/v3/signin?x=1")})
    assert "docs.google.com asks visitors to log in first" in said.out
    assert [host for host, _, _ in world.asked] == ["docs.google.com"]


def test_a_way_to_elsewhere_is_told_and_not_followed(world: World) -> None:
    said = world.check(TALLY, answers={"*": (301, "https://elsewhere.example/f")})
    assert said.code == 0
    assert "tally.so leads on to elsewhere.example." in said.out
    assert [host for host, _, _ in world.asked] == ["tally.so"]
    said = world.check(TALLY, answers={"*": (301, "http://tally.so/plain")})
    assert "tally.so leads on to tally.so." in said.out
    assert len(world.asked) == 1


def test_a_way_on_the_same_host_is_followed_but_not_round_and_round(world: World) -> None:
    said = world.check(TALLY, answers={"/r/wMxKq2": (307, "/forms/wMxKq2")})
    assert "tally.so answers" in said.out
    assert [path for _, path, _ in world.asked] == ["/r/wMxKq2", "/forms/wMxKq2"]
    said = world.check(TALLY, answers={"*": (302, "/again")})
    assert said.code == 0
    assert len(world.asked) == 5


@pytest.mark.parametrize("status", [200, 404, 405])
def test_an_address_that_only_takes_forms_is_asked_for_no_more_than_an_answer(
    status: int, world: World
) -> None:
    said = world.check("https://formspree.io/f/mqkvbnrz", answers={"*": (status, "")})
    assert said.code == 0
    assert "formspree.io answers." in said.out


@pytest.mark.parametrize(("status", "sentence"), [(503, "trouble itself (503)"), (403, "(403)")])
def test_what_mends_itself_is_a_note(status: int, sentence: str, world: World) -> None:
    said = world.check(TALLY, "--strict", answers={"*": (status, "")})
    assert sentence in said.out
    assert "P-16" not in said.out


def test_without_a_network_there_is_a_note_and_no_crash(world: World) -> None:
    world.close()
    said = world.check(TALLY)
    assert said.code == 0, said.err
    assert "tally.so could not be reached: the connection was refused or broken off." in said.out


def test_a_certificate_that_browsers_do_not_trust_is_told(world: World) -> None:
    other = world.home / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    said = world.check(TALLY, SSL_CERT_FILE=str(other), lang="nl")
    assert said.code == 0
    assert "browsers vertrouwen het certificaat niet" in said.out


def test_sign_up_by_mail_asks_nobody(world: World) -> None:
    said = world.check("")
    assert "Sign-up goes by mail to hello@elmlane.example" in said.out
    assert world.asked == []


def test_without_online_nobody_is_asked(world: World) -> None:
    world.check(TALLY)
    assert len(world.asked) == 1
    world.asked.clear()
    proxy = f"http://127.0.0.1:{world.proxy.server_address[1]}"
    assert kiem("check", "club", cwd=world.home, HTTPS_PROXY=proxy).code == 0
    assert world.asked == []

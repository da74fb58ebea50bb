"""The endpoint of docs/endpoint under Cloudflare's own runtime, with kiem's page and a real browser.

It needs npm and fetches 200 MB, so it runs only when asked for: pytest -m wrangler
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import APIRequestContext, Browser, Page, Playwright, expect

from contracts import POSTS, Joins
from story import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.wrangler]

WRANGLER = ("npx", "--yes", "wrangler@4")
STORE = ("--binding", "ANSWERS", "--local", "--persist-to", "kv")
ENVIRON = {"CI": "1", "WRANGLER_SEND_METRICS": "false", **os.environ}
PATIENCE = 180  # seconds for npx to fetch it and for the runtime to start
CONTRACT = POSTS["post"]
SITE = f"https://{CONTRACT.site}/meel/"
SHORTEST = 80  # more than the page asks, so that the endpoint has something to say
MOTIVATION = (
    "Ik bak in een coöperatie.\nMijn vraag: wat kost een brood écht, met loon en al? Graag! 🍞"
)
GOOD = {
    "name": "Zoë",
    "email": "zoe@hetmeel.example",
    "motivation": MOTIVATION,
    "language": "nl",
    "_next": f"{SITE}bedankt/",
}


class Endpoint(NamedTuple):
    """The running endpoint: its folder, its port on this machine."""

    folder: Path
    port: int

    def kept(self) -> list[dict[str, str]]:
        """What stands in its store, oldest first."""
        keys = json.loads(self._store("list"))
        assert all(key["expiration"] > time.time() for key in keys)
        return [json.loads(self._store("get", key["name"])) for key in keys]

    def _store(self, *what: str) -> str:
        command = [*WRANGLER, "kv", "key", *what, *STORE]
        done = subprocess.run(
            command, cwd=self.folder, env=ENVIRON, capture_output=True, check=True
        )
        return done.stdout.decode()


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[Endpoint]:
    """The two files as an organiser would take them, with the address of the site filled in."""
    folder = shutil.copytree(ROOT / "docs/endpoint", tmp_path / "endpoint")
    settings = folder / "wrangler.toml"
    text = settings.read_text("utf-8")
    for old, new in (("https://example.org/our-community/", SITE), ('"40"', f'"{SHORTEST}"')):
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    said = folder / "said.txt"
    how = ["--port", str(port), "--local-protocol", "https", "--persist-to", "kv"]
    with said.open("wb") as out:
        running = subprocess.Popen(
            [*WRANGLER, "dev", *how],
            cwd=folder,
            env=ENVIRON,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            ready(running, said)
            yield Endpoint(folder, port)
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait(20)


def ready(running: subprocess.Popen[bytes], said: Path) -> None:
    end = time.monotonic() + PATIENCE
    while "Ready on" not in said.read_text("utf-8"):
        assert running.poll() is None, said.read_text("utf-8")
        assert time.monotonic() < end, said.read_text("utf-8")
        time.sleep(0.2)


@pytest.fixture
def ask(playwright: Playwright, endpoint: Endpoint) -> Iterator[APIRequestContext]:
    """Asks the endpoint what no browser of a visitor would ask."""
    context = playwright.request.new_context(
        base_url=f"https://127.0.0.1:{endpoint.port}", ignore_https_errors=True, max_redirects=0
    )
    yield context
    context.dispose()


def apply(page: Page, address: str, motivation: str) -> None:
    page.clock.install()
    page.goto(address)
    page.locator("[name=name]").fill("Zoë")
    page.locator("[name=email]").fill("zoe@hetmeel.example")
    page.get_by_label("Ik reken mee").check()
    page.locator("[name=motivation]").fill(motivation)
    page.locator("[name=privacy_read]").check()
    page.clock.fast_forward(5_000)  # the page doesn't believe who is faster than a few seconds
    page.locator("main form [type=submit]").click()


@pytest.mark.parametrize("scripted", [True, False])
def test_people_apply_through_it(
    scripted: bool,
    launch: Callable[..., Browser],
    endpoint: Endpoint,
    joins: Joins,
) -> None:
    with launch(f"MAP {CONTRACT.hosts[0]} 127.0.0.1:{endpoint.port}") as browser:
        page = browser.new_page(
            ignore_https_errors=True, java_script_enabled=scripted, reduced_motion="reduce"
        )
        apply(page, joins(CONTRACT), MOTIVATION[:60])
        if scripted:
            expect(page.locator("#form-motivation-error")).to_be_visible()
        else:
            expect(page.locator("body")).to_contain_text("motivation: schrijf nog iets meer")
        assert endpoint.kept() == []
        apply(page, joins(CONTRACT), MOTIVATION)
        expect(page).to_have_url(GOOD["_next"])
    (kept,) = endpoint.kept()
    assert {name: kept[name] for name in ("name", "email", "group", "language")} == {
        **{name: GOOD[name] for name in ("name", "email", "language")},
        "group": "expert",
    }
    assert kept["motivation"] == MOTIVATION
    assert not any(name.startswith("_") for name in kept)


def test_it_keeps_the_contract(ask: APIRequestContext, endpoint: Endpoint) -> None:
    good = ask.post("/", form=GOOD, headers={"Accept": "application/json", "Origin": SITE[:-6]})
    assert (good.status, good.json()) == (200, {"ok": True})
    assert good.headers["access-control-allow-origin"] == f"https://{CONTRACT.site}"
    plain = ask.post("/", form=GOOD)
    assert (plain.status, plain.headers["location"]) == (303, GOOD["_next"])
    elsewhere = ask.post("/", form={**GOOD, "_next": "https://elsewhere.example/"})
    assert elsewhere.headers["location"] == SITE
    assert len(endpoint.kept()) == 3

    robot = ask.post("/", form={**GOOD, "_gotcha": "x"})
    assert (robot.status, robot.headers["location"]) == (303, GOOD["_next"])
    assert ask.post("/", form=GOOD, headers={"Origin": "https://elsewhere.example"}).status == 403
    assert ask.get("/").status == 405
    assert ask.post("/", data="{}").status == 400
    bad = ask.post(
        "/",
        form={"email": "zoe", "motivation": "kort", "role": "x" * 5001, "language": "nl"},
        headers={"Accept": "application/json"},
    )
    assert bad.status == 422
    assert {(e["field"], e["code"]) for e in bad.json()["errors"]} == {
        ("name", "required"),
        ("email", "email"),
        ("motivation", "short"),
        ("role", "long"),
    }
    assert len(endpoint.kept()) == 3


def test_several_answers_to_one_question_are_all_kept(
    ask: APIRequestContext, endpoint: Endpoint
) -> None:
    body = "name=Zo%C3%AB&email=zoe%40hetmeel.example&days=ma&days=di&motivation=" + "x" * SHORTEST
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert ask.post("/", data=body, headers=kind).status == 303
    (kept,) = endpoint.kept()
    assert kept["days"] == "ma; di"

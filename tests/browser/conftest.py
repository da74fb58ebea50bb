"""The built sample, served from a sub-path as GitHub Pages does, and a real Chromium."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from story import ROOT, kiem

TODAY = "2027-02-01"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


class Silent(SimpleHTTPRequestHandler):
    """Serves a folder without a line a request."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it would be published under https://buurt.example/repo/."""
    home = tmp_path_factory.mktemp("pages")
    shutil.copytree(
        ROOT / "sample-community", home / "sample", ignore=shutil.ignore_patterns("site")
    )
    file = home / "sample" / "community.yaml"
    text = file.read_text("utf-8")
    assert "https://losseschroef.example/\n" in text
    file.write_text(
        text.replace("https://losseschroef.example/\n", "https://buurt.example/repo/\n"), "utf-8"
    )
    said = kiem("build", "sample", "--output", "www/repo", "--today", TODAY, cwd=home)
    assert said.code == 0, said.err
    return home / "www" / "repo"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served: http://127.0.0.1:PORT/repo/."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site.parent)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One real Chromium for the session: the machine's own, else Playwright's."""
    own = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=list(QUIET))
        yield browser
        browser.close()

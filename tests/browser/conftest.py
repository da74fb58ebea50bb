"""The built sample, served from a sub-path as GitHub Pages does, and a real Chromium.

That Chromium finds this machine, the form services that a TLS server of ours stands in for, and no
other name: whatever a page asks of another host fails, and leaves a complaint in the console.
"""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import indent

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from contracts import CONTRACTS, Contract, Joins
from filling import CALM
from standin import StandIn, standing_in
from story import ROOT, kiem, kiem_here

TODAY = "2027-02-01"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
HERE = ("EXCLUDE 127.0.0.1", "EXCLUDE localhost")
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
PATIENCE = 10_000  # ms
COMMUNITY = ROOT / "tests/communities/de-cooperatie/community.yaml"
Launch = Callable[..., Browser]


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
def services() -> Iterator[StandIn]:
    """All form services, at their own names."""
    with standing_in(CONTRACTS) as server:
        yield server


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def launch(playwright: Playwright, services: StandIn) -> Launch:
    """Starts the machine's own Chromium, else Playwright's; `names` lead elsewhere than usual."""
    own = next(filter(None, map(shutil.which, CHROMIUMS)), None)

    def started(*names: str) -> Browser:
        rules = ",".join([*names, *HERE, services.rules, "MAP * ~NOTFOUND"])
        how = [*QUIET, f"--host-resolver-rules={rules}"]
        return playwright.chromium.launch(executable_path=own, args=how)

    return started


@pytest.fixture(scope="session")
def chromium(launch: Launch) -> Iterator[Browser]:
    """One real Chromium for the session."""
    with launch() as browser:
        yield browser


@pytest.fixture(scope="session")
def joins(services: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Joins:
    """Gives the address of the page on which people sign up through a service; builds it once."""

    @cache
    def join(contract: Contract) -> str:
        home = tmp_path_factory.mktemp(contract.id)
        text = COMMUNITY.read_text("utf-8")
        signup = indent(contract.signup, "  ")
        (home / "community.yaml").write_text(
            f"site: https://{contract.site}/meel/\n{text}{signup}", "utf-8"
        )
        built = "build", "--no-toolkit", "--output", "www/meel", "--today", TODAY
        said = kiem_here(*built, cwd=home)
        assert said.code == 0, said.err
        services.folders[contract.site] = home / "www"
        return f"https://{contract.site}/meel/aanmelden/"

    return join


@pytest.fixture
def visitor(chromium: Browser, services: StandIn) -> Iterator[Callable[..., Page]]:
    """Gives a page in a browser that nobody used yet; the services have forgotten what was before."""
    services.start_anew()
    with ExitStack() as contexts:

        def new(**how: object) -> Page:
            agent = f"{AGENT} Chrome/{chromium.version} visit/{services.visit}"
            calm = {**CALM, "user_agent": agent, **how}
            context = contexts.enter_context(chromium.new_context(**calm))
            context.set_default_timeout(PATIENCE)
            return context.new_page()

        yield new

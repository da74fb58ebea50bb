"""From a save to a changed page in the browser: kiem serve beside stock `mkdocs serve`.

    python benchmarks/serve.py [--rounds 15] [--community tests/communities/nachtploeg] [--check]

A real Chromium has the page with the questions open in both. In turn, an answer is saved with another
word in it, and the page itself notes the moment at which the frame with that word has been drawn. The
site of mkdocs is the exported project of the same community, without the toolkit. A ratio is the median
of the ratios within a round.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Error, Page, sync_playwright

from asking import ROOT, asked

TODAY = "2027-01-05"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
MOST, SHARE = 120.0, 0.25  # ms, and part of mkdocs' time
SETTLED = 3.0  # seconds after which the toolkit is made too
LONGEST = 20.0  # seconds to wait for anything
PAUSE = 0.7  # between two saves
# Runs in every page before its own scripts: when has the word that is waited for been drawn?
NOTE = """
addEventListener("DOMContentLoaded", () => {
    const drawn = () => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { window.drawnAt = performance.timeOrigin + performance.now(); };
        port2.postMessage(0);
    });
    const word = () => (document.body.textContent.match(/bench\\d+bench/) || [""])[0];
    let seen = "";
    const look = () => { if (word() !== seen) { seen = word(); window.word = seen; window.drawnAt = 0; drawn(); } };
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    look();
});
"""


class Side(NamedTuple):
    """One of the two: its page, the file with the answer, and the answer's first words."""

    page: Page
    file: Path
    text: str
    answer: str

    def save(self, word: str) -> float:
        """Save the answer with `word` in it; the ms until the page with it has been drawn."""
        text = self.text.replace(self.answer, f"{word} {self.answer}")
        start = time.time()
        self.file.write_text(text, "utf-8")
        while not (drawn := self._drawn(word)):
            if time.time() > start + LONGEST:
                sys.exit(f"{self.file} was saved and nothing came")
            time.sleep(0.02)
        return drawn - start * 1000

    def _drawn(self, word: str) -> float:
        """When the page drew `word`; 0 as long as it didn't, or is on its way."""
        try:
            return float(self.page.evaluate("w => window.word === w && window.drawnAt || 0", word))
        except Error:
            return 0.0


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[None]:
    """A server, until the measuring is done."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **quiet},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def opened(browser: Browser, address: str) -> Page:
    """A page at `address`, as soon as there is one."""
    # mkdocs reloads by a script inside the page, which the policy of our pages doesn't let run
    page = browser.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page.add_init_script(NOTE)
    for _ in range(100):
        time.sleep(0.1)
        try:
            answer = page.goto(address)
        except Error:  # not there yet
            continue
        if answer and answer.ok:
            return page
    sys.exit(f"nothing came at {address}")


def export(community: Path, project: Path) -> None:
    """The same site as a project for mkdocs."""
    code = f"""
from pathlib import Path
from kiem.build.cache import Options
from kiem.build.export import export
export(Options(community={str(community)!r}, with_toolkit=False, today={TODAY!r}), Path({str(project)!r}))
"""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    subprocess.run([sys.executable, "-c", code], env=env, check=True)


def measure(community: Path, home: Path, rounds: int) -> tuple[list[float], list[float]]:
    """The ms of every save, by kiem and by mkdocs, after one round that doesn't count."""
    folder, project = home / "community", home / "project"
    shutil.copytree(community, folder, ignore=shutil.ignore_patterns("site", ".kiem"))
    export(folder, project)
    kiem = [sys.executable, "-m", "kiem", "serve", str(folder), "--no-open", "--today", TODAY]
    mkdocs = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:8790"]
    own = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    with (
        running([*kiem, "--port", "8780"], home),
        running(mkdocs, project),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        definition, page = folder / "community.yaml", project / "docs" / "vragen.md"
        answer = answer_in(definition, page)
        sides = [
            _side(opened(browser, "http://127.0.0.1:8780/vragen/"), definition, answer),
            _side(opened(browser, "http://127.0.0.1:8790/vragen/"), page, answer),
        ]
        time.sleep(SETTLED)
        taken: tuple[list[float], list[float]] = ([], [])
        for number in range(rounds + 1):
            for side, times in zip(sides, taken, strict=True):
                took = side.save(f"bench{number}bench")
                if number:
                    times.append(took)
                time.sleep(PAUSE)
        browser.close()
    return taken


def _side(page: Page, file: Path, answer: str) -> Side:
    return Side(page, file, file.read_text("utf-8"), answer)


def answer_in(definition: Path, page: Path) -> str:
    """The first words of an answer that stand once in the community's file and also in mkdocs' page."""
    shown, written = page.read_text("utf-8"), definition.read_text("utf-8")
    _, _, questions = written.partition("\nfaq:")
    for words in re.findall(r"^ +(?:a|nl): ([^.:?>]{12,}[.])", questions, re.MULTILINE):
        if written.count(words) == 1 and words in shown:
            return str(words)
    sys.exit(f"{definition} has no answer of its own on {page}")


def main() -> None:
    """Measure, print, and with --check leave with 1 if a promise is broken."""
    wish = asked(__doc__, "rounds", 15)
    with tempfile.TemporaryDirectory(prefix="kiem-benchmark-") as home:
        ours, theirs = measure(wish.community.resolve(), Path(home), wish.rounds)
    for name, times in (("kiem serve", ours), ("mkdocs serve", theirs)):
        print(
            f"{name:16} median {statistics.median(times):6.0f}  min {min(times):6.0f}  max {max(times):6.0f}  ms"
        )
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    median = statistics.median(ours)
    kept = median <= MOST and ratio <= SHARE
    print(
        f"a saved answer, median {median:.0f} ms (at most {MOST:.0f}), {ratio:.2f} of mkdocs' time (at most {SHARE})"
    )
    if wish.check and not kept:
        sys.exit(1)


if __name__ == "__main__":
    main()

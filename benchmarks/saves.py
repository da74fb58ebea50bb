"""Two thousand saves in one `kiem serve`: what it holds on to.

    python benchmarks/saves.py [--saves 2000] [--community tests/communities/nachtploeg] [--check]

A real process, asked over HTTP: every save is a file moved over the old one with another word in an
answer, and the next comes when the page shows it. Printed are memory and open handles (Linux).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from asking import ROOT, asked

ANSWER = "In je pauze altijd."
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
WARM = 100  # saves after which everything that is kept at hand is there
MORE_MB, MORE_HANDLES = 8, 2


def held(pid: int) -> tuple[float, int]:
    """Memory in MB and open handles of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6, len(list(Path(f"/proc/{pid}/fd").iterdir()))


def shows(address: str, word: str) -> bool:
    """Whether the page with the questions has the word."""
    try:
        with urllib.request.urlopen(f"{address}vragen/") as page:  # noqa: S310 - our own server
            return word in page.read().decode()
    except urllib.error.URLError:
        return False


def save(file: Path, text: str, word: str) -> None:
    """Save as editors do that move a new file over the old one."""
    beside = file.with_name(".saved")
    beside.write_text(text.replace(ANSWER, f"{word} {ANSWER}"), "utf-8")
    beside.replace(file)


def measure(folder: Path, saves: int) -> bool:
    """Save so many times; whether no more is held at the end than when it was warm."""
    log = folder.parent / "said.txt"
    command = [sys.executable, "-m", "kiem", "serve", str(folder), "--no-open", "--port", "8770"]
    with log.open("w") as out:
        process = subprocess.Popen(
            command, stdout=out, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")}
        )
    try:
        while not (found := ADDRESS.search(log.read_text("utf-8"))):
            time.sleep(0.05)
        return _saved(folder / "community.yaml", found[0], process.pid, saves)
    finally:
        process.terminate()
        process.wait()


def _saved(file: Path, address: str, pid: int, saves: int) -> bool:
    text = file.read_text("utf-8")
    if ANSWER not in text:
        sys.exit(f"{file} has no answer with these words: {ANSWER}")
    memory, handles = 0.0, 0
    for number in range(1, saves + 1):
        save(file, text, word := f"save{number}save")
        while not shows(address, word):
            time.sleep(0.005)
        if number in (WARM, saves) or number % 200 == 0:
            now = held(pid)
            memory, handles = now if number == WARM else (memory, handles)
            print(f"{number:6} saves {now[0]:7.1f} MB {now[1]:4} handles", flush=True)
    last = held(pid)
    return last[0] - memory <= MORE_MB and last[1] - handles <= MORE_HANDLES


def main() -> None:
    """Measure, print, and with --check leave with 1 if something grew."""
    wish = asked(__doc__, "saves", 2000)
    with tempfile.TemporaryDirectory(prefix="kiem-benchmark-") as home:
        folder = Path(home) / "community"
        shutil.copytree(wish.community, folder, ignore=shutil.ignore_patterns("site", ".kiem"))
        kept = measure(folder, wish.saves)
    print("nothing grew" if kept else "SOMETHING GREW")
    if wish.check and not kept:
        sys.exit(1)


if __name__ == "__main__":
    main()

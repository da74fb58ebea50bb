"""A real `kiem serve` on a copy of a community: started, asked, stopped with Ctrl-C."""

import http.client
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from story import KIEM, ROOT, Said, plain

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S*")


class Served:
    """One running preview of the community in `folder`."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path, log: Path) -> None:
        self.process = process
        self.folder = folder
        self.log = log
        self.address = until(self._address)

    @property
    def file(self) -> Path:
        """The definition that is served."""
        return self.folder / "community.yaml"

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port
        return port

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
        """Status and text of an answer; `headers` replace those of a plain browser."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = line.getresponse()
        text = answer.read().decode("utf-8", "replace")
        line.close()
        return answer.status, text

    def change(self, old: str, new: str) -> None:
        """Save the definition with one text replaced, as a simple editor does."""
        text = self.file.read_text("utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), "utf-8")

    def stop(self) -> Said:
        """Press Ctrl-C; what the command left behind."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=10)
        said = self.log.read_text("utf-8")
        return Said(code, said, said)

    def _address(self) -> str:
        assert self.process.poll() is None, self.log.read_text("utf-8")
        found = ADDRESS.search(self.log.read_text("utf-8"))
        return found[0] if found else ""


@contextmanager
def serving(
    home: Path,
    *arguments: str,
    community: str = "nachtploeg",
    named: str = "community",
    lang: str = "en",
    browser: str = "",
) -> Iterator[Served]:
    """A preview of one of tests/communities (or of `home`/`named` if it is there already).

    It opens no browser but the command `browser`.
    """
    folder = home / named
    if not folder.exists():
        built = shutil.ignore_patterns("site", ".kiem")  # by somebody who tried it out
        shutil.copytree(ROOT / "tests" / "communities" / community, folder, ignore=built)
    log = home / "said.txt"
    command = [*KIEM, "serve", str(folder), *([] if browser else ["--no-open"])]
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*command, "--today", "2027-01-05", *arguments],
            cwd=home,
            env={**plain(home, lang), "BROWSER": browser},
            stdout=out,
            stderr=out,
        )
        try:
            yield Served(process, folder, log)
        finally:
            process.kill()
            process.wait()


T = TypeVar("T")


def until(asked: Callable[[], T], seconds: float = 20) -> T:
    """What `asked` gives as soon as that is something."""
    end = time.monotonic() + seconds
    while not (found := asked()):
        assert time.monotonic() < end, f"nothing came of {asked} in {seconds} s"
        time.sleep(0.02)
    return found

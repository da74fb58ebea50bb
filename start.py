"""The two commands of the README, on a machine with Python 3.11 or newer and nothing else.

    python3 start.py         sets up, builds the sample community, shows it in the browser
    python3 start.py test    sets up (Chromium and LibreOffice included) and runs every check and test

Everything is installed in .venv, with the versions of lock.txt.
"""

import os
import shutil
import subprocess
import sys
import threading
import tomllib
import webbrowser
from ctypes.util import find_library
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SITE = ROOT / "sample-community" / "site"
LISTED: list[bool] = []
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Do what the first argument names."""
    wish = sys.argv[1] if len(sys.argv) > 1 else "show"
    if wish not in {"show", "test"} or len(sys.argv) > 2:
        sys.exit(__doc__)
    {"show": show, "test": test}[wish]()


def show() -> None:
    """Build the sample community and serve it on this machine until Ctrl-C."""
    set_up(dev=False)
    run(BIN / "kiem", "build", "sample-community", "--today", "2027-02-01")
    handler = partial(QuietHandler, directory=str(SITE))
    server = ThreadingHTTPServer(("127.0.0.1", free_port()), handler)
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"\nYour sample site: {address}   (stop with Ctrl-C)", flush=True)
    if not os.environ.get("CI"):
        threading.Timer(0.5, webbrowser.open, [address]).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


def test() -> None:
    """Everything that CI asks of a change."""
    set_up(dev=True)
    chromium()
    office()
    run(BIN / "ruff", "check")
    run(BIN / "ruff", "format", "--check")
    run(BIN / "mypy")
    run(BIN / "mkdocs", "build", "--strict", "--quiet")
    run(BIN / "pytest", "-n", "2", "--dist", "worksteal", "-q")


def set_up(*, dev: bool) -> None:
    """Make .venv and install kiem in it, with what the tests need when `dev`."""
    if sys.version_info < (3, 11):
        sys.exit("kiem needs Python 3.11 or newer; this is " + sys.version.split()[0])
    if not (VENV / "pyvenv.cfg").exists() and subprocess.call([sys.executable, "-m", "venv", VENV]):
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("Python's venv is missing. On Debian or Ubuntu: apt install python3-venv")
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    wanted = groups["dev"] if dev else []
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "-c", ROOT / "lock.txt", "-e", ROOT, *wanted)


def python() -> Path:
    """The interpreter of .venv."""
    return BIN / ("python.exe" if os.name == "nt" else "python")


def chromium() -> None:
    """See to a Chromium for the browser tests: the machine's own, Debian's, or Playwright's."""
    there = any(shutil.which(name) for name in CHROMIUMS)
    # what drives it is a program that a small Debian lacks a library for
    parts = [*([] if there else ["chromium"]), *([] if find_library("atomic") else ["libatomic1"])]
    if parts and debian():
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *parts)
    elif not there:
        run(python(), "-m", "playwright", "install", "chromium")


def office() -> None:
    """See to a LibreOffice, which opens the toolkit's documents; without one those tests are skipped."""
    if not shutil.which("soffice") and debian():
        parts = ("libreoffice-writer", "libreoffice-impress")
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *parts)


def debian() -> bool:
    """Whether Debian's packages can be installed here; their lists are fetched once."""
    if not shutil.which("apt-get") or getattr(os, "geteuid", lambda: 1)() != 0:
        return False
    if not LISTED:
        run("apt-get", "update", "-qq")
        LISTED.append(True)
    return True


def run(*command: object) -> None:
    """Run a command and stop here with its exit code if it fails."""
    words = [str(word) for word in command]
    print("$", " ".join(words).replace(str(ROOT) + os.sep, ""), flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "NO_MKDOCS_2_WARNING": "1"}
    code = subprocess.call(words, cwd=ROOT, env={**os.environ, **quiet})
    if code:
        sys.exit(code)


def free_port() -> int:
    """8000 when it is free, else whatever the system gives."""
    try:
        with ThreadingHTTPServer(("127.0.0.1", 8000), SimpleHTTPRequestHandler):
            return 8000
    except OSError:
        return 0


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files, and our own 404 page, without a line a request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page, as GitHub Pages does."""
        page = SITE / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    main()

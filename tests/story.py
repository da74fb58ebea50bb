"""A story: a folder with a community in it, commands run on a copy, expected files beside it.

`expected` compares a text with a kept file, or writes it under --rewrite; a leftover file that no
case asked for fails, so an expectation can't go stale unseen.
"""

import io
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from kiem.cli.start import run

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2027-01-05"
KIEM = (sys.executable, "-X", "utf8", "-m", "kiem")


@dataclass(frozen=True)
class Said:
    """What a run of kiem gave back."""

    code: int
    out: str
    err: str


def plain(home: Path, lang: str = "en") -> dict[str, str]:
    """The environment of somebody at `home` who has set nothing."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "generator"),
        "PYTHONWARNINGS": "error",
        "LANG": {"nl": "nl_NL.UTF-8", "en": "en_GB.UTF-8"}[lang],
        "HOME": str(home),
        "XDG_CACHE_HOME": str(ROOT / ".pytest_cache" / "kiem"),
    }


def kiem(*arguments: str, cwd: Path, lang: str = "en", **environ: str) -> Said:
    """Run the real command as a process of its own, in a plain environment."""
    done = subprocess.run(
        [*KIEM, *arguments],
        cwd=cwd,
        env={**plain(cwd, lang), **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def kiem_here(*arguments: str, cwd: Path, lang: str = "en") -> Said:
    """The same in this process: for the many small runs in which starting up would be all the work."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err):
        code = run([*arguments, "--lang", lang])
    return Said(code, out.getvalue(), err.getvalue())


def git(folder: Path, *arguments: str) -> str:
    """What git says, which must succeed."""
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def expected(path: Path, text: str, *, rewrite: bool) -> None:
    """Assert that `text` is what the file at `path` holds, or write it there."""
    if rewrite:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), f"{path} is missing: run pytest --rewrite and read what it says"
    assert text == path.read_text(encoding="utf-8")

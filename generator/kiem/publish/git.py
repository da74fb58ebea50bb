"""Git, asked in a folder: the answer, or a sentence about what it refused.

Owns: how git is called, and how its plain failures are told. Must not know: what is published.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from kiem.errors import EnvironmentProblem, Message

NOTHING: Mapping[str, str] = {}
# A connection over which next to nothing comes for a minute is a lost one.
PATIENCE = ("-c", "http.lowSpeedLimit=100", "-c", "http.lowSpeedTime=60")


class Git:
    """Git in `folder`, with more in its environment; it speaks English, so that its answers can be read."""

    def __init__(self, folder: Path, environ: Mapping[str, str] = NOTHING) -> None:
        self.folder = folder
        self.environ = {**environ, "LC_ALL": "C", "LANGUAGE": ""}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What came of it, whatever that is; EnvironmentProblem where there is no git."""
        asks = "1" if sys.stdin and sys.stdin.isatty() else "0"
        try:
            return subprocess.run(  # noqa: S603 - git itself, with arguments of ours
                ["git", *PATIENCE, *arguments],  # noqa: S607 - the one the organiser uses
                cwd=self.folder,
                env={**os.environ, **self.environ, "GIT_TERMINAL_PROMPT": asks},
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                check=False,
            )
        except FileNotFoundError:
            refuse("no_git")

    def ask(self, *arguments: str) -> str:
        """Its answer without the last line end; EnvironmentProblem if there is none."""
        done = self.run(*arguments)
        if done.returncode:
            refuse("git", command=arguments[0], said=said(done.stderr))
        return done.stdout.removesuffix("\n")

    def maybe(self, *arguments: str) -> str:
        """Its answer, or nothing where it refuses."""
        done = self.run(*arguments)
        return "" if done.returncode else done.stdout.strip()


def said(text: str) -> str:
    """What git or the other side has to say, in one line without its trimmings."""
    lines = [line.strip().removeprefix("remote:").strip() for line in text.splitlines()]
    told = [
        line for line in lines if line and not line.startswith(("hint:", "To ", "error: failed"))
    ]
    return " ".join(dict.fromkeys(told))[:300] or "-"


def problem(what: str, **values: object) -> EnvironmentProblem:
    """A refusal on the way to the web, with its mend."""
    values = {"command": "", **values}
    return EnvironmentProblem(
        Message.of(f"publish.{what}", **values), Message.of(f"publish.{what}.hint", **values)
    )


def refuse(what: str, **values: object) -> NoReturn:
    """Stop with that problem."""
    raise problem(what, **values)

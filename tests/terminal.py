"""A terminal with somebody behind it: a real pseudo-terminal, in which `kiem` asks and a test types."""

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from story import KIEM, Said, plain

CONTROL_C, CONTROL_D = "\x03", "\x04"
STYLE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\r")
PATIENCE = 60  # seconds: the machine may be busy


def answered(answer: str, *arguments: str, cwd: Path, lang: str = "en", **environ: str) -> Said:
    """One question, answered by somebody at a terminal who keeps what is said."""
    master, slave = os.openpty()
    running = subprocess.Popen(
        [*KIEM, *arguments],
        cwd=cwd,
        env={**plain(cwd, lang), **environ},
        stdin=slave,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.write(master, f"{answer}\n".encode())
    out, err = running.communicate(timeout=120)
    os.close(master)
    os.close(slave)
    return Said(running.returncode, out, err)


class Terminal:
    """kiem, running in a terminal of its own; what it said is kept without colours."""

    def __init__(self, *arguments: str, cwd: Path, lang: str, **environ: str) -> None:
        self._master, slave = pty.openpty()
        env = {
            **plain(cwd, lang),
            "TERM": "xterm-256color",
            "INPUTRC": os.devnull,
            "COLUMNS": "90",
            "TTY": os.ttyname(slave),
            **environ,
        }
        # A session leader that opens the terminal gets it as its own, so that Ctrl-C reaches it.
        within = ["/bin/sh", "-c", 'exec "$0" "$@" <"$TTY" >"$TTY" 2>&1']
        self._running = subprocess.Popen(
            [*within, *KIEM, *arguments],
            cwd=cwd,
            env=env,
            start_new_session=True,
            # a run in the background ignores Ctrl-C, and so would whatever it starts
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
        )
        self._slave = slave
        self.raw = ""
        self._seen = 0

    def asked(self) -> str:
        """What was said up to the next prompt."""
        return self._until(lambda text: text.endswith("\n  > "))

    def waits(self, part: str) -> str:
        """What was said up to and with `part`."""
        return self._until(lambda text: part in text)

    def types(self, line: str) -> str:
        """Type a line and read up to the next prompt."""
        self.keys(line + "\n")
        return self.asked()

    def keys(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def ends(self, again: str = "") -> int:
        """Read until kiem is done; its exit code.

        `again` are keys to press once more when nothing happens for a while, as a person would: a
        Ctrl-C just before readline listens is heard at the next key.
        """
        os.close(self._slave)
        self._slave = -1
        while again and self._running.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self._running.wait(3)
                break
            self.keys(again)
        self._until(lambda _: False)
        code = self._running.wait(PATIENCE)
        os.close(self._master)
        return code

    def stop(self) -> None:
        """End it, should it still be running."""
        if self._running.poll() is None:
            self._running.kill()
            self._running.wait(PATIENCE)

    @property
    def text(self) -> str:
        """All that was said and typed, without colours."""
        return STYLE.sub("", self.raw)

    def _until(self, done: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while not done(self.text[self._seen :]):
            assert time.monotonic() < end, self.text
            if not select.select([self._master], [], [], 0.2)[0]:
                if self._running.poll() is not None:
                    break
                continue
            try:
                got = os.read(self._master, 4096)
            except OSError:  # the other end is closed
                break
            if not got:
                break
            self.raw += got.decode("utf-8", errors="replace")
        said = self.text[self._seen :]
        self._seen = len(self.text)
        return said

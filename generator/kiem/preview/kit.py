"""The toolkit, made in a process of its own after the pages, so that no page waits for a PDF.

Owns: starting that process, taking what it made, stopping it when it is out of date. Must not know: what
is in a kit, when one is wanted.
"""

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from typing import IO

from kiem.build.cache import Options
from kiem.build.gather import judge, kits
from kiem.community.definition import Phase
from kiem.errors import EnvironmentProblem, InputError, Problem
from kiem.preview.make import seen_in
from kiem.toolkit.kit import Kit

Kits = Mapping[str, Kit]
NICE = 10  # the pages go first
# Ctrl-C is for the preview, which stops this process itself.
APART: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # 0 where sessions do that


class Kitchen:
    """At most one kit in the making."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._result: IO[bytes] | None = None

    def start(self, options: Options, phase: Phase | None) -> None:
        """Make the kits of `options`, and forget what was being made."""
        self.stop()
        order = pickle.dumps((_told(options), phase))
        self._result = tempfile.TemporaryFile()  # noqa: SIM115 - closed in stop()
        command = [sys.executable, "-m", __name__, order.hex()]
        self._process = subprocess.Popen(  # noqa: S603 - this module itself
            command,
            stdin=subprocess.DEVNULL,
            stdout=self._result,
            stderr=subprocess.DEVNULL,
            creationflags=APART,
            start_new_session=not APART,
        )

    def busy(self) -> bool:
        """Whether a kit is being made or waits to be taken."""
        return self._process is not None

    def done(self) -> Kits | tuple[Problem, ...] | None:
        """What was made, or why it can't be; None as long as it isn't there."""
        process, result = self._process, self._result
        if process is None or result is None or process.poll() is None:
            return None
        made: Kits | tuple[Problem, ...] | None = None
        if process.returncode == 0:
            result.seek(0)
            with suppress(pickle.UnpicklingError, EOFError):
                made = pickle.load(result)  # noqa: S301 - what our own process wrote
        self.stop()
        return made

    def stop(self) -> None:
        """Stop what is being made."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._result is not None:
            self._result.close()
        self._process = self._result = None


def main(order: str) -> None:
    """Make the kits that `order` asks for and write them on standard output."""
    with suppress(OSError, AttributeError):  # Windows has no such thing
        os.nice(NICE)
    told, phase = pickle.loads(bytes.fromhex(order))  # noqa: S301 - what our own process wrote
    made: Kits | tuple[Problem, ...]
    try:
        made = kits(seen_in(judge(Options(**told)), phase))
    except InputError as error:
        made = error.problems
    except EnvironmentProblem:
        return
    sys.stdout.buffer.write(pickle.dumps(made))


def _told(options: Options) -> dict[str, object]:
    return {name: getattr(options, name) for name in Options.__slots__}


if __name__ == "__main__":
    main(sys.argv[1])

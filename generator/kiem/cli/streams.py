"""The streams that kiem prints on, whatever the machine offers: closed, full, without our signs.

Owns: making them fit to print on, and letting go of them at the end. Must not know: what is printed.
"""

import io
import os
import sys


def ready() -> None:
    """Let no sign that a stream can't show, and no closed stream, be a reason to stop."""
    # a program that was started without a stream finds None there
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def hush() -> None:
    """Print nowhere from here: whoever read along is gone, or there is no room for more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _nowhere() -> io.TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - as long as kiem runs

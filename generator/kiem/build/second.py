"""A copy of this process that works on a second processor.

Owns: starting it, what goes there and comes back. Must not know: what is made there.
Whatever goes wrong there is done again here, where it may go wrong with all its words.
"""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar, cast

Asked = TypeVar("Asked")
Made = TypeVar("Made")


def beside(
    ready: Callable[[], Callable[[Asked], Made]],
) -> Callable[[Asked], Callable[[], Made]]:
    """Ask the function that `ready` gives, once: the copy begins `ready` now, and works when it is asked.

    Asking gives what to call for the answer, so that the time until then is there for other work. What it
    is asked and what it makes can be pickled. For a process with one thread. Without a second processor, or
    a system that can copy processes, everything is done here when the answer is called for.
    """
    if not _possible():
        return lambda asked: lambda: ready()(asked)
    (asks, to_ask), (hears, to_tell) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        os.close(to_ask)
        os.close(hears)
        _hush()
        _serve(ready, asks, to_tell)
    os.close(asks)
    os.close(to_tell)

    def ask(asked: Asked) -> Callable[[], Made]:
        with suppress(Exception), os.fdopen(to_ask, "wb") as question:
            pickle.dump(asked, question, pickle.HIGHEST_PROTOCOL)

        def hear() -> Made:
            try:
                with os.fdopen(hears, "rb") as answer:
                    return cast(Made, pickle.load(answer))  # noqa: S301 - from a copy of this process
            except Exception:  # noqa: BLE001 - whatever it was, it is done again here
                with suppress(ChildProcessError):  # whoever started us doesn't care for children
                    os.waitpid(child, 0)
                return ready()(asked)

        return hear

    return ask


def _hush() -> None:
    """Let go of where this process speaks: whoever listens there waits for the other one only."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _serve(ready: Callable[[], Callable[[Asked], Made]], asks: int, to_tell: int) -> NoReturn:
    """Get ready, make what is asked, tell it and leave; leave without a word if anything goes wrong."""
    try:
        call = ready()
        with os.fdopen(asks, "rb") as question, os.fdopen(to_tell, "wb") as answer:
            made = call(pickle.load(question))  # noqa: S301 - from the process that this is a copy of
            pickle.dump(made, answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _possible() -> bool:
    """Whether there are two processors, and copies of a process work as well as it does.

    On macOS they may not (https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods).
    """
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return False
    usable = getattr(os, "sched_getaffinity", None)
    return (len(usable(0)) if usable else os.cpu_count() or 1) > 1

"""A copy of this process that works on a second processor.

Owns: starting it, what goes there and comes back, and that it ends. Must not know: what is made there.
Whatever goes wrong there is done again here, where it may go wrong with all its words.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, NoReturn, TypeVar, cast

Asked = TypeVar("Asked")
Made = TypeVar("Made")
Ready = Callable[[], Callable[[Asked], Made]]
Ask = Callable[[Asked], Callable[[], Made]]


class _Copy(NamedTuple):
    """The other process, and the pipes to ask it and to hear it."""

    process: int
    to_ask: int
    hears: int


@contextmanager
def beside(ready: Ready[Asked, Made]) -> Iterator[Ask[Asked, Made]]:
    """Ask the function that `ready` gives, once: the copy begins `ready` now, and works when it is asked.

    Asking gives what to call for the answer, so that the time until then is there for other work. What it
    is asked and what it makes can be pickled. For a process with one thread. Without a second processor, or
    a system that can copy processes, everything is done here when the answer is called for. The copy ends
    with the block, whatever it is doing.
    """
    copy = _copied(ready) if _possible() else None
    if copy is None:
        yield lambda asked: lambda: ready()(asked)
        return
    try:
        yield lambda asked: _asked(copy, ready, asked)
    finally:
        with suppress(OSError):  # whoever started us may have taken it away already
            os.kill(copy.process, signal.SIGKILL)
            os.waitpid(copy.process, 0)


def _asked(copy: _Copy, ready: Ready[Asked, Made], asked: Asked) -> Callable[[], Made]:
    """Ask the copy; what to call for the answer."""
    with suppress(Exception), os.fdopen(copy.to_ask, "wb") as question:
        pickle.dump(asked, question, pickle.HIGHEST_PROTOCOL)

    def hear() -> Made:
        try:
            with os.fdopen(copy.hears, "rb") as answer:
                return cast(Made, pickle.load(answer))  # noqa: S301 - from a copy of this process
        except Exception:  # noqa: BLE001 - whatever it was, it is done again here
            return ready()(asked)

    return hear


def _copied(ready: Ready[Asked, Made]) -> _Copy | None:
    """A copy that gets ready; None where the system has no room for one."""
    try:
        (asks, to_ask), (hears, to_tell) = os.pipe(), os.pipe()
        process = os.fork()
    except OSError:
        return None
    if process == 0:
        os.close(to_ask)
        os.close(hears)
        _serve(ready, asks, to_tell)
    os.close(asks)
    os.close(to_tell)
    return _Copy(process, to_ask, hears)


def _serve(ready: Ready[Asked, Made], asks: int, to_tell: int) -> NoReturn:
    """Get ready, make what is asked, tell it and leave; leave without a word if anything goes wrong."""
    try:
        _hush()
        call = ready()
        with os.fdopen(asks, "rb") as question, os.fdopen(to_tell, "wb") as answer:
            made = call(pickle.load(question))  # noqa: S301 - from the process that this is a copy of
            pickle.dump(made, answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _hush() -> None:
    """Let go of where this process speaks: whoever listens there waits for the other one only."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _possible() -> bool:
    """Whether there are two processors, and copies of a process work as well as it does.

    On macOS they may not (https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods).
    """
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return False
    usable = getattr(os, "sched_getaffinity", None)
    return (len(usable(0)) if usable else os.cpu_count() or 1) > 1

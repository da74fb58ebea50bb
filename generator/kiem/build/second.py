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

Told = TypeVar("Told")
Asked = TypeVar("Asked")
Made = TypeVar("Made")
Heard = TypeVar("Heard")
Ready = Callable[[], Callable[[Asked], Made]]
Ask = Callable[[Asked], Callable[[], Made]]
Hear = Callable[[], tuple[Told, Ask[Asked, Made]]]
ROOM = 1 << 20  # bytes; more than most definitions take


class _Copy(NamedTuple):
    """The other process, and the pipes to hear what it tells, to ask it and to hear its answer."""

    process: int
    tells: int
    to_ask: int
    answers: int


@contextmanager
def beside(
    tell: Callable[[], Told], ready: Ready[Asked, Made]
) -> Iterator[Hear[Told, Asked, Made]]:
    """A copy that tells, then gets `ready`, and then works when it is asked; it begins now.

    Gives what to call, once, for what it tells and for the way to ask it. Asking, once, gives what to call for
    the answer: the time until then is there for other work. All that goes to and fro can be pickled. For a
    process with one thread. Without a second processor, or a system that can copy processes, everything is
    done here when it is called for. The copy ends with the block, whatever it is doing.
    """
    copy = _copied(tell, ready) if _possible() else None
    if copy is None:
        yield lambda: (tell(), lambda asked: lambda: ready()(asked))
        return
    try:
        yield lambda: (_heard(copy.tells, tell), lambda asked: _asked(copy, ready, asked))
    finally:
        with suppress(OSError):  # whoever started us may have taken it away already
            os.kill(copy.process, signal.SIGKILL)
            os.waitpid(copy.process, 0)


def _asked(copy: _Copy, ready: Ready[Asked, Made], asked: Asked) -> Callable[[], Made]:
    """Ask the copy; what to call for the answer."""
    with suppress(Exception), os.fdopen(copy.to_ask, "wb") as question:
        pickle.dump(asked, question, pickle.HIGHEST_PROTOCOL)
    return lambda: _heard(copy.answers, lambda: ready()(asked))


def _heard(pipe: int, otherwise: Callable[[], Heard]) -> Heard:
    """What comes out of a pipe; `otherwise` makes it here."""
    try:
        with os.fdopen(pipe, "rb") as answer:
            return cast(Heard, pickle.load(answer))  # noqa: S301 - from a copy of this process
    except Exception:  # noqa: BLE001 - whatever it was, it is done again here
        return otherwise()


def _copied(tell: Callable[[], Told], ready: Ready[Asked, Made]) -> _Copy | None:
    """A copy that tells and gets ready; None where the system has no room for one."""
    ends: list[int] = []
    try:
        for _ in range(3):
            ends += os.pipe()
        process = os.fork()
    except OSError:
        for end in ends:
            os.close(end)
        return None
    tells, to_tell, asks, to_ask, answers, to_answer = ends
    if process == 0:
        for end in (tells, to_ask, answers):
            os.close(end)
        _serve(lambda: _tell(tell, to_tell), ready, asks, to_answer)
    for end in (to_tell, asks, to_answer):
        os.close(end)
    return _Copy(process, tells, to_ask, answers)


def _serve(
    tell: Callable[[], None], ready: Ready[Asked, Made], asks: int, to_answer: int
) -> NoReturn:
    """Tell, get ready, make what is asked and leave; leave without a word if anything goes wrong."""
    try:
        _hush()
        tell()
        call = ready()
        with os.fdopen(asks, "rb") as question, os.fdopen(to_answer, "wb") as answer:
            made = call(pickle.load(question))  # noqa: S301 - from the process that this is a copy of
            pickle.dump(made, answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _tell(tell: Callable[[], Told], pipe: int) -> None:
    """Tell before anybody listens; where a pipe holds less, that has to wait for somebody who does."""
    with suppress(ImportError, AttributeError, OSError):
        from fcntl import F_SETPIPE_SZ, fcntl  # noqa: PLC0415 - a module of some systems

        fcntl(pipe, F_SETPIPE_SZ, ROOM)
    with os.fdopen(pipe, "wb") as told:
        pickle.dump(tell(), told, pickle.HIGHEST_PROTOCOL)


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

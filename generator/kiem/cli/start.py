"""Where the command `kiem` starts, and where every failure gets its exit code.

Owns: the way from arguments to a command, exit codes 0, 1, 2 and 70. Must not know: what commands do.
Nothing heavy is imported here: a build in which nothing changed ends before anything else is needed.
"""

import errno
import os
import sys
from collections.abc import Sequence

from kiem.cli import language, plain, streams
from kiem.cli.report import Screen
from kiem.errors import EnvironmentProblem, InputError, Message

GOOD, INPUT, USAGE, BUG = 0, 1, 2, 70
# What a machine may refuse at any moment, wherever kiem is in its work.
REFUSALS = frozenset(
    {
        errno.EACCES,
        errno.EDQUOT,
        errno.EIO,
        errno.EMFILE,
        errno.ENAMETOOLONG,
        errno.ENFILE,
        errno.ENOSPC,
        errno.EPERM,
        errno.EROFS,
    }
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run kiem and leave with its exit code."""
    streams.ready()
    code = run(sys.argv[1:] if arguments is None else list(arguments), ours=True)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        streams.hush()
        code = code if isinstance(error, BrokenPipeError) else USAGE
    os._exit(
        code
    )  # all is written; taking half a million objects apart would cost a tenth of a build


def run(arguments: list[str], *, ours: bool = False) -> int:
    """Run kiem with `arguments` and return the exit code; no exception gets past here.

    ours: whether nobody else uses this process, so that it may be copied.
    """
    try:
        return _told(arguments, Screen(language.choose(arguments, os.environ)), ours=ours)
    except BrokenPipeError:
        streams.hush()
        return GOOD
    except KeyboardInterrupt:
        return 130


def _told(arguments: list[str], screen: Screen, *, ours: bool) -> int:
    """The exit code, once whatever went wrong has been told."""
    try:
        return _dispatch(arguments, screen, ours=ours)
    except InputError as error:
        screen.stopped(error.problems)
        return INPUT
    except EnvironmentProblem as problem:
        screen.complain(problem)
        return USAGE
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last door: whatever is left is our bug
        refused = _refused(error)
        if refused:
            screen.complain(refused)
            return USAGE
        from kiem.cli import bug

        screen.complain(bug.report(error, arguments))
        return BUG


def _refused(error: Exception) -> EnvironmentProblem | None:
    """What the machine refused, None if it is not to blame."""
    if not isinstance(error, OSError):
        return None
    if error.errno in REFUSALS:
        what = Message.of("machine.refused", said=error.strerror, path=error.filename or "-")
        return EnvironmentProblem(what, Message.of("machine.refused.hint"))
    try:
        os.getcwd()  # noqa: PTH109 - pathlib is not needed for anything else here
    except FileNotFoundError:
        return EnvironmentProblem(Message.of("machine.gone"), Message.of("machine.gone.hint"))
    return None


def _dispatch(arguments: list[str], screen: Screen, *, ours: bool) -> int:
    plainly = plain.read(arguments[1:]) if arguments[:1] == ["build"] else None
    if plainly:
        screen.quiet = plainly.quiet
        if plain.unchanged(plainly, screen):
            return GOOD
    from kiem.build import quick

    quick.begin()
    if plainly:
        from contextlib import nullcontext

        from kiem.build import press

        with press.beside(plainly.options) if ours else nullcontext(press.here()) as engine:
            from kiem.cli import built

            return built.run(plainly.options, screen, engine)
    from kiem.cli import commands

    return commands.run(arguments, screen.lang)

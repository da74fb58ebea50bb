"""Where the command `kiem` starts, and where every failure gets its exit code.

Owns: the way from arguments to a command, exit codes 0, 1, 2 and 70. Must not know: what commands do.
Nothing heavy is imported here: a build in which nothing changed ends before click is needed.
"""

import os
import sys
from collections.abc import Sequence

from kiem.cli import language
from kiem.cli.report import Screen
from kiem.errors import EnvironmentProblem, InputError

GOOD, INPUT, USAGE, BUG = 0, 1, 2, 70


def main(arguments: Sequence[str] | None = None) -> None:
    """Run kiem and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run kiem with `arguments` and return the exit code; no exception gets past here."""
    screen = Screen(language.choose(arguments, os.environ))
    try:
        return _dispatch(arguments, screen)
    except InputError as error:
        screen.problems(error.problems)
        return INPUT
    except EnvironmentProblem as problem:
        screen.complain(problem)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last door: whatever is left is our bug
        from kiem.cli import bug

        screen.complain(bug.report(error, arguments))
        return BUG


def _dispatch(arguments: list[str], screen: Screen) -> int:
    if arguments[:1] == ["build"]:
        from kiem.cli import unchanged

        if unchanged.told(arguments[1:], screen):
            return GOOD
    from kiem.build import quick

    quick.begin()
    try:
        from kiem.cli import commands

        return commands.run(arguments, screen.lang)
    finally:
        quick.end()

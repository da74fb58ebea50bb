"""`kiem serve`: the site in the browser, anew on every save."""

import sys
import time

import click

from kiem.cli import bug, options
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import EnvironmentProblem, Message
from kiem.preview.loop import Told, Wishes, serve

PORT = 8000


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, port: int, no_open: bool, today: str | None, **values: object) -> int:
        screen = Screen(lang, quiet=quiet)
        wishes = Wishes(
            port=port,
            day=today,
            lang=lang,
            browser=not no_open,
            tell=lambda told: _tell(screen, told),
            excuse=lambda error: bug.report(error, sys.argv[1:]),
        )
        serve(options.chosen({**values, "today": today}), wishes)
        return 0

    params = [
        options.community(),
        options.option(
            lang,
            "--port",
            text="help.serve.port",
            type=int,
            default=PORT,
            callback=_port,
            metavar="N",
        ),
        options.option(lang, "--no-open", text="help.serve.no-open", is_flag=True),
        *(option for option in options.making(lang) if option.name != "strict"),
    ]
    return Command("serve", lang, params=params, callback=run)


def _port(_: click.Context, parameter: click.Parameter, value: int) -> int:
    if not 0 <= value < 65536:
        raise EnvironmentProblem(Message.of("usage.bad", name=parameter.opts[0]))
    return value


def _tell(screen: Screen, told: Told) -> None:
    if told.address:
        screen.say(Message.of("serve.address", address=told.address), "good")
    elif isinstance(told.trouble, EnvironmentProblem):
        screen.complain(told.trouble)
    elif told.trouble:
        screen.problems(told.trouble)
    elif told.kind:
        kind = Message.of(f"serve.kind.{told.kind}")
        now, ms = time.strftime("%H:%M:%S"), round(told.seconds * 1000)
        screen.say(Message.of("serve.made", time=now, kind=kind, ms=ms), "faint")
    sys.stdout.flush()

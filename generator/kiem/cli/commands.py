"""The visible list of commands; a command's module is imported only when it is called.

Owns: the list, the options every command has, calling click. Must not know: what a command does.
"""

import importlib
from collections.abc import Mapping

import click

from kiem import __version__
from kiem.cli import help as pages
from kiem.cli import options
from kiem.errors import Message
from kiem.messages import CATALOGUES, say

COMMANDS: Mapping[str, str] = {
    "new": "kiem.cli.new",
    "build": "kiem.cli.build",
    "serve": "kiem.cli.serve",
    "check": "kiem.cli.check",
    "eject": "kiem.cli.eject",
    "publish": "kiem.cli.publish",
    "export": "kiem.cli.export",
    "fmt": "kiem.cli.fmt",
    "explain": "kiem.cli.explain",
    "catalog": "kiem.cli.catalog",
    "schema": "kiem.cli.schema",
}


class Kiem(click.Group):
    """The group that imports a command's module when it is asked for."""

    def __init__(self, lang: str) -> None:
        example = say(Message.of("help.kiem.example"), lang)
        context = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
        super().__init__(
            "kiem",
            help=say(Message.of("help.kiem"), lang),
            epilog="\b\n" + example,
            context_settings=context,
            no_args_is_help=False,
            invoke_without_command=True,
        )
        self.lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Every command, in the order of an organiser's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command's module and let it make the command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command(self.lang)
        command.params += options.shared(self.lang)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command with the nearest known one."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise pages.unknown_command(args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in the organiser's language what --help does."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say(Message.of("help.help"), self.lang)
        return option


def run(arguments: list[str], lang: str) -> int:
    """Call the command that `arguments` name; its return value is the exit code."""
    group = Kiem(lang)
    group.params = [
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=say(Message.of("help.version"), lang),
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(list(CATALOGUES)),
            expose_value=False,
            help=say(Message.of("help.lang"), lang),
        ),
    ]
    click.Context.formatter_class = pages.formatter(lang)
    try:
        code = group.main(arguments or ["--help"], prog_name="kiem", standalone_mode=False)
    except click.UsageError as error:
        raise pages.problem(error, arguments) from error
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return code if isinstance(code, int) else 0


def _version(ctx: click.Context, _: click.Parameter, value: object) -> None:
    if value:
        click.echo(f"kiem {__version__}")
        ctx.exit()

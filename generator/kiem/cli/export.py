"""`kiem export`: the site as a plain mkdocs project."""

from pathlib import Path

import click

from kiem.build.export import export
from kiem.cli import options
from kiem.cli.built import shortly
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import Message


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, places: tuple[str, ...], **values: object) -> int:
        *before, folder = places
        done = export(
            options.chosen({**values, "community": before[0] if before else "."}), Path(folder)
        )
        screen = Screen(lang, quiet=quiet)
        screen.say(Message.of("exported.done", path=str(done.folder)), "good")
        for file in shortly(done.kept):
            screen.say(Message.of("built.kept", path=file))
        screen.say(Message.of("exported.next"))
        return 0

    places = click.Argument(
        ["places"], nargs=-1, required=True, metavar="[COMMUNITY] DIR", callback=_at_most_two
    )
    return Command("export", lang, params=[places, *options.making(lang)], callback=run)


def _at_most_two(ctx: click.Context, _: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) > 2:
        raise click.UsageError(ctx.command_path, ctx)
    return value

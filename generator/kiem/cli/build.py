"""`kiem build`: the site and the toolkit, and in a few lines what was made."""

import click

from kiem.cli import built, explained, options
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.cli.talk import Talk


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""
    output = options.option(
        lang, "--output", text="help.build.output", type=click.Path(), metavar="DIR"
    )

    def run(*, quiet: bool, explain: bool, **values: object) -> int:
        if explain:
            return explained.run(options.chosen(values), Talk(lang))
        return built.run(options.chosen(values), Screen(lang, quiet=quiet))

    explain = options.option(
        lang, "--explain-changes", "explain", text="help.build.explain", is_flag=True
    )
    params = [options.community(), output, *options.making(lang), options.url(lang), explain]
    return Command("build", lang, params=params, callback=run)

"""`kiem build`: the site and the toolkit, and in a few lines what was made."""

import click

from kiem.cli import built, options
from kiem.cli.help import Command
from kiem.cli.report import Screen


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""
    output = options.option(
        lang, "--output", text="help.build.output", type=click.Path(), metavar="DIR"
    )

    def run(*, quiet: bool, **values: object) -> int:
        return built.run(options.chosen(values), Screen(lang, quiet=quiet))

    params = [options.community(), output, *options.making(lang), options.url(lang)]
    return Command("build", lang, params=params, callback=run)

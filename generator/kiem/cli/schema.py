"""`kiem schema`: the JSON Schema of community.yaml, made from the models."""

import json

import click

from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.community.schema import json_schema


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool) -> int:  # noqa: ARG001 - the schema is the result, quiet or not
        Screen(lang).raw(json.dumps(json_schema(), indent=2, ensure_ascii=False))
        return 0

    return Command("schema", lang, callback=run)

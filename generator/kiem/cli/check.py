"""`kiem check`: everything there is to say about a definition, without building."""

import click

from kiem.build.gather import examine
from kiem.cli import options
from kiem.cli.help import Command
from kiem.cli.machine import FORMATS
from kiem.cli.report import Screen
from kiem.errors import InputError, Message, Problem


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, form: str, only: str | None, strict: bool, **values: object) -> int:
        problems = _problems(values)
        grave = {"error", "gap", "warning"} if strict else {"error"}
        ids = {code.strip().upper() for code in (only or "").split(",")} - {""}
        chosen = [problem for problem in problems if not ids or problem.code in ids]
        failed = any(problem.severity in grave for problem in chosen)
        broken = any(problem.severity in grave for problem in problems)
        _tell(Screen(lang, quiet=quiet and not failed), chosen, form, good=not broken)
        return int(failed)

    params = [
        options.community(),
        options.option(
            lang,
            "--format",
            "form",
            text="help.check.format",
            type=click.Choice(["text", *FORMATS]),
            default="text",
        ),
        options.option(lang, "--only", text="help.check.only", metavar="IDS"),
        options.strict(lang),
        options.today(lang),
    ]
    return Command("check", lang, params=params, callback=run)


def _problems(values: dict[str, object]) -> tuple[Problem, ...]:
    try:
        _, _, findings = examine(options.chosen(values))
    except InputError as error:
        return error.problems
    return findings


def _tell(screen: Screen, problems: list[Problem], form: str, *, good: bool) -> None:
    if form != "text":
        screen.raw(FORMATS[form](problems, screen.lang))
    elif not screen.quiet:
        screen.problems(problems, to_err=False)
        if good:
            screen.say(Message.of("check.good"), "good")

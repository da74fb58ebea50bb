"""`kiem check`: everything there is to say about a definition, without building."""

import click

from kiem import signup, words
from kiem.build.cache import Options
from kiem.build.gather import examine, own
from kiem.build.moved import moved
from kiem.build.site import make
from kiem.cli import options
from kiem.cli.help import Command
from kiem.cli.machine import FORMATS
from kiem.cli.report import Screen
from kiem.community.definition import Community
from kiem.community.load import Definition
from kiem.errors import InputError, Message, Problem
from kiem.source.excerpt import from_here


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(
        *, quiet: bool, form: str, only: str | None, online: bool, strict: bool, **values: object
    ) -> int:
        screen = Screen(lang, quiet=quiet)
        try:
            problems, notes = _examined(options.chosen(values), screen, online=online)
        finally:
            screen.busy(None)
        grave = {"error", "gap", "warning"} if strict else {"error"}
        ids = {code.strip().upper() for code in (only or "").split(",")} - {""}
        chosen = [problem for problem in problems if not ids or problem.code in ids]
        failed = any(problem.severity in grave for problem in chosen)
        broken = any(problem.severity in grave for problem in problems)
        screen.quiet = quiet and not failed
        _tell(screen, chosen, form, [] if broken else notes)
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
        options.option(lang, "--online", text="help.check.online", is_flag=True),
        options.strict(lang),
        options.today(lang),
        options.url(lang),
    ]
    return Command("check", lang, params=params, callback=run)


def _examined(
    asked: Options, screen: Screen, *, online: bool
) -> tuple[tuple[Problem, ...], list[Message]]:
    """All there is to say: what is wrong, and what was understood of the sign-up form."""
    try:
        definition, chosen, filled, findings = examine(asked)
        findings = _made(asked, filled.community, findings, screen)
    except InputError as error:
        return error.problems, []
    community = filled.community
    understood = signup.understood(community)
    vocabulary = words.load(community.default_language, chosen.folders, community.labels)
    said = [understood, *signup.to_copy(community, vocabulary)] if understood else []
    found, told = _asked(definition, community) if online else ((), ())
    return findings + found, [Message.of("check.good"), *told, *said]


def _made(
    asked: Options, community: Community, findings: tuple[Problem, ...], screen: Screen
) -> tuple[Problem, ...]:
    """With what only the finished pages and files show; they aren't written."""
    wrong = own(asked, community)
    if wrong or any(problem.severity == "error" for problem in findings):
        return findings + wrong
    try:
        made = make(asked, told=lambda file: screen.busy(Message.of("kit.drawing", file=file)))
    except InputError as error:  # tells only what stops a build
        return tuple(dict.fromkeys((*findings, *error.problems)))
    return made.findings + moved(asked)


def _asked(
    definition: Definition, community: Community
) -> tuple[tuple[Problem, ...], tuple[Message, ...]]:
    """What can only be known online."""
    from kiem.build import online  # noqa: PLC0415 - urllib is for who asks that

    return online.asked(definition, community)


def _tell(screen: Screen, problems: list[Problem], form: str, notes: list[Message]) -> None:
    if form != "text":
        screen.raw(FORMATS[form]([from_here(problem) for problem in problems], screen.lang))
    elif not screen.quiet:
        screen.problems(problems, to_err=False)
        for note, style in zip(notes, ["good", *[""] * len(notes)], strict=False):
            screen.say(note, style)

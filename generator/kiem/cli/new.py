"""`kiem new`: from a few answers to a folder that builds."""

import datetime as dt
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import click

from kiem.beginning import files, given, stand_ins
from kiem.beginning.judge import Circumstances
from kiem.beginning.questions import KEYS
from kiem.beginning.tidy import Answer
from kiem.build import single
from kiem.build.cache import Options
from kiem.cli import made, options
from kiem.cli.asking import Stop
from kiem.cli.help import Command
from kiem.cli.interview import interview
from kiem.cli.talk import Talk
from kiem.community.parse import spoken
from kiem.errors import EnvironmentProblem, InputError, Message
from kiem.messages import CATALOGUES
from kiem.publish.workflow import NAME, workflow
from kiem.source import read
from kiem.source.locate import NAMES

STOPPED = 130  # as a shell says it of a program that was stopped


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, folder: str, yes: bool, source: str | None, **values: object) -> int:
        screen = Talk(lang, quiet=quiet)
        today = values.pop("today", None)
        around = _around(lang, Path(folder), today if isinstance(today, str) else None)
        try:
            return _made(screen, around, _given(source, values), ask=not (yes or source))
        except (EOFError, KeyboardInterrupt, Stop):
            screen.raw("")
            screen.paragraph(Message.of("new.stopped"))
            return STOPPED

    params = [
        click.Argument(["folder"], type=click.Path(), metavar="DIR"),
        options.option(lang, "--yes", text="help.new.yes", is_flag=True),
        options.option(lang, "--from", "source", text="help.new.from", metavar="FILE"),
        *(_answer(lang, name) for name in KEYS),
        options.today(lang),
    ]
    return Command("new", lang, params=params, callback=run)


def _answer(lang: str, name: str) -> click.Option:
    """The option of an answer."""
    flag, many = f"--{name.replace('_', '-')}", KEYS[name].many
    metavar = {"launch": "DATE"}.get(name, "TEXT")
    return options.option(
        lang, flag, text=f"help.new.{name}", multiple=many, metavar=metavar, show_default=False
    )


def _around(lang: str, folder: Path, today: str | None) -> Circumstances:
    if folder.exists() and not folder.is_dir():
        what = Message.of("new.no_folder", folder=str(folder))
        raise EnvironmentProblem(what, Message.of("new.no_folder.hint"))
    return Circumstances(lang, folder, dt.date.fromisoformat(Options(today=today).today))


def _given(source: str | None, values: Mapping[str, object]) -> given.Given:
    typed = {name: value for name, value in values.items() if isinstance(value, str | tuple)}
    from_file = given.from_file(Path(source)) if source else given.Given({}, {})
    return given.together(from_file, given.from_options(typed))


def _made(screen: Talk, around: Circumstances, said: given.Given, *, ask: bool) -> int:
    around = around._replace(lang=said.lang or around.lang)
    folder = around.folder
    answers = given.settled(said, around)
    known = _known(folder)
    if known is None:
        answers = _asked(screen, around, answers) if ask else answers
    else:
        around = around._replace(lang=known.lang or around.lang)
    whole = stand_ins.completed(answers, folder, around.lang, around.today)
    name = known.name or stand_ins.called(folder) if known else str(whole["name"])
    below = _below_git(folder)
    texts = [
        *([files.definition(whole, around.lang, around.today)] if known is None else []),
        *files.others(name, around.lang, {} if below else {NAME: workflow(around.lang)}),
    ]
    wanted = dict.fromkeys([files.DEFINITION, *(it.path for it in texts)])
    written = single.add(texts, folder)
    if screen.quiet:
        return 0
    made.tell(screen, made.Made(folder, list(wanted), written, below=below))
    if known is None:
        made.left(screen, [it for it in whole if it not in answers])
    made.then(screen, folder)
    return 0


def _asked(screen: Talk, around: Circumstances, answers: dict[str, Answer]) -> dict[str, Answer]:
    if not (sys.stdin and sys.stdin.isatty()):
        hint = Message.of("new.no_terminal.hint")
        raise EnvironmentProblem(Message.of("new.no_terminal"), hint)
    return interview(screen, around, answers, str(around.folder))


class _Known(NamedTuple):
    """What a definition that stands here already calls itself, and its language; "" if it can't say."""

    name: str = ""
    lang: str = ""


def _known(folder: Path) -> _Known | None:
    if not any(single.there(folder / name) for name in NAMES):
        return None
    try:
        data = read(folder).data
    except (InputError, EnvironmentProblem):
        return _Known()
    community, lang = data.get("community"), spoken(data)[0]
    name = community.get("name") if isinstance(community, dict) else ""
    return _Known(name if isinstance(name, str) else "", lang if lang in CATALOGUES else "")


def _below_git(folder: Path) -> bool:
    """Whether the folder lies inside somebody's git folder, so that it isn't the top of one."""
    real = folder.resolve()
    return not (real / ".git").exists() and any((it / ".git").exists() for it in real.parents)

"""`kiem fmt`: the mends that are certain, shown or carried out."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from kiem.build import single
from kiem.cli import options
from kiem.cli.help import Command
from kiem.cli.report import Screen, paint
from kiem.community.load import model
from kiem.community.mending import ENDS, Mended, mended
from kiem.community.renamed import modern
from kiem.errors import InputError, Message
from kiem.source import locate, parse

STYLES = {"+": "good", "-": "error", "@": "faint"}


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, community: str, fix: bool) -> int:
        file = locate.locate(Path(community))
        raw = locate.load(file)
        found = mended(raw, str(file), file.parent)
        screen = Screen(lang, quiet=quiet)
        if found.edits and fix:
            single.replace(file, raw, found.after.encode("utf-8"))
        _tell(screen, found, file, community, fixed=fix)
        whole = _whole(found, file)
        if not whole:
            screen.say(Message.of("fmt.rest", community=community))
        return int(not whole or (bool(found.edits) and not fix))

    fix = options.option(lang, "--fix", text="help.fmt.fix", is_flag=True)
    return Command("fmt", lang, params=[options.community(), fix], callback=run)


def _tell(screen: Screen, found: Mended, file: Path, community: str, *, fixed: bool) -> None:
    if not found.edits:
        screen.say(Message.of("fmt.none", path=str(file)))
        return
    if not screen.quiet:
        for line in _difference(found, file):
            screen.raw(paint(line, STYLES.get(line[:1], ""), screen.out))
        screen.raw("")
    for why in dict.fromkeys(edit.why for edit in found.edits):
        numbers = ", ".join(str(edit.line) for edit in found.edits if edit.why == why)
        screen.say(Message.of("fmt.why", lines=numbers, why=why))
    n = len(found.edits)
    told = f"fmt.{'done' if fixed else 'found'}.{'one' if n == 1 else 'many'}"
    screen.say(Message.of(told, n=n, path=str(file), community=community), "good")


def _difference(found: Mended, file: Path) -> Iterator[str]:
    """What changes, as `git diff` shows it."""
    before, after = (ENDS.split(text)[::2] for text in (found.before, found.after))
    return difflib.unified_diff(before, after, str(file), str(file), n=1, lineterm="")


def _whole(found: Mended, file: Path) -> bool:
    """Whether every key and value can be read after the mends."""
    try:
        model(modern(parse(found.after.encode("utf-8"), str(file), file.parent)).source.data)
    except InputError:
        return False
    return True

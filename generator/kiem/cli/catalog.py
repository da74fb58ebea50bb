"""`kiem catalog`: what kiem has, as lists that also work offline."""

from collections.abc import Callable, Iterator, Mapping

import click

from kiem import blueprint, theme, words
from kiem.checks.catalogue import GROUPS
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import Message
from kiem.messages import say
from kiem.signup.providers import SERVICES


def _types(lang: str) -> Iterator[str]:
    for name in blueprint.TYPES:
        exact = blueprint.load(name).exact
        yield name if exact else say(Message.of("catalog.soon", name=name), lang)


def _themes(lang: str) -> Iterator[str]:
    for name in theme.names():
        yield f"{name}: {theme.load(name).title.get(lang, name)}"


def _providers(_: str) -> Iterator[str]:
    yield from SERVICES


def _languages(_: str) -> Iterator[str]:
    yield from words.languages()


def _checks(_: str) -> Iterator[str]:
    for group, checks in GROUPS.items():
        yield f"{group}: {', '.join(checks)}"


SHELVES: Mapping[str, Callable[[str], Iterator[str]]] = {
    "types": _types,
    "themes": _themes,
    "providers": _providers,
    "languages": _languages,
    "checks": _checks,
}


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, shelf: str) -> int:  # noqa: ARG001 - the list is the result, quiet or not
        screen = Screen(lang)
        for line in SHELVES[shelf](lang):
            screen.raw(line)
        return 0

    shelf = click.Argument(["shelf"], type=click.Choice(list(SHELVES)))
    return Command("catalog", lang, params=[shelf], callback=run)

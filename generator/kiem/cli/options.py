"""The arguments that several commands share, each with its help in the language of the run."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

import click

from kiem.build.cache import Options
from kiem.errors import EnvironmentProblem, Message
from kiem.messages import CATALOGUES, say


def community() -> click.Argument:
    """COMMUNITY: a folder or a YAML file, else the current folder."""
    return click.Argument(["community"], default=".", type=click.Path(), metavar="[COMMUNITY]")


def option(lang: str, *names: str, text: str, **rest: object) -> click.Option:
    """An option whose help is the message `text`."""
    return click.Option(list(names), help=say(Message.of(text), lang), **rest)  # type: ignore[arg-type]  # click's own arguments


def today(lang: str) -> click.Option:
    """--today YYYY-MM-DD."""
    return option(lang, "--today", text="help.today", callback=_date, metavar="DATE")


def strict(lang: str) -> click.Option:
    """--strict."""
    return option(lang, "--strict", text="help.strict", is_flag=True)


def url(lang: str) -> click.Option:
    """--url: where the host will show the site."""
    return option(lang, "--url", text="help.url", callback=_address, default="", metavar="URL")


def making(lang: str) -> Sequence[click.Parameter]:
    """What build and export share."""
    return (
        option(lang, "--theme", text="help.build.theme", metavar="THEME"),
        option(lang, "--blueprint", text="help.build.blueprint", metavar="DIR"),
        option(lang, "--no-toolkit", text="help.build.no-toolkit", is_flag=True),
        strict(lang),
        today(lang),
    )


def shared(lang: str) -> Sequence[click.Parameter]:
    """What every command has."""
    spoken = click.Choice(list(CATALOGUES))
    return (
        option(lang, "--lang", text="help.lang", type=spoken, expose_value=False),
        option(lang, "--quiet", "-q", text="help.quiet", is_flag=True),
    )


def chosen(values: dict[str, object]) -> Options:
    """The options of a build from click's parameters."""
    return Options(
        **{key: value for key, value in values.items() if key != "no_toolkit"},  # type: ignore[arg-type]  # names and kinds are those of the command
        with_toolkit=not values.get("no_toolkit"),
    )


def _address(_: click.Context, parameter: click.Parameter, value: str) -> str:
    parts = urlsplit(value)
    if value and not (parts.scheme in {"http", "https"} and parts.hostname):
        raise EnvironmentProblem(Message.of("usage.url", name=parameter.opts[0]))
    return value


def _date(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        what = Message.of("usage.date", name=parameter.opts[0])
        raise EnvironmentProblem(what) from error

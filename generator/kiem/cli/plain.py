"""`kiem build` as nearly everybody types it, read without click, whose import costs more than a page.

Owns: the plain forms of that command line, and the answer when nothing changed since the last build;
anything unusual is left to click. Must not know: how a site is made.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kiem.build import cache
from kiem.cli.report import Screen
from kiem.errors import Message
from kiem.messages import CATALOGUES

_TAKES_A_VALUE = {
    "--output": "output",
    "--theme": "theme",
    "--blueprint": "blueprint",
    "--today": "today",
    "--lang": "",
}
_FLAGS = {"--no-toolkit": "with_toolkit", "--strict": "strict", "--quiet": "", "-q": ""}


class Plain(NamedTuple):
    """A command line that was understood."""

    options: cache.Options
    quiet: bool


def read(arguments: Sequence[str]) -> Plain | None:
    """What these arguments of build ask for; None when they need click to be understood."""
    options = _options(arguments)
    return Plain(options, bool({"--quiet", "-q"} & set(arguments))) if options else None


def unchanged(plain: Plain, screen: Screen) -> bool:
    """Whether the site is as it should be, and the organiser has been told."""
    if not cache.unchanged(plain.options):
        return False
    screen.say(Message.of("built.same", path=shown(plain.options)))
    return True


def shown(options: cache.Options) -> str:
    """Where the site is, as the organiser would write it."""
    if options.output:
        return options.output
    folder = options.community if options.community != "." else ""
    if folder.endswith((".yaml", ".yml")):
        folder = folder.rpartition("/")[0]
    return f"{folder.rstrip('/')}/{cache.SITE}" if folder else cache.SITE


def _options(arguments: Sequence[str]) -> cache.Options | None:
    chosen: dict[str, str | bool] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in _TAKES_A_VALUE:
            given = _value(name, value if equals else next(rest, ""))
            if not given:
                return None
            chosen[_TAKES_A_VALUE[name]] = given
        elif argument in _FLAGS:
            chosen[_FLAGS[argument]] = argument != "--no-toolkit"
        elif not argument or argument.startswith("-") or "community" in chosen:
            return None
        else:
            chosen["community"] = argument
    chosen.pop("", None)
    return cache.Options(**chosen)  # type: ignore[arg-type]  # names and kinds are those above


def _value(name: str, given: str) -> str:
    """What stands after an option; "" when click has to say something about it."""
    if given.startswith("-") or (name == "--lang" and given not in CATALOGUES):
        return ""
    return _day(given) if name == "--today" else given


def _day(given: str) -> str:
    from datetime import date  # noqa: PLC0415 - most builds are of today, and nothing else here needs it

    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        return ""

"""The quick way out of `kiem build`: when nothing changed, say so before click is imported.

Owns: reading the plain forms of build's command line by hand; anything unusual is left to click.
Must not know: how a site is made.
"""

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


def told(arguments: list[str], screen: Screen) -> bool:
    """Whether the site is as it should be, and the organiser has been told."""
    options = _options(arguments)
    summary = options and cache.unchanged(options)
    if not options or not summary:
        return False
    screen.quiet = bool({"--quiet", "-q"} & set(arguments))
    screen.say(Message.of("built.same", path=shown(options)))
    return True


def shown(options: cache.Options) -> str:
    """Where the site is, as the organiser would write it."""
    if options.output:
        return options.output
    folder = options.community if options.community != "." else ""
    if folder.endswith((".yaml", ".yml")):
        folder = folder.rpartition("/")[0]
    return f"{folder.rstrip('/')}/{cache.SITE}" if folder else cache.SITE


def _options(arguments: list[str]) -> cache.Options | None:
    """The options of these arguments; None when they need click to be understood."""
    chosen: dict[str, str | bool] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in _TAKES_A_VALUE:
            given = value if equals else next(rest, "")
            if not given or (name == "--lang" and given not in CATALOGUES):
                return None
            chosen[_TAKES_A_VALUE[name]] = given
        elif argument in _FLAGS:
            chosen[_FLAGS[argument]] = argument != "--no-toolkit"
        elif argument.startswith("-") or "community" in chosen:
            return None
        else:
            chosen["community"] = argument
    chosen.pop("", None)
    return cache.Options(**chosen)  # type: ignore[arg-type]  # names and kinds are those above

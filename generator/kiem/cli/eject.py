"""`kiem eject`: what kiem makes, as a file of the organiser's own."""

from pathlib import Path

import click

from kiem.build.cache import FILE, Options
from kiem.build.eject import Back, eject, listed, undo, undoing
from kiem.build.moved import seen
from kiem.build.pieces import PAGES, Piece
from kiem.cli import options
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import EnvironmentProblem, Message
from kiem.publish.workflow import NAME, workflow
from kiem.toolkit.own import FOLDER as TOOLKIT

YAML = (".yaml", ".yml")


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, places: tuple[str, ...], back: bool, **values: object) -> int:
        community, name = _split(places)
        asked = options.chosen({"community": community, "today": values["today"]})
        screen = Screen(lang, quiet=quiet)
        if not name:
            return _list(Screen(lang), asked)
        if back:
            return _undo(screen, asked, _placed(screen, name), yes=bool(values["yes"]))
        return _seen(screen, asked, name) if values["noted"] else _eject(screen, asked, name)

    params = [
        click.Argument(["places"], nargs=-1, metavar="[COMMUNITY] [NAME]"),
        options.option(lang, "--undo", "back", text="help.eject.undo", is_flag=True),
        options.option(lang, "--seen", "noted", text="help.eject.seen", is_flag=True),
        options.option(lang, "--yes", "-y", text="help.publish.yes", is_flag=True),
        options.today(lang),
    ]
    return Command("eject", lang, params=params, callback=run)


def _split(places: tuple[str, ...]) -> tuple[str, str]:
    """The community and the name; one word is a community if there is one of that name."""
    if len(places) > 2:
        what, hint = Message.of("usage.other"), Message.of("usage.hint", command="kiem eject")
        raise EnvironmentProblem(what, hint)
    if places[1:]:
        return places[0], places[1]
    (one,) = places or (".",)
    community = one == "." or one.endswith(YAML) or Path(one, FILE).is_file()
    return (one, "") if community else (".", one)


def _more(screen: Screen) -> tuple[Piece, ...]:
    return (Piece("workflow", NAME, workflow(screen.lang).encode()),)


def _placed(screen: Screen, name: str) -> str:
    """A name as taking it back knows it: by its place, of what the rooms below don't make."""
    return next((piece.path for piece in _more(screen) if piece.name == name), name)


def _eject(screen: Screen, asked: Options, name: str) -> int:
    paths = eject(asked, name, screen.lang, _more(screen))
    for path in paths:
        screen.say(Message.of("eject.done", path=path), "good")
    texts = paths[0].startswith((f"{PAGES}/", f"{TOOLKIT}/"))
    screen.say(Message.of("eject.next" if texts else "eject.next.form", name=name))
    return 0


def _undo(screen: Screen, asked: Options, name: str, *, yes: bool) -> int:
    backs = undoing(asked, name)
    if not (yes or _agreed(screen, backs, name)):
        screen.say(Message.of("eject.not"))
        return 0
    for place in undo(asked, backs):
        screen.say(Message.of("eject.kept", path=place))
    for back in backs:
        screen.say(Message.of("eject.undone", path=back.was.path), "good")
    return 0


def _agreed(screen: Screen, backs: tuple[Back, ...], name: str) -> bool:
    changed = [back.was.path for back in backs if back.edited]
    kind, paths = (
        ("eject.ask.edited", changed) if changed else ("eject.ask", [it.was.path for it in backs])
    )
    answer = screen.ask(Message.of(kind, paths=", ".join(paths)))
    if answer is None:
        what = Message.of("eject.no_answer.edited" if changed else "eject.no_answer", name=name)
        raise EnvironmentProblem(what, Message.of("eject.no_answer.hint", name=name))
    return answer


def _seen(screen: Screen, asked: Options, name: str) -> int:
    for back in undoing(asked, name):
        seen(asked, back.was.path)
        screen.say(Message.of("eject.seen", path=back.was.path), "good")
    return 0


def _list(screen: Screen, asked: Options) -> int:
    for shelf, found in listed(asked, _more(screen)).items():
        screen.say(Message.of(f"eject.shelf.{shelf}"), "good")
        for name, theirs in found:
            screen.say(Message.of("eject.theirs" if theirs else "eject.name", name=name))
    screen.say(Message.of("eject.how"))
    return 0

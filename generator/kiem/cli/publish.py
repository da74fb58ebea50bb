"""`kiem publish`: what would change, a question, and the site on the web."""

import click

from kiem.cli import options
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import Message
from kiem.publish.draft import PLACES, Draft, draft
from kiem.publish.git import problem, refuse

GOOD, INPUT, USAGE = 0, 1, 2
SHOWN = 8
BRANCH = "gh-pages"


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, places: tuple[str, ...], to: str, **values: object) -> int:
        community, place = _split(places, to)
        yes, anyway = bool(values.pop("yes")), bool(values.pop("anyway"))
        ready = draft(options.chosen({**values, "community": community}), to, place)
        return _go(Screen(lang, quiet=quiet), ready, yes=yes, anyway=anyway)

    params = [
        click.Argument(["places"], nargs=-1, metavar="[COMMUNITY] [DIR|FILE]"),
        options.option(
            lang, "--to", text="help.publish.to", type=click.Choice(list(PLACES)), default=BRANCH
        ),
        options.option(lang, "--yes", "-y", text="help.publish.yes", is_flag=True),
        options.option(lang, "--anyway", text="help.publish.anyway", is_flag=True),
        options.today(lang),
    ]
    return Command("publish", lang, params=params, callback=run)


def _split(places: tuple[str, ...], to: str) -> tuple[str, str]:
    """The community and the place; a folder or a zip needs a name, the branch has one."""
    if to == BRANCH:
        if len(places) > 1:
            refuse("too_many")
        return (places[0] if places else "."), ""
    if not places or len(places) > 2:
        refuse("no_place", to=to)
    return (places[0] if places[1:] else "."), places[-1]


def _go(screen: Screen, ready: Draft, *, yes: bool, anyway: bool) -> int:
    if ready.gaps and not anyway:
        screen.problems(ready.gaps)
        screen.complain(problem("unfit"))
        return INPUT
    if not ready.changes:
        screen.say(Message.of("publish.same", name=ready.spot.name), "good")
        return GOOD
    _tell(screen, ready)
    agreed = yes or screen.ask(Message.of("publish.ask"))
    if agreed is None:
        refuse("no_answer")
    if not agreed:
        screen.say(Message.of("publish.not"))
        return GOOD
    ready.send()
    _told(screen, ready)
    return GOOD


def _tell(screen: Screen, ready: Draft) -> None:
    """What is about to change, page by page; of many pages the first ones."""
    screen.say(
        Message.of("publish.first" if ready.first else "publish.changes", name=ready.spot.name)
    )
    for kind in ("added", "changed", "removed"):
        found = ready.pages(kind)
        if found:
            rest = Message.of("publish.more", n=len(found) - SHOWN) if found[SHOWN:] else ""
            values = {"n": len(found), "pages": "  ".join(found[:SHOWN]), "rest": rest}
            screen.say(Message.of(f"publish.{kind}", **values))
    if ready.others:
        screen.say(Message.of("publish.others", n=ready.others))
    for name in ready.spot.kept:
        screen.say(Message.of("built.kept", path=name))


def _told(screen: Screen, ready: Draft) -> None:
    screen.say(Message.of("publish.done", name=ready.spot.name), "good")
    url = ready.spot.url
    if url:
        screen.say(Message.of("publish.url", url=url))
    if ready.first and ready.spot.settings:
        screen.say(Message.of("publish.switch", url=ready.spot.settings))

"""What `kiem build` did, told in a few lines. No click here: a plain command line needs none.

Owns: running the build, its story, the names of places in it. Must not know: how options are read.
"""

from collections import Counter
from collections.abc import Iterable

from kiem.build.cache import Options
from kiem.build.changes import Change
from kiem.build.press import Press
from kiem.build.site import Result, build
from kiem.build.undrawn import CODE
from kiem.cli.plain import shown
from kiem.cli.report import Screen
from kiem.errors import Message
from kiem.messages.totals import totals


def run(options: Options, screen: Screen, press: Press | None = None) -> int:
    """Make the site, tell about it, and give the exit code."""
    try:
        result = build(
            options, lambda file: screen.busy(Message.of("kit.drawing", file=file)), press
        )
    finally:
        screen.busy(None)
    _tell(screen, result, shown(options))
    return 0


def _tell(screen: Screen, result: Result, place: str) -> None:
    done = Message.of(
        "built.done",
        path=place,
        pages=_count("built.pages", result.pages),
        seconds=round(result.seconds, 1),
    )
    screen.say(done, "good")
    if result.changes and not _all_new(result.changes):
        kinds = Counter(change.kind for change in result.changes)
        counts = {kind: kinds[kind] for kind in ("added", "changed", "removed")}
        screen.say(Message.of("built.changes", **counts))
    for message in result.news:
        screen.say(Message.of("newer.point", text=message))
    for file in shortly(result.kept):
        screen.say(Message.of("built.kept", path=file))
    if result.form:
        screen.say(result.form)
    if result.filled:
        screen.say(_count("built.filled", len(result.filled)))
    drawn = [problem for problem in result.findings if problem.code == CODE]
    rest = [problem for problem in result.findings if problem.code != CODE]
    if drawn and not screen.quiet:
        screen.problems(drawn, to_err=False)
    if rest:
        screen.say(Message.of("built.rest", counts=totals(rest)))


def shortly(kept: Iterable[str]) -> Iterable[str]:
    """The files, but of a hidden folder such as .git only its name."""
    return dict.fromkeys(name.split("/", 1)[0] if name.startswith(".") else name for name in kept)


def _all_new(changes: tuple[Change, ...]) -> bool:
    return all(change.kind == "added" for change in changes)


def _count(id: str, n: int) -> Message:
    return Message.of(f"{id}.{'one' if n == 1 else 'many'}", n=n)

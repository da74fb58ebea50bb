"""`kiem build --explain-changes`: what a build would change in the site that is there; nothing is written.

Owns: comparing, and telling. Must not know: how a site is made.
"""

from pathlib import Path

from kiem import __version__
from kiem.build import newer
from kiem.build.cache import Options, digest, load
from kiem.build.changes import Change, changes
from kiem.build.record import Stamp
from kiem.build.site import Made, make
from kiem.cli.talk import Talk
from kiem.errors import Message
from kiem.messages import say

PAGE = ".html"
KINDS = ("added", "changed", "removed")
SHOWN = 20
RENAMED = "S-11"


def run(options: Options, screen: Talk) -> int:
    """Tell what would change; the exit code."""
    before = load(options.record)
    if before is None or not before.outputs:
        screen.say(Message.of("newer.first"))
        return 0
    made = make(options)
    after = {it.path: Stamp(0, 0, digest(it.read())) for it in made.outputs}
    _versions(screen, before.version, made, options)
    _pages(screen, changes(before.outputs, after))
    return 0


def _versions(screen: Talk, was: str, made: Made, options: Options) -> None:
    """What the newer kiem brings, and keys that have another name now."""
    from_to = Message.of(
        "newer.same" if was == __version__ else "newer.from", was=was, now=__version__
    )
    screen.paragraph(from_to)
    told = newer.news(was, __version__, made.gathered.community, Path(options.folder))
    renamed = [problem.what for problem in made.findings if problem.code == RENAMED]
    for message in (*told, *renamed):
        _point(screen, message)


def _pages(screen: Talk, found: tuple[Change, ...]) -> None:
    pages = [change for change in found if change.path.endswith(PAGE)]
    if not found:
        screen.say(Message.of("newer.nothing"), "good")
    for kind in KINDS:
        paths = [it.path.removesuffix("index.html") or "/" for it in pages if it.kind == kind]
        if paths:
            screen.say(Message.of(f"newer.{kind}", n=len(paths)))
            for path in paths[:SHOWN]:
                screen.raw(f"  {path}")
    others = len(found) - len(pages)
    if others:
        screen.say(Message.of("newer.others", n=others))


def _point(screen: Talk, message: Message) -> None:
    screen.paragraph(f"· {say(message, screen.lang)}", indent=2)

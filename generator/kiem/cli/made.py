"""What `kiem new` made, what it left alone, and what to do now.

Owns: that story. Must not know: how anything was made.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiem.beginning import files
from kiem.beginning.stand_ins import UNKNOWN
from kiem.cli.talk import Talk
from kiem.errors import Message
from kiem.messages import say


class Made(NamedTuple):
    """The folder, all files it should have, those that were written; `below` another git folder."""

    folder: Path
    wanted: Sequence[str]
    written: Sequence[str]
    below: bool


def tell(screen: Talk, made: Made) -> None:
    """Say what was made and what was there."""
    folder = str(made.folder)
    kept = [path for path in made.wanted if path not in made.written]
    screen.raw("")
    if made.written:
        screen.say(Message.of("new.made", folder=folder), "good")
    else:
        screen.say(Message.of("new.nothing", folder=folder), "good")
    width = max(map(len, made.written), default=0) + 2
    for path in made.written:
        screen.raw(f"  {path:<{width}}{say(Message.of(f'new.file.{path}'), screen.lang)}")
    if kept and made.written:
        screen.paragraph(Message.of("new.there", files=", ".join(kept)))
    lines = files.not_ignored(made.folder)
    if lines:
        screen.paragraph(Message.of("new.not_ignored", lines=" ".join(lines)))
    if made.below:
        screen.paragraph(Message.of("new.no_workflow", folder=folder))


def left(screen: Talk, lacking: Sequence[str]) -> None:
    """Say which answers are still to come, and which kiem chose meanwhile."""
    chosen = [name for name in lacking if name not in UNKNOWN]
    yours = [name for name in lacking if name in UNKNOWN]
    if chosen:
        screen.paragraph(Message.of("new.chosen", answers=_keys(chosen)))
    if yours:
        screen.paragraph(Message.of("new.yours", answers=_keys(yours)))


def then(screen: Talk, folder: Path) -> None:
    """Say what to do now."""
    screen.raw("")
    screen.say(Message.of("new.next"))
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    for step in ("serve", "check"):
        call = say(Message.of(f"new.next.{step}", folder=named), screen.lang)
        does = say(Message.of(f"new.next.{step}.does"), screen.lang)
        screen.raw(f"  {call:<{len(named) + 14}}{does}")


def _keys(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)

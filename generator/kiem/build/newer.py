"""What a newer kiem changes for a community: said once, by the first build with it.

Owns: the table of notices by version, and which of them concern this community. Must not know: how they
are shown. A notice is for who already has a site; what is merely new stands in the changelog.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.errors import Message

OWN = ("pages", "overrides", "mkdocs.yml")
PIN = r"(?im)^kiem *== *([\w.]+)"


class Notice(NamedTuple):
    """A sentence by its id, and whom it concerns: by what they wrote, and by their folder."""

    id: str
    concerns: Callable[[Community, Path], bool]


def _everybody(_: Community, __: Path) -> bool:
    return True


def _with_a_form(community: Community, _: Path) -> bool:
    return bool(community.signup.form)


def _with_own_files(_: Community, folder: Path) -> bool:
    return any((folder / name).exists() for name in OWN)


# The version that brought the change, the oldest first.
NOTICES: Mapping[str, tuple[Notice, ...]] = {
    "0.2.0": (
        Notice("newer.policy", _with_own_files),
        Notice("newer.form", _with_a_form),
        Notice("newer.kit", _everybody),
    ),
}


def news(was: str, now: str, community: Community, folder: Path) -> tuple[Message, ...]:
    """What changed for this community between two versions; nothing when `was` isn't older."""
    if not was or _number(was) >= _number(now):
        return ()
    return (*_told(was, now, community, folder), *_pinned(now, folder))


def _told(was: str, now: str, community: Community, folder: Path) -> Iterator[Message]:
    for version, notices in NOTICES.items():
        if _number(was) < _number(version) <= _number(now):
            yield from (Message.of(it.id) for it in notices if it.concerns(community, folder))


def _pinned(now: str, folder: Path) -> Iterator[Message]:
    """That requirements.txt still asks for another version, so that others build with that one."""
    try:
        text = (folder / "requirements.txt").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    found = re.search(PIN, text)
    if found and found[1] != now:
        yield Message.of("newer.pinned", pinned=found[1], now=now)


def _number(version: str) -> tuple[int, ...]:
    """A version to compare: 0.10.1 comes after 0.9.3; what isn't a number ends it."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()

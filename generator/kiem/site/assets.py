"""The organiser's files that the site publishes: everything in assets/ and what the definition names.

Owns: which files those are, where they land (under `assets/`, by the path they had), and that none
comes from outside the community's folder. Must not know: pages, what a file is used for.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kiem.errors import InputError, Message, Place, Problem
from kiem.site import pictures
from kiem.site.model import Asset

OWN = "assets"


class Picture(NamedTuple):
    """A published picture: its address from the site's root, its text, and its size if known."""

    path: str
    alt: str
    size: tuple[int, int] | None


def published(name: str) -> str:
    """Where a file of the community is published: photos/a.jpg → assets/photos/a.jpg."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    return "/".join(parts if parts[:1] == [OWN] else [OWN, *parts])


def find(folder: Path, name: str) -> Path | None:
    """The file that the definition names, or None where there is no such file inside the folder."""
    if not name:
        return None
    file = folder / name
    return file if inside(folder, file) and os.path.isfile(file) else None  # noqa: PTH113 - pathlib raises for a name that is too long


def picture(folder: Path, name: str, alt: str) -> Picture | None:
    """The picture that the definition names, None where it isn't there."""
    file = find(folder, name)
    return Picture(published(name), alt, pictures.size(file)) if file else None


def inside(folder: Path, file: Path) -> bool:
    """Whether a path, with its links followed, stays in the community's folder."""
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links that go round in a circle
        return False


def assets(folder: Path, named: Iterable[str]) -> tuple[Asset, ...]:
    """The files to publish, sorted; InputError for a link in assets/ that leads out of the folder."""
    found = {published(name): folder / name for name in named if find(folder, name)}
    found |= {published(f"{OWN}/{file.as_posix()}"): folder / OWN / file for file in _own(folder)}
    return tuple(Asset(path, found[path]) for path in sorted(found))


def _own(folder: Path) -> Iterator[Path]:
    """The files in assets/, relative to it; dotfiles stay home."""
    top = folder / OWN
    if not inside(folder, top):
        raise InputError((outside(Path(OWN)),))
    problems: list[Problem] = []
    for parent, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*folders, *sorted(files)):
            path = Path(parent) / name
            if not name.startswith(".") and not inside(folder, path):
                problems.append(outside(path.relative_to(folder)))
        for name in files:
            path = Path(parent) / name
            if not name.startswith(".") and inside(folder, path) and path.is_file():
                yield path.relative_to(top)
    if problems:
        raise InputError(tuple(problems))


def astray(folder: Path, name: str) -> Iterator[Problem]:
    """A problem for everything in the organiser's folder `name` that leads out of the community's."""
    top = folder / name
    for path in (top, *sorted(top.rglob("*"))):
        if not inside(folder, path):
            yield outside(path.relative_to(folder))


def outside(path: Path) -> Problem:
    """What to say of a path (from the community's folder) whose link leads out of it."""
    what = Message.of("site.file.outside", file=path.as_posix())
    return Problem(
        Place(path.as_posix()), "error", "S-08", what, Message.of("site.file.outside.hint")
    )

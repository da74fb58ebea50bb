"""Writes single files in the organiser's own folder, when they asked for it.

Owns: that a file is whole or not there, and that nothing of theirs is overwritten unasked. Must not
know: what is in the files.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiem.build.write import literal, plainly, running, safe

ONE = ".kiem-"  # behind the name of a file while it is written


def add(texts: Iterable[tuple[str, str]], folder: Path) -> tuple[str, ...]:
    """Write the files of `folder` (path and text) that aren't there yet; the paths of those written.

    Raises EnvironmentProblem with nothing written; a killed run leaves whole files.
    """
    made: list[Path] = []
    written: list[str] = []
    try:
        with plainly(folder, "add"):
            for path, text in texts:
                place = folder / safe(path)
                if not there(place):
                    made += _folders(place.parent)
                    _only_new(place, text.encode())
                    made.append(place)
                    written.append(path)
    except BaseException:
        for place in reversed(made):
            with suppress(OSError):
                place.rmdir() if place.is_dir() else place.unlink()
        raise
    return tuple(written)


def there(place: Path) -> bool:
    """Whether a file stands here, by this name or by one that some disks take for the same."""
    name = place.name.casefold()
    try:
        return any(entry.name.casefold() == name for entry in place.parent.iterdir())
    except FileNotFoundError:
        return False


def _folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; the ones that are new, the highest first."""
    new = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
    folder.mkdir(parents=True, exist_ok=True)
    return new[::-1]


def _only_new(place: Path, content: bytes) -> None:
    """Write a file in one go where none stands; FileExistsError if one came in between."""
    for left in place.parent.glob(f"{literal(place.name)}{ONE}*"):
        if not running(left):
            left.unlink(missing_ok=True)
    beside = place.with_name(f"{place.name}{ONE}{os.getpid()}")
    try:
        beside.write_bytes(content)
        try:
            os.link(beside, place)
        except FileExistsError:
            raise
        except OSError:  # a disk without links
            beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)

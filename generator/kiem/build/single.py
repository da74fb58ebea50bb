"""Writes single files in the organiser's own folder, when they asked for it.

Owns: that a file is whole or not there, and that nothing of theirs is overwritten unasked. Must not
know: what is in the files.
"""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiem.build.cache import FOLDER
from kiem.build.write import literal, plainly, private, running, safe, whole
from kiem.errors import EnvironmentProblem, Message

ONE = ".kiem-"  # behind the name of a file while it is written


def add(texts: Iterable[tuple[str, str | bytes]], folder: Path) -> tuple[str, ...]:
    """Write the files of `folder` (path and content) that aren't there yet; the paths of those written.

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
                    _only_new(place, text.encode() if isinstance(text, str) else text)
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
    except (FileNotFoundError, NotADirectoryError):
        return False


def put(place: Path, content: bytes) -> None:
    """Write a file in the place of the one that is there; EnvironmentProblem with that as it was."""
    with plainly(place, "add"):
        place.parent.mkdir(parents=True, exist_ok=True)
        whole(place, content)


def away(places: Iterable[Path], folder: Path) -> None:
    """Take files away, and the folders under `folder` that are empty without them."""
    with plainly(folder, "add"):
        for place in places:
            place.unlink(missing_ok=True)
            for parent in place.relative_to(folder).parents[:-1]:
                with suppress(OSError):
                    (folder / parent).rmdir()


def aside(file: Path, place: Path) -> None:
    """Move a file of the organiser to a place in kiem's own folder, of which git stays out."""
    with plainly(file, "add"):
        private(Path(*place.parts[: place.parts.index(FOLDER) + 1]))
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)


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


def replace(place: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before` in one go; EnvironmentProblem if it is something else now."""
    real = place.resolve()  # what a link leads to, so that it stays a link
    beside = real.with_name(f"{real.name}{ONE}{os.getpid()}")
    with plainly(place, "add"):
        try:
            beside.write_bytes(after)
            shutil.copymode(real, beside)
            if real.read_bytes() != before:
                what = Message.of("add.changed", path=str(place))
                raise EnvironmentProblem(what, Message.of("add.changed.hint"))
            beside.replace(real)
        except OSError as error:
            error.filename = str(place)  # the one beside it means nothing to the organiser
            raise
        finally:
            beside.unlink(missing_ok=True)

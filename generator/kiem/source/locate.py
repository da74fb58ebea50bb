"""From what the organiser typed to the bytes of one file.

Owns: which file is meant, whether it can be read at all, how large it may be. Must not know: what is
in it. A name that is not there gets the name that was probably meant.
"""

import stat
from pathlib import Path

from kiem.errors import EnvironmentProblem, InputError, Message, Place, Problem

NAMES = ("community.yaml", "community.yml")
LARGEST = 1_000_000


def locate(path: Path) -> Path:
    """The file that `path` (a file, or a folder with a community.yaml) stands for."""
    try:
        if path.is_dir():
            return _in_folder(path)
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise _missing(path) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    if not stat.S_ISREG(kind):
        raise EnvironmentProblem(Message.of("file.odd", name=path), Message.of("file.odd.hint"))
    return path


def load(file: Path) -> bytes:
    """All bytes of `file`; a file that is far too large is refused before it is read."""
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise InputError((_too_large(file, size),))
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from error


def _in_folder(folder: Path) -> Path:
    for name in NAMES:
        if (folder / name).is_file():
            return folder / name
    lookalike = _lookalike(folder, NAMES[0])
    what = Message.of("file.none", folder=_named(folder), name=NAMES[0])
    raise EnvironmentProblem(what, lookalike or Message.of("file.none.hint"))


def _missing(path: Path) -> EnvironmentProblem:
    if not path.parent.is_dir():
        what = Message.of("file.no_folder", folder=path.parent, name=path)
        return EnvironmentProblem(what, Message.of("file.missing.hint"))
    lookalike = _lookalike(path.parent, path.name)
    what = Message.of("file.missing", name=path)
    return EnvironmentProblem(what, lookalike or Message.of("file.missing.hint"))


def _lookalike(folder: Path, name: str) -> Message | None:
    """The file in `folder` that was probably meant by `name`, as a hint."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a file that isn't there

    wanted = name.lower()
    known = {p.name.lower(): p.name for p in sorted(folder.iterdir()) if p.is_file()}
    if f"{wanted}.txt" in known:
        return Message.of("file.txt", found=known[f"{wanted}.txt"], name=name)
    yamls = [low for low in known if low.endswith((".yaml", ".yml"))]
    close = get_close_matches(wanted, yamls, n=1, cutoff=0.6)
    found = close or (yamls if len(yamls) == 1 else [])
    return Message.of("file.lookalike", name=folder / known[found[0]]) if found else None


def _named(folder: Path) -> str:
    return "." if str(folder) in ("", ".") else str(folder)


def _unreadable(path: Path, error: OSError) -> EnvironmentProblem:
    if isinstance(error, PermissionError):
        return EnvironmentProblem(
            Message.of("file.locked", name=path), Message.of("file.locked.hint")
        )
    return EnvironmentProblem(Message.of("file.unreadable", name=path, reason=error.strerror or ""))


def _too_large(file: Path, size: int) -> Problem:
    return Problem(
        Place(str(file)),
        "error",
        "S-01",
        Message.of("file.large", size=round(size / 1_000_000, 1)),
        Message.of("file.large.hint"),
    )

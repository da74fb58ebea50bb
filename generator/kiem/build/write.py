"""The only module that writes: a site whole or not at all, kiem's own records, an exported project.

Owns: writing beside and swapping, what is carried over, what is cleaned up, and the sentence for a disk
that refuses. Must not know: what is in the files.

A killed build leaves the old site or the new one, each whole. At every moment the record on disk names
at least all files of the site that kiem wrote, so that none of them is ever taken for the organiser's.
"""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kiem.build.cache import digest
from kiem.build.record import Record, Stamp, dump
from kiem.build.swap import swap
from kiem.engine.output import Output
from kiem.errors import EnvironmentProblem, Message

NEW, OLD = ".kiem-new-", ".kiem-old-"
HOUR = 3600
IGNORE = "*\n"
NOTHING: Mapping[str, Stamp] = {}
REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENAMETOOLONG: "long",
}


def site(
    outputs: Iterable[Output],
    target: Path,
    kept: Iterable[str] = (),
    before: Mapping[str, Stamp] = NOTHING,
    record: Path | None = None,
) -> dict[str, Stamp]:
    """Put `outputs` in the place of what is at `target`, with the files `kept` from it.

    `before` is what the last build wrote, by the record at `record`. Gives the stamps of what was written; raises
    EnvironmentProblem with the old site as it was.
    """
    clean(target)
    theirs = tuple(kept)
    ours = [output for output in outputs if output.path not in theirs]
    new = target.with_name(f"{target.name}{NEW}{os.getpid()}")
    with plainly(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            stamps = files(ours, new, _Old(target, before))
            for name in theirs:
                _carry(target / name, new / name)
            _carry_folders(target, new, {*before, *stamps})
            if target.exists():
                shutil.copymode(target, new)
            _claim({**before, **stamps}, record)
            old = swap(new, target, target.with_name(f"{target.name}{OLD}{os.getpid()}"))
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
    if old:
        shutil.rmtree(old, ignore_errors=True)
    return stamps


class _Old(NamedTuple):
    """The site of the last build: its folder, and what was written there."""

    folder: Path
    stamps: Mapping[str, Stamp]

    def lend(self, name: str, known: str, place: Path) -> Stamp | None:
        """Put its file of that name and digest at `place` too; None where there is none as it was."""
        stamp, file = self.stamps.get(name), self.folder / name
        if stamp is None or stamp.digest != known:
            return None
        try:
            now = os.lstat(file)
            if (now.st_size, now.st_mtime_ns) != (stamp.size, stamp.mtime):
                return None
            os.link(file, place)
        except OSError:  # gone, or a disk without links
            return None
        return stamp


def files(outputs: Iterable[Output], folder: Path, old: _Old | None = None) -> dict[str, Stamp]:
    """Write `outputs` into `folder`, which is new; their stamps. What is in `old` isn't written again."""
    folder.mkdir()
    made = {folder}
    stamps: dict[str, Stamp] = {}
    for output in outputs:
        path = folder / safe(output.path)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        content = _read(output)
        known = digest(content)
        lent = old.lend(output.path, known, path) if old else None
        stamps[output.path] = lent or _write(path, content, known)
    return stamps


def _write(path: Path, content: bytes, known: str) -> Stamp:
    """Write a new file; its stamp."""
    with path.open("xb") as file:
        file.write(content)
    stat = path.stat()
    return Stamp(stat.st_size, stat.st_mtime_ns, known)


def _read(output: Output) -> bytes:
    """What goes into the file; a file of the organiser that can't be read is not the disk's fault."""
    try:
        return output.read()
    except OSError as error:
        path, said = str(error.filename or output.made_from), error.strerror or str(error)
        what = Message.of("write.unread", path=path, said=said)
        raise EnvironmentProblem(what, Message.of("write.unread.hint")) from error


@contextmanager
def staged(outputs: Iterable[Output], path: Path) -> Iterator[Path]:
    """A private folder beside `path` that holds the outputs, for as long as the block takes."""
    clean(path)
    folder = path.with_name(f"{path.name}{NEW}{os.getpid()}")
    try:
        with plainly(path):
            private(path.parent)
            files(outputs, folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def keep(record: Record, path: Path) -> None:
    """Put the record at `path`, whole or not at all; the folder around it is told to git as private."""
    private(path.parent)
    whole(path, dump(record).encode("utf-8", "surrogateescape"))


def room(path: Path) -> Path | None:
    """A folder for things that only save time; None where there can be none."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return path if os.access(path, os.W_OK | os.X_OK) else None


def used(path: Path) -> bytes:
    """What was laid by at `path`, which counts as used now; nothing where there is nothing."""
    try:
        found = path.read_bytes()
        os.utime(path)
    except OSError:
        return b""
    return found


def lay_by(path: Path, content: bytes, most: int) -> None:
    """Lay something by that only saves time, and let go of what was used longest ago over `most` bytes."""
    with suppress(OSError):
        whole(path, content)
        held = sorted(((it.stat(), it) for it in path.parent.iterdir()), key=_last_used)
        over = sum(stat.st_size for stat, _ in held) - most
        for stat, old in held:
            if over > 0 and old != path:
                old.unlink()
                over -= stat.st_size


def clean(target: Path) -> None:
    """Take away what killed builds left beside `target`; put back a site that lost its place."""
    found = sorted(target.parent.glob(f"{literal(target.name)}.kiem-*"))
    left = [path for path in found if _abandoned(path)]
    olds = [path for path in left if OLD in path.name]
    if olds and not os.path.lexists(target):
        olds[-1].rename(target)
    for path in left:
        shutil.rmtree(path, ignore_errors=True)


def private(folder: Path) -> None:
    """Make a folder of kiem's own, of which git is told to stay out."""
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text(IGNORE, encoding="utf-8")


def _last_used(held: tuple[os.stat_result, Path]) -> int:
    return held[0].st_mtime_ns


def whole(path: Path, content: bytes) -> None:
    """Write a file in one go, so that nobody ever reads half of it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _claim(stamps: dict[str, Stamp], path: Path | None) -> None:
    """Say that the files of the old and the new site are kiem's, before either is seen."""
    if path is None:
        return
    claim = Record()
    claim.outputs = stamps
    with suppress(OSError):
        keep(claim, path)


def _carry(source: Path, place: Path) -> None:
    """A file of the organiser, in the new site too: as the same file where the disk can do that."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    try:
        os.link(source, place, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, place, follow_symlinks=False)


def _carry_folders(source: Path, place: Path, ours: Iterable[str]) -> None:
    """The organiser's folders too, with their rights: git needs those that are empty."""
    known = {parent for path in ours for parent in PurePosixPath(path).parents}
    found = [
        Path(parent, name).relative_to(source)
        for parent, folders, _ in os.walk(source)
        for name in folders
        if not Path(parent, name).is_symlink()
    ]
    theirs = [folder for folder in found if PurePosixPath(folder.as_posix()) not in known]
    for folder in theirs:
        (place / folder).mkdir(parents=True, exist_ok=True)
    for folder in reversed(theirs):
        shutil.copymode(source / folder, place / folder)


def safe(path: str) -> str:
    """A path of ours that stays in its folder; anything else is our bug."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\0" in path:
        raise ValueError(f"no place in a site: {path!r}")  # noqa: EM102, TRY003 - our bug, for us
    return path


def _abandoned(path: Path) -> bool:
    """Whether no build is at work in a folder of ours, as far as can be told."""
    return path.is_dir() and not path.is_symlink() and not running(path)


def running(path: Path) -> bool:
    """Whether the process that its name ends in still runs; always so where that is no number."""
    number = path.name.rpartition("-")[2]
    if not number.isdecimal():
        return True
    if int(number) == os.getpid():
        return False
    if sys.platform == "win32":  # a signal would end that process there
        return path.stat().st_mtime >= path.parent.stat().st_mtime - HOUR
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def literal(name: str) -> str:
    """A name for a pattern that matches nothing else."""
    return "".join(f"[{sign}]" if sign in "[]*?" else sign for sign in name)


@contextmanager
def plainly(target: Path, about: str = "write") -> Iterator[None]:
    """A disk that refuses is the environment's problem, with a sentence and a mend."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0, "failed")
        said = error.strerror or str(error)
        path = str(error.filename or target)
        what = Message.of(f"{about}.{reason}", path=path, said=said)
        hint = Message.of(f"{about}.{reason}.hint", path=path, said=said)
        raise EnvironmentProblem(what, hint) from error

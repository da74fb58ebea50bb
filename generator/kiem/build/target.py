"""The folder a site may go to: looked at before any work, and once more before anything is written.

Owns: which folders are refused and why, which files in it are the organiser's. Must not know: how the
site is made or written; this module only looks.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from kiem.engine.output import Output
from kiem.errors import EnvironmentProblem, Message

SOURCES = ("pages", "assets", "overrides", "toolkit", "organiser", ".kiem", ".git")
# Hidden files that may stand in the folder of a site. Any other can be all that a home folder shows.
BESIDE = frozenset(
    {
        ".DS_Store",
        ".domains",
        ".git",
        ".gitattributes",
        ".github",
        ".gitignore",
        ".gitkeep",
        ".nojekyll",
        ".well-known",
    }
)
# What theme's base.html says of every page, within this many bytes.
MARKER = b'<meta name="generator" content="kiem'
HEAD = 4096


def check(target: Path, folder: Path) -> None:
    """Refuse a target that is no folder of a site; EnvironmentProblem says why, and the mend."""
    if os.path.islink(target):  # noqa: PTH114 - a Path fails on a name that is too long
        _refuse("link", target, real=os.path.realpath(target))
    ancestor = next(path for path in (target, *target.parents) if os.path.lexists(path))
    if not ancestor.is_dir():
        _refuse("file", ancestor)
    if os.path.ismount(target):
        _refuse("mount", target)
    _check_place(Path(os.path.realpath(target)), Path(os.path.realpath(folder)), target)
    parent = ancestor.parent if ancestor == target else ancestor
    if not os.access(parent, os.W_OK | os.X_OK):
        _refuse("denied", parent)


def check_names(outputs: Iterable[Output]) -> None:
    """Refuse two files that many disks take for one, whatever disk this is: visitors would miss one."""
    known: dict[str, Output] = {}
    for output in outputs:
        other = known.setdefault(unicodedata.normalize("NFC", output.path).casefold(), output)
        if other is not output:
            ours = {"other": other.path, "made_from": output.made_from}
            _refuse("twice", Path(output.path), **ours)


def foreign(target: Path, written: Iterable[str], paths: Iterable[str]) -> tuple[str, ...]:
    """The files in `target` that kiem did not write, sorted; `paths` is what it will write.

    `written` is what the last build wrote; without that a site of ours is known by its pages, and what is written anew counts as ours.
    Raises EnvironmentProblem if the folder holds files and is no site of ours, or if a file is in
    the way of a folder.
    """
    present = sorted(_files(target))
    ours = set(written)
    if not ours:
        if any(_public(name) for name in present) and not _marked(target):
            _refuse("foreign", target, example=next(filter(_public, present)))
        ours = set(paths)
    theirs = tuple(name for name in present if name not in ours)
    _check_way(target, theirs, set(paths))
    return theirs


def _check_place(real: Path, folder: Path, target: Path) -> None:
    if folder.is_relative_to(real):
        _refuse("above", target)
    if any(real.is_relative_to(folder / name) for name in SOURCES):
        _refuse("inside", target)


def _check_way(target: Path, theirs: Iterable[str], paths: set[str]) -> None:
    """A file of theirs can't stand where a folder of ours has to be, or the other way round."""
    folders = {parent for path in paths for parent in _parents(path)}
    for name in theirs:
        if name in folders or any(parent in paths for parent in _parents(name)):
            _refuse("in_the_way", target / name)


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _files(target: Path) -> Iterator[str]:
    """Every file and link under `target`, by its path in it."""
    for parent, folders, files in os.walk(target):
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        for name in (*files, *linked):
            yield Path(parent, name).relative_to(target).as_posix()


def _public(name: str) -> bool:
    """Whether a file is a reason to stay away; what stands beside any site is not."""
    return name.split("/", 1)[0] not in BESIDE


def _marked(target: Path) -> bool:
    for page in sorted(target.glob("*.html")):
        with page.open("rb") as file:
            if MARKER in file.read(HEAD):
                return True
    return False


def _refuse(why: str, path: Path, **values: object) -> NoReturn:
    what = Message.of(f"write.{why}", path=str(path), **values)
    raise EnvironmentProblem(what, Message.of(f"write.{why}.hint", path=str(path), **values))

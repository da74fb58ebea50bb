"""Pictures that are named: there, inside the folder, an image, not too heavy, described (X8, P-07).

Owns: those rules. Must not know: how an image is judged (pictures.py).
"""

import difflib
from collections.abc import Iterator
from pathlib import Path

from kiem.community.finding import Finding, error, gap
from kiem.community.pictures import LARGEST, Picture, active, content, inside, opens
from kiem.community.rules.draft import Draft
from kiem.community.walk import Written
from kiem.source import Trail

_MEGABYTE = 1024 * 1024


def pictures_are_fit(draft: Draft) -> Iterator[Finding]:
    """X8: every picture that is named can be shown, and says what it shows."""
    for written in draft.values:
        picture = written.setting(Picture)
        name = written.value
        if picture and isinstance(name, str) and name:
            yield from _file(draft.source.folder, name, written.path)
            yield from _described(written, picture)


def _file(folder: Path, name: str, path: Trail) -> Iterator[Finding]:
    file = inside(folder, name)
    found = content(file) if file else None
    if file is None:
        yield error(path, "P-07", "value.file.outside", file=name)
    elif found is None:
        yield _missing(folder, name, path)
    elif not opens(found):
        yield error(path, "P-07", "rule.picture.broken", file=name)
    elif active(found):
        yield error(path, "P-07", "rule.picture.active", file=name)
    elif len(found) > LARGEST:
        size = round(len(found) / _MEGABYTE, 1)
        yield gap(path, "P-07", "rule.picture.heavy", file=name, size=size)


def _missing(folder: Path, name: str, path: Trail) -> Finding:
    there = {file.casefold(): file for file in _files((folder / name).parent)}
    near = difflib.get_close_matches(Path(name).name.casefold(), there, n=1)
    if not near:
        return gap(path, "P-07", "rule.picture.missing", file=name)
    mend = (Path(name).parent / there[near[0]]).as_posix()
    return gap(path, "P-07", "rule.picture.missing.near", file=name, mend=mend)


def _files(folder: Path) -> list[str]:
    try:
        return sorted(file.name for file in folder.iterdir() if file.is_file())
    except OSError:
        return []


def _described(written: Written, picture: Picture) -> Iterator[Finding]:
    if picture.alt and not getattr(written.parent, picture.alt):
        about = [(*written.path[:-1], picture.alt)]
        yield gap(written.path, "P-07", "rule.picture.alt", about=about, alt=picture.alt)

"""The organiser's own files for the kit, from the folder `toolkit/` beside community.yaml.

Owns: which of them belong in the kit of a language. A file in `toolkit/en/` is for English only; one
in `toolkit/` itself is for every language, but takes the place of ours only in the default language.
Must not know: what the files hold.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from kiem.errors import InputError, Message, Place, Problem

FOLDER = "toolkit"
OURS = ("toolkit.zip",)
HIDDEN = (".", "~", "Thumbs.db", "desktop.ini")


def own_files(
    folder: Path, lang: str, languages: Sequence[str], made: Collection[str]
) -> Mapping[str, bytes]:
    """Name in the kit → content; `languages` has the default first, `made` are the names of ours.

    InputError when a file is a link that leads out of the community's folder.
    """
    general, special = {}, {}
    for file in _files(folder):
        first, *rest = file.relative_to(folder / FOLDER).parts
        if rest and first in languages:
            if first == lang:
                special["/".join(rest)] = file
        else:
            general["/".join((first, *rest))] = file
    if lang != languages[0]:
        general = {name: file for name, file in general.items() if name not in made}
    found = {name: file for name, file in {**general, **special}.items() if name not in OURS}
    return {name: found[name].read_bytes() for name in sorted(found)}


def _files(folder: Path) -> list[Path]:
    """The files in the folder and below, sorted, without those a computer keeps for itself."""
    found = sorted(path for path in (folder / FOLDER).rglob("*") if path.is_file())
    files = [path for path in found if not _hidden(path.relative_to(folder))]
    inside = folder.resolve()
    astray = [path for path in files if not path.resolve().is_relative_to(inside)]
    if astray:
        raise InputError(tuple(_outside(path.relative_to(folder)) for path in astray))
    return files


def _hidden(path: Path) -> bool:
    return any(part.startswith(HIDDEN) for part in path.parts)


def _outside(path: Path) -> Problem:
    what = Message.of("site.file.outside", file=path.as_posix())
    hint = Message.of("site.file.outside.hint")
    return Problem(Place(path.as_posix()), "error", "S-08", what, hint)

"""The draft of the last time, for a process that has to wait for the next one: most of it will be the same.

Owns: where it is kept, for the last communities that were built here. Must not know: what it is used for.
"""

import os
import pickle
from contextlib import suppress
from pathlib import Path

from kiem.build import write
from kiem.build.cache import digest
from kiem.build.places import caches
from kiem.site.model import Draft

FOLDER = "last"
MOST = 8 * 1024 * 1024  # bytes; what wasn't used for longest goes first


def known(file: Path) -> Draft | None:
    """The draft that was laid by for the definition at `file`; None for anything else that is there."""
    with suppress(Exception):  # written by nobody, or by somebody else
        found = pickle.loads(write.used(_place(file)))  # noqa: S301 - from the user's own folder for caches
        return found if isinstance(found, Draft) else None
    return None


def lay_by(file: Path, draft: Draft) -> None:
    """Keep `draft`, whose assets are without content, for the next time."""
    if write.room(caches() / FOLDER):
        write.lay_by(_place(file), pickle.dumps(draft, pickle.HIGHEST_PROTOCOL), MOST)


def _place(file: Path) -> Path:
    return caches() / FOLDER / digest(os.fsencode(file.resolve()))

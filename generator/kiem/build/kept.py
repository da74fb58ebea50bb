"""Drawings and calendar files that were made before, by what they were made of.

Owns: the folder in which they are kept for all communities, and that one which was damaged is made anew.
Must not know: what is drawn, how it is written down.
"""

from collections.abc import Callable

from kiem.build import write
from kiem.build.cache import digest
from kiem.build.places import caches
from kiem.keep import Keep

FOLDER = "drawn"
MOST = 64 * 1024 * 1024  # bytes; what wasn't used for longest goes first
SEAL = 32  # letters of a digest in front of what is kept

# Told the name of a file before it is drawn.
Told = Callable[[str], None]


def quietly(_file: str) -> None:
    """Say nothing."""


def keeper(told: Told) -> Keep:
    """What knows earlier drawings; `told` hears of those that are made now."""
    folder = write.room(caches() / FOLDER)

    def keep(known: str, make: Callable[[], bytes]) -> bytes:
        place = folder / known if folder else None
        found = write.used(place) if place else b""
        if found and found[:SEAL] == digest(found[SEAL:]).encode():
            return found[SEAL:]
        told(known.partition(".")[2])
        made = make()
        if place:
            write.lay_by(place, digest(made).encode() + made, MOST)
        return made

    return keep

"""Two folders change places, at one moment where the system can do that.

Owns: the way to do it on each system. Must not know: what is in the folders.
"""

import os
import sys
from pathlib import Path

AT_FDCWD = -100
EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def swap(new: Path, target: Path, aside: Path) -> Path | None:
    """Put `new` at `target`; gives the folder that holds what was there, if anything was.

    Elsewhere than on Linux and macOS there is a moment without `target`, with both folders whole
    beside it. Raises OSError with everything as it was.
    """
    if not os.path.lexists(target):
        new.rename(target)
        return None
    if _exchange(new, target):
        return new
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        aside.rename(target)
        raise
    return aside


def _exchange(one: Path, other: Path) -> bool:
    """Whether the system let them change places in one step."""
    import ctypes  # noqa: PLC0415 - only once, at the end of a build

    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None)
        if sys.platform == "linux":
            done = library.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], EXCHANGE)
        else:
            done = library.renamex_np(paths[0], paths[1], EXCHANGE)
    except (AttributeError, OSError, TypeError):
        return False
    return bool(done == 0)

"""Where kiem keeps what only saves time: the user's own folder for caches, for all communities.

Owns: that place. Must not know: what is kept. It is not the community's folder, because what is kept is
run: a folder that came from somebody else may not bring its own.
"""

import os
import sys
from pathlib import Path

from kiem import __version__


def caches() -> Path:
    """The folder of this version of kiem and of Python; it may not exist."""
    return _home() / "kiem" / f"{__version__}-{sys.implementation.cache_tag}"


def _home() -> Path:
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if given.is_absolute():
        return given
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser()
    if sys.platform == "darwin":
        return Path("~/Library/Caches").expanduser()
    return Path("~/.cache").expanduser()

"""Where templates are kept compiled, for all communities on this machine.

Owns: that place. Must not know: templates. It is the user's own cache folder and not the community's,
because what is in it is run: a folder that came from somebody else may not bring its own.
"""

import os
import sys
from pathlib import Path

import jinja2

from kiem import __version__
from kiem.build.write import room


def compiled(part: str) -> Path | None:
    """The folder for one environment's templates; None where nothing can be kept."""
    tag = f"{__version__}-{sys.implementation.cache_tag}-jinja{jinja2.__version__}"
    return room(_caches() / "kiem" / tag / part)


def _caches() -> Path:
    given = os.environ.get("XDG_CACHE_HOME", "")
    if Path(given).is_absolute():
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser()
    if sys.platform == "darwin":
        return Path("~/Library/Caches").expanduser()
    return Path("~/.cache").expanduser()

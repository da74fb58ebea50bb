"""Where templates are kept compiled.

Owns: one folder for each kind of environment, because each compiles in its own way. Must not know:
templates.
"""

from pathlib import Path

from kiem.build.places import caches
from kiem.build.write import room


def compiled(part: str) -> Path | None:
    """The folder for one environment's templates; None where nothing can be kept."""
    from jinja2 import __version__  # noqa: PLC0415 - only whoever opens templates needs Jinja

    return room(caches() / f"jinja{__version__}-{part}")

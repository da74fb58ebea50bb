"""Where templates are kept compiled.

Owns: one folder for each kind of environment, because each compiles in its own way. Must not know:
templates.
"""

from pathlib import Path

import jinja2

from kiem.build.places import caches
from kiem.build.write import room


def compiled(part: str) -> Path | None:
    """The folder for one environment's templates; None where nothing can be kept."""
    return room(caches() / f"jinja{jinja2.__version__}-{part}")

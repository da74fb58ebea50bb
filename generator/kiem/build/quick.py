"""What makes a run quick, before the first heavy import and after the last work.

Owns: when things are kept and where, and that Python collects no garbage meanwhile: a run makes some
500,000 objects, needs nearly all of them to its end, and is over in less than a second.
"""

import gc
import os

from kiem import kept
from kiem.build.places import caches

FILE = "start"


def begin() -> None:
    """Prepare for a run; to call before anything heavy is imported."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looks through all packages
    try:
        known = (caches() / FILE).read_bytes()
    except OSError:
        known = b""
    kept.start(known)


def end() -> None:
    """Keep for the next run what this one worked out."""
    content = kept.content()
    if content is not None:
        from kiem.build import write  # noqa: PLC0415 - most runs have nothing new to write

        write.aside(caches() / FILE, content)

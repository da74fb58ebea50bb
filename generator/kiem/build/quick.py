"""What makes a run quick, before the first heavy import.

Owns: that Python collects no garbage meanwhile: a run makes some 500,000 objects, needs nearly all of
them to its end, and is over in a second; and that what was made for another run is not made again.
Must not know: what the run does.
"""

import gc
import os
from collections.abc import Callable

from kiem.keep import Pantry


def begin() -> None:
    """Prepare for a run; to call before anything heavy is imported."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looks through all packages
    Pantry.keep = staticmethod(_kept)


def _kept(known: str, make: Callable[[], bytes]) -> bytes:
    from kiem.build.kept import keeper, quietly  # noqa: PLC0415 - not every run reads data of ours

    return keeper(quietly)(known, make)

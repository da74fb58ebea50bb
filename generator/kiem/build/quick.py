"""What makes a run quick, before the first heavy import.

Owns: that Python collects no garbage meanwhile: a run makes some 500,000 objects, needs nearly all of
them to its end, and is over in a second. Must not know: what the run does.
"""

import gc
import os


def begin() -> None:
    """Prepare for a run; to call before anything heavy is imported."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looks through all packages

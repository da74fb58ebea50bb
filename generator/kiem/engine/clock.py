"""The time that mkdocs takes for now: it asks the clock, or SOURCE_DATE_EPOCH whatever that holds.

Owns: answering that question. Must not know: what mkdocs does with it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def clock(moment: int) -> Iterator[None]:
    """Let mkdocs and its plugins take `moment`, in seconds since 1970, for now."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str(moment)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before

"""What remembers things that were made before, by what they were made of.

Owns: its shape, the one that remembers nothing, and the one a process has for what is the same for every
community. Must not know: what is made, where it is kept.
"""

from collections.abc import Callable

# Given a name that differs where the thing would, and the way to make it: the thing, made or kept.
Keep = Callable[[str, Callable[[], bytes]], bytes]


def at_once(_: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing."""
    return make()


class Pantry:
    """Where a process keeps what belongs to no community; nowhere, until a run says so."""

    keep: Keep = staticmethod(at_once)

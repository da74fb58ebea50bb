"""The shape of what remembers things that were made before, by what they were made of.

Owns: that shape, and the one that remembers nothing. Must not know: what is made, where it is kept.
"""

from collections.abc import Callable

# Given a name that differs where the thing would, and the way to make it: the thing, made or kept.
Keep = Callable[[str, Callable[[], bytes]], bytes]


def at_once(_: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing."""
    return make()

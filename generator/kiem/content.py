"""Where the built-in blueprints and themes live: the only module that knows a wheel from a checkout."""

from collections.abc import Iterable
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


def builtin(kind: str) -> Path:
    """The folder of the built-in `kind` ("blueprints" or "themes").

    In a wheel it lies inside the package, in a checkout at the top level.
    """
    packed = PACKAGE / kind
    return packed if packed.is_dir() else CHECKOUT / kind


def brought(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Those of the folders that didn't come with kiem: what is in them may be anything."""
    ours = builtin("blueprints"), builtin("themes")
    return tuple(it for it in folders if not any(it.is_relative_to(place) for place in ours))

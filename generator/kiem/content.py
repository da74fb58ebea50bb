"""Where the built-in blueprints and themes live: the only module that knows a wheel from a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


def builtin(kind: str) -> Path:
    """The folder of the built-in `kind` ("blueprints" or "themes").

    In a wheel it lies inside the package, in a checkout at the top level.
    """
    packed = PACKAGE / kind
    return packed if packed.is_dir() else CHECKOUT / kind

"""A QR code: level M, so that it can still be read when a corner is torn.

Owns: how an address becomes a drawing. Must not know: where it is shown.
"""

import io
from functools import lru_cache
from typing import Any

LEVEL = "m"
SCALE = 10
QUIET = 4  # modules of white around it, as the standard asks


def png(address: str, *, quiet: int = QUIET) -> bytes:
    """The code as a PNG, SCALE pixels for each module, with `quiet` modules of white around it."""
    made = io.BytesIO()
    _code(address).save(made, kind="png", scale=SCALE, border=quiet)
    return made.getvalue()


def wide(image: bytes) -> int:
    """How many pixels wide a PNG is."""
    return int.from_bytes(image[16:20])


def svg(address: str, *, quiet: int = QUIET, ground: str | None = None) -> str:
    """The code as an SVG, black on `ground`, with `quiet` modules around it."""
    made = io.BytesIO()
    told = {"omitsize": True, "light": ground, "xmldecl": False, "nl": False}
    _code(address).save(made, kind="svg", border=quiet, **told)
    return made.getvalue().decode()


@lru_cache(maxsize=8)  # a preview asks again on every save
def inline(address: str, title: str) -> str:
    """The code as an SVG to stand in a page, named for who can't see it, with half the white around it."""
    return str(_code(address).svg_inline(border=QUIET // 2, omitsize=True, title=title))


@lru_cache(maxsize=64)  # one address stands on many sheets
def _code(address: str) -> Any:
    import segno  # noqa: PLC0415 - 40 ms that only a code should cost

    return segno.make_qr(address, error=LEVEL)

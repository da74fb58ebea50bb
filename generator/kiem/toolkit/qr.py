"""A QR code: level M, so that it can still be read when a corner is torn.

Owns: how an address becomes a drawing. Must not know: where it is shown.
"""

import io

LEVEL = "m"
SCALE = 10
QUIET = 4  # modules of white around it, as the standard asks


def png(address: str, *, quiet: int = QUIET) -> bytes:
    """The code as a PNG, SCALE pixels for each module, with `quiet` modules of white around it."""
    import segno  # noqa: PLC0415 - as below

    made = io.BytesIO()
    segno.make_qr(address, error=LEVEL).save(made, kind="png", scale=SCALE, border=quiet)
    return made.getvalue()


def wide(image: bytes) -> int:
    """How many pixels wide a PNG is."""
    return int.from_bytes(image[16:20])


def svg(address: str, *, quiet: int = QUIET, ground: str | None = None) -> str:
    """The code as an SVG, black on `ground`, with `quiet` modules around it."""
    import segno  # noqa: PLC0415 - 40 ms that only a code should cost

    made = io.BytesIO()
    code = segno.make_qr(address, error=LEVEL)
    code.save(made, kind="svg", border=quiet, omitsize=True, light=ground, xmldecl=False, nl=False)
    return made.getvalue().decode()

"""A QR code: level M, so that it can still be read when a corner is torn.

Owns: how an address becomes a drawing. Must not know: where it is shown.
"""

import io

LEVEL = "m"
QUIET = 4  # modules of white around it, as the standard asks


def svg(address: str, *, quiet: int = QUIET, ground: str | None = None) -> str:
    """The code as an SVG, black on `ground`, with `quiet` modules around it."""
    import segno  # noqa: PLC0415 - 40 ms that only a code should cost

    made = io.BytesIO()
    code = segno.make_qr(address, error=LEVEL)
    code.save(made, kind="svg", border=quiet, omitsize=True, light=ground, xmldecl=False, nl=False)
    return made.getvalue().decode()

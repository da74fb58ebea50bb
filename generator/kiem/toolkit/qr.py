"""A QR code: level M, so that it can still be read when a corner is torn.

Owns: how an address becomes a drawing. Must not know: where it is shown.
"""

LEVEL = "m"
QUIET = 4  # modules of white around it, as the standard asks


def svg(address: str, *, quiet: int = QUIET) -> str:
    """The code as an SVG, black on nothing, with `quiet` modules around it."""
    import segno  # noqa: PLC0415 - 40 ms that only a code should cost

    code = segno.make_qr(address, error=LEVEL)
    return str(code.svg_inline(border=quiet, omitsize=True, dark="#000000"))

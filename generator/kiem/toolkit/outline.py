"""Shapes in the drawing language that Word and PowerPoint share (DrawingML).

Owns: how the row of shoots and plain areas are written in it. Must not know: documents, slides, what a
name or a colour stands for.
"""

from collections.abc import Sequence

from kiem.toolkit.shoots import HEIGHT, WIDTH, Stroke, shoots

EMU = 36000  # its units in a millimetre
TENTHS = 10  # points of a path are whole numbers
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
LEAF = (
    '<a:prstGeom prst="round2DiagRect"><a:avLst><a:gd name="adj1" fmla="val 16667"/>'
    '<a:gd name="adj2" fmla="val 0"/></a:avLst></a:prstGeom>'
)
Box = tuple[float, float, float, float]  # left, top, width, height in mm
TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


def row(name: str) -> tuple[str, str]:
    """The geometry of a name's shoots: what is painted soft, and over it what is painted strong."""
    grown = shoots(name)
    return _custom(grown.soft), _custom(grown.full)


def fill(colour: str) -> str:
    """One plain colour (#rrggbb) and no line round it."""
    return f'<a:solidFill><a:srgbClr val="{bare(colour)}"/></a:solidFill><a:ln><a:noFill/></a:ln>'


def bare(colour: str) -> str:
    """A colour as office files write it."""
    return colour.removeprefix("#").upper()


def emu(box: Box) -> tuple[int, int, int, int]:
    """A box in the units of office files."""
    left, top, width, height = (round(side * EMU) for side in box)
    return left, top, width, height


def placed(box: Box) -> str:
    """Where a shape is."""
    left, top, width, height = emu(box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _custom(strokes: Sequence[Stroke]) -> str:
    """Every outline as a path of its own, so that none makes a hole in another."""
    size = f'w="{WIDTH * TENTHS}" h="{HEIGHT * TENTHS}"'
    paths, outline = [], ""
    for kind, points in (*strokes, ("M", ())):
        if kind == "M" and outline:
            paths.append(f"<a:path {size}>{outline}<a:close/></a:path>")
            outline = ""
        spots = "".join(f'<a:pt x="{x * TENTHS:.0f}" y="{y * TENTHS:.0f}"/>' for x, y in points)
        outline += f"<a:{TAGS[kind]}>{spots}</a:{TAGS[kind]}>"
    lists = "".join(f"<a:{tag}/>" for tag in ("avLst", "gdLst", "ahLst", "cxnLst"))
    frame = '<a:rect l="0" t="0" r="r" b="b"/>'
    return f"<a:custGeom>{lists}{frame}<a:pathLst>{''.join(paths)}</a:pathLst></a:custGeom>"

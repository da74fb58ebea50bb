"""What a Word document begins with: a band in the accent with whose it is, and the shoots on its edge.

Owns: where the name or the logo stands in it. Must not know: what a document says, its styles.
Importing it imports python-docx.
"""

import io
from collections.abc import Mapping
from typing import Any, NamedTuple

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from kiem.toolkit.emblem import Emblem
from kiem.toolkit.outline import RECTANGLE, Box, bare, emu, fill, placed, row
from kiem.toolkit.shoots import HEIGHT, WIDTH
from kiem.toolkit.sizes import fitting

PAGE = (210, 297)
MARGIN = 24
HIGH = 36  # mm
SHOOTS = 44  # mm at the right that are theirs
LOGO = (46, 20)  # mm at most, with the white round it
GAP = 6  # mm between it and the name
ONE_ROW = 8  # mm
MIDDLE = 3  # mm that a name of one row goes down to stand beside the middle of a logo
AFTER = 58  # points between the name and the text
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DECOR = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class Sign(NamedTuple):
    """Whose it is: the name, its family of type, the colours by name, and the logo where there is one."""

    name: str
    family: str
    colours: Mapping[str, str]
    emblem: Emblem | None = None

    @property
    def spot(self) -> Box | None:
        """Where the logo stands: at the left, in the middle of the band."""
        if not self.emblem:
            return None
        wide, high = self.emblem.within(*LOGO)
        return MARGIN, (HIGH - high) / 2, wide, high


def band(made: Word, sign: Sign) -> None:
    """Begin the first page with the band, the others with the name in small letters."""
    section = made.sections[0]
    head = section.first_page_header.paragraphs[0]
    head.paragraph_format.space_after = Pt(AFTER)
    head.paragraph_format.right_indent = Mm(SHOOTS)
    whole = (0, 0, PAGE[0], HIGH)
    head.add_run()._r.append(painted(sign, whole, RECTANGLE, tall=31, right=MARGIN))  # noqa: SLF001 - no public way to draw
    if sign.emblem and sign.spot:
        pasted(head, sign.emblem, sign.spot, sign.name)
    _named(head, sign)
    other = section.header.paragraphs[0].add_run(sign.name)
    other.font.color.rgb, other.font.size = RGBColor.from_string(bare(sign.colours["soft"])), Pt(9)


def _named(head: Any, sign: Sign) -> None:
    """The name in the band; a logo that is read as the name takes its place."""
    beside = sign.spot[2] + GAP if sign.spot else 0
    room = PAGE[0] - 2 * MARGIN - SHOOTS - beside
    size = fitting([sign.name], (room, 15), 15, 9)
    if beside:
        head.paragraph_format.left_indent = Mm(beside)
        if fitting([sign.name], (room, ONE_ROW), size, 9) == size:
            head.paragraph_format.space_before = Mm(MIDDLE)
            head.paragraph_format.space_after = Pt(AFTER) - Mm(MIDDLE)
    lettered(head, sign, size)


def lettered(line: Any, sign: Sign, size: float) -> None:
    """The name as it stands in a band; an empty row of the same height where the logo says it."""
    name = line.add_run("\u00a0" if sign.emblem and sign.emblem.named else sign.name)
    name.font.name, name.font.size, name.font.bold = sign.family, Pt(size), True
    name.font.color.rgb = RGBColor.from_string(bare(sign.colours["on-fill"]))


def pasted(line: Any, logo: Emblem, box: Box, alt: str, number: int = 6) -> None:
    """The logo at a place on the page, over a band; `number` tells it from other drawings."""
    picture = line.part.get_or_add_image(io.BytesIO(logo.content))[0]
    line.add_run()._r.append(_logo(picture, box, alt, number))  # noqa: SLF001 - no public way to draw


def painted(  # noqa: PLR0913 - a drawing is that many facts
    sign: Sign, box: Box, geometry: str, *, tall: float, right: float, number: int = 1
) -> Any:
    """An area of the page in the accent with the shoots on its edge, `tall` and so far from its right side.

    One picture behind the text, decoration to who can't see it; `number` tells it from others.
    """
    colours = sign.colours
    broad = tall * WIDTH / HEIGHT
    spot = (box[2] - right - broad, box[3] - tall, broad, tall)
    soft, full = row(sign.name)
    shapes = (
        _shape(2, (0, 0, *box[2:]), geometry, colours["fill"]),
        _shape(3, spot, soft, colours["sprout-soft"]),
        _shape(4, spot, full, colours["sprout"]),
    )
    _, _, wide, high = emu(box)
    frame = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="{wide}" cy="{high}"/></a:xfrm>'
    )
    group = (
        f'<a:graphicData uri="{WPG}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}'
        f"</wpg:grpSpPr>{''.join(shapes)}</wpg:wgp></a:graphicData>"
    )
    about = f'<wp:docPr id="{number}" name="Band {number}" descr="">{DECOR}</wp:docPr>'
    return _anchored(box, about, group, behind=True)


def _logo(picture: str, box: Box, alt: str, number: int) -> Any:
    """The logo over the band; `picture` is the id of its file in the document."""
    inner = placed((0, 0, *box[2:]))
    graphic = (
        f'<a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr><pic:cNvPr id="{number}" '
        f'name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{picture}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{inner}{RECTANGLE}</pic:spPr>"
        "</pic:pic></a:graphicData>"
    )
    made = _anchored(box, f'<wp:docPr id="{number}" name="Logo"/>', graphic, behind=False)
    made.find(f".//{qn('wp:docPr')}").set("descr", alt)
    return made


def _anchored(box: Box, about: str, graphic: str, *, behind: bool) -> Any:
    """A drawing at a place on the page that no text moves."""
    left, top, wide, high = emu(box)
    return parse_xml(
        f'<w:drawing {nsdecls("w", "wp", "a", "r")} xmlns:wps="{WPS}" xmlns:wpg="{WPG}"><wp:anchor distT="0" '
        f'distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{1 if behind else 2}" '
        f'behindDoc="{int(behind)}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{about}<wp:cNvGraphicFramePr/><a:graphic>{graphic}</a:graphic></wp:anchor></w:drawing>"
    )


def _shape(number: int, box: Box, geometry: str, colour: str) -> str:
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="{number}"/><wps:cNvSpPr/>'
        f"<wps:spPr>{placed(box)}{geometry}{fill(colour)}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )

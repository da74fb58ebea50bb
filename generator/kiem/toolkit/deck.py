"""The slides that every talk begins from: the theme's colours and type as PowerPoint's own layouts.

Owns: five layouts, each with real placeholders, and what is drawn on them. Must not know: what a talk
says. Importing it imports python-pptx.
"""

import datetime as dt
import io
import re
from functools import lru_cache
from typing import Any, NamedTuple

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.util import Mm

from kiem.toolkit.layouts import LAYOUTS, SLIDE, Layout
from kiem.toolkit.outline import LEAF, Box, bare, fill, placed, row
from kiem.toolkit.properties import signed
from kiem.toolkit.shoots import HEIGHT, WIDTH

# What a machine without these letters is to choose from: upright letters without feet.
SANS = 'panose="020B0604020202020204" pitchFamily="34" charset="0"'
UNUSED = ("dt", "ftr", "sldNum")


class Dress(NamedTuple):
    """What the slides look like; equal ones are made once. `colours` are pairs of name and #rrggbb."""

    lang: str
    name: str
    colours: tuple[tuple[str, str], ...]
    head: str
    body: str


def deck(dress: Dress, *, title: str, author: str, date: dt.date) -> Presentation:
    """A presentation without slides in this dress; its layouts stand in the order of LAYOUTS."""
    made = pptx.Presentation(io.BytesIO(_blank(dress)))
    signed(made.core_properties, lang=dress.lang, title=title, author=author, date=date)
    return made


@lru_cache(maxsize=4)
def _blank(dress: Dress) -> bytes:
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Mm(SLIDE[0]), Mm(SLIDE[1])
    kept = [made.slide_layouts[layout.number] for layout in LAYOUTS.values()]
    for layout in [layout for layout in made.slide_layouts if layout not in kept]:
        made.slide_layouts.remove(layout)
    colours = dict(dress.colours)
    _theme(made, dress, colours)
    _master(made)
    for name, layout in zip(LAYOUTS, kept, strict=True):
        _dressed(layout, LAYOUTS[name], dress, colours)
    order = made.slide_master.element.find(qn("p:sldLayoutIdLst"))
    entries = {entry.get(qn("r:id")): entry for entry in order}
    for layout in kept:
        link = made.slide_master.part.relate_to(layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        order.append(entries[link])
    for key, link in list(made.part.package._rels.items()):  # noqa: SLF001 - no public way to drop it
        if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            made.part.package.drop_rel(key)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def _theme(made: Presentation, dress: Dress, colours: dict[str, str]) -> None:
    """The theme's type and colours, where PowerPoint offers them to whoever adds a slide."""
    part = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = part.blob.decode("utf-8")
    scheme = {
        "dk1": "ink", "lt1": "surface", "dk2": "deep", "lt2": "paper", "accent1": "accent",
        "accent2": "fill", "accent3": "bloom", "accent4": "soft", "accent5": "wash", "accent6": "line",
        "hlink": "accent", "folHlink": "soft",
    }  # fmt: skip
    for slot, name in scheme.items():
        value = f'<a:{slot}><a:srgbClr val="{bare(colours[name])}"/></a:{slot}>'
        text = re.sub(rf"<a:{slot}>.*?</a:{slot}>", value, text, flags=re.DOTALL)
    for kind, family in (("majorFont", dress.head), ("minorFont", dress.body)):
        latin = f'<a:{kind}><a:latin typeface="{family}" {SANS}/>'
        text = re.sub(rf"<a:{kind}>\s*<a:latin [^>]*/>", latin, text)
    part._blob = text.encode("utf-8")  # noqa: SLF001 - the library keeps this part as bytes


def _master(made: Presentation) -> None:
    """Text begins at the left, titles are bold."""
    master = made.slide_master
    _without(master)
    boxes = {0: (22, 20, 294, 30), 1: (22, 58, 222, 112)}
    for placeholder in master.placeholders:
        _put(placeholder, boxes[min(placeholder.placeholder_format.idx, 1)])
    styles = master.element.find(qn("p:txStyles"))
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("b", "1")
    for level in styles.find(qn("p:bodyStyle")):
        level.set("algn", "l")


def _dressed(layout: Any, wanted: Layout, dress: Dress, colours: dict[str, str]) -> None:
    _without(layout)
    for placeholder in layout.placeholders:
        number = placeholder.placeholder_format.idx
        _put(placeholder, wanted.boxes[number])
        size = wanted.sizes[0 if number == 0 else 1]
        colour = colours[wanted.head if number == 0 else wanted.ink]
        _typed(placeholder, size, colour)
        anchor = "b" if number == 0 else "t"
        placeholder.text_frame._txBody.bodyPr.set("anchor", anchor)  # noqa: SLF001 - no public way
    _grounded(layout, colours[wanted.ground])
    tree = layout.shapes._spTree  # noqa: SLF001 - no public way to draw behind
    for at, shape in enumerate(_drawn(wanted, dress, colours)):
        tree.insert(2 + at, parse_xml(shape))


def _without(holder: Any) -> None:
    """No date, foot or number: a talk has five slides."""
    for shape in list(holder.placeholders):
        if shape.element.find(f".//{qn('p:ph')}").get("type") in UNUSED:
            shape.element.getparent().remove(shape.element)


def _put(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Mm(side) for side in box)


def _typed(placeholder: Any, size: int, colour: str) -> None:
    """The size and colour of a placeholder's text, no dot before it."""
    body = placeholder.text_frame._txBody  # noqa: SLF001 - no public way to a layout's list style
    for old in body.findall(qn("a:lstStyle")):
        body.remove(old)
    weight = 'b="1"' if placeholder.placeholder_format.idx == 0 else 'b="0"'
    colours = f'<a:solidFill><a:srgbClr val="{bare(colour)}"/></a:solidFill>'
    style = (
        f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr algn="l" marL="0" indent="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="900"/></a:spcBef><a:buNone/><a:defRPr sz="{size * 100}" {weight} cap="none">'
        f"{colours}</a:defRPr></a:lvl1pPr></a:lstStyle>"
    )
    body.insert(1, parse_xml(style))


def _grounded(layout: Any, colour: str) -> None:
    slide = layout.element.find(qn("p:cSld"))
    for old in slide.findall(qn("p:bg")):
        slide.remove(old)
    paint = f'<a:solidFill><a:srgbClr val="{bare(colour)}"/></a:solidFill><a:effectLst/>'
    slide.insert(0, parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{paint}</p:bgPr></p:bg>"))


def _drawn(wanted: Layout, dress: Dress, colours: dict[str, str]) -> list[str]:
    """What stands behind the text: panels in the shape of a leaf, and the row of shoots."""
    light = "surface" if wanted.ground == "fill" else "tint"
    shapes = [_shape(90 + at, box, LEAF, colours[light]) for at, box in enumerate(wanted.panels)]
    if wanted.shoots:
        high = wanted.shoots * HEIGHT / WIDTH
        box = (SLIDE[0] - 22 - wanted.shoots, SLIDE[1] - high, wanted.shoots, high)
        soft, full = row(dress.name)
        shapes.append(_shape(80, box, soft, colours[wanted.soft]))
        shapes.append(_shape(81, box, full, colours[wanted.sprout]))
    return shapes


def _shape(number: int, box: Box, geometry: str, colour: str) -> str:
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Art {number}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{placed(box)}{geometry}'
        f"{fill(colour)}</p:spPr></p:sp>"
    )

"""The sheet that every Word document of the kit is written on: page, styles, and what frames it.

Owns: the theme's colours and type as Word styles, the foot with the page number. Must not know: what a
document says, what stands in the band at the top (band.py). Importing it imports python-docx.
"""

import datetime as dt
import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from kiem.toolkit import cards
from kiem.toolkit.band import MARGIN, PAGE, Sign, band
from kiem.toolkit.embedded import embed
from kiem.toolkit.emblem import Emblem
from kiem.toolkit.outline import bare
from kiem.toolkit.properties import locale, signed
from kiem.toolkit.sizes import fitting

UNUSED = ("/thumbnail", "/stylesWithEffects")
TABLES = ("Normal Table", "Table Grid")


class Dress(NamedTuple):
    """What the sheet looks like; equal ones are made once. `colours` are pairs of name and #rrggbb."""

    lang: str
    name: str
    foot: str
    colours: tuple[tuple[str, str], ...]
    head: str
    body: str
    fonts: tuple[Path, ...]
    emblem: Emblem | None = None
    cards: bool = False

    @property
    def sign(self) -> Sign:
        """Whose sheet it is."""
        return Sign(self.name, self.head, dict(self.colours), self.emblem)


def sheet(dress: Dress, *, title: str, author: str, date: dt.date) -> Word:
    """An empty document in this dress, its properties filled; `date` is written in it as its own."""
    made = docx.Document(io.BytesIO(_blank(dress)))
    signed(made.core_properties, lang=dress.lang, title=title, author=author, date=date)
    return made


def in_every_script(made: Word) -> None:
    """Let Arabic and Hebrew have the sizes and weights of the Latin beside them: Word keeps two sets."""
    section = made.sections[0]
    ends = (section.first_page_header, section.header, section.first_page_footer, section.footer)
    roots = (made.styles.element, made.element, *(end._element for end in ends))  # noqa: SLF001 - no public way to a part's XML
    for style in (style for root in roots for style in root.iter(qn("w:rPr"))):
        for latin, other in (("w:b", "w:bCs"), ("w:sz", "w:szCs")):
            given = style.find(qn(latin))
            if given is None:
                continue
            for old in style.findall(qn(other)):
                style.remove(old)
            given.addnext(_copied(given, other))


def _copied(given: Any, name: str) -> Any:
    """An element with the same attributes under another name."""
    made = OxmlElement(name)
    for key, value in given.attrib.items():
        made.set(key, value)
    return made


@lru_cache(maxsize=4)
def _blank(dress: Dress) -> bytes:
    """The sheet as a file: one for all documents of a language."""
    made = docx.Document()
    _page(made)
    _styles(made, dress)
    if dress.cards:
        cards.ground(made, dress.sign)
    else:
        band(made, dress.sign)
        _foot(made, dress)
    _light(made)
    embed(made, (dress.body, dress.head), dress.fonts)
    for setting in ("w:proofState", "w:themeFontLang"):
        for element in made.settings.element.findall(qn(setting)):
            made.settings.element.remove(element)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def _light(made: Word) -> None:
    """Without what the library's template brings and nobody here uses: most of a document's weight."""
    for links in (made.part.package.rels, made.part.rels):
        for key, link in list(links.items()):
            if link.reltype.endswith(UNUSED):
                del links[key]
    for style in list(made.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in TABLES:
            style.element.getparent().remove(style.element)


def _page(made: Word) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance, section.footer_distance = Mm(12), Mm(10)
    section.different_first_page_header_footer = True


def _styles(made: Word, dress: Dress) -> None:
    """Word's own styles in the theme's hand, so that a heading stays a heading when people edit."""
    colours = dict(dress.colours)
    ink, accent = colours["ink"], colours["accent"]
    _defaults(made, dress)
    _type(made, "Normal", dress.body, 11, ink, after=6, line=1.3)
    _type(made, "Title", dress.head, 27, ink, before=4, after=10, line=1.05, bold=True)
    _type(made, "Heading 1", dress.head, 15, accent, before=16, after=4, line=1.15, bold=True)
    _type(made, "Heading 2", dress.head, 12, ink, before=12, after=3, line=1.2, bold=True)
    _type(made, "Subtitle", dress.body, 13, colours["soft"], after=12, line=1.3)
    _type(made, "List Bullet", dress.body, 11, ink, after=6, line=1.3)
    _type(made, "Quote", dress.body, 11, ink, before=2, after=6, line=1.3)
    _boxed(made.styles["Quote"], colours)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Quote"):
        made.styles[name].font.italic = False
    link = made.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor.from_string(bare(accent)), True
    label = made.styles.add_style("Label", WD_STYLE_TYPE.CHARACTER)
    label.font.bold, label.font.color.rgb = True, RGBColor.from_string(bare(accent))


def _defaults(made: Word, dress: Dress) -> None:
    """The language of every text, and no theme fonts in the way of ours."""
    properties = made.styles.element.find(qn("w:docDefaults")).find(
        f"{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    for element in list(properties):
        properties.remove(element)
    properties.append(_fonts(dress.body))
    lang = f'<w:lang {nsdecls("w")} w:val="{locale(dress.lang)}" w:bidi="ar-SA"/>'
    properties.append(parse_xml(lang))


def _fonts(family: str) -> Any:
    names = " ".join(f'w:{script}="{family}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return parse_xml(f"<w:rFonts {nsdecls('w')} {names}/>")


def titled(made: Word, title: str) -> None:
    """Set the title as large as fits in two or three rows."""
    size = fitting([title], (PAGE[0] - 2 * MARGIN, 36), 27, 16)
    made.styles["Title"].font.size = Pt(size)


def large(made: Word, lines: Sequence[str]) -> None:
    """Set the text as large as one page holds: for a sheet that is handed out or hung up."""
    size = fitting(lines, (PAGE[0] - 2 * MARGIN, 160), 20, 13)
    made.styles["Heading 1"].font.size = Pt(round(size * 1.3))
    for name in ("Normal", "List Bullet"):
        made.styles[name].font.size = Pt(size)
        made.styles[name].paragraph_format.space_after = Pt(11)


def small(made: Word, title: str, lines: Sequence[str]) -> None:
    """Set title and text as large as fit on a card."""
    made.styles["Title"].font.size = Pt(fitting([title], (cards.ROOM, 20), 16, 11))
    size = fitting(lines, (cards.ROOM, cards.HIGH - 47), 12, 8)
    made.styles["Normal"].font.size = Pt(size)
    made.styles["Normal"].paragraph_format.line_spacing = 1.2


def dense(made: Word, size: float) -> None:
    """Set the text smaller, in `size` points: for a document that is to stay one page."""
    sizes = {"Normal": size, "List Bullet": size, "Subtitle": size + 1.5, "Heading 1": size + 3.5}
    for name, points in sizes.items():
        made.styles[name].font.size = Pt(points)
    made.styles["Heading 1"].paragraph_format.space_before = Pt(10)
    for name in ("Normal", "List Bullet"):
        made.styles[name].paragraph_format.line_spacing = 1.2


def _type(  # noqa: PLR0913 - a style is that many facts
    made: Word,
    name: str,
    family: str,
    size: float,
    colour: str,
    *,
    before: float = 0,
    after: float = 0,
    line: float = 1,
    bold: bool = False,
) -> None:
    style = made.styles[name]
    properties = style.element.get_or_add_rPr()
    for element in list(properties):
        properties.remove(element)
    properties.append(_fonts(family))
    style.font.size, style.font.bold = Pt(size), bold or None
    style.font.color.rgb = RGBColor.from_string(bare(colour))
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, line
    form.widow_control = True
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _boxed(style: Any, colours: dict[str, str]) -> None:
    """A text to copy: on a breath of the accent, with a bar before it."""
    sides = dict.fromkeys(("top", "left", "bottom", "right"), ("4", "8", colours["tint"]))
    sides["left"] = ("24", "10", colours["accent"])
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{bare(colour)}"/>'
        for side, (size, space, colour) in sides.items()
    )
    style.element.get_or_add_pPr().insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{borders}</w:pBdr>"),
        "w:shd",
        "w:tabs",
        "w:spacing",
        "w:ind",
    )
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{bare(colours["tint"])}"/>'
    style.element.pPr.insert_element_before(parse_xml(shade), "w:tabs", "w:spacing", "w:ind")
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(4)


def _foot(made: Word, dress: Dress) -> None:
    """Whose it is and where to find it, and the number of the page."""
    section, colours = made.sections[0], dict(dress.colours)
    made.styles["Footer"].paragraph_format.tab_stops.clear_all()
    made.styles["Footer"].font.size = Pt(9)
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        line.paragraph_format.tab_stops.add_tab_stop(
            Mm(PAGE[0] - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT
        )
        run = line.add_run(f"{dress.foot}\t")
        number = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        line._p.append(parse_xml(number))  # noqa: SLF001 - no public way to add a field
        run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(bare(colours["soft"]))


def linked(part: Any, address: str) -> str:
    """The id of a link out of a part of the document."""
    link: str = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return link

"""PowerPoint: slides with what to say under each.

Owns: which layout a part of the document becomes, and the size of a text that is long. Must not know:
how layouts look (deck.py). python-pptx is imported when the slides are made.
"""

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from kiem.toolkit import qr
from kiem.toolkit.archive import rezipped
from kiem.toolkit.document import Block, Bullets, Document, Heading, Paragraph, Passage, text_of
from kiem.toolkit.emblem import Emblem, emblem
from kiem.toolkit.facts import Facts
from kiem.toolkit.layouts import LAYOUTS, LOGO, Layout, signed
from kiem.toolkit.outline import emu
from kiem.toolkit.sizes import fitting

MEDIA = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LANGUAGES = {"nl": 1043, "en": 2057}  # as PowerPoint numbers them
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PT = 12700  # in the units of a slide
OPEN = "\u201c"


class Slide(NamedTuple):
    """One slide: its title, what stands on it, and what is said."""

    title: str
    blocks: tuple[Block, ...]
    notes: str


def write(document: Document, facts: Facts) -> bytes:
    """Every heading of the first level as a slide."""
    from kiem.toolkit import deck  # noqa: PLC0415 - 80 ms; most builds make no slides anew

    look = facts["look"]
    dress = deck.Dress(
        facts["lang"], str(facts["name"]), tuple(sorted(look.colours.items())), look.head, look.body
    )
    made = deck.deck(
        dress, title=document.title, author=str(facts["organiser"]), date=facts["changed"]
    )
    slides = tuple(_slides(document.blocks))
    for slide in slides:
        kind = _kind(slide, first=slide is slides[0], last=slide is slides[-1], facts=facts)
        layout = made.slide_layouts[list(LAYOUTS).index(kind)]
        added, ends = made.slides.add_slide(layout), slide in (slides[0], slides[-1])
        logo = emblem(look) if ends else None
        _filled(added, slide, signed(LAYOUTS[kind]) if logo else LAYOUTS[kind], facts)
        if logo:
            _signed(added, logo, str(facts["name"]))
    saved = io.BytesIO()
    made.save(saved)
    return rezipped(saved.getvalue())


def _slides(blocks: Sequence[Block]) -> Iterator[Slide]:
    title, notes = "", ""
    body: list[Block] = []
    for block in (*blocks, Heading("")):
        if isinstance(block, Heading) and block.level == 1:
            if title:
                yield Slide(title, tuple(body), notes)
            title, body, notes = block.text, [], ""
        elif isinstance(block, Passage):
            notes = text_of(block.blocks)
        else:
            body.append(block)


def _kind(slide: Slide, *, first: bool, last: bool, facts: Facts) -> str:
    """The layout that suits a slide."""
    if first:
        return "opening"
    if last:
        return "closing" if facts["ways"]["talk-slides"] else "content"
    if any(isinstance(block, Heading) for block in slide.blocks):
        return "two"
    quoted = isinstance(slide.blocks[0], Paragraph) and slide.blocks[0].text.startswith(OPEN)
    return "question" if quoted else "content"


def _filled(made: Any, slide: Slide, layout: Layout, facts: Facts) -> None:
    told = _Teller(made, layout, facts["lang"])
    told.put(0, [slide.title], layout.sizes[0])
    if 4 in layout.boxes:
        _columns(told, slide.blocks, layout.sizes[1])
    elif 2 in layout.boxes:
        told.put(2, _lines(slide.blocks), layout.sizes[1])
        _coded(told.holders[1], facts)
    else:
        dotted = any(isinstance(block, Bullets) for block in slide.blocks)
        told.put(1, _lines(slide.blocks), layout.sizes[1], dotted=dotted)
    said = made.notes_slide.notes_text_frame
    said.text = slide.notes
    for line in said.paragraphs:
        for run in line.runs:
            run.font.language_id = LANGUAGES.get(facts["lang"])


def _columns(told: "_Teller", blocks: Sequence[Block], size: int) -> None:
    """Two lists under their headings, both in the size that the longer one needs."""
    heads = [at for at, block in enumerate(blocks) if isinstance(block, Heading)][:2]
    lists = [
        _lines(blocks[at + 1 : end]) for at, end in zip(heads, (*heads[1:], None), strict=True)
    ]
    both = min(told.fitting(2 + 2 * column, lines, size) for column, lines in enumerate(lists))
    for column, (at, lines) in enumerate(zip(heads, lists, strict=True)):
        told.put(1 + 2 * column, _lines(blocks[at : at + 1]), size, bold=True)
        told.put(2 + 2 * column, lines, both, dotted=True)


def _lines(blocks: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        match block:
            case Bullets(items):
                lines += items
            case Heading(text, _):
                lines.append(text)
            case _:
                lines += text_of((block,)).split("\n")
    return lines


class _Teller:
    """Puts text in the placeholders of one slide."""

    def __init__(self, made: Any, layout: Layout, lang: str) -> None:
        self.holders = {holder.placeholder_format.idx: holder for holder in made.placeholders}
        self._layout, self._lang = layout, lang

    def put(
        self,
        number: int,
        lines: Sequence[str],
        most: int,
        *,
        dotted: bool = False,
        bold: bool = False,
    ) -> None:
        """The lines in placeholder `number`, in `most` points or as much less as they need."""
        self._place(number)
        frame = self.holders[number].text_frame
        size = self.fitting(number, lines, most)
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text, run.font.language_id = line, LANGUAGES.get(self._lang)
            run.font.bold = bold or None
            if size < self._layout.sizes[1 if number else 0]:
                run.font.size = size * PT
            if dotted:
                self._dot(paragraph)

    def _place(self, number: int) -> None:
        """Where the slide differs from its layout, say so."""
        holder, box = self.holders[number], emu(self._layout.boxes[number])
        if holder.height != box[3]:
            holder.left, holder.top, holder.width, holder.height = box

    def fitting(self, number: int, lines: Sequence[str], most: int) -> int:
        """The size in which the lines fit in placeholder `number`."""
        return fitting(lines, self._layout.boxes[number][2:], most)

    def _dot(self, paragraph: Any) -> None:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no public way to set a dot
        properties.set("marL", "342900")
        properties.set("indent", "-342900")
        dot = properties.makeelement(f"{{{A}}}buChar", {"char": "\u2022"})
        properties.append(dot)


def _signed(made: Any, logo: Emblem, name: str) -> None:
    """The logo at the foot of a slide, with whose it is for whoever can't see it."""
    wide, high = logo.within(*LOGO[2:])
    spot = emu((LOGO[0], LOGO[1] + LOGO[3] - high, wide, high))
    picture = made.shapes.add_picture(io.BytesIO(logo.content), *spot)
    picture.name = "Logo"
    picture._element.nvPicPr.cNvPr.set("descr", name)  # noqa: SLF001 - no public way to describe


def _coded(holder: Any, facts: Facts) -> None:
    """The QR code in its placeholder, with what it is for whoever can't see it."""
    picture = holder.insert_picture(io.BytesIO(qr.png(facts["ways"]["talk-slides"], quiet=2)))
    alt = facts["words"].say("onepager.qr", url=facts["home"])
    picture._element.nvPicPr.cNvPr.set("descr", alt)  # noqa: SLF001 - no public way to describe

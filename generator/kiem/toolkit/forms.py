"""The forms that a Word document can have: pages, everything on one page, or cards to cut out.

Owns: which item has which form, and what stands where in it. Must not know: how blocks are written
(pen.py), the look of the sheet (paper.py). Importing it imports python-docx.
"""

from docx.document import Document as Word

from kiem.toolkit import paper
from kiem.toolkit.addresses import LINK, shown
from kiem.toolkit.document import Block, Document, Field, Heading, Paragraph, Passage, flat, text_of
from kiem.toolkit.emblem import emblem
from kiem.toolkit.facts import Facts
from kiem.toolkit.pen import Pen

WHOLE = "one-pager"
ROOMY = 1150  # characters of it that fit in the usual size
DENSE = ((1400, 10.5), (10_000, 9.5))  # so many characters, in smaller type: points
BESIDE = (("get", "bring"), ("themes", "joining"))  # passages of it that stand side by side
CARD = "service-desk-card"  # four on a sheet
HANDED = ("door-note", "safety-rules", "onboarding-card")  # short, on one sheet
NAMELESS = ("door-note",)  # what we call it is nothing to whoever reads it
PASTED = ("social-posts",)  # texts to copy: each stands in a box


def laid(document: Document, facts: Facts) -> Word:
    """The document on the community's sheet, in its form."""
    look, name, stem = facts["look"], str(facts["name"]), facts["stem"]
    dress = paper.Dress(
        lang=facts["lang"],
        name=name,
        foot=" · ".join(filter(None, (name, shown(facts["home"]) or facts["email"]))),
        colours=tuple(sorted(look.colours.items())),
        head=look.head,
        body=look.body,
        fonts=look.fonts,
        emblem=emblem(look),
        cards=stem == CARD,
    )
    author, date = str(facts["organiser"]), facts["changed"]
    made = paper.sheet(dress, title=document.title, author=author, date=date)
    if stem == WHOLE:
        _on_one_page(made, document, facts)
    elif stem == CARD:
        _on_cards(made, document, dress)
    else:
        _on_pages(made, document, facts)
    paper.in_every_script(made)
    return made


def _on_pages(made: Word, document: Document, facts: Facts) -> None:
    """A text under its title; larger where it is handed out or hung up."""
    handed = facts["stem"] in HANDED
    title, blocks = _titled(document, handed=handed)
    if handed:
        paper.large(made, [line for line in text_of(blocks).split("\n") if line.strip("=-")])
    if facts["stem"] in NAMELESS:
        title = str(facts["tagline"])
    paper.titled(made, title)
    pen = Pen(made, boxed=facts["stem"] in PASTED)
    pen.lifted(flat(blocks))
    pen.paragraph(title, "Title")
    pen.blocks(blocks)


def _on_cards(made: Word, document: Document, dress: paper.Dress) -> None:
    """The same card four times."""
    title, blocks = _titled(document, handed=True)
    read = LINK.sub(lambda found: shown(found[0]), text_of(blocks))
    paper.small(made, title, read.split("\n\n"))
    Pen(made).cards(dress.sign, title, blocks)


def _on_one_page(made: Word, document: Document, facts: Facts) -> None:
    """The one-pager: its parts side by side, so that it is one page here too."""
    parts = {block.name: block.blocks for block in document.blocks if isinstance(block, Passage)}
    pen, tagline = Pen(made), str(facts["tagline"])
    told = len(text_of(document.blocks))
    if told > ROOMY:
        paper.dense(made, next(size for most, size in DENSE if told <= most))
    paper.titled(made, tagline)
    pen.paragraph(tagline, "Title")
    pen.paragraph(text_of(parts.get("lead", ())), "Subtitle")
    pen.blocks(parts.get("who", ()))
    for pair in BESIDE:
        pen.columns([parts[name] for name in pair if name in parts])
    way = facts["ways"].get(WHOLE) or facts["link"] or facts["home"]
    act = [Paragraph(f"{text_of(parts.get('act', ()))} {way}")] if way else []
    foot = (*act, *(block for name in ("from", "questions") for block in parts.get(name, ())))
    if way:
        alt = facts["words"].say("onepager.qr", url=shown(facts["home"] or way))
        pen.coded(way, alt, foot)
    else:
        pen.blocks(foot)


def _titled(document: Document, *, handed: bool) -> tuple[str, tuple[Block, ...]]:
    """What stands large above the text, and the rest: a mail's subject, or the first heading.

    With more headings our own title goes first, but on what is handed out: there it is nobody's business.
    """
    first, *rest = document.blocks
    match first:
        case Field(_, text):
            return text, tuple(rest)
        case Heading(text, _) if handed or not any(isinstance(it, Heading) for it in rest):
            return text, tuple(rest)
        case _:
            return document.title, document.blocks

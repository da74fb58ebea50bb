"""HTML that mail programs keep as it is: styles in the tags, one column, no picture from elsewhere.

Owns: how blocks look in a mail and in a page without a site around it. Must not know: what is said.
"""

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from kiem.toolkit.addresses import LINK, shown, target
from kiem.toolkit.document import Block, Bullets, Document, Heading, Paragraph, Rule, Table
from kiem.toolkit.facts import Facts

MEDIA = "text/html"

# A line that is nothing but what to do and where: it becomes a button.
ACT = re.compile(r"([^.?!:]{3,60}): (https?://\S+)")
LINE = "email-signature"  # pasted under a mail: no page around it
PLAIN = "Verdana, Arial, sans-serif"
# What a browser lets in when somebody opens the file: its own styles and an icon that is none.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Ink(NamedTuple):
    """What a block is written with; way turns an address into the one that is counted."""

    head: str
    body: str
    colours: dict[str, str]
    ways: dict[str, str]


def write(document: Document, facts: Facts) -> bytes:
    """The document as a page of its own, or, for a signature, as the lines alone."""
    look, stem = facts["look"], facts["stem"]
    counted = facts["ways"].get(stem, "")
    ways = {facts["home" if stem == LINE else "link"]: counted} if counted else {}
    family = f"'{look.body}', {PLAIN}"
    ink = Ink(f"'{look.head}', {PLAIN}", family, dict(look.colours), ways)
    if stem == LINE:
        inner = _signature(document.said, ink)
    else:
        inner = _page(document, str(facts["name"]), ink)
    return _whole(document.title, inner, facts["lang"], ink).encode()


def _whole(title: str, inner: str, lang: str, ink: Ink) -> str:
    ground = ink.colours["surface"] if inner.startswith("<p") else ink.colours["paper"]
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="icon" href="data:,">\n'  # no browser asks for one
        f"<title>{html.escape(title)}</title>\n</head>\n"
        f'<body style="margin:0;padding:0;background:{ground};color:{ink.colours["ink"]};'
        f'font-family:{ink.body};font-size:16px;line-height:1.5">\n{inner}\n</body>\n</html>\n'
    )


def _page(document: Document, name: str, ink: Ink) -> str:
    """A band with the name, then the text on a sheet, in the middle of wide screens."""
    c = ink.colours
    band = (
        f'<div style="padding:18px 32px;background:{c["fill"]};color:{c["on-fill"]};'
        f'border-radius:4px 32px 0 0;font-family:{ink.head};font-weight:bold;font-size:17px">'
        f"{html.escape(name)}</div>"
    )
    text = "\n".join(_block(block, ink) for block in document.said)
    head = (
        f'<h1 style="margin:0 0 20px;font-family:{ink.head};font-size:27px;line-height:1.15;'
        f'color:{c["ink"]}">{html.escape(document.subject)}</h1>'
    )
    sheet = (
        f'<div style="padding:30px 32px 26px;background:{c["surface"]};border-radius:0 0 4px 32px">\n'
        f"{head}\n{text}\n</div>"
    )
    return f'<div style="max-width:600px;margin:0 auto;padding:24px 12px">\n{band}\n{sheet}\n</div>'


def _signature(blocks: Sequence[Block], ink: Ink) -> str:
    """The name strong, the lines under it small, a bar in the accent before them."""
    told = "\n".join(block.text for block in blocks if isinstance(block, Paragraph))
    first, *rest = told.split("\n")
    lines = "<br>\n".join(_inline(line, ink) for line in rest)
    accent, soft = ink.colours["accent"], ink.colours["soft"]
    return (
        f'<p style="margin:8px;padding:2px 0 2px 12px;border-left:4px solid {accent};'
        f'font-family:{ink.body};font-size:14px;line-height:1.45;color:{soft}">'
        f'<strong style="color:{ink.colours["ink"]}">{html.escape(first)}</strong><br>\n{lines}</p>'
    )


def _block(block: Block, ink: Ink) -> str:
    match block:
        case Heading(text, level):
            return _heading(text, level, ink)
        case Paragraph(text) if found := ACT.fullmatch(text):
            return _button(found[1], found[2], ink)
        case Paragraph(text):
            return f'<p style="margin:0 0 16px">{_inline(text, ink)}</p>'
        case Bullets(items):
            rows = "".join(f'<li style="margin:0 0 6px">{_inline(it, ink)}</li>' for it in items)
            return f'<ul style="margin:0 0 16px;padding:0 0 0 22px">{rows}</ul>'
        case Table(header, rows):
            return _table(header, rows, ink)
        case Rule():
            return f'<hr style="border:0;border-top:1px solid {ink.colours["line"]};margin:24px 0">'
        case _:
            raise TypeError(block)


def _heading(text: str, level: int, ink: Ink) -> str:
    tag, size = ("h2", 19) if level == 1 else ("h3", 16)
    style = f"margin:26px 0 8px;font-family:{ink.head};font-size:{size}px;line-height:1.25"
    return f'<{tag} style="{style};color:{ink.colours["accent"]}">{html.escape(text)}</{tag}>'


def _button(label: str, address: str, ink: Ink) -> str:
    c = ink.colours
    style = (
        f"display:inline-block;padding:11px 22px;background:{c['button']};color:{c['on-button']};"
        "border-radius:4px 18px;font-weight:bold;text-decoration:none"
    )
    target = html.escape(ink.ways.get(address, address))
    return (
        f'<p style="margin:22px 0"><a href="{target}" style="{style}">{html.escape(label)}</a></p>'
    )


def _table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], ink: Ink) -> str:
    cell = (
        f"padding:7px 12px 7px 0;border-bottom:1px solid {ink.colours['line']};vertical-align:top"
    )
    heads = "".join(
        f'<th scope="col" style="{cell};text-align:left">{html.escape(it)}</th>' for it in header
    )
    told = ("".join(f'<td style="{cell}">{_inline(it, ink)}</td>' for it in row) for row in rows)
    lines = "".join(f"<tr>{row}</tr>" for row in told)
    style = "width:100%;border-collapse:collapse;margin:0 0 20px;font-size:15px"
    return f'<table style="{style}"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'


def _inline(text: str, ink: Ink) -> str:
    """The text with its addresses as links; a newline stays one."""
    return "".join(
        _linked(part, ink) if number % 2 else html.escape(part).replace("\n", "<br>\n")
        for number, part in enumerate(LINK.split(text))
    )


def _linked(address: str, ink: Ink) -> str:
    goal = target(ink.ways.get(address, address))
    colour = ink.colours["accent"]
    return f'<a href="{html.escape(goal)}" style="color:{colour}">{html.escape(shown(address))}</a>'

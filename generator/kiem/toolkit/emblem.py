"""The organiser's logo for documents and slides: a PNG that every office program can take.

Owns: how it is drawn, whatever file it came as, and how large it stands. Must not know: documents,
slides, where on them it goes.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kiem.toolkit import typesetting
from kiem.toolkit.look import Logo, Look
from kiem.toolkit.typesetting import MAIN, Page

MOST = (640, 224)  # pixels of the logo: sharp on a slide and, smaller, on paper
PAD = 48  # pixels of white round it
WIDE = 2  # so many times as wide as high, and a logo is read as a name
DRAW = """#let d = json("data.json")
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let it = measure(image(d.logo))
  let scale = calc.min(d.most.at(0) * 1pt / it.width, d.most.at(1) * 1pt / it.height)
  let shown = image(d.logo, alt: "Logo", width: it.width * scale, height: it.height * scale)
  let round = calc.min(72pt, it.height * scale / 2 + d.pad * 1pt)
  box(fill: white, radius: (top-left: round, bottom-right: round), inset: d.pad * 1pt, shown)
}
"""


class Emblem(NamedTuple):
    """A logo on a white leaf as a PNG, `wide` by `high` pixels."""

    content: bytes
    wide: int
    high: int

    @property
    def named(self) -> bool:
        """Whether it stands for the name; a round or tall one has the name beside it."""
        return self.wide - 2 * PAD >= WIDE * (self.high - 2 * PAD)

    def within(self, wide: float, high: float) -> tuple[float, float]:
        """Its width and height at their largest in a box, in the box's unit."""
        scale = min(wide / self.wide, high / self.high)
        return self.wide * scale, self.high * scale


def emblem(look: Look) -> Emblem | None:
    """The logo of this look; None where there is none, or nothing here that can draw it."""
    if not look.logo or not typesetting.here():
        return None
    content = _drawn(look.logo, look.folder, look.fonts)
    if not content:
        return None
    return Emblem(content, *(int.from_bytes(content[at : at + 4]) for at in (16, 20)))


@lru_cache(maxsize=4)  # every document of a kit asks for the same one
def _drawn(logo: Logo, folder: Path, fonts: tuple[Path, ...]) -> bytes:
    told = json.dumps({"logo": f"/{logo.name}", "most": MOST, "pad": PAD})
    page = Page(texts={MAIN: DRAW, "data.json": told}, root=folder, fonts=fonts, families=())
    try:
        return typesetting.png(page)
    except typesetting.PageError:  # told where the one-pager is drawn
        return b""

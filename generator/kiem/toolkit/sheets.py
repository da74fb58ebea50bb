"""Everything in the kit that is drawn: which files an item has, how large, and from which template.

Owns: names and sizes; a sheet is one line here. How it looks stands in the theme (print/<template>.typ),
what it says in the blueprint (toolkit/<item>.<language>.jinja). Must not know: typst, wording.
"""

from collections.abc import Mapping
from typing import NamedTuple

A3, A4, A5 = (297, 420), (210, 297), (148, 210)


class Sheet(NamedTuple):
    """One file. size is in mm for a PDF and in pixels for a PNG, which has `density` times as many.

    black: drawn in black on white, to save ink.
    """

    name: str
    template: str
    size: tuple[int, int]
    density: int = 1
    black: bool = False

    @property
    def format(self) -> str:
        """The format, as the name ends."""
        return self.name.rpartition(".")[2]


SHEETS: Mapping[str, tuple[Sheet, ...]] = {
    "one-pager": (Sheet("one-pager.pdf", "one-pager", A4),),
}

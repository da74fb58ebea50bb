"""What the kit of one language is: its files, and what the toolkit page says about each.

Owns: the shape in which the toolkit goes to the site. Must not know: how files are made or written.
"""

from typing import NamedTuple

FOLDER = "toolkit"
# The three entrances of the toolkit page: who uses the file.
DOORS = ("organisation", "partner", "service_desk")


class Piece(NamedTuple):
    """A text to copy on its own: a post, a mail, its subject."""

    title: str
    text: str


class KitFile(NamedTuple):
    """One file of the kit.

    path is relative to the language's root ("toolkit/newsletter.txt"); door is one of DOORS; goal is
    "" for a file the organiser added; text is what a copy button takes, pieces are the parts of it that
    stand on their own ("" and none for a table, a picture, or what another format already offers).
    """

    path: str
    content: bytes
    stem: str
    title: str
    goal: str
    door: str
    format: str
    text: str
    pieces: tuple[Piece, ...] = ()

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    @property
    def name(self) -> str:
        """The path within the kit."""
        return self.path.removeprefix(f"{FOLDER}/")


class Kit(NamedTuple):
    """The files of one language, in the order in which people see them."""

    files: tuple[KitFile, ...] = ()

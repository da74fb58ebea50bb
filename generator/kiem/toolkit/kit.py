"""What the kit of one language is: its files, and what the toolkit page says about each.

Owns: the shape in which the toolkit goes to the site. Must not know: how files are made or written.
"""

from typing import Literal, NamedTuple

FOLDER = "toolkit"
# The three entrances of the toolkit page: who uses the file.
DOORS = ("organisation", "partner", "service_desk")


class Piece(NamedTuple):
    """A text to copy on its own: a post, a mail, its subject."""

    title: str
    text: str


class KitFile(NamedTuple):
    """One file of the kit.

    path is relative to the language's root ("toolkit/newsletter.txt"); door is one of DOORS; goal and
    use are "" for a file the organiser added; text is what a copy button takes, pieces are the parts of it that
    stand on their own ("" and none for a table, a picture, or what another format already offers).
    alt says what a picture shows. A file `beside` another one is no item of its own: the alt text that
    goes with a picture. thumb is a small PNG of what is drawn.
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
    alt: str = ""
    beside: bool = False
    thumb: bytes = b""
    use: str = ""

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    @property
    def name(self) -> str:
        """The path within the kit."""
        return self.path.removeprefix(f"{FOLDER}/")


class Lack(NamedTuple):
    """Something that could not be drawn, so that `file` is left out.

    kind is "typst" (not on this machine), "long" (about: the key of the text that doesn't fit), "letter"
    (about: the letter that no font has) or "logo" (about: its key; the file is there, without the logo).
    """

    kind: Literal["typst", "long", "letter", "logo"]
    file: str
    about: str = ""


class Bundle(NamedTuple):
    """What suits one partner, with their name in the texts; slug is that name for an address."""

    partner: str
    slug: str
    files: tuple[KitFile, ...]


class Kit(NamedTuple):
    """The files of one language, in the order in which people see them, and what could not be made."""

    files: tuple[KitFile, ...] = ()
    lacks: tuple[Lack, ...] = ()
    bundles: tuple[Bundle, ...] = ()

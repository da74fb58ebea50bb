"""A page of typst becomes a PDF or a PNG; nothing else imports typst.

Owns: fonts (ours and the organiser's, never the machine's), PDF/UA-1, and that a warning stops the work.
Must not know: what is on a page. What people wrote comes as JSON, never as source.
"""

import importlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kiem.toolkit import qr

MAIN, CODE = "main.typ", "qr.svg"
POINTS = 72  # a template's pixel is a point
FIRST_DAY = 315532800  # 1980-01-01, as in the zip: a file has no date but the one it tells


class Page(NamedTuple):
    """Texts by name (MAIN is where typst begins); root is the folder for pictures, with `/` in front.

    link is shown as a code (CODE), "" for none. fonts are folders, families those that must be in them; density is pixels per point.
    """

    texts: Mapping[str, str]
    root: Path
    fonts: tuple[Path, ...]
    families: tuple[str, ...]
    link: str = ""
    density: float = 1


class TooLongError(Exception):
    """A text doesn't fit in the smallest type; `part` is its name in the template."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class PageError(Exception):
    """Typst can't make a page of ours: our bug, or a picture it can't read."""


@cache
def here() -> bool:
    """Whether there is a typst for this machine, and one that runs."""
    try:
        importlib.import_module("typst")
    except ImportError:
        return False
    return True


@cache
def version() -> str:
    """Which typst: another one sets a page differently."""
    import typst  # noqa: PLC0415 - only a kit needs it

    return str(vars(typst)["__version__"])  # its stubs forget it


def families(folders: tuple[Path, ...]) -> frozenset[str]:
    """The families of type that typst finds in these folders."""
    return frozenset(_fonts(folders).families())


def pdf(page: Page) -> bytes:
    """The page as a tagged PDF that keeps PDF/UA-1."""
    return _made(page, format="pdf", pdf_standards=["ua-1"], timestamp=FIRST_DAY)


def png(page: Page) -> bytes:
    """The page as a PNG, `density` pixels for every point."""
    return _made(page, format="png", ppi=POINTS * page.density)


def _made(page: Page, **options: Any) -> bytes:
    import typst  # noqa: PLC0415 - only a kit needs it

    missing = [family for family in page.families if family not in families(page.fonts)]
    if missing:
        raise PageError(f"no font file of {missing[0]}")  # noqa: EM102, TRY003 - our bug, for us
    code = {CODE: qr.svg(page.link, quiet=0)} if page.link else {}
    texts = {name: text.encode() for name, text in {**page.texts, **code}.items()}
    try:
        setter = typst.Compiler(texts, root=page.root, font_paths=_fonts(page.fonts))
        made, warnings = setter.compile_with_warnings(**options)
    except typst.TypstError as error:
        _, told, part = error.message.partition("too long: ")
        raise (TooLongError(part.rstrip('"')) if told else PageError(error.diagnostic)) from error
    if warnings or not isinstance(made, bytes):
        said = warnings[0].message if warnings else "more than one page"
        raise PageError(said)
    return made


@cache
def _fonts(folders: tuple[Path, ...]) -> Any:
    import typst  # noqa: PLC0415 - only a kit needs it

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in folders],
    )

"""Which letters there is a font for: ours by the lists beside them, the organiser's by reading them.

Owns: that judgement, and which families of the organiser's are needed. Must not know: what is drawn.
A box in the place of a letter is worse than no poster, and typst doesn't say that it drew one.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

LIST = "letters.tsv"
FILES = (".ttf", ".otf", ".ttc")
# Categories that need no drawing: spaces, controls, and signs that only steer those beside them.
UNSEEN = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf"))
STEERING = range(0xFE00, 0xFE10)


def lacking(text: str, folders: Iterable[Path]) -> tuple[str, ...]:
    """The letters of the text that no font of ours in `folders` has, in order of appearance."""
    rare = {letter for letter in text if not letter.isascii() and _seen(letter)}
    if not rare:
        return ()
    ours = frozenset[int]().union(*(_listed(folder) for folder in folders))
    return tuple(
        letter for letter in dict.fromkeys(text) if letter in rare and ord(letter) not in ours
    )


def helped(letters: Iterable[str], folders: Iterable[Path]) -> tuple[dict[str, str], set[str]]:
    """The organiser's font family for each letter that one has, and the letters that none has."""
    read = [font for folder in folders if not (folder / LIST).is_file() for font in _read(folder)]
    found = {
        letter: next((family for family, points in read if ord(letter) in points), "")
        for letter in letters
    }
    return {k: family for k, family in found.items() if family}, {k for k in found if not found[k]}


def _seen(letter: str) -> bool:
    return unicodedata.category(letter) not in UNSEEN and ord(letter) not in STEERING


@cache
def _listed(folder: Path) -> frozenset[int]:
    """The code points in the list of a folder; none without a list."""
    file = folder / LIST
    if not file.is_file():
        return frozenset()
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(point for line in lines for point in _points(line.partition("\t")[2]))


def _points(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def _read(folder: Path) -> Iterator[tuple[str, frozenset[int]]]:
    """Family and code points of every font in the organiser's folder that can be read."""
    # no types in that library; only a rare letter needs it
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]  # noqa: PLC0415

    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in FILES:
            try:
                font = TTFont(file, fontNumber=0, lazy=True)
                yield str(font["name"].getBestFamilyName()), frozenset(font.getBestCmap() or ())
            except (TTLibError, OSError, KeyError):
                continue

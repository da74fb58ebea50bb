"""Which letters there is a font for: ours by the lists beside them, the organiser's by reading them.

Owns: that judgement, and which families of the organiser's are needed. Must not know: what is drawn.
A box in the place of a letter is worse than no poster, and typst doesn't say that it drew one.
"""

import io
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

LIST = "letters.tsv"
FILES = (".ttf", ".otf", ".ttc")
# Categories that need no drawing: spaces, controls, and signs that only steer those beside them.
UNSEEN = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf"))
RIGHT_TO_LEFT, END = "\u2067", "\u2069"
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


def helped(letters: Iterable[str], folders: Iterable[Path]) -> dict[str, str]:
    """The organiser's font family for each letter that one has."""
    read = [font for folder in folders if not (folder / LIST).is_file() for font in _read(folder)]
    found = {
        letter: next((family for family, points in read if ord(letter) in points), "")
        for letter in letters
    }
    return {letter: family for letter, family in found.items() if family}


def directed(text: str) -> str:
    """The text, and where most of it runs from right to left, marked so: a full stop goes to its end."""
    ways = Counter(unicodedata.bidirectional(letter) for letter in text)
    leftward = ways["R"] + ways["AL"] > ways["L"]
    return f"{RIGHT_TO_LEFT}{text}{END}" if leftward else text


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
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in FILES:
            yield from _font(file, file.stat().st_mtime_ns)


@cache
def _font(file: Path, _changed: int) -> tuple[tuple[str, frozenset[int]], ...]:
    # no types in that library; only a rare letter needs it
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]  # noqa: PLC0415 - it comes without types, and is for who has fonts of their own

    try:
        font = TTFont(io.BytesIO(file.read_bytes()), fontNumber=0)
        points = frozenset(font.getBestCmap() or ())
        return ((str(font["name"].getBestFamilyName()), points),)
    except (TTLibError, OSError, KeyError):
        return ()

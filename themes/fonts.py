"""Makes the fonts for paper: `python themes/fonts.py [FOLDER with the original TTF files]`.

With a folder, the Noto fonts in it are cut down to the letters below and put in themes/fonts; other
families are taken into a theme's print/fonts by hand, as they are. Always, each folder with fonts gets a
letters.tsv: which letters each file has, so that kiem need not read fonts; and what a page that stands
alone carries in itself becomes a small WOFF2 beside it. Needs fonttools and brotli.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
LATIN = "20-7E A0-24F 259 2B0-2FF 300-36F 1E00-1EFF 2000-206F 20A0-20C0 2100-214F 2190-2199 2212"
GREEK, CYRILLIC = "370-3FF 1F00-1FFF", "400-52F 1C80-1C88 2DE0-2DFF A640-A69F"
RTL = "20-40 5B-60 7B-7E A0 AB BB 200C-200F 2010-2026 25CC"
# The file that is cut: what is kept of it.
KEPT = {
    "NotoSans_400Regular.ttf": f"{LATIN} {GREEK} {CYRILLIC}",
    "NotoSans_700Bold.ttf": f"{LATIN} {GREEK} {CYRILLIC}",
    "NotoSansArabic_400Regular.ttf": f"{RTL} 600-6FF 750-77F 8A0-8FF FB50-FBB1 FDF0-FDFD",
    "NotoSansArabic_700Bold.ttf": f"{RTL} 600-6FF 750-77F 8A0-8FF FB50-FBB1 FDF0-FDFD",
    "NotoSansHebrew_400Regular.ttf": f"{RTL} 590-5FF FB1D-FB4F",
    "NotoSansHebrew_700Bold.ttf": f"{RTL} 590-5FF FB1D-FB4F",
    "NotoEmoji_700Bold.ttf": "",
}
# What a page that stands alone carries, and the letters it carries: those of western and middle Europe.
CARRIED = ("BricolageGrotesque_800ExtraBold.ttf", "AtkinsonHyperlegibleNext_400Regular.ttf")
EUROPE = "20-7E A0-17F 2010-2026 20AC"


def main(sources: Path | None) -> None:
    """Cut the fonts of `sources`, if given, and list the letters of all fonts."""
    for name, kept in KEPT.items() if sources else ():
        cut(next(sources.rglob(name)), HERE / "fonts" / name, kept)  # type: ignore[union-attr]  # in this loop there are sources
    for folder in sorted({file.parent for file in HERE.rglob("*.ttf")}):
        lines = [f"{file.name}\t{letters(file)}" for file in sorted(folder.glob("*.ttf"))]
        (folder / "letters.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    for file in (file for name in CARRIED for file in HERE.rglob(name)):
        cut(file, file.with_suffix(".woff2"), EUROPE, "kern liga ccmp mark")


def cut(source: Path, target: Path, kept: str, features: str = "*") -> None:
    """The font without the letters that aren't in `kept` (ranges in hex, "" for all) and hinting."""
    options = subset.Options(
        hinting=False, layout_features=features.split(), name_IDs=["*"], notdef_outline=True
    )
    options.flavor = "woff2" if target.suffix == ".woff2" else None
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unfolded(kept) if kept else font.getBestCmap())
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def letters(file: Path) -> str:
    """The code points of a font as ranges in hex: 20-7E A0."""
    return " ".join(folded(sorted(TTFont(file).getBestCmap())))


def folded(points: Iterable[int]) -> Iterator[str]:
    """Numbers in order as ranges."""
    first = last = None
    for point in points:
        if last is not None and point != last + 1:
            yield _range(first or 0, last)
            first = point
        first, last = point if first is None else first, point
    if last is not None:
        yield _range(first or 0, last)


def unfolded(ranges: str) -> list[int]:
    """The numbers that ranges stand for."""
    pairs = (part.partition("-") for part in ranges.split())
    return [n for a, _, b in pairs for n in range(int(a, 16), int(b or a, 16) + 1)]


def _range(first: int, last: int) -> str:
    return f"{first:X}" if first == last else f"{first:X}-{last:X}"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)

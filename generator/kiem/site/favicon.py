"""The little picture in the browser's tab: the initial on the accent colour.

Owns: that drawing. Must not know: where the colour comes from, whether there is a logo.
"""

from html import escape

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="{colour}"/>
<text x="32" y="45" text-anchor="middle" font-family="system-ui,sans-serif" font-size="38"\
 font-weight="700" fill="#fff">{letter}</text>
</svg>
"""
ARTICLES = {"de", "het", "een", "the", "a", "an"}


def favicon(name: str, colour: str) -> bytes:
    """An SVG of the name's first letter, its article passed over, white on `colour` (hex)."""
    words = name.split()
    word = words[1] if len(words) > 1 and words[0].lower() in ARTICLES else words[0]
    return DRAWING.format(colour=escape(colour), letter=escape(word[0].upper())).encode()

"""How long a text is, counted as those who set the limit count it.

Owns: words, and what a sign and a link weigh on each network. Must not know: which limit goes where,
how a text is made to fit. Never counts too little: what it isn't sure of weighs as the longer one.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

LINK = re.compile(r"https?://\S*[^\s.,;:!?)\u201d\"']")
HELD = re.compile(r"[^\W_]").search
SHORT_LINK = 23  # X and Mastodon: every link, however long it is
# Texts in which every sign stands alone: the common letters of the Latin script and quotes.
ALONE = re.compile(
    r"[\n -~\u00a1-\u00a8\u00aa-\u00ad\u00af-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ac]*"
)
# What weighs one on X (twitter-text, configuration 3); any other sign and every emoji weighs two.
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def words(text: str) -> int:
    """How many words: what stands between spaces and holds a letter or a digit."""
    return sum(1 for word in text.split() if HELD(word))


def graphemes(text: str) -> int:
    """How many signs a reader sees: a family of emoji is one, an e with its accent too."""
    return len(text) if ALONE.fullmatch(text) else len(_clusters(text))


def on_x(text: str) -> int:
    """As X weighs it."""
    plain = unicodedata.normalize("NFC", text)
    links = LINK.findall(plain)
    rest = LINK.sub("", plain)
    clusters: Sequence[str] = rest if ALONE.fullmatch(rest) else _clusters(rest)
    return SHORT_LINK * len(links) + sum(map(_weight, clusters))


def on_mastodon(text: str) -> int:
    """As Mastodon counts: what a reader sees, and 23 for a link."""
    return SHORT_LINK * len(LINK.findall(text)) + graphemes(LINK.sub("", text))


COUNTS: Mapping[str, Callable[[str], int]] = {
    "words": words,
    "characters": len,
    "graphemes": graphemes,
    "x": on_x,
    "mastodon": on_mastodon,
}


def _clusters(text: str) -> list[str]:
    import regex  # noqa: PLC0415 - 15 ms, and most texts hold only signs that stand alone

    return regex.findall(r"\X", text)


def _weight(cluster: str) -> int:
    if len(cluster) == 1:
        return 1 if any(low <= ord(cluster) <= high for low, high in LIGHT) else 2
    joined = any(sign in "\u200d\ufe0f\u20e3" or ord(sign) >= 0x1F1E6 for sign in cluster)
    return 2 if joined else sum(map(_weight, cluster))

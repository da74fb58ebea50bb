"""What organisers call the items of the kit, in `toolkit.skip` and `can_use`.

Owns: which names there are, and which item a name means. Must not know: what an item is made of.
"""

from collections.abc import Collection

from kiem.toolkit.formats import FORMATS, PRINTED
from kiem.toolkit.items import ITEMS
from kiem.toolkit.posts import LIMITS, STEM


def names(adds: Collection[str]) -> tuple[str, ...]:
    """Every item by its stem, with those that a type adds; posts also as social-posts/channel."""
    posts = (f"{STEM}/{channel}" for channel in LIMITS)
    stems = (item.stem for item in ITEMS if not item.extra)
    return tuple(dict.fromkeys((*stems, *adds, *posts)))


def meant(name: str, known: Collection[str]) -> str:
    """The item that a name means, "" if it could be none or several: newsletter.txt is newsletter.

    Hyphens and capitals don't matter, and part of a name is enough where only one item has it.
    """
    stem, _, form = name.strip().rpartition(".")
    said = _plain(stem if form.lower() in {*FORMATS, *PRINTED} else name)
    alike = [one for one in known if _plain(one) == said]
    if alike or len(said) < 3:
        return next(iter(alike), "")
    holding = [one for one in known if "/" not in one and said in _plain(one)]
    return holding[0] if len(holding) == 1 else ""


def _plain(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "")

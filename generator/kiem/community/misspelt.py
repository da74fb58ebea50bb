"""What a key that kiem doesn't know was meant to be.

Owns: the guess: a key beside it, a synonym, or a key that belongs elsewhere in the file.
Must not know: how it is told.
"""

import difflib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.community.section import Section, inner, keys, model_at
from kiem.community.synonyms import SYNONYMS
from kiem.source import Node, Trail

_SURE = 0.8  # the same, to change a key without asking
_CLOSE = 0.7  # the part of two keys that must be alike to take one for the other


class Guess(NamedTuple):
    """`near` is a key of the same map; `elsewhere` are maps that hold a key of this name.

    `home` is where this key is missed, or at the top of the file where it can only stand.
    """

    near: str = ""
    home: Trail = ()
    elsewhere: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def guess(path: Trail, taken: AbstractSet[str], missing: Iterable[Trail] = ()) -> Guess:
    """What the key at the end of `path` was meant to be.

    `taken` are the keys beside it, `missing` the places of keys that the file can't do without.
    """
    key, model = str(path[-1]), model_at(Community, path[:-1])
    beside = tuple(keys(model)) if model else ()
    free = [known for known in beside if known not in taken]
    exact = _exact(key, free)
    home = () if exact else _home(key, missing)
    near = exact or ("" if home else _alike(key, free) or _alike(key, list(beside)))
    elsewhere = () if near or home else _elsewhere(key)
    if elsewhere == ("",):
        home = (_exact(key, list(keys(Community))),)
    return Guess(near, home, elsewhere, known=beside)


def certain(path: Trail, data: Node) -> str:
    """What the key at the end of `path` in `data` can only have been meant to be; "" when in doubt."""
    for part in path[:-1]:
        data = data[part] if isinstance(data, dict | list) else ""  # type: ignore[index]  # a path leads through what is there
    key, model = str(path[-1]), model_at(Community, path[:-1])
    if model is None or not isinstance(data, dict):
        return ""
    free = [known for known in keys(model) if known not in data]
    said = _said(key)
    if said in free:
        return said
    meant = [word for word in SYNONYMS.get(key.strip().casefold(), ()) if word in free]
    close = difflib.get_close_matches(said, free, n=2, cutoff=_CLOSE)
    if meant:
        return meant[0] if len(meant) == 1 else ""
    alike = difflib.SequenceMatcher(None, close[0], said).ratio() if close else 0
    return close[0] if len(close) == 1 and alike >= _SURE else ""


@cache
def all_keys() -> frozenset[str]:
    """The names of all keys, wherever they stand."""
    return frozenset(key for key, _ in _every_key())


def _said(key: str) -> str:
    return key.strip().casefold().replace(" ", "_").replace("-", "_")


def _words(key: str) -> tuple[str, ...]:
    """The key in kiem's letters, and the words of kiem that mean the same."""
    said = key.strip().casefold().replace(" ", "_")
    return (said.replace("-", "_"), *SYNONYMS.get(said, ()))


def _exact(key: str, known: list[str]) -> str:
    return next((word for word in _words(key) if word in known), "")


def _alike(key: str, known: list[str]) -> str:
    """A key that is written much the same; only as one or many where the key has a place of its own."""
    said = _words(key)[0]
    close = difflib.get_close_matches(said, known, n=1, cutoff=_CLOSE)
    if close and said in all_keys() and said.rstrip("s") != close[0].rstrip("s"):
        close = []
    return _exact(key, known) or (close[0] if close else "")


def _home(key: str, missing: Iterable[Trail]) -> Trail:
    """Where a key of this name is missed, when that is in one place only."""
    wanted = [home for path in missing for home in (path, *needed_below(path))]
    for word in _words(key):
        found = [home for home in wanted if home[-1] == word]
        if found:
            return found[0] if len(found) == 1 else ()
    return ()


def needed_below(path: Trail) -> Iterator[Trail]:
    """The keys that a missing map can't do without."""
    model = model_at(Community, path)
    for key, name in keys(model).items() if model else ():
        if model and model.model_fields[name].is_required():
            yield (*path, key)


def _elsewhere(key: str) -> tuple[str, ...]:
    """The maps that have this key, those nearest to the top of the file first, at most three."""
    for word in _words(key):
        found = sorted({above for known, above in _every_key() if known == word})
        if found:
            nearest = min(map(_depth, found))
            return tuple(above for above in found if _depth(above) == nearest)[:3]
    return ()


def _depth(above: str) -> int:
    return above.count(".") + bool(above)


@cache
def _every_key() -> tuple[tuple[str, str], ...]:
    return tuple(_all_keys(Community, ""))


def _all_keys(model: type[Section], above: str) -> Iterator[tuple[str, str]]:
    """Every key of the whole definition with the dotted path of the map it stands in."""
    for key, name in keys(model).items():
        yield key, above
        below = inner(model.model_fields[name].annotation)
        if below is not None:
            yield from _all_keys(below, f"{above}.{key}".lstrip("."))

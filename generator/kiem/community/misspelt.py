"""What a key that kiem doesn't know was meant to be.

Owns: the guess: a key beside it, a synonym, or a key that belongs elsewhere in the file.
Must not know: how it is told.
"""

import difflib
from collections.abc import Iterator
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
    """`near` is a key of the same map; `elsewhere` are maps that hold a key of this name."""

    near: str = ""
    elsewhere: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def guess(path: Trail, taken: AbstractSet[str]) -> Guess:
    """What the key at the end of `path` was meant to be; `taken` are the keys beside it."""
    key, model = str(path[-1]), model_at(Community, path[:-1])
    beside = tuple(keys(model)) if model else ()
    free = [known for known in beside if known not in taken]
    near = _near(key, free) or _near(key, list(beside))
    if near:
        return Guess(near=near, known=beside)
    return Guess(elsewhere=_elsewhere(key), known=beside)


def certain(path: Trail, data: Node) -> str:
    """What the key at the end of `path` in `data` can only have been meant to be; "" when in doubt."""
    for part in path[:-1]:
        data = data[part] if isinstance(data, dict | list) else ""  # type: ignore[index]
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
    return frozenset(keys(Community)) | {key for key, _ in _every_key()}


def _said(key: str) -> str:
    return key.strip().casefold().replace(" ", "_").replace("-", "_")


def _near(key: str, known: list[str]) -> str:
    said = key.strip().casefold().replace(" ", "_")
    if said.replace("-", "_") in known:
        return said.replace("-", "_")
    meant = [word for word in SYNONYMS.get(said, ()) if word in known]
    close = meant or difflib.get_close_matches(said, known, n=1, cutoff=_CLOSE)
    return close[0] if close else ""


def _elsewhere(key: str) -> tuple[str, ...]:
    """The maps that have this key, those nearest to the top of the file first, at most three."""
    said = key.casefold()
    for word in (said, *SYNONYMS.get(said, ())):
        found = sorted({above for known, above in _every_key() if known == word})
        if found:
            nearest = min(above.count(".") for above in found)
            return tuple(above for above in found if above.count(".") == nearest)[:3]
    return ()


@cache
def _every_key() -> tuple[tuple[str, str], ...]:
    return tuple(_all_keys(Community, ""))


def _all_keys(model: type[Section], above: str) -> Iterator[tuple[str, str]]:
    """Every key of the whole definition with the dotted path of the map it stands in."""
    for key, name in keys(model).items():
        if above:
            yield key, above
        below = inner(model.model_fields[name].annotation)
        if below is not None:
            yield from _all_keys(below, f"{above}.{key}".lstrip("."))

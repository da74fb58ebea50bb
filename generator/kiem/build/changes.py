"""What a build changed in the site, file by file.

Owns: comparing what was there with what is. Must not know: how either came about.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kiem.build.record import Stamp


class Change(NamedTuple):
    """One file of the site that is new, different or gone."""

    path: str
    kind: Literal["added", "changed", "removed"]


def changes(before: Mapping[str, Stamp], after: Mapping[str, Stamp]) -> tuple[Change, ...]:
    """The differences, sorted by path; files are the same when their digests are."""
    added = [Change(path, "added") for path in after.keys() - before.keys()]
    removed = [Change(path, "removed") for path in before.keys() - after.keys()]
    both = after.keys() & before.keys()
    changed = [Change(p, "changed") for p in both if after[p].digest != before[p].digest]
    return tuple(sorted([*added, *removed, *changed]))

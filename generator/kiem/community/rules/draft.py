"""What the rules judge: the models of everything that could be read, and the file's surroundings.

Owns: Draft. Must not know: any rule.
"""

from datetime import date
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.community.walk import Written
from kiem.source import Source


class Draft(NamedTuple):
    """A definition under judgement.

    `values` is everything that was written, in the order of the file; `labels` the ids of the
    interface's words (empty: not known here); `packs` the languages that kiem has words for.
    """

    community: Community
    values: tuple[Written, ...]
    source: Source
    today: date
    labels: frozenset[str]
    packs: frozenset[str]

"""What was found in a definition, before it is told: a kind, a path, and the values of the sentence.

Owns: Finding, and how one becomes a Problem with a place and a name that the organiser knows.
Must not know: when anything is wrong.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from kiem.errors import SEVERITIES, Message, Place, Problem, Severity
from kiem.source import Node, Source, Trail

NOWHERE = Place("community.yaml")
_OF_KEYS = (
    "S-02",
    "S-07",
    "S-11",
)  # unknown, missing or renamed: shown at the key, not at its value


class Finding(NamedTuple):
    """`kind` and `kind`.hint are ids in kiem.messages; both sentences may use {where}.

    `about` are the other values that were weighed, and `whole` says that all below the path were:
    was one of them not read, then nothing is said.
    """

    path: Trail
    kind: str
    values: Mapping[str, object] = MappingProxyType({})
    severity: Severity = "error"
    code: str = "S-04"
    about: tuple[Trail, ...] = ()
    whole: bool = False


def _found(  # noqa: PLR0913 - all that a finding may say
    severity: Severity,
    path: Trail,
    code: str,
    kind: str,
    /,
    *,
    about: Iterable[Trail] = (),
    whole: bool = False,
    **values: object,
) -> Finding:
    return Finding(path, kind, values, severity, code, tuple(about), whole)


error = partial(_found, "error")  # with which nothing is built
gap = partial(_found, "gap")  # with which the site is not fit to be published
warning = partial(_found, "warning")  # that practice advises against


class Teller(NamedTuple):
    """Turns findings into problems of one file; `renamed` leads from a key to how it stands there."""

    source: Source | None
    languages: tuple[str, ...]
    renamed: Mapping[Trail, Trail] = MappingProxyType({})

    def tell(self, findings: Iterable[Finding]) -> tuple[Problem, ...]:
        """The findings as problems, in the order of the file."""
        return in_order(map(self._problem, findings))

    def _problem(self, finding: Finding) -> Problem:
        stands = self._stands(finding.path)
        depth = self._depth(stands)
        values = {"where": where(finding.path[:depth], self.languages), **finding.values}
        return Problem(
            self._place(finding, stands[:depth]),
            finding.severity,
            finding.code,
            Message.of(finding.kind, **values),
            Message.of(f"{finding.kind}.hint", **values),
        )

    def _stands(self, path: Trail) -> Trail:
        """The path as it is in the file, with keys as they were misspelt."""
        for depth in range(len(path), 0, -1):
            if path[:depth] in self.renamed:
                return self._stands(self.renamed[path[:depth]]) + path[depth:]
        return path

    def _depth(self, path: Trail) -> int:
        """How much of a path the file has: of `who` in the short form of audience, only 1."""
        node: Node = self.source.data if self.source else {}
        for depth, part in enumerate(path):
            if isinstance(node, dict) and isinstance(part, str):
                node = node.get(part, {})
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node = node[part]
            elif self.source:
                return depth
        return len(path)

    def _place(self, finding: Finding, path: Trail) -> Place:
        if self.source is None:
            return NOWHERE
        if path and path[:1] not in self.source.marks:
            return Place(self.source.file)
        at_key = finding.code in _OF_KEYS
        return self.source.key_place(path) if at_key else self.source.place(path)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, the worst first where they stand together; none of them twice."""
    return tuple(
        sorted(dict.fromkeys(problems), key=lambda it: (it.place, SEVERITIES.index(it.severity)))
    )


def where(path: Trail, languages: Collection[str]) -> Message:
    """A path in the organiser's terms: `quote` of item 2 under `ambassadors.people`."""
    tongue = next((part for part in path if part in languages), None)
    if tongue:
        bare = tuple(part for part in path if part != tongue)
        return Message.of("where.language", what=where(bare, ()), lang=tongue)
    last = max((at for at, part in enumerate(path) if isinstance(part, int)), default=None)
    if last is None:
        return Message.of("where.key", key=_dotted(path) or "community.yaml")
    number, above, below = int(path[last]) + 1, _dotted(path[:last]), _dotted(path[last + 1 :])
    if below:
        return Message.of("where.in_item", key=below, n=number, list=above)
    return Message.of("where.item", n=number, list=above)


def _dotted(path: Trail) -> str:
    return ".".join(part for part in path if isinstance(part, str))

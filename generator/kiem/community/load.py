"""The one way in: from a Source to the community, or to everything that is wrong with it.

Owns: the order of judgement: keys and values, then lengths, then rules; nothing is said twice.
Must not know: any key, any rule, any sentence.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kiem.community.definition import Community
from kiem.community.finding import Finding, Teller, in_order
from kiem.community.limits import outside
from kiem.community.parse import Parsed, parse
from kiem.community.reading import PACKS
from kiem.community.renamed import modern
from kiem.community.rules.draft import Draft
from kiem.community.rules.judge import Rule, judge
from kiem.community.walk import Written, written
from kiem.errors import InputError, Problem
from kiem.source import Node, Source, Trail


class Definition(NamedTuple):
    """What the organiser wrote, and what there is to say about it.

    `values` is every value with its place, for checks that look at all of them.
    """

    community: Community
    source: Source
    findings: tuple[Problem, ...]
    values: tuple[Written, ...]


class Weighed(NamedTuple):
    """What could be read of a definition and all that was found, in the order of judgement.

    `renamed` leads from a key to how it was misspelt.
    """

    community: Community
    values: tuple[Written, ...]
    findings: tuple[Finding, ...]
    renamed: Mapping[Trail, Trail]

    def teller(self, source: Source) -> Teller:
        """What makes problems of findings in `source`, the one that was weighed."""
        return Teller(source, self.community.language, self.renamed)


def read_community(  # noqa: PLR0913 - what rooms above this one add to the judgement
    source: Source,
    today: date,
    *,
    labels: Collection[str] = (),
    packs: Collection[str] = PACKS,
    rules: Sequence[Rule] = (),
    beside: Sequence[Rule] = (),
) -> Definition:
    """The definition in `source`; findings are its gaps and warnings, in the order of the file.

    `labels` are the ids of the interface's words (none: labels aren't judged), `packs` the
    languages that kiem has words for, `rules` what rooms above this one judge. Raises InputError with
    every problem when one is an error; `beside` is what else is heard then, of what could be read.
    """
    source, renamed, _ = modern(source)
    found = weigh(source, today, labels=labels, packs=packs, rules=rules)
    teller = found.teller(source)
    problems = teller.tell([*renamed, *found.findings])
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return Definition(found.community, source, problems, found.values)
    wrong = {finding.path for finding in found.findings if finding.severity == "error"}
    also = weigh(source, today, rules=beside).findings if beside else ()
    more = teller.tell(it for it in also if wrong.isdisjoint((it.path, *it.about)))
    told = {problem.place for problem in errors}
    raise InputError(in_order([*problems, *(it for it in more if it.place not in told)]))


def weigh(
    source: Source,
    today: date,
    *,
    labels: Collection[str] = (),
    packs: Collection[str] = PACKS,
    rules: Sequence[Rule] = (),
) -> Weighed:
    """All that was found in `source`, before it is told; the arguments are those of read_community."""
    parsed = parse(source.data)
    values = tuple(written(parsed.community, parsed.data, parsed.community.language))
    draft = Draft(parsed.community, values, source, today, frozenset(labels), frozenset(packs))
    found = [*parsed.findings, *_believed([*outside(values), *judge(draft, rules)], parsed)]
    return Weighed(parsed.community, values, tuple(found), parsed.renamed)


def model(data: dict[str, Node], source: Source | None = None) -> Community:
    """The models of `data`, whose keys and values must be right; lengths and rules aren't judged.

    Raises InputError; its places are those of `source`, when the data came from there.
    """
    parsed = parse(data)
    if parsed.findings:
        problems = Teller(source, parsed.community.language, parsed.renamed).tell(parsed.findings)
        raise InputError(problems)
    return parsed.community


def _believed(findings: Iterable[Finding], parsed: Parsed) -> Iterable[Finding]:
    """Those that don't rest on a value that could not be read."""
    return [
        finding
        for finding in findings
        if not any(_unread(path, parsed) for path in (finding.path, *finding.about))
        and not (finding.whole and _unread_below(finding.path, parsed))
    ]


def _unread(path: Trail, parsed: Parsed) -> bool:
    return any(path[:depth] in parsed.unread for depth in range(1, len(path) + 1))


def _unread_below(path: Trail, parsed: Parsed) -> bool:
    return any(unread[: len(path)] == path for unread in parsed.unread)

"""From data to models, in spite of mistakes: what can't be read is told and left out.

Owns: the way from pydantic's errors to findings, and a draft in which everything else can be
judged. Must not know: sentences, rules that span several values.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from kiem.community import languages
from kiem.community.definition import Community
from kiem.community.example import example, options
from kiem.community.finding import Finding, error
from kiem.community.misspelt import guess
from kiem.community.reading import PACKS, UNREAD, Reading
from kiem.source import Node, Trail

_ROUNDS = 20
_CODES = {"value.file": "P-07"}
_FORGOTTEN = "value.text.language"
_DROP = object()


class Parsed(NamedTuple):
    """The models of what could be read, and all that could not.

    `unread` are the paths that hold a stand-in; `renamed` leads from a key to how it was misspelt.
    """

    community: Community
    data: dict[str, Node]
    findings: tuple[Finding, ...]
    unread: frozenset[Trail]
    renamed: Mapping[Trail, Trail]


def parse(data: dict[str, Node]) -> Parsed:
    """Read a definition; what is wrong with keys and single values is in the findings."""
    context = Reading(spoken(data))
    draft = _Draft(data)
    for _ in range(_ROUNDS):
        try:
            community = Community.model_validate(draft.data, context=context)
        except ValidationError as wrong:
            draft.repair(wrong.errors(include_url=False, include_input=False))
        else:
            found = tuple(_at_once(draft.findings))
            return Parsed(community, draft.data, found, frozenset(draft.unread), draft.renamed)
    raise RuntimeError(draft.unread)


def spoken(data: dict[str, Node]) -> tuple[str, ...]:
    """The languages of a file; kiem's own while the key itself is wrong."""
    try:
        return languages.codes(data.get("language", ""))
    except PydanticCustomError:
        return PACKS


def _at_once(findings: list[Finding]) -> Iterator[Finding]:
    """The findings; a language that `language` forgot is told once, however many texts it has."""
    forgotten = [it for it in findings if it.kind == _FORGOTTEN]
    yield from (it for it in findings if it.kind != _FORGOTTEN)
    if len(forgotten) == 1:
        yield forgotten[0]
    elif forgotten:
        found = dict.fromkeys(str(it.values["at"]) for it in forgotten)
        values = {**forgotten[0].values, "found": "`, `".join(found), "n": len(forgotten)}
        values["mend"] = ", ".join([str(values["known"]), *found])
        yield forgotten[0]._replace(kind=f"{_FORGOTTEN}s", values=values)


class _Draft:
    """A copy of the data in which each mistake is told once and then taken away."""

    def __init__(self, data: dict[str, Node]) -> None:
        self.data = data
        self.findings: list[Finding] = []
        self.unread: set[Trail] = set()
        self.renamed: dict[Trail, Trail] = {}

    def repair(self, errors: list[ErrorDetails]) -> None:
        """Tell every error that isn't the trace of an earlier repair, and take it away."""
        if not self.findings:
            self.data = deepcopy(self.data)
        missing = [it["loc"] for it in errors if it["type"] == "missing"]
        for path in [it["loc"] for it in errors if it["type"] == "extra_forbidden"]:
            self._unknown(path, missing)
        for path in missing:
            self._missing(path)
        for it in errors:
            if it["type"] not in ("missing", "extra_forbidden"):
                self._wrong(it["loc"], it["type"], it.get("ctx", {}))

    def _unknown(self, path: Trail, missing: list[Trail]) -> None:
        above, key = path[:-1], str(path[-1])
        beside = self._at(above)
        meant = guess(path, beside.keys())
        if meant.near:
            self._tell(path, "S-02", "key.unknown.near", key=key, mend=meant.near)
        elif meant.elsewhere:
            parents = " / ".join(meant.elsewhere)
            self._tell(path, "S-02", "key.unknown.elsewhere", key=key, parents=parents)
        else:
            self._tell(path, "S-02", "key.unknown", key=key, known=", ".join(meant.known))
        self.unread.add(path)
        node = beside.pop(key)
        better = (*above, meant.near)
        if meant.near and meant.near not in beside:
            beside[meant.near] = node
            self.renamed[better] = path
            missing[:] = [it for it in missing if it != better]

    def _missing(self, path: Trail) -> None:
        emptied = any(it[: len(path)] == path for it in self.unread)
        if not emptied and not self._is_trace(path):
            self._tell_missing(path)
            self.unread.add(path)
        self._put(path, UNREAD)

    def _tell_missing(self, path: Trail) -> None:
        above = self._at(path[:-1])
        values = {"example": example(path)}
        if path[-1] == "consent":
            self._tell(path, "P-02", "key.missing.consent", name=above.get("name", ""))
        elif path[-1] in above:
            self._tell(path, "S-07", "key.empty")
        elif words := options(path):
            self._tell(path, "S-07", "key.missing.choice", options=", ".join(words), **values)
        else:
            self._tell(path, "S-07", "key.missing.in" if path[1:] else "key.missing", **values)

    def _wrong(self, path: Trail, kind: str, values: Mapping[str, Any]) -> None:
        if self._is_trace(path):
            return
        part = (values["at"],) if "at" in values else ()
        code = next((code for start, code in _CODES.items() if kind.startswith(start)), "S-04")
        self._tell((*path, *part), code, kind, example=example(path), **values)
        self.unread.add(path)
        self._put(path, _DROP)

    def _tell(self, path: Trail, code: str, kind: str, /, **values: Any) -> None:
        self.findings.append(error(path, code, kind, **values))

    def _is_trace(self, path: Trail) -> bool:
        return any(path[:depth] in self.unread for depth in range(1, len(path) + 1))

    def _at(self, path: Trail) -> dict[str, Any]:
        """The map at `path`; an empty one where a short form stands."""
        node: Any = self.data
        for part in path:
            node = node.get(part, {}) if isinstance(node, dict) else node[part]
        return node if isinstance(node, dict) else {}

    def _put(self, path: Trail, value: Any) -> None:
        """Set `value`, or drop the key; a short form on the way there is dropped as a whole."""
        node: Any = self.data
        for part, after in pairwise(path):
            below = node.get(part, UNREAD) if isinstance(node, dict) else node[part]
            if below is UNREAD and isinstance(after, str):
                below = node[part] = {}
            if not isinstance(below, dict if isinstance(after, str) else list):
                node[part] = UNREAD
                return
            node = below
        if value is not _DROP or isinstance(node, list):
            node[path[-1]] = UNREAD
        elif path[-1] in node:
            del node[path[-1]]
        else:
            self._put(path[:-1], UNREAD)

"""From data to models, in spite of mistakes: what can't be read is told and left out.

Owns: the way from pydantic's errors to findings, and a draft in which everything else can be
judged. Must not know: sentences, rules that span several values.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from kiem.community import languages
from kiem.community.definition import Community
from kiem.community.example import example, options
from kiem.community.finding import Finding, error
from kiem.community.misspelt import Guess, guess, needed_below
from kiem.community.reading import PACKS, UNREAD, Reading
from kiem.community.section import model_at
from kiem.community.text import Text
from kiem.source import Node, Trail

_ROUNDS = 20
_MOST = 100  # findings: who has more has another mistake
_KEY = "[a-z_-]+"
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
        unknown = [it["loc"] for it in errors if it["type"] == "extra_forbidden"]
        together = Counter(path[:-1] for path in unknown)
        for path in unknown:
            self._unknown(path, missing, alone=together[path[:-1]] == 1)
        for path in missing:
            self._missing(path)
        for it in errors:
            if it["type"] not in ("missing", "extra_forbidden"):
                self._wrong(it["loc"], it["type"], it.get("ctx", {}))

    def _unknown(self, path: Trail, missing: list[Trail], *, alone: bool) -> None:
        above, key = path[:-1], str(path[-1])
        beside = self._at(above)
        if self._enough():
            del beside[key]
            self.unread.add(path)
            return
        meant = guess(path, beside.keys(), missing)
        if alone and _is_text_with_a_colon(path, beside, meant.near, missing):
            self._text_with_a_colon(path, beside, missing)
            return
        kind, values = _said(key, meant)
        self._tell(path, "S-02", kind, **values)
        self.unread.add(path)
        node = beside.pop(key)
        better = meant.home or (*above, meant.near)
        home = self._room(better[:-1])
        if (meant.near or meant.home) and better[-1] not in home:
            home[str(better[-1])] = node
            self.renamed[better] = path
            missing[:] = [it for it in _spread(missing, better[:-1]) if it != better]

    def _text_with_a_colon(self, path: Trail, beside: dict[str, Any], missing: list[Trail]) -> None:
        """`- Tip: bring seeds`, where a text may stand in the place of the map."""
        from kiem.source.mend import quoted  # noqa: PLC0415 - only a mistake needs it

        above, key = path[:-1], str(path[-1])
        text = f"{key}: {beside.pop(key)}".rstrip()
        self._tell(above, "S-04", "value.text.colon", mend=quoted(text))
        self.unread.add(above)
        short = _short(above)
        beside[short] = text
        missing[:] = [it for it in missing if it != (*above, short)]

    def _missing(self, path: Trail) -> None:
        emptied = self._enough() or any(it[: len(path)] == path for it in self.unread)
        if not emptied and not self._is_trace(path):
            self._tell_missing(path)
            self.unread.add(path)
        self._put(path, UNREAD)

    def _tell_missing(self, path: Trail) -> None:
        above = self._at(path[:-1])
        values = {"example": example(path, short=True)}
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
        if not self._enough():
            part = (values["at"],) if "at" in values else ()
            code = next((code for start, code in _CODES.items() if kind.startswith(start)), "S-04")
            self._tell((*path, *part), code, kind, example=example(path), **values)
        self.unread.add(path)
        self._put(path, _DROP)

    def _tell(self, path: Trail, code: str, kind: str, /, **values: Any) -> None:
        if not self._enough():
            self.findings.append(error(path, code, kind, **values))

    def _enough(self) -> bool:
        return len(self.findings) >= _MOST

    def _is_trace(self, path: Trail) -> bool:
        return any(path[:depth] in self.unread for depth in range(1, len(path) + 1))

    def _at(self, path: Trail) -> dict[str, Any]:
        """The map at `path`; an empty one where a short form stands."""
        node: Any = self.data
        for part in path:
            node = node.get(part, {}) if isinstance(node, dict) else node[part]
        return node if isinstance(node, dict) else {}

    def _room(self, path: Trail) -> dict[str, Any]:
        """The map at `path`, which is made where the file has none."""
        found = self._at(path)
        if not found and path and isinstance(path[-1], str):
            self._at(path[:-1])[path[-1]] = found
        return found

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


def _spread(missing: Iterable[Trail], path: Trail) -> Iterator[Trail]:
    """The missing keys, and instead of the map at `path` those that it can't do without."""
    for it in missing:
        yield from needed_below(it) if it == path else (it,)


def _short(path: Trail) -> str:
    """The key that a bare text at `path` stands for; "" where no free text may stand."""
    model = model_at(Community, path)
    kind = model.model_fields[model.short].annotation if model and model.short else None
    return model.short if model and isinstance(kind, type) and issubclass(kind, Text) else ""


def _is_text_with_a_colon(
    path: Trail, beside: Mapping[str, Any], near: str, missing: Collection[Trail]
) -> bool:
    """Whether the only key of a map is rather the start of the text that its place asks for."""
    above, key = path[:-1], str(path[-1])
    short = _short(above)
    if len(beside) > 1 or not isinstance(beside.get(key), str) or (*above, short) not in missing:
        return False
    return bool(short) and near != short and not (near and re.fullmatch(_KEY, key))


def _said(key: str, meant: Guess) -> tuple[str, dict[str, str]]:
    """Which sentence an unknown key gets, with its values."""
    values = {"key": key}
    if meant.near:
        return "key.unknown.near", {**values, "mend": meant.near}
    if meant.home:
        parent = ".".join(part for part in meant.home[:-1] if isinstance(part, str))
        kind = "key.unknown.moved" if parent else "key.unknown.left"
        return kind, {**values, "parent": parent, "now": str(meant.home[-1])}
    if meant.elsewhere:
        return "key.unknown.elsewhere", {**values, "parents": " / ".join(meant.elsewhere)}
    return "key.unknown", {**values, "known": ", ".join(meant.known)}

"""From YAML to data and marks.

Owns: which YAML is accepted: maps with texts as keys, lists, texts. What is refused (aliases, tags,
a key that stands twice, endless nesting) becomes a Problem, all of them. Must not know: what the keys
mean, why a text can't be parsed (that is for diagnosis; here it is only a Fault).
"""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from kiem.errors import Message, Place, Problem
from kiem.source import traps
from kiem.source.lines import Page
from kiem.source.model import Mark, Node, Spot, Trail

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 30
# What only an escape such as "\0" can bring into a text, and no page or file name can hold.
ESCAPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
MOST = 100  # problems: who has more has another mistake
OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Fault(NamedTuple):
    """Where the parser gave up, and the line of what it was busy with (0 if it doesn't say)."""

    line: int
    column: int
    opened: int


@dataclass(slots=True)
class Tree:
    """What a text holds: data is "" when there is nothing in it; fault when it can't be parsed."""

    data: Node = ""
    marks: dict[Trail, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    fault: Fault | None = None


class _EnoughError(Exception):
    """Raised to stop halfway: reading on would tell nobody more."""


def first_fault(text: str) -> Fault | None:
    """Where the parser gives up on `text`; None when it reads to the end."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=LOADER):
            depth += isinstance(event, OPENING) - isinstance(event, CLOSING)
            if depth > DEEPEST:
                return None
    except yaml.YAMLError as error:
        return _fault(error)
    return None


def grow(text: str, file: str) -> Tree:
    """The data, marks and problems of `text`, as far as it can be parsed."""
    grower = _Grower(text, file)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            grower.take(event)
    except yaml.YAMLError as error:
        grower.tree.fault = _fault(error)
    except _EnoughError:
        pass
    return grower.tree


def _fault(error: yaml.YAMLError) -> Fault:
    at = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if at is None:
        return Fault(1, 1, 0)
    return Fault(at.line + 1, at.column + 1, opened.line + 1 if opened else 0)


class _Frame:
    """A map or list that is being filled; `key` is the key (at `at`) that waits for its value."""

    __slots__ = ("at", "flow", "in_list", "key", "lines", "node", "start", "trail")

    def __init__(self, node: Node, trail: Trail, event: Any, *, in_list: bool) -> None:
        self.node = node
        self.trail = trail
        self.in_list = in_list
        self.flow = bool(event.flow_style)
        self.start = event.start_mark
        self.key: str | None = None
        self.at: Any = None
        self.lines: dict[str, int] = {}


class _Grower:
    """Takes the parser's events one by one; a stack instead of recursion, however deep it goes."""

    def __init__(self, text: str, file: str) -> None:
        self.tree = Tree()
        self.file = file
        self.page = Page(text)
        self.stack: list[_Frame] = []

    def take(self, event: Any) -> None:
        """Use one event."""
        if len(self.tree.problems) >= MOST:
            raise _EnoughError
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._refuse(event)
            self._scalar(event)
        elif kind in OPENING:
            self._refuse(event)
            self._open(event, [] if kind is yaml.SequenceStartEvent else {})
        elif kind in CLOSING:
            self.stack.pop()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.tree.marks:
            self._problem(event.start_mark, "yaml.document", sign="---")
            raise _EnoughError

    def _scalar(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame and frame.key is None and isinstance(frame.node, dict):
            self._key(frame, event)
            return
        plain = not event.style
        if frame and event.start_mark.line < event.end_mark.line:
            self._beware(traps.over_lines(self.page.texts, event, frame.at))
        if frame and plain and frame.at:
            own_line = event.start_mark.line > frame.at.start_mark.line
            if own_line and event.value:
                self._beware(traps.on_own_line(self.page.texts, event))
            elif frame.flow and event.end_mark.index == frame.at.end_mark.index:
                self._beware(traps.cut_by_comma(self.page, frame.start, frame.at))
        value = ESCAPED.sub("", event.value) if event.style == '"' else event.value
        self._attach("" if plain and value == "null" else value, event)

    def _open(self, event: Any, node: Node) -> None:
        frame = self.stack[-1] if self.stack else None
        if len(self.stack) == DEEPEST:
            self._problem(event.start_mark, "yaml.deep")
            raise _EnoughError
        if frame and frame.key is None and isinstance(frame.node, dict):
            if frame.flow and event.start_mark.index == frame.start.index + 1:
                self._beware(traps.as_text(self.page, frame.start))
            else:
                self._problem(event.start_mark, "yaml.odd_key")
            frame.key, frame.at = "", event
            trail: Trail = (*frame.trail, "")
        else:
            trail = self._attach(node, event)
        in_list = frame is not None and isinstance(frame.node, list)
        self.stack.append(_Frame(node, trail, event, in_list=in_list))

    def _alias(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if not frame or frame.key != "<<":
            self._problem(event.start_mark, "yaml.alias", name=f"*{event.anchor}")
        if frame and frame.key is None and isinstance(frame.node, dict):
            frame.key, frame.at = "", event
        else:
            self._attach("", event)

    def _key(self, frame: _Frame, event: Any) -> None:
        key, line = event.value, event.start_mark.line + 1
        if key == "<<" and not event.style:
            self._problem(event.start_mark, "yaml.merge")
        elif key in frame.lines:
            again = "yaml.twice.item" if frame.in_list else "yaml.twice"
            self._problem(
                event.start_mark, again, "S-03", key=key, first=frame.lines[key], line=line
            )
        frame.lines.setdefault(key, line)
        frame.key, frame.at = key, event

    def _attach(self, node: Node, event: Any) -> Trail:
        """Put a value where it belongs and remember where it was written."""
        at = key = event.start_mark
        trail: Trail = ()
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            self.tree.data = node
        elif isinstance(frame.node, list):
            trail = (*frame.trail, len(frame.node))
            frame.node.append(node)
        elif isinstance(frame.node, dict):
            name = frame.key or ""
            key, trail = frame.at.start_mark, (*frame.trail, name)
            frame.node.setdefault(name, node)
            frame.key = frame.at = None
        self.tree.marks.setdefault(trail, Mark(self.file, *map(_spot, (key, at, event.end_mark))))
        return trail

    def _refuse(self, event: Any) -> None:
        """Report the signs by which YAML copies values or makes other things of them."""
        if event.anchor is not None or event.tag is not None:
            at = event.start_mark
            name = self.page.texts[at.line][at.column :].split(" ")[0]
            if traps.means_text(self.page, event, name):
                self._beware(traps.as_text(self.page, at))
            else:
                self._problem(at, "yaml.anchor" if name[:1] == "&" else "yaml.tag", name=name)

    def _beware(self, found: list[traps.Trap]) -> None:
        for line, column, what, hint in found:
            place = Place(self.file, line + 1, column + 1)
            self.tree.problems.append(Problem(place, "error", "S-01", what, hint))

    def _problem(self, mark: Any, id: str, code: str = "S-01", **values: object) -> None:
        what, hint = Message.of(id, **values), Message.of(f"{id}.hint", **values)
        self.tree.problems.append(Problem(self._place(mark), "error", code, what, hint))

    def _place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1)


def _spot(mark: Any) -> Spot:
    return mark.line, mark.column

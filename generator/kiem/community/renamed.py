"""Keys that have another name now: the old one keeps working for two minor versions, with a notice.

Owns: the table, and reading an old name as the new one. Must not know: what a key means, other mends.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiem.community.finding import Finding
from kiem.source import Mark, Node, Source, Trail

WORKS = 2  # minor versions: the one that renamed the key, and the next


class Renamed(NamedTuple):
    """What a key is called now, and the version that renamed it ("0.2.0")."""

    now: str
    since: str

    @property
    def until(self) -> str:
        """The first version that won't know the old name any more."""
        major, minor, _ = self.since.split(".")
        return f"{major}.{int(minor) + WORKS}.0"


# The old key by its dotted path, without the numbers of list items: "signup.send_to".
RENAMED: dict[str, Renamed] = {}


class Modern(NamedTuple):
    """A source in which every key has its name of now; `old` leads from a path to the old name."""

    source: Source
    findings: tuple[Finding, ...]
    old: Mapping[Trail, str]


def modern(source: Source) -> Modern:
    """The source as if it had been written today; its places are those of the file."""
    if not RENAMED:
        return Modern(source, (), {})
    today = _Today(source.marks)
    data = today.read(source.data, (), ())
    found = tuple(_notice(path, name) for path, name in today.old.items())
    whole = source._replace(data=data, marks=today.marks) if isinstance(data, dict) else source
    return Modern(whole, found, today.old)


class _Today:
    """A walk over what was written, under the names of now."""

    def __init__(self, written: Mapping[Trail, Mark]) -> None:
        self._written = written
        self.marks: dict[Trail, Mark] = {}
        self.old: dict[Trail, str] = {}

    def read(self, node: Node, was: Trail, path: Trail) -> Node:
        """The node at `was` in the file, which is at `path` now."""
        if was in self._written:
            self.marks[path] = self._written[was]
        if isinstance(node, list):
            return [self.read(it, (*was, at), (*path, at)) for at, it in enumerate(node)]
        if not isinstance(node, dict):
            return node
        return {
            name: self.read(node[key], (*was, key), (*path, name))
            for key, name in self._names(node, path)
        }

    def _names(self, node: dict[str, Node], path: Trail) -> Iterator[tuple[str, str]]:
        """Each key with its name of now; an old name stays where the new one stands beside it."""
        for key in node:
            entry = RENAMED.get(_dotted((*path, key)))
            name = entry.now if entry and entry.now not in node else key
            if name != key:
                self.old[(*path, name)] = key
            yield key, name


def _notice(path: Trail, name: str) -> Finding:
    entry = RENAMED[_dotted((*path[:-1], name))]
    values = {"key": name, "now": entry.now, "until": entry.until}
    return Finding(path, "key.renamed", values, "tip", "S-11")


def _dotted(path: Trail) -> str:
    return ".".join(part for part in path if isinstance(part, str))

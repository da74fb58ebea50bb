"""Defaults as a flat map from key path to value, and how they go under what was written.

Owns: flattening, {placeholders}, several languages in one value, short forms made long.
Must not know: any key (what is special about one comes in as an argument), nor any model.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from kiem.community.reading import is_empty
from kiem.source import Node

KeyPath = tuple[str, ...]
Known = Mapping[str, str]

HOLE = re.compile(r"\{([a-z_]+)(\??)\}")


def flat(tree: Mapping[str, Node], above: KeyPath = ()) -> Iterator[tuple[KeyPath, Node]]:
    """Every value of a tree with its path; a list is one value."""
    for key, node in tree.items():
        if isinstance(node, dict):
            yield from flat(node, (*above, key))
        else:
            yield (*above, key), node


def holes(node: Node) -> set[str]:
    """The facts that a text, or any text in it, can't do without: {name}, but not {about?}."""
    if isinstance(node, str):
        return {name for name, optional in HOLE.findall(node) if not optional}
    parts = node.values() if isinstance(node, dict) else node
    return {name for part in parts for name in holes(part)}


def told(node: Node, known: Known) -> Node:
    """The node with every {fact} in its texts filled in; {fact?} may be missing."""
    if isinstance(node, dict):
        return {key: told(part, known) for key, part in node.items()}
    if isinstance(node, list):
        return [told(part, known) for part in node]
    if not HOLE.search(node):
        return node
    return re.sub(" {2,}", " ", HOLE.sub(lambda found: known.get(found[1], ""), node)).strip()


def spoken(versions: Mapping[str, Node]) -> Node:
    """One node out of the same node in several languages: what differs becomes {nl: …, en: …}."""
    first = next(iter(versions.values()))
    if isinstance(first, dict):
        return {key: spoken(_inside(versions, key)) for key in first}
    if isinstance(first, list):
        return [spoken(_inside(versions, number)) for number in range(len(first))]
    return first if all(node == first for node in versions.values()) else dict(versions)


def _inside(versions: Mapping[str, Node], key: str | int) -> dict[str, Node]:
    return {lang: node[key] for lang, node in versions.items()}  # type: ignore[index]  # all versions have the shape of the first


class Draft:
    """What was written, in long form as far as needed, with defaults going under it one by one."""

    def __init__(
        self, written: Node, languages: Collection[str], short: Mapping[KeyPath, str]
    ) -> None:
        self.data: dict[str, Node] = dict(written) if isinstance(written, dict) else {}
        self.languages = set(languages)
        self.short = short

    def says(self, path: KeyPath) -> bool:
        """Whether there is anything at `path`."""
        node: Node = self.data
        for depth, key in enumerate(path):
            node = self._long(node, path[:depth]).get(key, "")
            if is_empty(node):
                return False
        return True

    def put(self, path: KeyPath, value: Node) -> None:
        """Write `value` at `path`; maps on the way are copied, never changed."""
        node = self.data
        for depth in range(1, len(path)):
            key = path[depth - 1]
            node[key] = below = dict(self._long(node.get(key, ""), path[:depth]))
            node = below
        node[path[-1]] = value

    def _long(self, node: Node, path: KeyPath) -> Mapping[str, Node]:
        """A section as a map: `launch: 2027-03-09` says {date: 2027-03-09}."""
        if is_empty(node):
            return {}
        if isinstance(node, dict) and not (
            path in self.short and {key.lower() for key in node} <= self.languages
        ):
            return node
        return {self.short[path]: node}

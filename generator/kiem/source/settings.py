"""The settings of the site as YAML, with the organiser's own mkdocs.yml laid over the generated ones.

Owns: how two settings files become one: maps by key, lists one after the other, all else replaced.
Works on YAML nodes, so that tags which only mkdocs understands (!ENV, !!python/name) stay what they
are. Must not know: what any setting means.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kiem.errors import InputError, Message, Place, Problem

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Laid(NamedTuple):
    """Settings as text and as data; `special` if that lacks values whose tags only mkdocs knows.

    `dropped` names the keys that were refused, and where they stood.
    """

    text: str
    data: Mapping[str, Any]
    special: bool = False
    dropped: tuple[tuple[str, Place], ...] = ()


class _Lenient(Loader):  # type: ignore[misc, valid-type]  # PyYAML has no types for its loaders
    """Reads tags it doesn't know as nothing, and remembers that there were any."""

    special = False

    def unknown(self, _suffix: str, _node: Node) -> None:
        self.special = True


_Lenient.add_multi_constructor("!", _Lenient.unknown)
_Lenient.add_multi_constructor("tag:yaml.org,2002:python/", _Lenient.unknown)


def dump(settings: Mapping[str, Any]) -> str:
    """Settings as YAML for people: block style, keys in their order."""
    text: str = yaml.safe_dump(_plain(settings), sort_keys=False, allow_unicode=True, width=100)
    return text


def lay_over(settings: Mapping[str, Any], file: Path, refused: frozenset[str]) -> Laid:
    """`settings` with `file` over them; keys of `refused` ("theme.name") are dropped from it.

    Raises InputError where `file` is no YAML or no map.
    """
    top = _compose(file)
    dropped = tuple(_drop(top, refused, file.name))
    under = yaml.compose(dump(settings), Loader=Loader)
    text: str = yaml.serialize(_over(cast(Node, under), top), allow_unicode=True, width=100)
    data, special = _read(text)
    return Laid(text, data, special, dropped)


def _read(text: str) -> tuple[Mapping[str, Any], bool]:
    loader = _Lenient(text)
    try:
        data: Mapping[str, Any] = loader.get_single_data()
        return data, loader.special
    finally:
        loader.dispose()


def _compose(file: Path) -> MappingNode:
    place = Place(file.name)
    try:
        node = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=Loader)
    except UnicodeDecodeError as error:
        raise _unreadable(place, "utf-8") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file.name, mark.line + 1, mark.column + 1) if mark else place
        raise _unreadable(place, getattr(error, "problem", None) or "YAML") from error
    if node is None:
        return MappingNode("tag:yaml.org,2002:map", [])
    if not isinstance(node, MappingNode):
        raise _unreadable(Place(file.name, 1, 1), "map")
    return node


def _unreadable(place: Place, said: str) -> InputError:
    what = Message.of("settings.unreadable", said=said)
    return InputError(
        (Problem(place, "error", "S-09", what, Message.of("settings.unreadable.hint")),)
    )


def _drop(top: MappingNode, refused: frozenset[str], file: str) -> list[tuple[str, Place]]:
    """Take refused keys out of `top`; where they stood."""
    dropped = []
    for path in sorted(refused):
        node: Node | None = top
        *parents, last = path.split(".")
        for name in parents:
            node = _value(node, name)
        if isinstance(node, MappingNode) and _value(node, last) is not None:
            mark = next(key for key, _ in node.value if key.value == last).start_mark
            dropped.append((path, Place(file, mark.line + 1, mark.column + 1)))
            node.value = [pair for pair in node.value if pair[0].value != last]
    return dropped


def _value(node: Node | None, name: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _over(under: Node, top: Node) -> Node:
    if isinstance(under, MappingNode) and isinstance(top, MappingNode):
        merged = {key.value: (key, value) for key, value in under.value}
        for key, value in top.value:
            known = merged.get(key.value)
            merged[key.value] = (key, _over(known[1], value) if known else value)
        return MappingNode(under.tag, list(merged.values()), flow_style=False)
    if isinstance(under, SequenceNode) and isinstance(top, SequenceNode):
        kept = [node for node in under.value if _name(node) not in map(_name, top.value)]
        return SequenceNode(under.tag, [*kept, *top.value], flow_style=False)
    return top


def _name(node: Node) -> object:
    """What an item of a list is called: `toc` for both `- toc` and `- toc: {permalink: true}`."""
    if isinstance(node, MappingNode) and len(node.value) == 1:
        return node.value[0][0].value
    return node.value if isinstance(node, ScalarNode) else id(node)


def _plain(value: Any) -> Any:
    """Tuples and read-only maps as the lists and dicts that YAML knows."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, bool | int | float) or value is None else str(value)

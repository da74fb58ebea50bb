"""A walk over what was written: every value with its key's settings and its place in the file.

Owns: how short forms, single items and lists by language lie on the file. Must not know: any key.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from pydantic.fields import FieldInfo

from kiem.community.lists import by_item
from kiem.community.reading import UNREAD, is_empty
from kiem.community.section import Section, keys
from kiem.community.text import Text
from kiem.source import Node, Trail

Setting = TypeVar("Setting")


class Written(NamedTuple):
    """A value as it was read, where it stands, and the key it belongs to.

    `parent` is the map that holds the key; `variants` is where each wording of a text stands.
    """

    path: Trail
    value: object
    key: FieldInfo
    parent: Section
    variants: Mapping[str, Trail] = MappingProxyType({})

    def setting(self, kind: type[Setting]) -> Setting | None:
        """What the model says of the key in metadata of this kind, such as its Length."""
        return next((part for part in self.key.metadata if isinstance(part, kind)), None)

    def wordings(self) -> Iterator[tuple[Trail, str]]:
        """The text in each language with its place; a single one when it isn't by language."""
        if isinstance(self.value, Text) and self.variants:
            known = self.value.translations
            yield from ((self.variants[lang], text) for lang, text in known.items())
        elif isinstance(self.value, str):
            yield self.path, self.value


def written(section: Section, node: Node, languages: tuple[str, ...]) -> Iterator[Written]:
    """Every value of a map that was read from `node`, in the order of the file."""
    return _section(section, node, (), languages)


def _section(
    section: Section, node: Node, path: Trail, languages: tuple[str, ...]
) -> Iterator[Written]:
    own = keys(type(section))
    parts = {section.short: (node, path)}
    if isinstance(node, dict) and not section.is_text(node, languages):
        parts = {key: (part, (*path, key)) for key, part in node.items() if key in own}
    for key, (part, place) in parts.items():
        if part is UNREAD or is_empty(part):
            continue
        info = type(section).model_fields[own[key]]
        found = Written(place, getattr(section, own[key]), info, section, _variants(part, place))
        yield found
        yield from _below(found, part, languages)


def _below(found: Written, node: Node, languages: tuple[str, ...]) -> Iterator[Written]:
    value, path = found.value, found.path
    if isinstance(value, Section):
        yield from _section(value, node, path, languages)
    elif isinstance(value, Mapping) and isinstance(node, dict):
        for key, text in value.items():
            below = (*path, key)
            yield Written(below, text, found.key, found.parent, _variants(node[key], below))
    elif isinstance(value, tuple):
        nodes = _items(value, node, path, languages)
        for item, (part, place, variants) in zip(value, nodes, strict=False):
            if isinstance(item, Section):
                yield from _section(item, part, place, languages)
            else:
                yield Written(place, item, found.key, found.parent, variants)


Item = tuple[Node, Trail, Mapping[str, Trail]]


def _items(
    value: tuple[object, ...], node: Node, path: Trail, languages: tuple[str, ...]
) -> list[Item]:
    """The nodes of a list that was read as `value`, each with its place."""
    if isinstance(node, str):
        return [(node, path, {})]
    if isinstance(node, dict):
        said = {lang.lower(): lang for lang in node}
        return [
            (dict(item), (*path, said[languages[0]], at), _places(path, said, item, at))
            for at, item in enumerate(by_item(node, languages))
        ]
    keep = any(isinstance(item, Section) for item in value)
    return [
        (item, (*path, at), _variants(item, (*path, at)))
        for at, item in enumerate(node)
        if keep or not is_empty(item)
    ]


def _places(path: Trail, said: Mapping[str, str], item: Iterable[str], at: int) -> dict[str, Trail]:
    return {lang: (*path, said[lang], at) for lang in item}


def _variants(node: Node, path: Trail) -> dict[str, Trail]:
    """Where the wording in each language stands, should the node be a text by language."""
    return {key.lower(): (*path, key) for key in node} if isinstance(node, dict) else {}

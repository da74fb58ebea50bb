"""Lists: of texts, choices or maps; a single item and a map of lists by language are understood.

Owns: that understanding, and how a text looks in the JSON Schema. Must not know: what is listed.
"""

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiem.community.reading import LANGUAGE, is_empty, reading, refuse


def _by_language(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {"type": "object", "additionalProperties": schema, "minProperties": 1}


_SCALAR: JsonSchemaValue = {"type": ["string", "number"]}  # a text may be typed as 112
TEXT_SCHEMA: JsonSchemaValue = {"anyOf": [_SCALAR, _by_language(_SCALAR)]}
_SCALARS = {"type": "array", "items": _SCALAR}


@dataclass(frozen=True, slots=True)
class Items:
    """Reads a list: a single item is a list of one, and a map of lists by language is understood.

    Empty items don't count, except where items are maps: there they are refused one by one.
    """

    maps: bool = False

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(schema)
        if many.get("items") != TEXT_SCHEMA:
            return many
        return {"anyOf": [many, *TEXT_SCHEMA["anyOf"], _by_language(_SCALARS)]}

    def read(self, node: object, info: ValidationInfo) -> object:
        """The nodes of the items."""
        if isinstance(node, dict):
            return by_item(node, reading(info).languages)
        if isinstance(node, str):
            return [] if is_empty(node) else [node]
        if isinstance(node, list) and not self.maps:
            return [item for item in node if not is_empty(item)]
        return node


def by_item(node: dict[str, Any], languages: tuple[str, ...]) -> list[dict[str, str]]:
    """Turn {nl: [a, b], en: [c, d]} into [{nl: a, en: c}, {nl: b, en: d}]."""
    strange = [key for key in node if key.lower() not in languages]
    if len(strange) == len(node) or not all(map(LANGUAGE.fullmatch, strange)):
        refuse("value.list")
    if strange:
        found, known = "`, `".join(strange), ", ".join(languages)
        refuse("value.text.language", found=found, known=known, at=strange[0])
    lists = {lang.lower(): [it] if isinstance(it, str) else it for lang, it in node.items()}
    texts = {lang: isinstance(it, list) and all(map(_is_text, it)) for lang, it in lists.items()}
    if not all(texts.values()):
        refuse("value.list.languages")
    length = len(lists.get(languages[0], ()))
    longer = [lang for lang, items in lists.items() if len(items) > length]
    if longer:
        refuse("value.list.longer", lang=longer[0], default=languages[0], at=longer[0])
    return [
        {lang: items[index] for lang, items in lists.items() if index < len(items)}
        for index in range(length)
    ]


def _is_text(node: object) -> bool:
    return isinstance(node, str)

"""A map of the definition: what every model has in common.

Owns: the short form (a text instead of the map), empty keys, the settings of all models.
Must not know: the keys of any model.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from kiem.community.placeholders import taken_for_list
from kiem.community.reading import LANGUAGE, UNREAD, is_empty, reading, refuse
from kiem.source import Trail


class Section(BaseModel):
    """A frozen map; `short` names the key that a bare text stands for ("" where none does)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        validate_by_alias=True,
        validate_by_name=False,
        protected_namespaces=(),
        field_title_generator=lambda name, _: name.rstrip("_").replace("_", " ").capitalize(),
    )
    short: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, node: object, info: ValidationInfo) -> dict[str, Any]:
        if node is UNREAD:
            return {}
        if isinstance(node, dict) and not cls.is_text(node, reading(info).languages):
            own = keys(cls)
            return {
                key: part
                for key, part in node.items()
                if part is UNREAD or key not in own or not is_empty(part)
            }
        if is_empty(node):
            refuse("value.item.empty")
        short = taken_for_list(node) if isinstance(node, list) else node
        if not cls.short or not short:
            refuse("value.map")
        return {cls.short: short}

    @classmethod
    def is_text(cls, node: dict[str, Any], languages: tuple[str, ...]) -> bool:
        """Whether a map has the wordings of a text, instead of the keys of this model.

        One language of the file is enough, beside another that may have been forgotten there.
        """
        spoken = any(key.lower() in languages for key in node)
        own = keys(cls)
        return spoken and all(LANGUAGE.fullmatch(key) and key not in own for key in node)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        long = handler(schema)
        if not cls.short:
            return long
        short = dict(handler.resolve_ref_schema(long)["properties"][cls.short])
        return {"anyOf": [_bare(short), long]}


def _bare(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {key: part for key, part in schema.items() if key not in ("title", "description")}


@cache
def keys(model: type[BaseModel]) -> Mapping[str, str]:
    """The keys of a model as an organiser writes them, each with the name of its field."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def inner(annotation: object) -> type[Section] | None:
    """The model of a key that holds a map or a list of maps; None for any other key."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    return next((found for part in get_args(annotation) if (found := inner(part))), None)


def model_at(root: type[Section], path: Trail) -> type[Section] | None:
    """The model that `path` leads to from `root`; numbers of list items are passed over."""
    model: type[Section] | None = root
    for part in path:
        if isinstance(part, str) and model is not None:
            name = keys(model).get(part)
            model = inner(model.model_fields[name].annotation) if name else None
    return model

"""The definition as JSON Schema (draft 2020-12), for editors and for the reference in the docs.

Owns: that document. Must not know: how values are read; the models and their readers say it.
Advice goes into it as "x-characters" and "x-items": [low, high]; maxLength and maxItems are the
limits beyond which kiem refuses.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kiem.community.definition import Community
from kiem.community.limits import Length, ListLength
from kiem.community.section import Section, inner, keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Schema(GenerateJsonSchema):
    """pydantic's own, without the defaults of maps: an absent map says nothing."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The schema of a key that may be left out."""
        default = schema.get("default")
        if isinstance(default, Section) or default in (None, (), "", {}):
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An empty value is the same as no key, so null needs no mention."""
        return self.generate_inner(schema["schema"])


def json_schema() -> dict[str, Any]:
    """The schema of community.yaml, each key with a title and a description in English."""
    made = Community.model_json_schema(schema_generator=_Schema)
    for model in _models(Community):
        _advise(model, made["$defs"].get(model.__name__, made))
    return {"$schema": DIALECT, **made}


def _models(model: type[Section]) -> dict[type[Section], None]:
    """A model and all those below it, each once."""
    found = {model: None}
    for field in model.model_fields.values():
        below = inner(field.annotation)
        if below is not None:
            found |= _models(below)
    return found


def _advise(model: type[Section], schema: dict[str, Any]) -> None:
    long = schema["anyOf"][-1] if model.short else schema
    for key, name in keys(model).items():
        said, field = long["properties"][key], model.model_fields[name]
        said.setdefault("title", key.replace("_", " ").capitalize())
        said.setdefault("description", field.description)
        for advice in field.metadata:
            if isinstance(advice, Length):
                said |= {"x-characters": [advice.low, advice.high], "maxLength": 2 * advice.high}
            elif isinstance(advice, ListLength):
                said |= {"x-items": [advice.low, advice.high], "maxItems": 2 * advice.high}

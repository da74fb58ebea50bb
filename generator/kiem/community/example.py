"""A tiny example of a key in its right form, for a mend: no language, so "…" stands for text.

A number is the one that counts when nobody gives one, or ten, or as near to that as it may be.

Owns: that form. Must not know: what went wrong.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from kiem.community.definition import Community
from kiem.community.scalar import Scalar
from kiem.community.section import Section, inner, keys, model_at
from kiem.source import Trail

_TEXT = "…"
FORMATS = {
    "date": "2027-03-09",
    "email": "…@…",
    "uri-reference": "https://…",
}


def example(path: Trail, *, short: bool = False) -> str:
    """The lines that could stand at `path`, starting with its key; a bare text where `short` will do."""
    bare = tuple(part for part in path if isinstance(part, str))
    if not bare:
        return "\n".join(_entries(Community))
    model = model_at(Community, bare[:-1])
    if model is None or bare[-1] not in keys(model):
        return f"{bare[-1]}: {_TEXT}"
    return "\n".join(_entry(model, bare[-1], short=short))


def options(path: Trail) -> tuple[str, ...]:
    """The words that a key accepts, when it accepts only a few."""
    model, key = model_at(Community, path[:-1]), str(path[-1])
    if model is None or key not in keys(model):
        return ()
    return _options(model.model_fields[keys(model)[key]].annotation)


def _options(annotation: object) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := _options(part))), ())


def _entry(model: type[Section], key: str, *, short: bool = False) -> list[str]:
    field = model.model_fields[keys(model)[key]]
    below = inner(field.annotation)
    many = _is_list(field.annotation)
    for told in field.metadata:
        if hasattr(told, "example"):
            return [f"{key}: {told.example}"]
    if short and below and below.short and not many:
        return [f"{key}: {_word(below.model_fields[below.short])}"]
    if get_origin(field.annotation) is Mapping:
        return [f"{key}:", f"  site.skip: {_TEXT}"]
    if below is None and many:
        return [f"{key}:", *(f"  - {word}" for word in (_options(field.annotation) or "……")[:2])]
    if below is None:
        return [f"{key}: {_word(field)}"]
    lines = _entries(below, short=short)
    lead = ["  - ", *["    "] * len(lines)] if many else ["  "] * len(lines)
    return [f"{key}:", *(space + line for space, line in zip(lead, lines, strict=False))]


def _entries(model: type[Section], *, short: bool = False) -> list[str]:
    """The keys that a map can't do without, or else its first two."""
    needed = [key for key, name in keys(model).items() if model.model_fields[name].is_required()]
    return [
        line for key in needed or list(keys(model))[:2] for line in _entry(model, key, short=short)
    ]


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _word(field: FieldInfo) -> str:
    if words := _options(field.annotation):
        return words[0]
    if type(field.default) is int and field.default:
        return str(field.default)
    return next(map(_value, _scalars(field.annotation, field.metadata)), _TEXT)


def _scalars(annotation: object, metadata: Iterable[object]) -> Iterator[Scalar]:
    """What reads it, also where it may be left out."""
    yield from (it for it in metadata if isinstance(it, Scalar))
    for part in get_args(annotation):
        yield from _scalars(part, getattr(part, "__metadata__", ()))


def _value(scalar: Scalar) -> str:
    """Something that a reader would take."""
    if scalar.schema.get("type") in ("integer", "number"):
        return str(max(scalar.schema.get("minimum", 0), min(10, scalar.schema.get("maximum", 10))))
    return "yes" if "ja" in scalar.schema.get("enum", ()) else FORMATS.get(_format(scalar), _TEXT)


def _format(scalar: Scalar) -> str:
    return str(scalar.schema.get("format", ""))

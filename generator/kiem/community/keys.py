"""Every key of the definition as something to tell about: its path, its form, an example.

Owns: that list. Must not know: sentences; a kind is the id of its name without `explain.kind.`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kiem.community.definition import Community
from kiem.community.example import example
from kiem.community.schema import json_schema
from kiem.community.section import Section, inner, keys

Schema = Mapping[str, Any]
Lines = list[str]
KINDS = {"date": "date", "email": "email", "uri-reference": "address"}
TYPES = {"integer": "number", "number": "number", "boolean": "yes_no", "string": "text"}


class Form(NamedTuple):
    """What a value may be: `kinds` of it, the words to choose from, and [low, high] where there are.

    `characters` and `items` are advice, `bounds` those of a number.
    """

    kinds: tuple[str, ...]
    options: tuple[str, ...] = ()
    characters: tuple[int, int] | None = None
    items: tuple[int, int] | None = None
    bounds: tuple[int, int] | None = None
    default: str = ""


class Key(NamedTuple):
    """One key: `path` is dotted, `owner` the model and name under which it is described."""

    path: str
    owner: str
    description: str
    required: bool
    form: Form
    example: str
    below: tuple[str, ...]


def every() -> dict[str, Key]:
    """Every key by its dotted path, in the order of the models."""
    schema = json_schema()
    return {key.path: key for key in _keys(Community, "", schema, schema["$defs"], list)}


def _keys(
    model: type[Section],
    above: str,
    schema: Schema,
    known: Schema,
    around: Callable[[Lines], Lines],
) -> Iterator[Key]:
    """The keys of a map; `around` puts an example into the maps above it."""
    shape = next(it for it in _options(schema, known) if "properties" in it)
    for name, field in keys(model).items():
        info, said = model.model_fields[field], shape["properties"][name]
        below, path = inner(info.annotation), f"{above}.{name}".removeprefix(".")
        yield Key(
            path=path,
            owner=f"{model.__name__}.{name}",
            description=info.description or "",
            required=info.is_required(),
            form=_form(said, known),
            example="\n".join(around(example(tuple(path.split("."))).split("\n"))),
            below=tuple(keys(below)) if below else (),
        )
        if below:
            many, inside = _map(said, known)
            yield from _keys(below, path, inside, known, _within(name, around, many=many))


def _within(name: str, around: Callable[[Lines], Lines], *, many: bool) -> Callable[[Lines], Lines]:
    """What puts lines below the key `name`, as an item where it holds a list."""
    first, others = ("  - ", "    ") if many else ("  ", "  ")

    def put(lines: Lines) -> Lines:
        return around([f"{name}:", first + lines[0], *(others + line for line in lines[1:])])

    return put


def _map(schema: Schema, known: Schema) -> tuple[bool, Schema]:
    """Whether it is a list, and the map that it is or holds."""
    for option in _options(schema, known):
        if "properties" in option:
            return False, option
        if option.get("type") == "array":
            return True, _map(option["items"], known)[1]
    return False, {}


def _options(schema: Schema, known: Schema) -> list[Schema]:
    """The forms that a value may have, with references followed."""
    if "$ref" in schema:
        return _options(known[schema["$ref"].rpartition("/")[2]], known)
    if "anyOf" in schema:
        return [found for option in schema["anyOf"] for found in _options(option, known)]
    return [schema]


def _form(schema: Schema, known: Schema) -> Form:
    options = _options(schema, known)
    kinds = dict.fromkeys(kind for option in options for kind in _kind(option, known))
    if "texts" in kinds:
        kinds.pop("text", None)  # one text where a list may stand is a list of one
    words = [word for option in options for word in _words(option, known)]
    bounds = [_pair([it.get("minimum"), it.get("maximum")]) for it in options]
    default = schema.get("default", "")
    return Form(
        kinds=tuple(kinds),
        options=tuple(dict.fromkeys(words)),
        characters=_pair(schema.get("x-characters")),
        items=_pair(schema.get("x-items")),
        bounds=next(filter(None, bounds), None),
        default={True: "yes", False: "no"}.get(default, str(default)),
    )


def _kind(option: Schema, known: Schema) -> Iterator[str]:
    """The kind of one form; none for the map of languages, which every text may be."""
    if "enum" in option:
        yield "yes_no" if "ja" in option["enum"] else "choice"
    elif "properties" in option:
        yield "map"
    elif option.get("type") == "array":
        inside = _form(option["items"], known).kinds
        yield {"map": "maps", "choice": "choices"}.get(inside[-1], "texts")
    elif option.get("type") != "object":
        types = option.get("type", "string")
        first = types if isinstance(types, str) else types[0]
        yield KINDS.get(option.get("format", ""), TYPES[first])


def _words(option: Schema, known: Schema) -> Iterator[str]:
    if option.get("type") == "array":
        yield from _form(option["items"], known).options
    elif "enum" in option and "ja" not in option["enum"]:
        yield from (word for word in option["enum"] if isinstance(word, str))


def _pair(bounds: Sequence[Any] | None) -> tuple[int, int] | None:
    return (bounds[0], bounds[1]) if bounds and None not in bounds else None

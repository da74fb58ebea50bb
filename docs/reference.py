"""Writes docs/reference.md, key by key, from the models: python docs/reference.py > docs/reference.md."""

from collections.abc import Iterator
from typing import Any

from kiem.community.schema import json_schema

HEAD = """# community.yaml, key by key

This page is made from the models that read your file, so it can't be out of step with them.

- **Required** keys are bold. Everything else may be left out, also a whole section.
- Lengths are in characters, and they are advice: outside them you get a warning, beyond twice the
  maximum an error.
- Keys are English, what you write is in your own language. With several languages, any text may be a
  map: `tagline: {nl: …, en: …}`.
- A text that holds a colon and a space needs quotes, or the `>` form.
"""

Schema = dict[str, Any]


def main() -> str:
    """The whole page."""
    whole = json_schema()
    known: Schema = whole["$defs"]
    parts = [HEAD]
    for key, schema in whole["properties"].items():
        star = key in whole.get("required", ())
        parts.append("\n".join(section(key, schema, known, required=star)))
    return "\n".join(parts)


def section(key: str, schema: Schema, known: Schema, *, required: bool) -> Iterator[str]:
    """One top-level key: what it holds, its short form, its keys."""
    _, shape = form(schema, known)
    yield f"## {key}\n"
    yield f"{schema['description']}{' Required.' if required else ''}\n"
    yield f"*{kind(schema, known)}*\n"
    if shape is not None:
        yield "| key | holds | form |\n| --- | --- | --- |"
        yield from rows(shape, known, "")
        yield ""


def rows(shape: Schema, known: Schema, above: str) -> Iterator[str]:
    """A row for each key of a map, those of maps inside it below it with a dotted name."""
    for key, schema in shape["properties"].items():
        name = f"`{above}.{key}`" if above else f"`{key}`"
        if key in shape.get("required", ()):
            name = f"**{name}**"
        yield f"| {name} | {schema['description']} | {kind(schema, known)} |"
        many, below = form(schema, known)
        if below is not None:
            yield from rows(below, known, f"{above}.{key}{'[]' if many else ''}".removeprefix("."))


def form(schema: Schema, known: Schema) -> tuple[bool, Schema | None]:
    """Whether it is a list, and the map that it is or holds."""
    for option in options(schema, known):
        if "properties" in option:
            return False, option
        if option.get("type") == "array":
            _, shape = form(option["items"], known)
            if shape is not None:
                return True, shape
    return False, None


def options(schema: Schema, known: Schema) -> list[Schema]:
    """The forms that a value may have, with references followed."""
    if "$ref" in schema:
        return options(known[schema["$ref"].rpartition("/")[2]], known)
    if "anyOf" in schema:
        return [found for option in schema["anyOf"] for found in options(option, known)]
    return [schema]


def kind(schema: Schema, known: Schema) -> str:
    """The form of a value in a few words: "text, 15-90 characters"."""
    found = list(
        dict.fromkeys(filter(None, (name(option, known) for option in options(schema, known))))
    )
    if len(found) > 1 and "map" in found:
        found = [f"short: {found[0]}, or a map"]
    if {"text", "list of texts"} <= set(found):
        found.remove("text")  # one text where a list may stand is a list of one
    words = [" or ".join(found)]
    if advice := schema.get("x-characters"):
        words.append(f"{span(advice)} characters")
    if advice := schema.get("x-items"):
        words.append(f"{span(advice)} items")
    if default := schema.get("default"):
        words.append(f"default `{'yes' if default is True else default}`")
    return ", ".join(words)


def name(option: Schema, known: Schema) -> str:
    """One form in a word; "" for the map of languages, which every text may be."""
    if "enum" in option:
        values = option["enum"]
        return (
            "yes or no"
            if "ja" in values
            else " · ".join(f"`{v}`" for v in values if isinstance(v, str))
        )
    if "properties" in option:
        return "map"
    if option.get("type") == "object":
        return ""
    if option.get("type") == "array":
        inside = kind({k: v for k, v in option["items"].items() if not k.startswith("x-")}, known)
        return f"list of {inside + 's' if inside in {'map', 'text'} else inside}"
    plain = {"string": "text", "boolean": "yes or no", "integer": "number"}
    types = option.get("type", "text")
    first: str = types[0] if isinstance(types, list) else types
    form: str = option.get("format") or plain.get(first, first)
    bounds = [option.get("minimum"), option.get("maximum")]
    return f"{form} {span(bounds)}" if None not in bounds else form


def span(bounds: list[Any]) -> str:
    """[1, 80] as "at most 80", [15, 90] as "15-90"."""
    low, high = bounds
    return f"at most {high}" if low in (0, 1, None) else f"{low}-{high}"


if __name__ == "__main__":
    print(main(), end="")

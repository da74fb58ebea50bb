"""What every key must have: a description, sentences for what goes wrong, a place in the schema."""

import ast
import re
import subprocess
import sys
from pathlib import Path

from definitions import changed
from kiem.community.definition import Community
from kiem.community.schema import json_schema
from kiem.community.section import Section, inner, keys
from kiem.messages import CATALOGUES

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample-community"
TWO = changed("language: en", "language: [en, nl]")


def every_model(root: type[Section] = Community) -> set[type[Section]]:
    found = {root}
    for field in root.model_fields.values():
        below = inner(field.annotation)
        found |= every_model(below) if below else set()
    return found


def test_every_key_is_described_on_one_line() -> None:
    models = every_model()
    assert len(models) > 40
    for one in models:
        assert one.__doc__
        for key, name in keys(one).items():
            said = one.model_fields[name].description or ""
            assert re.fullmatch(r"[A-Z][^\n]{5,110}[.]", said), f"{one.__name__}.{key}: {said}"


def test_only_the_root_is_built() -> None:
    script = (
        "from kiem.community.definition import Community as C\n"
        "from kiem.community.access import Access\n"
        "C.model_rebuild(force=True)\n"
        "print(C.__pydantic_complete__, Access.__pydantic_complete__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["True", "False"]


KIND = re.compile(r"(key|value|rule|limit|check)(\.[a-z_]+)+")


def kinds() -> set[str]:
    """Every kind that is said somewhere in community/ and checks/, as it is written there."""
    found: set[str] = set()
    for room in ("community", "checks"):
        for path in (ROOT / "generator/kiem" / room).rglob("*.py"):
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            texts = {str(node.value) for node in nodes if isinstance(node, ast.Constant)}
            found |= {text for text in texts if KIND.fullmatch(text)}
    return found - {"limit.at_most", "limit.between", "value.file"}


def test_every_kind_has_a_sentence_and_a_mend() -> None:
    said = kinds()
    assert len(said) > 80
    composed = {f"rule.personal.{kind}" for kind in ("mail", "phone", "name")}
    composed |= {"rule.person.near", "rule.theme.near", "value.text.languages"}
    for module in CATALOGUES.values():
        parts = ("where.", "limit.at_most", "limit.between")
        known = {it for it in module.definition.SENTENCES if not it.startswith(parts)}
        written = {kind for kind in known if not kind.endswith(".hint")}
        assert {f"{kind}.hint" for kind in written} == known - written
        assert {kind for kind in said if not kind.startswith("rule.personal")} <= written
        assert written - said == composed


# JSON Schema


def test_the_schema_has_every_key_with_title_and_description() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    models = every_model()
    for one in models - {Community}:
        made = schema["$defs"][one.__name__]
        made = made["anyOf"][-1] if one.short else made
        assert set(made["properties"]) == set(keys(one)), one.__name__
        assert made["additionalProperties"] is False
        for key, said in made["properties"].items():
            assert said["title"], f"{one.__name__}.{key}"
            assert said["description"], f"{one.__name__}.{key}"
    assert set(schema["required"]) == {
        "type", "language", "community", "audience", "distinctiveness", "launch",
    }  # fmt: skip


def test_the_schema_knows_short_forms_limits_and_choices() -> None:
    schema = json_schema()
    launch = schema["$defs"]["Launch"]
    assert launch["anyOf"][0] == {"type": "string", "format": "date"}
    identity = schema["$defs"]["Identity"]["properties"]
    assert identity["tagline"]["x-characters"] == [15, 90]
    assert identity["tagline"]["maxLength"] == 180
    assert identity["values"]["x-items"] == [2, 5]
    assert schema["properties"]["type"]["enum"][-1] == "open_source"
    assert schema["$defs"]["Batches"]["properties"]["size"]["maximum"] == 25


def test_the_schema_takes_what_an_editor_makes_of_a_scalar() -> None:
    schema = json_schema()
    helps = schema["$defs"]["Talk"]["properties"]["helps"]["enum"]
    assert helps == ["yes", "maybe", "no", True, False]
    values = schema["$defs"]["Identity"]["properties"]["values"]["anyOf"]
    assert [form.get("type") for form in values] == [
        "array",
        ["string", "number"],
        "object",
        "object",
    ]
    assert values[-1]["additionalProperties"]["type"] == "array"

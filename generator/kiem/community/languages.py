"""The languages of the file: one code, or a list of which the first is the default."""

import difflib
import re
from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiem.community.reading import LANGUAGE, PACKS, UNREAD, is_empty, one_line, refuse

_NAMES = {
    "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "duits": "de",
    "deutsch": "de", "german": "de", "frans": "fr", "français": "fr", "french": "fr",
    "fries": "fy", "frysk": "fy", "frisian": "fy", "uk": "en", "us": "en",
}  # fmt: skip
_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def codes(node: object) -> tuple[str, ...]:
    """The language codes in a node, lower case; "nl, en" is understood as a list."""
    parts = node.split(",") if isinstance(node, str) else node
    if not isinstance(parts, Sequence) or not all(isinstance(part, str) for part in parts):
        refuse("value.language.list")
    said = [one_line(part) for part in parts if not is_empty(part)]
    named = [_NAMES.get(text.casefold(), text) for text in said]
    if named[1:] and named != said:
        refuse("value.language.mend", text=", ".join(said), mend=f"[{', '.join(named)}]")
    for text in said:
        _must_be_code(text)
    found = [text.lower() for text in said]
    twice = next((code for code in found if found.count(code) > 1), None)
    if twice:
        refuse("value.language.twice", code=twice)
    if not found:
        refuse("value.language.list")
    return tuple(found)


def _must_be_code(text: str) -> None:
    if text.casefold() in _NAMES:
        refuse("value.language.mend", text=text, mend=_NAMES[text.casefold()])
    parts = re.split(r"[\s/+&;|-]+(?:and |en )?", text.casefold())
    if 1 < len(parts) == len(set(parts)) and set(parts) <= set(PACKS):
        refuse("value.language.several", text=text, mend=", ".join(parts))
    bare = text.casefold().replace("_", "-").partition("-")[0]
    if bare in PACKS and bare != text.casefold():
        refuse("value.language.country", text=text, mend=bare)
    if not LANGUAGE.fullmatch(text):
        near = difflib.get_close_matches(text.casefold(), [*_NAMES, *PACKS], n=1)
        if near:
            refuse("value.language.mend", text=text, mend=_NAMES.get(near[0], near[0]))
        refuse("value.language", text=text)


class _Codes:
    example = "nl"

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(_SCHEMA)

    def read(self, node: object) -> tuple[str, ...]:
        return PACKS if node is UNREAD else codes(node)


Languages = Annotated[tuple[str, ...], _Codes()]

"""Texts: one wording for all languages, or a map with one for each; and lists of them.

Owns: reading Text and Plain, from a scalar or a map by language.
Must not know: limits, which key holds which text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiem.community.address import read_hashtag
from kiem.community.lists import TEXT_SCHEMA, Items
from kiem.community.placeholders import taken_for_list
from kiem.community.reading import LANGUAGE, Reading, clean, is_empty, one_line, reading, refuse
from kiem.community.text import Plain, Text


@dataclass(frozen=True, slots=True)
class Wording:
    """Reads a text into the annotated class with `tidy`, language by language."""

    tidy: Callable[[str], str] = one_line

    def __get_pydantic_core_schema__(self, source: Any, _: GetCoreSchemaHandler) -> CoreSchema:
        made: type[Text] = source

        def read(node: object, info: ValidationInfo) -> Text:
            return self.read(node, made, reading(info))

        return core_schema.with_info_plain_validator_function(read)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(TEXT_SCHEMA)

    def read(self, node: object, made: type[Text], file: Reading) -> Text:
        """The text of a node: a scalar, or a map from language code to scalar."""
        if isinstance(node, Text):
            return node
        if isinstance(node, str):
            return made("" if is_empty(node) else self.tidy(node))
        if not isinstance(node, dict):
            return made(taken_for_list(node) or refuse("value.text"))
        _must_be_languages(node, file)
        wordings = {
            lang.lower(): self.tidy(text) for lang, text in node.items() if not is_empty(text)
        }
        if wordings and not wordings.get(file.languages[0]):
            refuse("value.text.default", lang=file.languages[0])
        return made(wordings.get(file.languages[0], ""), wordings)


def _must_be_languages(node: dict[str, object], file: Reading) -> None:
    if len(node) == 1 and not LANGUAGE.fullmatch(next(iter(node))):
        key, text = next(iter(node.items()))
        if isinstance(text, str):
            from kiem.source.mend import quoted  # noqa: PLC0415 - only a mistake needs it

            refuse("value.text.colon", mend=quoted(f"{key}: {text}".rstrip()))
    strange = [key for key in node if key.lower() not in file.languages]
    if not all(map(LANGUAGE.fullmatch, strange)):
        refuse("value.text")
    if strange:
        found, known = "`, `".join(strange), ", ".join(file.languages)
        refuse("value.text.language", found=found, known=known, at=strange[0])
    for lang, text in node.items():
        if not isinstance(text, str):
            refuse("value.text", at=lang)


def _tag(text: str) -> str:
    return read_hashtag(one_line(text))


def _without_mailto(text: str) -> str:
    return one_line(text).removeprefix("mailto:")


Line = Annotated[Text, Wording()]
Prose = Annotated[Text, Wording(clean)]
Name = Annotated[Plain, Wording()]
Note = Annotated[Plain, Wording(clean)]
Hashtag = Annotated[Plain, Wording(_tag)]
Desk = Annotated[Plain, Wording(_without_mailto)]  # a mail address, or a person to turn to
Lines = Annotated[tuple[Line, ...], Items()]
Names = Annotated[tuple[Name, ...], Items()]
Notes = Annotated[tuple[Note, ...], Items()]

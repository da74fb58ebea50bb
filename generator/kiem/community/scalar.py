"""How one kind of single value is read from text: the metadata that pydantic calls.

Owns: Scalar, and the small readers that need no file of their own (yes/no, choices, ids).
Must not know: which key uses which reader.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, NoReturn, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiem.community.lists import Items
from kiem.community.reading import UNREAD, one_line, refuse

YES_NO = {"yes": True, "ja": True, "true": True, "no": False, "nee": False, "false": False}
LONGEST = 5000  # characters of a single value; an embed code has some hundreds
ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """Reads one text with `read`; `blank` stands for a value that could not be read."""

    read: Callable[[str], Any]
    blank: Any
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.value)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.schema)

    def value(self, node: object) -> Any:
        """The value of a node of the file; a list or a map is of the wrong kind."""
        if node is UNREAD:
            return self.blank
        if not isinstance(node, str):
            refuse("value.single")
        if len(node) > LONGEST:
            refuse("value.long", n=len(node))
        return self.read(one_line(node))


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Reads one of the options of a Literal, in any letter case; `also` are other ways to say it."""

    also: Mapping[str, str] = field(default_factory=dict)

    def __get_pydantic_core_schema__(self, source: Any, _: GetCoreSchemaHandler) -> CoreSchema:
        options: tuple[str, ...] = get_args(source)
        read = Scalar(lambda text: self.pick(text, options), blank=options[0])
        typed = [*options, True, False] if "true" in self.also else [*options]
        return core_schema.no_info_plain_validator_function(
            read.value, json_schema_input_schema=core_schema.literal_schema(typed)
        )

    def pick(self, text: str, options: tuple[str, ...]) -> str:
        """The option that `text` names: letter case, spaces and hyphens don't matter."""
        said = re.sub(r"[\s-]+", "_", text.casefold())
        said = self.also.get(said, said)
        if said not in options:
            self._refuse(text, said, options)
        return said

    def _refuse(self, text: str, said: str, options: tuple[str, ...]) -> NoReturn:
        shown = ", ".join(options)
        near = difflib.get_close_matches(said, options, n=1, cutoff=0.7)
        if near:
            refuse("value.choice.near", text=text, mend=near[0], options=shown)
        refuse("value.choice", text=text, options=shown)


def read_yes_no(text: str) -> bool:
    """Yes or no, in English, Dutch or as true and false."""
    if text.casefold() not in YES_NO:
        refuse("value.yes_no", text=text)
    return YES_NO[text.casefold()]


def read_id(text: str) -> str:
    """An id: a letter, then letters, digits, - and _, at most 40 characters."""
    if not ID.fullmatch(text):
        mend = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-0123456789")[:40]
        refuse("value.id", text=text, mend=mend or "code-1")
    return text


def _as_it_is(text: str) -> str:
    return text


_YES_NO_SCHEMA = {"enum": [True, False, *(word for word in YES_NO if len(word) < 4)]}
_ID_SCHEMA = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,39}$"}

YesNo = Annotated[bool, Scalar(read_yes_no, blank=False, schema=_YES_NO_SCHEMA)]
Id = Annotated[str, Scalar(read_id, "", _ID_SCHEMA)]
Ids = Annotated[tuple[Id, ...], Items()]
Ref = Annotated[str, Scalar(_as_it_is, "")]  # a word that must match another, or a code
Refs = Annotated[tuple[Ref, ...], Items()]

"""What a template is given: texts, numbers, dates, lists, and things with names to ask for.

Owns: making that of models and records, so that templates can be filled where those are not known.
Must not know: which values there are.
"""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from kiem.community.section import Section
from kiem.community.text import Text


def given(value: Any) -> Any:
    """The same as plain data: a model with its fields, a named tuple with its properties too, a text as one str."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Section):
        return SimpleNamespace(**{n: given(getattr(value, n)) for n in type(value).model_fields})
    if isinstance(value, tuple | list):
        if names := _names(type(value)):
            return SimpleNamespace(**{name: given(getattr(value, name)) for name in names})
        return tuple(given(item) for item in value)
    if isinstance(value, Mapping):
        return {key: given(item) for key, item in value.items()}
    return value


@cache
def _names(record: type) -> tuple[str, ...]:
    """The fields and properties of a named tuple; nothing for any other type."""
    fields: tuple[str, ...] = getattr(record, "_fields", ())
    derived = (name for name, it in vars(record).items() if isinstance(it, property))
    return (*fields, *derived) if fields else ()

"""What kiem itself says to the organiser, by language; a language is one folder and one line here.

Owns: the catalogue of sentences and how their {braces} are filled. Must not know: who says them.
"""

from collections.abc import Mapping
from types import ModuleType

from kiem.errors import Message
from kiem.messages import en, nl

CATALOGUES: Mapping[str, ModuleType] = {"en": en, "nl": nl}


def say(message: Message, lang: str) -> str:
    """The sentence of `message` in `lang` (a key of CATALOGUES); nested messages are said too."""
    values = {key: _said(value, lang) for key, value in message.values}
    sentence: str = CATALOGUES[lang].MESSAGES[message.id]
    return sentence.format(**values)


def _said(value: object, lang: str) -> object:
    if isinstance(value, Message):
        return say(value, lang)
    return str(value).replace(".", CATALOGUES[lang].DECIMAL) if isinstance(value, float) else value

"""A text of the organiser: a plain str in the default language that knows its translations.

Owns: Text, and Plain for what one wording serves in every language (a name, a private note).
Must not know: which languages a file declares, limits, markup.
"""

from collections.abc import Mapping
from typing import Self

NONE: Mapping[str, str] = {}


class Text(str):
    """Text in the default language; translations maps every language it was written in."""

    __slots__ = ("translations",)
    translations: Mapping[str, str]

    def __new__(cls, text: str = "", translations: Mapping[str, str] = NONE) -> Self:
        """Make a text of `text` in the default language; translations hold that language too."""
        made = super().__new__(cls, text)
        made.translations = translations
        return made

    def in_language(self, lang: str) -> Self:
        """This text in `lang`; as it is where it has no translation."""
        return type(self)(self.translations.get(lang) or self, self.translations)

    def __reduce__(self) -> tuple[type[Self], tuple[str, dict[str, str]]]:
        return type(self), (str(self), dict(self.translations))


class Plain(Text):
    """Text that needs no translation: a name, or a note that never reaches the site."""

    __slots__ = ()


EMPTY = Text()
EMPTY_PLAIN = Plain()

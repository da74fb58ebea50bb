"""English: every sentence by its id, put together from one file per part of the work."""

from kiem.messages.en import (
    beginning,
    commands,
    definition,
    ejecting,
    explaining,
    making,
    preview,
    publishing,
    reading,
    signup,
)

DECIMAL = "."  # between a number and its tenths
MESSAGES: dict[str, str] = {
    **reading.SENTENCES,
    **definition.SENTENCES,
    **signup.SENTENCES,
    **making.SENTENCES,
    **publishing.SENTENCES,
    **ejecting.SENTENCES,
    **commands.SENTENCES,
    **preview.SENTENCES,
    **beginning.SENTENCES,
    **explaining.SENTENCES,
}

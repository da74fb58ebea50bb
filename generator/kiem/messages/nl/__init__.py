"""Dutch: every sentence by its id, put together from one file per part of the work."""

from kiem.messages.nl import commands, definition, making, reading

MESSAGES: dict[str, str] = {
    **reading.SENTENCES,
    **definition.SENTENCES,
    **making.SENTENCES,
    **commands.SENTENCES,
}

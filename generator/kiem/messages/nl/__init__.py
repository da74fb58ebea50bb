"""Dutch: every sentence by its id, put together from one file per part of the work."""

from kiem.messages.nl import commands, making, reading

MESSAGES: dict[str, str] = {**reading.SENTENCES, **making.SENTENCES, **commands.SENTENCES}

"""English: what is said by the commands: help, progress, results."""

SENTENCES: dict[str, str] = {}

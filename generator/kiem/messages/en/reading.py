"""English: what is said about a file that can't be read as YAML: source.py's sentences."""

SENTENCES: dict[str, str] = {}

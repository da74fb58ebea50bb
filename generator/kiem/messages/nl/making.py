"""Dutch: what is said while the site and the toolkit are made and written."""

SENTENCES: dict[str, str] = {}

"""Dutch: what is said about the definition itself: keys, values and rules that span several."""

SENTENCES: dict[str, str] = {}

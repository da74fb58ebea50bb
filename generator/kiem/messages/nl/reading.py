"""Dutch: what is said about community.yaml: what is wrong there, and the mend."""

SENTENCES: dict[str, str] = {}

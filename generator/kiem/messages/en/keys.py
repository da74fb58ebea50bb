"""English: what each key of community.yaml is for. The models say it themselves, so nothing is here."""

KEYS: dict[str, str] = {}

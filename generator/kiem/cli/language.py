"""Which language kiem speaks on this run: --lang, else the environment, else English.

Owns: that choice. Must not know: click (it is needed before click is imported).
"""

from collections.abc import Mapping, Sequence

from kiem.messages import CATALOGUES

FALLBACK = "en"


def choose(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language code to speak: a key of kiem.messages.CATALOGUES."""
    asked = _asked(arguments)
    settings = [asked, *(environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))]
    first = next((s for s in settings if s), FALLBACK)
    code = first[:2].lower()
    return code if code in CATALOGUES else FALLBACK


def _asked(arguments: Sequence[str]) -> str:
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return ""

"""Front matter: what the shell must know of a page, written above its text.

Owns: how it is written, read off an organiser's page, and laid under theirs.
Must not know: which values a page gets. It is written as JSON values, which are YAML too.
"""

import json
import re
from collections.abc import Mapping

BLOCK = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
KEY = re.compile(r"^([\w-]+)[ \t]*:[ \t]*(.*)$", re.MULTILINE)
HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
# What follows from where a page stands; the shell breaks if a page says otherwise. The last one counts.
SETTLED = frozenset({"lang", "kind", "alternates"})


def written(values: Mapping[str, object], body: str) -> str:
    """The page: its values (empty ones left out), then its text."""
    return f"---\n{_lines(values)}---\n\n{body}"


def completed(values: Mapping[str, object], text: str) -> str:
    """An organiser's page with our values above; a key of their own wins, but for `SETTLED`."""
    own, body = split(text)
    theirs = {found[1] for found in KEY.finditer(own)} - SETTLED
    ours = {k: value for k, value in values.items() if k not in theirs and k not in SETTLED}
    settled = {key: value for key, value in values.items() if key in SETTLED}
    return f"---\n{_lines(ours)}{own}{_lines(settled)}---\n\n{body}"


def split(text: str) -> tuple[str, str]:
    """The front matter of a page without its fences, and the text under it."""
    found = BLOCK.match(text)
    return (found[1], text[found.end() :].lstrip("\n")) if found else ("", text)


def title(text: str) -> str:
    """The title of an organiser's page: its front matter's, or its first heading, or nothing."""
    own, body = split(text)
    named = {found[1]: found[2].strip().strip("\"'") for found in KEY.finditer(own)}
    heading = HEADING.search(body)
    return named.get("title") or (heading[1] if heading else "")


def _lines(values: Mapping[str, object]) -> str:
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in values.items()
        if value
    )

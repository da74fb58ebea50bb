"""A text in which the mistakes are mended of which there is no doubt, so that it can be read.

Owns: carrying out mends, the furthest-reaching first, and which kinds leave no doubt. Must not know:
what the keys mean; whoever asks may doubt more.
"""

from collections.abc import Callable
from typing import NamedTuple

from kiem.errors import Message
from kiem.source.diagnosis import ROUNDS, best
from kiem.source.lines import Page, too_long
from kiem.source.mend import Mend
from kiem.source.signs import clean
from kiem.source.tree import first_fault

# A space or quotes, and not a word changed: what they say is what was typed.
CERTAIN = frozenset(
    {
        "yaml.tight_colon",
        "yaml.tight_dash",
        "yaml.bullet",
        "yaml.colon",
        "yaml.curly",
        "yaml.apostrophe",
        "yaml.odd_start",
        "yaml.after_quote",
        "yaml.backslash",
    }
)
MOST = 60  # mends; who needs more has another mistake


class Edit(NamedTuple):
    """A line that should be `text`, and why; `line` counts from 1."""

    line: int
    text: str
    why: Message


Doubt = Callable[[Mend, str], bool]  # of a mend and the line it is about


def repaired(text: str, name: str, doubt: Doubt) -> tuple[str, tuple[Edit, ...]]:
    """`text` (as decode gives it) with the mends carried out that nobody doubts, and those mends."""
    cleaned = clean(text, name)
    if cleaned.problems:  # tabs and the like: what the lines mean is a guess until they are gone
        return text, ()
    now, edits = cleaned.text, list[Edit]()
    while len(edits) < MOST and not too_long(now):
        fault = first_fault(now)
        page = Page(now)
        mend = best(page, fault, ROUNDS * 40)[0] if fault else None
        if mend is None or mend.what.id not in CERTAIN or doubt(mend, page.texts[mend.line - 1]):
            break
        edits += [Edit(line, mended, mend.what) for line, mended in sorted(mend.lines.items())]
        now = page.with_lines(mend.lines)
    return now, tuple(edits)

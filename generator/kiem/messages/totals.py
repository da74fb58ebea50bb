"""How many problems of each kind there are, as one message: "2 errors, 1 gap"."""

from collections import Counter
from collections.abc import Iterable

from kiem.errors import SEVERITIES, Message, Problem


def totals(problems: Iterable[Problem]) -> Message:
    """How many of each, the gravest first."""
    counts = Counter(p.severity for p in problems)
    parts = [
        Message.of(f"count.{kind}.{'one' if counts[kind] == 1 else 'many'}", n=counts[kind])
        for kind in SEVERITIES
        if counts[kind]
    ]
    if not parts:
        return Message.of("count.none")
    joined = parts[0]
    for part in parts[1:]:
        joined = Message.of("count.joined", first=joined, then=part)
    return joined

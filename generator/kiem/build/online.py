"""`kiem check --online`: what can only be known by asking elsewhere.

Owns: which questions are asked, and whether an answer is a finding or a note. Must not know: how.
"""

from typing import Any

from kiem.community.definition import Community
from kiem.community.finding import Teller, warning
from kiem.community.load import Definition
from kiem.errors import Message, Problem
from kiem.signup.reach import reach
from kiem.signup.told import ref_of


def asked(
    definition: Definition, community: Community
) -> tuple[tuple[Problem, ...], tuple[Message, ...]]:
    """P-16, what the organiser can mend; and notes about everything else, which mend themselves."""
    kind, values, grave = reach(ref_of(community))
    if not grave:
        return (), (Message.of(f"online.{kind}", **values),)
    finding = warning(("signup", "form"), "P-16", f"online.{kind}", **dict[str, Any](values))
    return Teller(definition.source, community.language).tell([finding]), ()

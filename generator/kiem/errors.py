"""The three kinds of failure, and the one shape in which a problem travels.

Owns: where something is (Place), what is to be said about it (Message, Problem), and the two
exceptions a user may cause. Must not know: wording in any language, how problems are printed.
"""

from typing import Literal, NamedTuple

Severity = Literal["error", "gap", "warning", "tip"]
SEVERITIES: tuple[Severity, ...] = ("error", "gap", "warning", "tip")


class Place(NamedTuple):
    """A spot in a file; line and column count from 1, line 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Message(NamedTuple):
    """A sentence by its id in kiem.messages, with the values that fill its {braces}."""

    id: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, id: str, **values: object) -> "Message":
        """Build a message from keywords: Message.of("key.unknown", key="ambasadors")."""
        return cls(id, tuple(values.items()))


class Problem(NamedTuple):
    """One thing to tell the organiser: where, how bad, its code, what it is and the mend."""

    place: Place
    severity: Severity
    code: str
    what: Message
    hint: Message | None = None


class InputError(Exception):
    """What the organiser wrote can't be used (exit 1); carries every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = problems


class EnvironmentProblem(Exception):  # noqa: N818 - the word for both kinds is problem
    """The machine or the command line is not as needed (exit 2)."""

    def __init__(self, what: Message, hint: Message | None = None) -> None:
        super().__init__(what.id)
        self.what = what
        self.hint = hint

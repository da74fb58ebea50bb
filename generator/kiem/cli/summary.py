"""Problems as a page of Markdown: what a job on GitHub shows to somebody who never saw a log.

Owns: that page. Must not know: where it goes, what a site is.
"""

from collections.abc import Iterator, Sequence

from kiem.errors import SEVERITIES, Message, Problem, Severity
from kiem.messages import say
from kiem.messages.totals import totals

OPEN: tuple[Severity, ...] = ("error", "gap")  # the rest is folded away


def as_markdown(problems: Sequence[Problem], lang: str) -> str:
    """A heading that says how things stand, then every finding with its line and its mend."""
    worst = next((s for s in SEVERITIES if any(p.severity == s for p in problems)), "tip")
    state = worst if worst in OPEN else "good"
    parts = [f"### {say(Message.of(f'summary.{state}'), lang)}"]
    parts += [say(Message.of(f"summary.{state}.text"), lang)]
    for severity in SEVERITIES:
        found = [problem for problem in problems if problem.severity == severity]
        parts += _group(severity, found, lang) if found else []
    return "\n\n".join(parts)


def _group(severity: Severity, found: Sequence[Problem], lang: str) -> Iterator[str]:
    title = say(totals(found), lang)
    rows = "\n".join(_row(problem, lang) for problem in found)
    if severity in OPEN:
        yield f"**{title}**\n\n{rows}"
    else:
        yield f"<details><summary>{title}</summary>\n\n{rows}\n\n</details>"


def _row(problem: Problem, lang: str) -> str:
    """One finding; the lines of an example stand in a block of their own."""
    place = problem.place
    line = say(Message.of("summary.line", line=place.line), lang) if place.line else ""
    text = f"- `{place.file}`{line}: {_shown(say(problem.what, lang))}"
    first, *example = say(problem.hint, lang).split("\n") if problem.hint else [""]
    block = "".join(f"\n  {row}" for row in ("```yaml", *example, "```")) if example else ""
    return f"{text} {_shown(first)}".rstrip() + block


def _shown(text: str) -> str:
    """What an organiser wrote is text here too."""
    return text.replace("&", "&amp;").replace("<", "&lt;")

"""Problems in forms that other programs read: JSON, SARIF 2.1.0 and GitHub's workflow commands.

Owns: those forms, and the table of all. What people read on the web is in summary.py. Must not know: where they go.
"""

import json
from collections.abc import Callable, Mapping, Sequence

from kiem import __version__
from kiem.cli.summary import as_markdown
from kiem.errors import Problem
from kiem.messages import say

_SARIF_LEVEL = {"error": "error", "gap": "warning", "warning": "warning", "tip": "note"}
_GITHUB_LEVEL = {"error": "error", "gap": "warning", "warning": "warning", "tip": "notice"}


def as_json(problems: Sequence[Problem], lang: str) -> str:
    """A list of objects: file, line, column, severity, code, message, hint (or null)."""
    rows = [
        {
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "severity": p.severity,
            "code": p.code,
            "message": say(p.what, lang),
            "hint": say(p.hint, lang) if p.hint else None,
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem], lang: str) -> str:
    """One SARIF run, as code scanners read it (OASIS SARIF 2.1.0)."""
    driver = {
        "name": "kiem",
        "version": __version__,
        "rules": [{"id": code} for code in sorted({p.code for p in problems})],
    }
    run = {"tool": {"driver": driver}, "results": [_result(p, lang) for p in problems]}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps(
        {"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def _result(problem: Problem, lang: str) -> dict[str, object]:
    place = problem.place
    region = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    where = {"artifactLocation": {"uri": place.file}, "region": region}
    return {
        "ruleId": problem.code,
        "level": _SARIF_LEVEL[problem.severity],
        "message": {"text": _both(problem, lang)},
        "locations": [{"physicalLocation": where}],
    }


def as_github(problems: Sequence[Problem], lang: str) -> str:
    """Workflow commands that GitHub shows beside the line."""
    return "\n".join(
        f"::{_GITHUB_LEVEL[p.severity]} file={_property(p.place.file)},line={max(p.place.line, 1)},"
        f"col={max(p.place.column, 1)},title={p.code}::{_data(_both(p, lang))}"
        for p in problems
    )


def _both(problem: Problem, lang: str) -> str:
    hint = f" {say(problem.hint, lang)}" if problem.hint else ""
    return say(problem.what, lang) + hint


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "markdown": as_markdown,
}

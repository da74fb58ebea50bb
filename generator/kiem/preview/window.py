"""What the preview says in the browser besides the site: what is wrong, what is missing, the day shown.

Owns: that, as pieces of HTML in the organiser's language, with the sentences and lines of `kiem check`.
Must not know: where on the screen it stands, HTTP.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from kiem.errors import EnvironmentProblem, Problem
from kiem.messages import say
from kiem.messages.totals import totals
from kiem.preview.desk import Desk
from kiem.preview.make import PHASES, Made, View
from kiem.preview.room import Room
from kiem.preview.tried import tried
from kiem.source.excerpt import Excerpt, Lines, from_here


def window(
    room: Room, desk: Desk, trouble: Sequence[Problem] | EnvironmentProblem
) -> Mapping[str, object]:
    """All that the tool's own window shows."""
    made = desk.made
    return {
        "lang": room.lang,
        "title": room.say("preview.title"),
        "trouble": _trouble(room, trouble, there=made is not None),
        "panel": _panel(room, desk, made) if made else "",
        "count": len(made.findings) if made else 0,
        "open": room.say("preview.open"),
        "look": room.say("preview.look" if made else "preview.close"),
        "close": room.say("preview.close"),
    }


def _trouble(room: Room, trouble: Sequence[Problem] | EnvironmentProblem, *, there: bool) -> str:
    """Why the site can't be made, as `kiem check` says it; empty when it can."""
    if not trouble:
        return ""
    if isinstance(trouble, EnvironmentProblem):
        told = _plain(room, trouble)
    else:
        told = _checked(room, trouble)
    last = f'<p class="last">{room.say("preview.last_good")}</p>' if there else ""
    return f'<h2 id="kiem-trouble" tabindex="-1" autofocus>{room.say("preview.trouble")}</h2>{last}{told}'


def _plain(room: Room, problem: EnvironmentProblem) -> str:
    hint = f"<p>→ {escape(say(problem.hint, room.lang))}</p>" if problem.hint else ""
    return f"<p>{escape(say(problem.what, room.lang))}</p>{hint}"


def _checked(room: Room, problems: Sequence[Problem]) -> str:
    lines = Lines()
    told = "".join(
        f'<li class="problem problem--{p.severity}">{_head(room, p)}{_rest(room, p, lines)}</li>'
        for p in problems
    )
    return f'<ol class="problems">{told}</ol><p class="sum">{_sum(room, problems)}</p>'


def _head(room: Room, problem: Problem) -> str:
    kind = room.say(f"severity.{problem.severity}")
    said = escape(say(problem.what, room.lang))
    return (
        f'<p class="problem__head">{_where(room, problem)}  <strong>{kind}</strong>'
        f"  <code>{problem.code}</code>  {said}</p>"
    )


def _rest(room: Room, problem: Problem, lines: Lines) -> str:
    """The line with its caret, and the mend."""
    excerpt = lines.excerpt(problem.place)
    shown = f'<pre tabindex="0">{_shown(excerpt)}</pre>' if excerpt else ""
    hint = escape(say(problem.hint, room.lang)) if problem.hint else ""
    return f'{shown}<p class="problem__mend">→ {hint}</p>' if hint else shown


def _shown(excerpt: Excerpt) -> str:
    gutter, below = f"{excerpt.number:>5} │ ", " " * 5 + " │ "
    return f"<i>{gutter}</i>{escape(excerpt.text)}\n<i>{below}</i>{' ' * excerpt.lead}<b>^</b>"


def _where(room: Room, problem: Problem) -> str:
    """The place; a press on it opens an editor that knows such links at the line."""
    place, shown = problem.place, escape(str(from_here(problem).place))
    file = next((f for f in (room.folder / place.file, Path(place.file)) if f.is_file()), None)
    if file is None:
        return f"<span>{shown}</span>"
    link = f"vscode://file/{quote(file.resolve().as_posix().lstrip('/'))}"
    spot = f":{place.line}:{max(place.column, 1)}" if place.line else ""
    return f'<a href="{link}{spot}">{shown}</a>'


def _sum(room: Room, problems: Iterable[Problem]) -> str:
    return escape(say(totals(problems), room.lang))


def _panel(room: Room, desk: Desk, made: Made) -> str:
    parts = (_day(room, made, desk.view), _findings(room, made.findings), tried(room, desk, made))
    return "".join(parts)


def _day(room: Room, made: Made, view: View) -> str:
    """The day and the phase that are shown, to choose others."""
    shown = made.today.isoformat()
    options = "".join(
        f'<option value="{phase}"{" selected" if phase == view.phase else ""}>'
        f"{room.say(f'preview.phase.{phase}')}</option>"
        for phase in PHASES
    )
    back = f'<button type="submit" name="now">{room.say("preview.now")}</button>'
    return (
        f'<form class="day" aria-label="{room.say("preview.day")}">'
        f'<label>{room.say("preview.date")} <input type="date" name="today" value="{shown}"></label>'
        f'<label>{room.say("preview.phase")} <select name="phase">'
        f'<option value="">{room.say("preview.phase.dates")}</option>{options}</select></label>'
        f"{back if view != View() else ''}</form>"
    )


def _findings(room: Room, findings: Sequence[Problem]) -> str:
    lines = Lines()
    told = "".join(
        f'<li class="problem problem--{p.severity}"><details><summary>'
        f"<strong>{room.say(f'severity.{p.severity}')}</strong>"
        f" {escape(say(p.what, room.lang))}</summary>"
        f'<p class="problem__head">{_where(room, p)}  <code>{p.code}</code></p>'
        f"{_rest(room, p, lines)}</details></li>"
        for p in findings
    )
    listed = f'<ol class="problems">{told}</ol>' if told else ""
    return (
        f'<h3>{room.say("preview.findings")}</h3><p class="sum">{_sum(room, findings)}</p>{listed}'
    )

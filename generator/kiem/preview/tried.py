"""The part of the window where organisers try their form: which answer comes back, and what arrived.

Owns: that, as HTML in their language. Must not know: how a form is answered.
"""

from html import escape

from kiem.community import calendar
from kiem.preview.desk import Desk
from kiem.preview.make import Made
from kiem.preview.room import Room
from kiem.preview.stand_in import MODES, Arrival
from kiem.site.routes import route

CLOSED = ("preparing", "closed")


def tried(room: Room, desk: Desk, made: Made) -> str:
    """The part, with a sentence instead where there is nothing to try."""
    head = f"<h3>{room.say('preview.form')}</h3>"
    ref = made.form.ref
    if ref.kind != "post":
        return (
            f'{head}<p class="sum">{room.say(f"preview.form.{ref.kind}", service=ref.receiver)}</p>'
        )
    if calendar.phase(made.community, made.today) in CLOSED:
        return f'{head}<p class="sum">{room.say("preview.form.shut")}</p>'
    lang = made.community.default_language
    there = escape(made.base + route("join", lang, lang).url)
    way = f'<a href="{there}#form">{room.say("preview.form.way")}</a>'
    what = f'<p class="sum">{room.say("preview.form.post", service=ref.receiver)} {way}</p>'
    arrivals = list(desk.stand_in.arrivals)
    told = "".join(_told(room, arrival, new=arrival is arrivals[0]) for arrival in arrivals)
    return head + what + _answers(room, desk.stand_in.mode) + told


def _answers(room: Room, chosen: str) -> str:
    choices = "".join(
        f'<label><input type="radio" name="answer" value="{mode}"{" checked" if mode == chosen else ""}>'
        f" {room.say(f'preview.answer.{mode}')}</label>"
        for mode in MODES
    )
    return f'<fieldset class="answers"><legend>{room.say("preview.answer")}</legend>{choices}</fieldset>'


def _told(room: Room, arrival: Arrival, *, new: bool) -> str:
    """One form that arrived: each question with its answer and the name it was sent under."""
    way = "preview.arrived.script" if arrival.scripted else "preview.arrived.plain"
    rows = "".join(
        f"<div><dt>{escape(label) or room.say('preview.arrived.along')} <code>{escape(name)}</code></dt>"
        f"<dd>{escape(value) or '-'}</dd></div>"
        for label, name, value in sorted(arrival.rows, key=lambda row: not row[0])
    )
    notes = [room.say("preview.arrived.missing", label=label) for label in arrival.missing]
    if arrival.trapped:
        notes.append(room.say("preview.arrived.trapped"))
    said = "".join(f'<p class="note">{note}</p>' for note in notes)
    return (
        f'<details class="arrived"{" open" if new else ""}><summary>{room.say("preview.arrived", time=arrival.at)}'
        f" <small>{room.say(way)}</small></summary>{said}<dl>{rows}</dl></details>"
    )

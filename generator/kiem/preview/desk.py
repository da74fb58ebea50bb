"""What a page of the preview may ask for: another day or phase, another answer to the form; and the form.

Owns: what is wished for, until the loop has seen to it. Must not know: HTTP, how any of it is done.
Every method may be called from any thread.
"""

import datetime as dt
import threading
from collections.abc import Collection, Mapping

from kiem.community import calendar
from kiem.community.definition import Community, Phase
from kiem.preview.make import PHASES, Made, View
from kiem.preview.stand_in import Fields, Reply, StandIn

DAY = dt.timedelta(days=1)


class Desk:
    """`made` is the site that is shown; `wake` tells that there is something to do."""

    def __init__(self) -> None:
        self.wake = threading.Event()
        self.stand_in = StandIn()
        self.view = View()
        self.made: Made | None = None
        self.arrived = 0

    def show(self, made: Made) -> None:
        """This is the site from now on."""
        self.made = made
        self.stand_in.form = made.form

    def asked(self, what: str, data: Mapping[str, object]) -> bool:
        """See to a button of the preview's own; False for one that isn't there."""
        if what == "view":
            self.view = self._view(data)
        elif what == "answer":
            self.stand_in.choose(data.get("answer"))
            self.arrived += 1
        else:
            return False
        self.wake.set()
        return True

    def sent(self, fields: Fields, *, scripted: bool) -> Reply | None:
        """The answer to a form, in the place of its service; None for none at all."""
        self.arrived += 1
        self.wake.set()
        reply = self.stand_in.take(fields, scripted=scripted)
        return self._home(reply) if reply and reply.to else reply

    def addresses(self) -> Collection[str]:
        """Where the form of the site would go."""
        ref = self.made.form.ref if self.made else None
        if ref is None or ref.kind != "post":
            return ()
        return {ref.address, ref.fetch or ref.address}

    def _view(self, data: Mapping[str, object]) -> View:
        phase = next((known for known in PHASES if known == data.get("phase")), None)
        if phase and self.made:
            return View(day_of(self.made.community, phase, self.made.today).isoformat(), phase)
        return View(_date(data.get("today")))

    def _home(self, reply: Reply) -> Reply:
        """The way back to the site as it is seen here; a page instead of a way to anywhere else."""
        made = self.made
        if made and made.url and reply.to.startswith(made.url):
            return reply._replace(to=made.base + reply.to.removeprefix(made.url))
        return Reply(200, page=f"→ {reply.to}")


def day_of(community: Community, phase: Phase, today: dt.date) -> dt.date:
    """A day in `phase` by the dates, today if that is one or if there is none."""
    closes = community.signup.closes
    days = {
        "preparing": calendar.signup_opens(community) - DAY,
        "signup_open": calendar.signup_opens(community),
        "seeding": community.launch.date,
        "growing": calendar.first_batch(community),
        "closed": closes + DAY if closes else today,
    }
    there = (
        day for day in (today, days[phase]) if calendar.phase_by_dates(community, day) == phase
    )
    return next(there, today)


def _date(text: object) -> str:
    try:
        return dt.date.fromisoformat(str(text)).isoformat()
    except ValueError:
        return ""

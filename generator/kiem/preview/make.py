"""One site in memory, with no more work than the change asks for.

Owns: what is kept from the last time, and the day and phase the organiser wants to see. Must not know:
who looks, how files got their content.
"""

import datetime as dt
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from kiem.build.cache import Options
from kiem.build.compiled import compiled
from kiem.build.gather import Judged, compose, judge
from kiem.build.render import render
from kiem.build.site import loose_ends
from kiem.community.definition import Community, Phase
from kiem.engine import project
from kiem.engine.drawn import Drawn
from kiem.engine.output import Output
from kiem.errors import Problem
from kiem.preview.kinds import WORK, Kind
from kiem.preview.stand_in import Form, form_of
from kiem.site.written import Heard, written
from kiem.toolkit.kit import Kit

PHASES: tuple[Phase, ...] = ("preparing", "signup_open", "seeding", "growing", "closed")


class View(NamedTuple):
    """The day and the phase to show; empty for today, and for what the file and the dates say."""

    today: str = ""
    phase: Phase | None = None


class Made(NamedTuple):
    """A site: its files by path, and what there is to say about it.

    `url` is its address ("" while there is none), `base` the path of that ("/repo/"), `form` its form.
    """

    files: Mapping[str, Output]
    url: str
    base: str
    form: Form
    community: Community
    today: dt.date
    findings: tuple[Problem, ...]
    roots: tuple[str, ...]


class Maker:
    """Makes the site of `options` again and again; without a fixed `day`, for the day it is then."""

    def __init__(self, options: Options, day: str | None = None) -> None:
        self.options = options
        self.day = day
        self.view = View()
        self.kits: Mapping[str, Kit] | None = None
        self._judged: Judged | None = None
        self._heard = Heard()
        self._drawn = Drawn()

    def make(self, kind: Kind) -> Made:
        """The site as it is now; InputError or EnvironmentProblem when it can't be made."""
        if kind == "settings":
            forget()
        if kind in ("asset", "settings"):  # what a template includes may be among them
            self._heard, self._drawn = Heard(), Drawn()
        if WORK[kind].judge or self._judged is None:
            self._judged = None
            self._judged = self._judge()
        judged = self._judged
        made = compose(judged, self._kits(judged.filled.community))
        site = written(made.draft, compiled("texts"), self._heard)
        outputs, said = render(site, Path(self.options.folder), judged.today, self._drawn)
        url = str(project.settings(site).data.get("site_url") or "")
        base = urlsplit(url or "/").path
        return Made(
            files={output.path: output for output in outputs},
            url=url,
            form=form_of(judged),
            base=base if base.endswith("/") else f"{base}/",
            community=made.community,
            today=judged.today,
            findings=(*made.findings, *said, *loose_ends(judged.options, made, outputs)),
            roots=tuple(str(root) for root in made.roots[1:]),
        )

    def asked(self) -> Options:
        """The options with the day that is looked at."""
        return self.options.but(today=self.view.today or self.day)

    def _judge(self) -> Judged:
        return seen_in(judge(self.asked()), self.view.phase)

    def _kits(self, community: Community) -> Mapping[str, Kit] | None:
        """The kits of the last time; until there are any, the page of the toolkit stands empty."""
        if not self.options.with_toolkit:
            return None
        known = self.kits or {}
        return {lang: known.get(lang, Kit()) for lang in community.language}


def forget() -> None:
    """Read blueprints, words and themes again: one run of kiem reads each of them once."""
    for name, module in list(sys.modules.items()):
        if name.startswith("kiem."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()


def seen_in(judged: Judged, phase: Phase | None) -> Judged:
    """The same in another phase, whatever the dates say."""
    if phase is None:
        return judged
    community = judged.filled.community.model_copy(update={"phase": phase})
    return judged._replace(filled=judged.filled._replace(community=community))

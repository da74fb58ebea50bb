"""From a community to a whole site in memory, and to a site on disk (`kiem build`).

Owns: the order gather, render, look at the links, write, remember. Must not know: how each is done, how
results are shown.
"""

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from kiem import __version__, signup
from kiem.build import links, write
from kiem.build.cache import Options, Snapshot, load, settled, take
from kiem.build.changes import Change, changes
from kiem.build.gather import Gathered, gather, stop
from kiem.build.kept import Told, quietly
from kiem.build.press import Later, Press, Rendered, here
from kiem.build.record import Record, Stamp, Summary
from kiem.build.target import check, check_names, foreign
from kiem.engine.output import Output
from kiem.errors import Message, Problem
from kiem.site.model import Site

OWN = ("pages", "overrides", "mkdocs.yml")  # what may ask for more than our own pages do


class Result(NamedTuple):
    """What a build did: `kept` are the organiser's own files in the site, `filled` key paths.

    `news` is what a newer kiem changed; `form` says which sign-up form was recognised; None when none was given.
    """

    target: Path
    pages: int
    files: int
    changes: tuple[Change, ...]
    kept: tuple[str, ...]
    findings: tuple[Problem, ...]
    filled: tuple[tuple[str | int, ...], ...]
    form: Message | None
    seconds: float
    news: tuple[Message, ...] = ()


class Made(NamedTuple):
    """A whole site that isn't written; `kept` are files that stand beside it."""

    gathered: Gathered
    outputs: tuple[Output, ...]
    kept: tuple[str, ...]
    findings: tuple[Problem, ...]


Beside = Callable[[tuple[Output, ...]], tuple[str, ...]]


def nothing(_: tuple[Output, ...]) -> tuple[str, ...]:
    """What stands beside a site that has a place of its own."""
    return ()


def make(options: Options, beside: Beside = nothing, told: Told = quietly) -> Made:
    """The site, with every link looked at; InputError when the definition keeps it from being made.

    `told` hears the name of each file that takes time.
    """
    press = here()
    made = gather(options, told, press.read)
    return _looked_at(options, made, _drawn(options, made, press)(), beside)


def build(options: Options, told: Told = quietly, press: Press | None = None) -> Result:
    """Make the site and put it in its place; `told` hears the name of each file that takes time.

    InputError when the definition keeps it from being made, EnvironmentProblem when the place does;
    in both cases the site that was there is as it was.
    """
    start, press = time.perf_counter(), press or here()
    target = Path(options.target)
    check(target, Path(options.folder))
    before = load(options.record) or Record()
    gathered = gather(options, told, press.read)
    rendered = _drawn(options, gathered, press)
    inputs = _inputs(options, gathered, press.began)  # there is time until the pages are there
    made = _looked_at(
        options,
        gathered,
        rendered(),
        lambda files: foreign(target, before.outputs, [it.path for it in files]),
    )
    stamps = write.site(made.outputs, target, made.kept, before.outputs, Path(options.record))
    result = Result(
        target=target,
        pages=gathered.draft.pages,
        files=len(stamps),
        changes=changes(before.outputs, stamps),
        kept=made.kept,
        findings=made.findings,
        filled=gathered.filled.filled,
        form=signup.understood(gathered.community),
        seconds=time.perf_counter() - start,
        news=_news(before.version, gathered, Path(options.folder)),
    )
    _remember(options, gathered, result, stamps, inputs)
    return result


def _drawn(options: Options, made: Gathered, press: Press) -> Later:
    return press.draw(made.draft, Path(options.folder), dt.date.fromisoformat(options.today))


def _looked_at(options: Options, made: Gathered, rendered: Rendered, beside: Beside) -> Made:
    """The whole site, its links and names looked at; InputError when something in it may not be."""
    outputs, said = rendered
    check_names(outputs)
    kept = beside(outputs)
    findings = (*made.findings, *said, *loose_ends(options, made, outputs, kept))
    stop(findings, strict=options.strict)
    return Made(made, outputs, kept, findings)


def loose_ends(
    options: Options, made: Gathered, outputs: tuple[Output, ...], kept: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """What of the finished pages leads nowhere, or is kept out of them."""
    base = urlsplit(str(_settings(made.draft.site).get("site_url") or "/")).path
    yield from links.problems(links.broken(outputs, kept, base), Path(options.file))
    folder = Path(options.folder)
    if any((folder / name).exists() for name in OWN):
        from kiem.build import allowed  # noqa: PLC0415 - most folders hold nothing of that kind

        yield from allowed.problems(allowed.kept_out(outputs), Path(options.file))


def _news(was: str, made: Gathered, folder: Path) -> tuple[Message, ...]:
    """What is to be said of a newer kiem than the one that made the site that was there."""
    if was in ("", __version__):
        return ()
    from kiem.build import newer  # noqa: PLC0415 - only the first build with another version

    return newer.news(was, __version__, made.community, folder)


def _settings(site: Site) -> Mapping[str, object]:
    """The settings as they count, with those of the organiser."""
    if site.overlay is None:
        return site.settings
    from kiem.engine import project  # noqa: PLC0415 - opens the YAML library, which few sites need here

    return project.settings(site).data


def _volatile(site: Site) -> bool:
    """Whether no build of the site is ever the same; only settings of the organiser bring that about."""
    if site.overlay is None:
        return False
    from kiem.build.render import volatile  # noqa: PLC0415 - mkdocs has been imported for those settings

    return volatile(site)


def _inputs(options: Options, made: Gathered, moment: int) -> Snapshot | None:
    """What a later build compares the files with, that this one began to read at `moment`; None for nothing."""
    if _volatile(made.draft.site):
        return None
    snapshot = take(options, [str(root) for root in made.roots], moment)
    return snapshot and Snapshot(snapshot.key, settled(options, snapshot), moment)


def _remember(
    options: Options,
    made: Gathered,
    result: Result,
    stamps: dict[str, Stamp],
    inputs: Snapshot | None,
) -> None:
    """Keep what the next build compares itself with; a disk that refuses only costs time."""
    record = Record()
    record.version = __version__
    record.roots = [str(root) for root in made.roots]
    record.outputs = stamps
    counts = {"pages": result.pages, "files": result.files, "filled": len(result.filled)}
    said = Counter[str](problem.severity for problem in result.findings)
    record.summary = Summary({**counts, "kept": len(result.kept), **said})
    if inputs:
        record.key, record.inputs = inputs.key, inputs.inputs
    with suppress(OSError):
        write.keep(record, Path(options.record))

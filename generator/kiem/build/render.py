"""A Draft becomes a Site, and that outputs: by the quick way, or by mkdocs itself where plugins are asked for.

Owns: which of the two, and whose fault it is when a template fails. Must not know: how the site was
made, where it goes.
"""

import datetime as dt
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import jinja2

from kiem import theme
from kiem.build import write
from kiem.build.compiled import compiled
from kiem.build.press import Rendered
from kiem.content import brought
from kiem.engine import config, html, project
from kiem.engine.clock import clock
from kiem.engine.drawn import Drawn
from kiem.engine.listen import listening
from kiem.engine.output import Output
from kiem.engine.theme import opened
from kiem.errors import InputError, Message, Place, Problem
from kiem.site.model import Draft, Site
from kiem.site.written import Heard, ready, written
from kiem.source.settings import Laid

Printed = Callable[[Draft], Rendered]


def printer(folder: Path, today: dt.date) -> Printed:
    """What makes every file of the site that a draft becomes (see `render`), and nothing twice."""
    heard, drawn = Heard(), Drawn()
    return lambda draft: render(written(draft, compiled("texts"), heard), folder, today, drawn)


def rehearsed(last: Draft | None, folder: Path, today: dt.date) -> Printed:
    """The same, once it made the site of `last`; without one, when what most sites need is open."""
    printed = printer(folder, today)
    if last is None:
        ready(compiled("texts"))
        opened(theme.load(theme.USUAL).folder / project.OVERRIDES, compiled("pages"))
        return printed
    before = _templates(last)
    with suppress(Exception):  # nobody asked for that one
        printed(last)

    def print_now(draft: Draft) -> Rendered:
        meanwhile = _templates(last) != before  # a template was saved: nothing of that time counts
        return (printer(folder, today) if meanwhile else printed)(draft)

    return print_now


def _templates(draft: Draft) -> frozenset[tuple[Path, int, int]]:
    """The templates that a draft brings, with their dates and sizes."""
    folders = brought((*draft.folders, *draft.site.overrides))
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    stats = ((path, path.stat()) for path in files)
    return frozenset((path, stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def render(site: Site, folder: Path, today: dt.date, drawn: Drawn | None = None) -> Rendered:
    """Every file of the site, and what there is to say about the organiser's own settings.

    drawn: the pages of the last time in this process, by the same templates. InputError where the
    organiser's mkdocs.yml or a template in `folder` stops the work.
    """
    if site.overlay is None:
        return _quickly(site, folder, today, drawn), ()
    laid = project.settings(site)
    refused = tuple(_refused(key, place) for key, place in laid.dropped)
    if not laid.special and config.plain(laid.data):
        try:
            return _quickly(site._replace(settings=laid.data), folder, today, drawn), refused
        except InputError:
            raise
        except Exception:  # noqa: BLE001, S110 - mkdocs finds words for what is wrong with settings
            pass
    outputs, said = _by_mkdocs(site, site.overlay, today)
    return outputs, (*refused, *said)


def volatile(site: Site) -> bool:
    """Whether plugins or hooks may take anything into account, so that no build is ever the same."""
    laid = project.settings(site) if site.overlay else Laid("", site.settings)
    return laid.special or not config.plain(laid.data)


def _quickly(site: Site, folder: Path, today: dt.date, drawn: Drawn | None) -> tuple[Output, ...]:
    with listening(), clock(_moment(today)):
        try:
            return html.build(site, today, compiled("pages"), drawn)
        except Exception as error:
            place = _own_template(error, folder)
            if place is None:
                raise
            what = Message.of("engine.template", said=f"{error}".strip().rstrip("."))
            hint = Message.of("engine.template.hint")
            raise InputError((Problem(place, "error", "S-10", what, hint),)) from error


def _by_mkdocs(site: Site, overlay: Path, today: dt.date) -> Rendered:
    from kiem.engine import stock  # noqa: PLC0415 - its import takes longer than most sites

    with TemporaryDirectory(prefix="kiem-") as home:
        folder = Path(home).resolve() / "project"
        write.files(project.files(site, str(folder / project.OVERRIDES)), folder)
        return stock.build(folder, overlay, _moment(today))


def _moment(today: dt.date) -> int:
    return int(dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC).timestamp())


def _own_template(error: Exception, folder: Path) -> Place | None:
    """The line of the organiser's template that went wrong, None if it is one of ours."""
    spots = [
        (frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)
    ]
    if isinstance(error, UnicodeDecodeError):
        spots += [(str(file), 0) for file in (folder / "overrides").rglob("*") if _unread(file)]
    if isinstance(error, jinja2.TemplateSyntaxError):
        spots.append((error.filename or "", error.lineno))
    own = [(Path(name), line) for name, line in spots if Path(name).is_relative_to(folder)]
    if not own:
        return None
    file, line = own[-1]
    return Place(str(file), line, 1)


def _unread(file: Path) -> bool:
    """Whether a template is not saved as UTF-8."""
    if file.suffix != ".html" or not file.is_file():
        return False
    try:
        file.read_text("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _refused(key: str, place: Place) -> Problem:
    hint = Message.of("engine.refused.hint")
    return Problem(place, "warning", "S-10", Message.of("engine.refused", key=key), hint)

"""Where a Site becomes HTML: in this process, or in a second one that gets ready while the first reads.

Owns: what goes there and comes back. The engine takes as long to import as a definition takes to be read.
Must not know: how processes are started, how HTML is made.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from kiem.build import second
from kiem.engine.output import Output
from kiem.errors import Problem
from kiem.site.model import Site

Rendered = tuple[tuple[Output, ...], tuple[Problem, ...]]
Press = Callable[[Site, Path, dt.date], Rendered]
NOTHING = b""
# What both processes need is imported before there are two of them.
BOTH = ("kiem.templates", "kiem.engine.project", "importlib.metadata")


def here(site: Site, folder: Path, today: dt.date) -> Rendered:
    """What kiem.build.render.render gives, made in this process."""
    return _ready()((site, folder, today))


def beside() -> Press:
    """The same made in a second process, for one site; to call before anything heavy is imported."""
    for name in BOTH:
        import_module(name)
    ask = second.beside(_ready)

    def press(site: Site, folder: Path, today: dt.date) -> Rendered:
        if site.overlay:  # plugins of the organiser may need every file
            return here(site, folder, today)
        bare = tuple(asset._replace(content=NOTHING) for asset in site.assets)
        outputs, said = ask((site._replace(assets=bare), folder, today))
        contents = {asset.path: asset.content for asset in site.assets}
        return tuple(_whole(output, contents) for output in outputs), said

    return press


def _whole(output: Output, contents: Mapping[str, bytes | Path]) -> Output:
    """An asset with its content, which stayed at home; a page as it is."""
    if output.content != NOTHING:
        return output
    return output._replace(content=contents.get(output.path, NOTHING))


def _ready() -> Callable[[tuple[Site, Path, dt.date]], Rendered]:
    from kiem.build.render import render  # noqa: PLC0415 - imported by the process that needs it

    return lambda asked: render(*asked)

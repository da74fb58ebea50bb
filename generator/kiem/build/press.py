"""Where a definition is read and a Draft becomes HTML: in this process, or in a second one beside it.

Owns: what goes there and comes back. There the file is read, and the engine opened, while models are made
here; the site of the last time is made there, while what was read becomes a Draft here.
Must not know: how processes are started, how anything is read or drawn.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kiem import source
from kiem.build import last, second
from kiem.build.cache import Options
from kiem.engine.output import Output
from kiem.errors import Problem
from kiem.site.model import Draft
from kiem.source import Source

Rendered = tuple[tuple[Output, ...], tuple[Problem, ...]]
Later = Callable[[], Rendered]
NOTHING = b""


class Press(NamedTuple):
    """For one site: `read` gives its definition, as of `began` (ns since 1970) or later.

    `draw` gives what to call for the files of a Draft's site, and what there is to say of its settings.
    """

    began: int
    read: Callable[[Path], Source]
    draw: Callable[[Draft, Path, dt.date], Later]


def here() -> Press:
    """All of it in this process."""
    return Press(time.time_ns(), source.read, _draw)


@contextmanager
def beside(options: Options) -> Iterator[Press]:
    """The same in a second process; to enter before anything heavy is imported."""
    began, file = time.time_ns(), Path(options.file)
    with second.beside(lambda: source.read(file), lambda: _ready(options)) as hear:
        told = cache(hear)

        def draw(draft: Draft, folder: Path, today: dt.date) -> Later:
            if draft.site.overlay:  # plugins of the organiser may need every file
                return _draw(draft, folder, today)
            _, ask = told()
            bare = _bare(draft)
            answer = ask(bare)
            last.lay_by(file, bare)
            return lambda: _whole(answer(), draft)

        yield Press(began, lambda _: told()[0], draw)


def _draw(draft: Draft, folder: Path, today: dt.date) -> Later:
    def rendered() -> Rendered:
        from kiem.build.render import printer  # noqa: PLC0415 - imported by the process that needs it

        return printer(folder, today)(draft)

    return rendered


def _bare(draft: Draft) -> Draft:
    """The draft with its assets empty."""
    empty = tuple(asset._replace(content=NOTHING) for asset in draft.site.assets)
    return draft._replace(site=draft.site._replace(assets=empty))


def _whole(rendered: Rendered, draft: Draft) -> Rendered:
    """The same with the content of the draft's assets, which stayed at home."""
    outputs, said = rendered
    contents = {asset.path: asset.content for asset in draft.site.assets}
    return tuple(_filled(output, contents) for output in outputs), said


def _filled(output: Output, contents: Mapping[str, bytes | Path]) -> Output:
    if output.content != NOTHING:
        return output
    return output._replace(content=contents.get(output.path, NOTHING))


def _ready(options: Options) -> Callable[[Draft], Rendered]:
    from kiem.build.render import rehearsed  # noqa: PLC0415 - as in `_draw`

    today = dt.date.fromisoformat(options.today)
    return rehearsed(last.known(Path(options.file)), Path(options.folder), today)

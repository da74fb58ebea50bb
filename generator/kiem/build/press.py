"""Where a Draft becomes HTML: in this process, or in a second one that gets ready while the first reads.

Owns: what goes there and comes back. The engine takes as long to import as a definition takes to be read.
Must not know: how processes are started, how HTML is made.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiem.build import last, second
from kiem.build.cache import Options
from kiem.engine.output import Output
from kiem.errors import Problem
from kiem.site.model import Draft

Rendered = tuple[tuple[Output, ...], tuple[Problem, ...]]
Press = Callable[[Draft, Path, dt.date], Callable[[], Rendered]]
NOTHING = b""


def here(draft: Draft, folder: Path, today: dt.date) -> Callable[[], Rendered]:
    """What to call for the files of the site and what there is to say of its settings; made in this process."""

    def rendered() -> Rendered:
        from kiem.build.render import printer  # noqa: PLC0415 - imported by the process that needs it

        return printer(folder, today)(draft)

    return rendered


@contextmanager
def beside(options: Options) -> Iterator[Press]:
    """The same made in a second process, for one site; to enter before anything heavy is imported."""
    with second.beside(lambda: _ready(options)) as ask:

        def press(draft: Draft, folder: Path, today: dt.date) -> Callable[[], Rendered]:
            if draft.site.overlay:  # plugins of the organiser may need every file
                return here(draft, folder, today)
            bare = _bare(draft)
            hear = ask(bare)
            last.lay_by(Path(options.file), bare)
            return lambda: _whole(hear(), draft)

        yield press


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
    from kiem.build.render import rehearsed  # noqa: PLC0415 - as in `here`

    today = dt.date.fromisoformat(options.today)
    return rehearsed(last.known(Path(options.file)), Path(options.folder), today)

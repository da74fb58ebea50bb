"""Where a Draft becomes HTML: in this process, or in a second one that gets ready while the first reads.

Owns: what goes there and comes back. The engine takes as long to import as a definition takes to be read.
Must not know: how processes are started, how HTML is made.
"""

import datetime as dt
from collections.abc import Callable, Mapping
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


def beside(options: Options) -> Press:
    """The same made in a second process, for one site; to call before anything heavy is imported."""
    ask = second.beside(lambda: _ready(options))

    def press(draft: Draft, folder: Path, today: dt.date) -> Callable[[], Rendered]:
        site = draft.site
        if site.overlay:  # plugins of the organiser may need every file
            return here(draft, folder, today)
        empty = tuple(asset._replace(content=NOTHING) for asset in site.assets)
        bare = draft._replace(site=site._replace(assets=empty))
        hear = ask(bare)
        last.lay_by(Path(options.file), bare)

        def rendered() -> Rendered:
            outputs, said = hear()
            contents = {asset.path: asset.content for asset in site.assets}
            return tuple(_whole(output, contents) for output in outputs), said

        return rendered

    return press


def _whole(output: Output, contents: Mapping[str, bytes | Path]) -> Output:
    """An asset with its content, which stayed at home; a page as it is."""
    if output.content != NOTHING:
        return output
    return output._replace(content=contents.get(output.path, NOTHING))


def _ready(options: Options) -> Callable[[Draft], Rendered]:
    from kiem.build.render import rehearsed  # noqa: PLC0415 - as in `here`

    today = dt.date.fromisoformat(options.today)
    return rehearsed(last.known(Path(options.file)), Path(options.folder), today)

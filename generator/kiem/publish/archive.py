"""A zip of the site, for a host where you upload one.

Owns: what is published in such a file. Must not know: what becomes of it.
"""

import zipfile
from functools import partial
from pathlib import Path

from kiem.build import single
from kiem.build.cache import Options, digest
from kiem.build.site import Made
from kiem.build.target import HEAD, MARKER
from kiem.publish.git import refuse
from kiem.publish.spot import Spot
from kiem.toolkit.archive import zip_of

HOME = "index.html"


def look(_: Options, place: str) -> Spot:
    """The zip as it is now; EnvironmentProblem if something else stands there."""
    file = Path(place)
    return Spot(
        name=place,
        published=_published(file),
        digest=digest,
        send=partial(_send, file),
    )


def _published(file: Path) -> dict[str, str]:
    """What an earlier zip of ours holds."""
    if not file.exists():
        return {}
    try:
        with zipfile.ZipFile(file) as archive:
            found = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError):
        refuse("no_zip", path=str(file))
    if MARKER not in found.get(HOME, b"")[:HEAD]:
        refuse("no_zip", path=str(file))
    return {name: digest(content) for name, content in found.items()}


def _send(file: Path, made: Made) -> None:
    single.put(file, zip_of({output.path: output.read() for output in made.outputs}, ""))

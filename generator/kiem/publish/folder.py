"""A folder on this machine, for a host that wants files: FTP, a shared disk, another program.

Owns: what is published in such a folder. Must not know: what becomes of it.
"""

from functools import partial
from pathlib import Path

from kiem.build import write
from kiem.build.cache import Options, digest, load
from kiem.build.record import Record
from kiem.build.site import Made
from kiem.build.target import check, foreign
from kiem.publish.spot import Spot


def look(options: Options, place: str) -> Spot:
    """The folder as it is now; EnvironmentProblem if it is no place for a site."""
    aimed = options.aimed(place)
    target = Path(aimed.target)
    check(target, Path(options.folder))
    ours = (load(aimed.record) or Record()).outputs
    there = {path: target / path for path in ours if (target / path).is_file()}
    theirs = tuple(str(name) for name in foreign(target, ours, ()))
    return Spot(
        name=place,
        published={path: digest(file.read_bytes()) for path, file in there.items()},
        digest=digest,
        send=partial(_send, aimed),
        kept=theirs if ours else (),
    )


def _send(aimed: Options, made: Made) -> None:
    """As a build does it: whole or not at all, with what isn't ours left alone."""
    target, path = Path(aimed.target), Path(aimed.record)
    record = load(aimed.record) or Record()
    kept = foreign(target, record.outputs, [output.path for output in made.outputs])
    record = Record()
    record.outputs = write.site(made.outputs, target, kept, record.outputs, path)
    write.keep(record, path)

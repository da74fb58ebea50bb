"""What changed on disk since the last look.

Owns: looking, again and again, at the dates and sizes of the few files that a site is made from. That
sees every way to save (in place, a new file moved over the old one, a synchronised folder, a network
disk) on every system, keeps nothing open, and takes a fraction of a millisecond; notices of the system
do none of these everywhere. Must not know: what a change means.
"""

import time
from collections.abc import Iterable
from pathlib import Path

from kiem.build.cache import Options, digest, take
from kiem.build.record import Stamp
from kiem.preview.kinds import OVERRIDES, PAGES, SETTINGS

# Within this time a disk may give two saves the same date, in nanoseconds.
FRESH = 50_000_000


class Watch:
    """The files of one community and of `roots`, as they were at the last look."""

    def __init__(self, options: Options, roots: Iterable[str] = ()) -> None:
        self.options = options
        self.roots = list(roots)
        self._fresh: dict[str, str] = {}
        self._seen = self._now()

    def changes(self) -> tuple[frozenset[str], frozenset[str]]:
        """The paths that are new, different or gone; and which of these were there both times."""
        then, now = self._seen, self._now()
        both = then.keys() & now.keys()
        different = {path for path in both if _differs(then[path], now[path])}
        different |= {path for path, was in self._fresh.items() if _digest(path) != was}
        self._seen = now
        self._remember_fresh(now)
        return frozenset(different | (then.keys() ^ now.keys())), frozenset(both)

    def also(self, roots: Iterable[str]) -> None:
        """Look at these folders too from now on; what is in them now is no change."""
        wanted = list(roots)
        if wanted != self.roots:
            self.roots = wanted
            self._seen = {**self._now(), **self._seen}

    def last(self, paths: Iterable[str]) -> int:
        """When the newest of these files was changed, in nanoseconds since 1970; 0 if none is left."""
        return max((self._seen[path].mtime for path in paths if path in self._seen), default=0)

    def _now(self) -> dict[str, Stamp]:
        snapshot = take(self.options, self.roots)
        return snapshot.inputs if snapshot else self._few()

    def _few(self) -> dict[str, Stamp]:
        """In a folder with thousands of files: only those that are certainly a part of the site."""
        folder = Path(self.options.folder)
        found = [Path(self.options.file).absolute(), folder / SETTINGS]
        for name in (PAGES, OVERRIDES):
            found += (folder / name).rglob("*")
        stats = {str(path): path.stat() for path in found if path.is_file()}
        return {path: Stamp(stat.st_size, stat.st_mtime_ns) for path, stat in stats.items()}

    def _remember_fresh(self, now: dict[str, Stamp]) -> None:
        """What was saved a moment ago may be saved again without another date: keep its content."""
        edge = time.time_ns() - FRESH
        self._fresh = {path: _digest(path) for path, stamp in now.items() if stamp.mtime > edge}


def _differs(one: Stamp, other: Stamp) -> bool:
    return one.mtime != other.mtime or one.size != other.size


def _digest(path: str) -> str:
    try:
        return digest(Path(path).read_bytes())
    except OSError:
        return ""

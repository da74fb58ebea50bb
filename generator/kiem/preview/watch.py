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
from kiem.content import builtin
from kiem.preview.kinds import OVERRIDES, PAGES, SETTINGS

# Within this time a disk may give two saves the same date, in nanoseconds.
FRESH = 50_000_000
SELDOM = 1.0  # seconds


class Watch:
    """The files of one community and of its own theme and blueprint, as they were at the last look.

    Those that came with kiem change too, where kiem itself is worked on; a look a second will do.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self._quick: list[str] = []
        self._slow: list[str] = []
        self._ours: dict[str, Stamp] = {}
        self._due = 0.0
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
        ours = tuple(str(builtin(kind)) for kind in ("blueprints", "themes"))
        quick = [root for root in roots if not root.startswith(ours)]
        if quick != self._quick or not self._slow:
            self._quick, self._slow, self._due = quick, list(ours), 0.0
            self._seen = {**self._now(), **self._seen}

    def last(self, paths: Iterable[str]) -> int:
        """When the newest of these files was changed, in nanoseconds since 1970; 0 if none is left."""
        return max((self._seen[path].mtime for path in paths if path in self._seen), default=0)

    def _now(self) -> dict[str, Stamp]:
        snapshot = take(self.options, self._quick)
        theirs = snapshot.inputs if snapshot else self._few()
        if self._slow and time.monotonic() > self._due:
            self._due = time.monotonic() + SELDOM
            all_there = take(self.options, self._slow)
            found = all_there.inputs if all_there else {}
            inside = tuple(self._slow)
            self._ours = {path: stamp for path, stamp in found.items() if path.startswith(inside)}
        return {**self._ours, **theirs}

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

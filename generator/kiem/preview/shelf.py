"""The last good site and what there is to tell about it, for one maker and many readers.

Owns: which file changed when, and waking the readers that wait for a change. Must not know: HTTP, how
sites are made.
"""

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.engine.output import Output

# What the tool itself shows, among the paths of the site that can change.
WINDOW = "__kiem/window"


class Mark(NamedTuple):
    """What tells one content of a file from another, and where it really lies on disk."""

    content: bytes
    real: str = ""
    size: int = 0
    mtime: int = 0


class News(NamedTuple):
    """What changed since a reader's last version."""

    version: int
    changed: tuple[str, ...]


class Shelf:
    """Every file by its path in the site.

    `base` is the path of the site's address; `boot` tells this run of the preview from any other.
    """

    def __init__(self) -> None:
        self._bell = threading.Condition()
        self._files: Mapping[str, Output] = {}
        self._marks: dict[str, Mark] = {}
        self._changed: dict[str, int] = {}
        self._window: Mapping[str, object] = {}
        self._closed = False
        self.version = 0
        self.readers = 0  # who wait for a change just now
        self.boot = os.urandom(8).hex()
        self.base = "/"

    def put(self, files: Mapping[str, Output], base: str) -> tuple[str, ...]:
        """Take this site for the last good one; the paths that differ."""
        marks = {path: _mark(output) for path, output in files.items()}
        with self._bell:
            names = marks.keys() | self._marks.keys()
            changed = [name for name in names if marks.get(name) != self._marks.get(name)]
            self._files, self._marks, self.base = files, marks, base
            self._ring(changed)
        return tuple(sorted(changed))

    def look_again(self) -> tuple[str, ...]:
        """The same site, whose files on disk have changed."""
        return self.put(self._files, self.base)

    def tell(self, window: Mapping[str, object]) -> None:
        """Show this in the tool's own window."""
        with self._bell:
            if window != self._window:
                self._window = window
                self._ring([WINDOW])

    def window(self) -> Mapping[str, object]:
        """What the tool's own window shows."""
        return self._window

    def read(self, path: str) -> bytes | None:
        """The content of a file; None without one, or when it has become a link to elsewhere."""
        with self._bell:
            output, mark = self._files.get(path), self._marks.get(path)
        if output is None or mark is None:
            return None
        if isinstance(output.content, bytes):
            return output.content
        try:
            return output.read() if os.path.realpath(output.content) == mark.real else None
        except OSError:
            return None

    def tag(self, path: str) -> str:
        """What a browser may know this content of a file by."""
        return f'"{self.boot}-{self._changed.get(path, 0)}"'

    def has(self, path: str) -> bool:
        """Whether the site has this file."""
        return path in self._files

    def empty(self) -> bool:
        """Whether there has been no good site yet."""
        return not self._files

    def since(self, version: int, seconds: float) -> News | None:
        """What changed after `version`, waiting at most so long for it; None once all is over."""
        with self._bell:
            self.readers += 1
            self._bell.wait_for(lambda: self._closed or self.version > version, seconds)
            self.readers -= 1
            if self._closed:
                return None
            later = (path for path, at in self._changed.items() if at > version)
            return News(self.version, tuple(sorted(later)))

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._bell:
            self._closed = True
            self._bell.notify_all()

    def _ring(self, changed: list[str]) -> None:
        if changed:
            self.version += 1
            self._changed |= dict.fromkeys(changed, self.version)
            self._bell.notify_all()


def _mark(output: Output) -> Mark:
    if isinstance(output.content, bytes):
        return Mark(output.content)
    try:
        stat = Path(output.content).stat()
    except OSError:
        return Mark(b"")
    return Mark(b"", os.path.realpath(output.content), stat.st_size, stat.st_mtime_ns)

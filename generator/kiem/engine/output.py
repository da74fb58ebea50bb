"""One file of the finished site, before it is on disk.

Owns: that shape. Must not know: how files are made, where they go.
"""

from pathlib import Path
from typing import NamedTuple


class Output(NamedTuple):
    """A file at `path` (relative, with slashes): its bytes, or the file to copy.

    `made_from` is the page, template or asset in the Site that it comes from.
    """

    path: str
    content: bytes | Path
    made_from: str

    def read(self) -> bytes:
        """The bytes, wherever they are."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()

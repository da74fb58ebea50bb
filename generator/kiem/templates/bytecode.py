"""Compiled templates, kept on disk between runs and in memory within one that makes a site many times.

Owns: when what is kept is still right (Jinja's own checksum of the source). Must not know: which templates.
"""

from contextlib import suppress
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

_KEPT: dict[tuple[str, str], tuple[str, CodeType]] = {}  # by folder and name: checksum and code


class Bytecode(jinja2.FileSystemBytecodeCache):
    """A folder that exists and can be written, with what was read from it at hand."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from memory, else from disk."""
        known = _KEPT.get((self.directory, bucket.key))
        if known and known[0] == bucket.checksum:
            bucket.code = known[1]
            return
        super().load_bytecode(bucket)
        self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket in both; a disk that refuses only costs time."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
        self._keep(bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            _KEPT[self.directory, bucket.key] = (bucket.checksum, bucket.code)

"""The kit as one zip: the same files give the same bytes, on any day and any machine.

Owns: names, order, dates and permissions in the archive. Must not know: what the files are.
"""

import io
import zipfile
from collections.abc import Mapping

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the oldest date a zip can hold
UNIX = 3
READABLE = 0o100644 << 16
PACKED = (".docx", ".pptx", ".png", ".jpg", ".pdf", ".zip")  # nothing to gain there


def zip_of(files: Mapping[str, bytes], root: str) -> bytes:
    """A zip of the files (name → content), sorted, in one folder called `root` ("" for none)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{root}/{name}" if root else name, FIRST_DAY)
            entry.create_system = UNIX
            entry.external_attr = READABLE
            packed = name.lower().endswith(PACKED)
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    return made.getvalue()


def rezipped(content: bytes) -> bytes:
    """An office file with the same parts, each without the moment at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as archive:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.create_system = UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, given.read(name), compresslevel=6)
    return made.getvalue()

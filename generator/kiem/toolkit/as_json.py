"""The list of everything in the kit, for whoever puts the files in a system of their own.

Owns: which facts of a file it tells. Must not know: how files are made.
"""

import hashlib
import json
from collections.abc import Sequence

from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts
from kiem.toolkit.kit import KitFile

MEDIA = "application/json"


def write(document: Document, facts: Facts) -> bytes:
    """Every file in facts["all"], in the order of their names."""
    files: Sequence[KitFile] = facts["all"]
    listed = {
        "title": f"{facts['name']}: {document.title}",
        "language": facts["lang"],
        "files": [_entry(file, facts["lang"]) for file in sorted(files, key=lambda it: it.name)],
    }
    return (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(file: KitFile, lang: str) -> dict[str, str | int]:
    return {
        "path": file.name,
        "size": file.size,
        "sha256": hashlib.sha256(file.content).hexdigest(),
        "title": file.title,
        "alt": file.alt,
        "language": lang,
    }

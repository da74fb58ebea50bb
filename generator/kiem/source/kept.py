"""YAML files that hardly ever change: kiem's own words, blueprints and themes.

Owns: keeping what was read of them. Must not know: YAML; the file is only opened as such when it changed.
"""

import json
from hashlib import blake2b
from pathlib import Path

from kiem.keep import Pantry
from kiem.source.locate import load, locate
from kiem.source.model import Node


def data(path: Path) -> dict[str, Node]:
    """The content of a YAML file, every scalar as text; for files whose places nobody asks for.

    InputError and EnvironmentProblem as when any file is read.
    """
    file = locate(path)
    raw = load(file)

    def parsed() -> bytes:
        from kiem.source.reading import parse  # noqa: PLC0415 - mostly it is known

        return json.dumps(parse(raw, str(file), file.parent).data, ensure_ascii=False).encode()

    found: dict[str, Node] = json.loads(Pantry.keep(f"{blake2b(raw).hexdigest()}.data", parsed))
    return found

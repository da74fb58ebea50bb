"""A YAML file that remembers where every value was written, and says plainly why it can't be read.

Owns: everything between a path and text-only data. Must not know: what the keys mean.
What reads a file (reading.py, with the YAML library and all that explains a mistake) is opened when one is
read; who is given a Source, or what was kept of a file, needs none of it.
"""

from pathlib import Path

from kiem.errors import Problem
from kiem.source.kept import data
from kiem.source.model import Mark, MisreadError, Node, Source, Trail

__all__ = ["Mark", "MisreadError", "Node", "Source", "Trail", "data", "faults", "parse", "read"]


def read(path: Path) -> Source:
    """The YAML file at `path`, or the community.yaml in that folder.

    Raises InputError with every problem that can be found in it, in the order of the file, or
    EnvironmentProblem when there is no such file or it can't be opened.
    """
    from kiem.source import reading  # noqa: PLC0415 - see above

    return reading.read(path)


def parse(raw: bytes, name: str, folder: Path) -> Source:
    """What `raw`, the content of a file called `name` in `folder`, holds; InputError as in `read`."""
    from kiem.source import reading  # noqa: PLC0415 - see above

    return reading.parse(raw, name, folder)


def faults(text: str, file: str, above: int) -> list[Problem]:
    """What keeps `text`, which stands in `file` under so many lines, from being YAML at all."""
    from kiem.source import reading  # noqa: PLC0415 - see above

    return reading.faults(text, file, above)

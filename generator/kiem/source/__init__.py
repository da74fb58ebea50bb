"""A YAML file that remembers where every value was written, and says plainly why it can't be read.

Owns: everything between a path and text-only data. Must not know: what the keys mean.
"""

from kiem.source.locate import NAMES
from kiem.source.model import Mark, Node, Source, Trail
from kiem.source.reading import data, faults, lines, parse, read

__all__ = ["NAMES", "Mark", "Node", "Source", "Trail", "data", "faults", "lines", "parse", "read"]

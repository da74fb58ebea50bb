"""What fills the keys an organiser left empty: one blueprint per type, as data."""

from kiem.blueprint.fill import Filled, fill
from kiem.blueprint.folder import TYPES, Blueprint, load, names

__all__ = ["TYPES", "Blueprint", "Filled", "fill", "load", "names"]

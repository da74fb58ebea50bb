"""The promotion toolkit: texts that others paste the same afternoon.

facts.py gathers what may be said, the blueprints' templates say it, markup.py reads them as a
Document, fit.py keeps it within its length, formats.py writes it, making.py puts the kit together.
"""

from kiem.toolkit.archive import zip_of
from kiem.toolkit.kit import DOORS, Kit, KitFile, Piece
from kiem.toolkit.making import make

__all__ = ["DOORS", "Kit", "KitFile", "Piece", "make", "zip_of"]

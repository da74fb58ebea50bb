"""The promotion toolkit: texts that others paste the same afternoon.

facts.py gathers what may be said, the blueprints' templates say it, markup.py reads them as a
Document, fit.py keeps it within its length, formats.py writes it, making.py puts the kit together. What is
drawn is in sheets.py; drawing.py asks
the theme's template for it in the colours and type of look.py, typesetting.py sets it.
"""

from kiem.toolkit.archive import zip_of
from kiem.toolkit.drawing import Keep
from kiem.toolkit.kit import DOORS, Bundle, Kit, KitFile, Piece
from kiem.toolkit.look import Look, look_of
from kiem.toolkit.making import make
from kiem.toolkit.names import meant, names

__all__ = [
    "DOORS",
    "Bundle",
    "Keep",
    "Kit",
    "KitFile",
    "Look",
    "Piece",
    "look_of",
    "make",
    "meant",
    "names",
    "zip_of",
]

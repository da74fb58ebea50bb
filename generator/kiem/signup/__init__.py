"""SIGNING UP: where answers go, which questions are asked, and what the pages say about it.

ref.py is the shape of "where answers go"; each form service is one file in services/, and
providers.py is the visible dict of them. shown.py gathers what the pages need as plain data,
rules.py says why something is no form, told.py what was understood.
"""

from kiem.signup.rules import RULES
from kiem.signup.settle import settled
from kiem.signup.shown import SignUp, view
from kiem.signup.told import to_copy, understood

__all__ = ["RULES", "SignUp", "settled", "to_copy", "understood", "view"]

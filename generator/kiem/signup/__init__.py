"""SIGNING UP: where answers go, which questions are asked, and what the pages say about it.

ref.py is the shape of "where answers go"; each form service is one file in services/, and
providers.py is the visible dict of them. shown.py gathers what the pages need as plain data,
rules.py says why something is no form.
"""

from kiem.signup.rules import RULES
from kiem.signup.shown import SignUp, view

__all__ = ["RULES", "SignUp", "view"]

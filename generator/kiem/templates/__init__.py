"""What people wrote becomes HTML here, and here only; and the one Jinja environment for content.

quiet.py takes the meaning out of a text, address.py judges where a text may link to, text.py knows
the Markdown subset and subset.py reads it, marked.py carries a text along unread, days.py writes dates
out. environment.py hands all of it to the templates; it is imported from there, since what says texts
needs no Jinja. None of them knows a page.
"""

from kiem.templates.days import day
from kiem.templates.quiet import protect
from kiem.templates.text import blocks, inline, paragraphs, plain

__all__ = ["blocks", "day", "inline", "paragraphs", "plain", "protect"]

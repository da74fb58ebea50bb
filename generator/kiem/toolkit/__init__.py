"""The promotion toolkit: texts that others paste the same afternoon.

facts.py gathers what may be said, the blueprints' templates say it, markup.py reads them as a Document,
fit.py keeps it within its length, formats.py writes it, making.py puts the kit together. What is drawn is
in sheets.py; drawing.py asks the theme's template for it in the colours and type of look.py,
typesetting.py sets it. Nothing is imported here: a site without a toolkit needs only kit.py.
"""

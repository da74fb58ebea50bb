"""A SITE BECOMES HTML: the one room that imports mkdocs and Material.

html.py is the loop, pages.py the Markdown, theme.py the templates, config.py the settings; output.py is
what comes out. For sites with mkdocs plugins, project.py writes the site down as a plain mkdocs project
and stock.py has mkdocs itself build that. Nothing is imported here, so that an export needs no mkdocs.
"""

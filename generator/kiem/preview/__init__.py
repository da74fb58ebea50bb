"""THE ORGANISER LOOKS WHILE WRITING: a site in memory, made anew on every save, in a real browser.

watch.py sees what changed, kinds.py says how much work that is, make.py does it, shelf.py holds the last
good site, server.py hands it out on this machine only, window.py shows what is wrong or missing, loop.py
is the order of all that. Nothing is imported here, and nothing here is imported by a build.
"""

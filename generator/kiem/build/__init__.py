"""EFFECTS: from a community to a site on disk. Nothing is imported here: cache.py must stay quick."""

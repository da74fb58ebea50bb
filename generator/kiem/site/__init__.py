"""WHAT WE MAKE: from a filled community to a Site of pages, assets and settings, before any engine."""

"""What the organiser wrote, as frozen models: one concept a file, and one way in (load.py)."""

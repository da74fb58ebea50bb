"""Rules that weigh several values, or a value and the world; one topic a file, listed in judge.py."""

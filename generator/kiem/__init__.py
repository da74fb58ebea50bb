"""kiem: one YAML file about a community in, a launch site and a promotion toolkit out."""

__version__ = "0.1.0"

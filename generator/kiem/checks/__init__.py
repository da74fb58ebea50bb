"""Readiness: what keeps a definition that builds from being fit to publish; one group a file."""

"""The command line: one command a file; this is the only room that prints and picks exit codes."""

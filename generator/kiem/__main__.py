"""`python -m kiem` is `kiem`."""

from kiem.cli.start import main

main()

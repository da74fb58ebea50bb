"""What a benchmark of `kiem serve` is asked on the command line."""

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def asked(doc: str | None, what: str, times: int) -> argparse.Namespace:
    """`--WHAT` times, of which community, and whether a broken promise is to be an error."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument(f"--{what}", type=int, default=times)
    default = ROOT / "tests" / "communities" / "nachtploeg"
    parser.add_argument("--community", type=Path, default=default)
    parser.add_argument("--check", action="store_true")
    return parser.parse_args()

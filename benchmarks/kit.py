"""How long the kit of the sample takes in one language: made for the first time, and with nothing changed.

    python benchmarks/kit.py [ROUNDS]

Every round runs in a process of its own, with an empty cache first and with a full one after that; the
best of the rounds is printed, beside what was promised (2.5 s and 0.1 s on two cores).
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROMISED = {"cold": 2.5, "unchanged": 0.1}


def measured() -> float:
    """Seconds for the kit in the sample's own language, everything imported but what only a kit needs."""
    from kiem.build.cache import Options
    from kiem.build.compiled import compiled
    from kiem.build.gather import judge
    from kiem.build.kept import keeper, quietly
    from kiem.community.localise import in_language
    from kiem.site.address import addresses
    from kiem.toolkit import look_of, make
    from kiem.words import load

    folder = ROOT / "sample-community"
    judged = judge(Options(community=str(folder), today="2027-01-05"))
    community = judged.filled.community
    lang = community.default_language
    spoken = load(lang, judged.blueprint.folders, community.labels)
    start = time.perf_counter()
    made = make(
        in_language(community, lang),
        spoken,
        judged.blueprint,
        today=dt.date(2027, 1, 5),
        folder=folder,
        addresses=addresses(community, lang),
        cache_dir=compiled("texts"),
        look=look_of(community, judged.look, folder),
        keep=keeper(quietly),
    )
    taken = time.perf_counter() - start
    if made.lacks:
        sys.exit(f"not whole: {made.lacks}")
    return taken


def main(rounds: int) -> None:
    """Print the best time of each kind."""
    best = dict.fromkeys(PROMISED, 1e9)
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as cache:
            env = {**os.environ, "XDG_CACHE_HOME": cache}
            for kind in PROMISED:
                done = subprocess.run(
                    [sys.executable, __file__, "once"], env=env, capture_output=True, check=True
                )
                best[kind] = min(best[kind], float(done.stdout))
    for kind, seconds in best.items():
        print(f"{kind:<10} {seconds:6.2f} s   (promised: {PROMISED[kind]} s)")


if __name__ == "__main__":
    if sys.argv[1:] == ["once"]:
        print(measured())
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 5)

"""kiem beside stock mkdocs: the same pages, whole processes, in turn, in one run.

    python benchmarks/compare.py [--rounds 15] [--community sample-community] [--check]

The site is exported without its toolkit once; `mkdocs build` builds that project, `kiem build
--no-toolkit` the community. Every round runs each command once, so that a machine that speeds up or
slows down does so for all of them. A ratio is the median of the ratios within a round. Memory is that of
the largest process; `kiem build` is two of about the same size.
"""

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2027-01-05"
KIEM = [sys.executable, "-m", "kiem"]
MARK, SHORTEST = "nr", 60  # what is put in a sentence, at least so many signs after its key
STOCK = [sys.executable, "-m", "mkdocs", "build", "--quiet"]

CHANGED, FIRST, ONE, SAME, MKDOCS = "changed", "first", "one language", "nothing changed", "mkdocs"
WHAT = {
    MKDOCS: "stock mkdocs build of the exported project",
    CHANGED: "kiem build, one sentence changed",
    FIRST: "kiem build, the very first on this machine",
    ONE: "kiem build in one language, one sentence changed",
    SAME: "kiem build, nothing changed",
}


@dataclass
class Runs:
    """What one command took: wall time in ms and peak memory in MB, one of each per round."""

    ms: list[float] = field(default_factory=list)
    mb: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Limit:
    """What was measured, and the most it may be where that was promised."""

    name: str
    value: float
    most: float = math.inf

    @property
    def verdict(self) -> str:
        """Whether it was kept in this run."""
        if self.most == math.inf:
            return "not promised: each template is compiled once"
        return f"at most {self.most:<6g} {'kept' if self.value <= self.most else 'BROKEN'}"


class Bench:
    """A folder with the community, the same in one language, and the exported project."""

    def __init__(self, community: Path, home: Path) -> None:
        self.home = home
        self.many, self.one, self.project = home / "many", home / "one", home / "project"
        for folder in (self.many, self.one):
            shutil.copytree(community, folder, ignore=shutil.ignore_patterns("site", ".kiem"))
        _one_language(self.one / "community.yaml")
        export = f"""
from pathlib import Path
from kiem.build.cache import Options
from kiem.build.export import export
options = Options(community={str(self.many)!r}, with_toolkit=False, today={TODAY!r})
export(options, Path({str(self.project)!r}))
"""
        subprocess.run([sys.executable, "-c", export], env=self.env(), check=True)
        self.count = 0

    def env(self, caches: str = "caches") -> Mapping[str, str]:
        """The environment of every command; `caches` is where kiem keeps compiled templates.

        Python may keep its bytecode, as pip makes it for whatever it installs.
        """
        given = {key: it for key, it in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        return {
            **given,
            "PYTHONPATH": str(ROOT / "generator"),
            "XDG_CACHE_HOME": str(self.home / caches),
            "NO_MKDOCS_2_WARNING": "1",
        }

    def build(self, folder: Path, caches: str = "caches") -> tuple[float, float]:
        """One build by kiem."""
        command = [*KIEM, "build", str(folder), "--no-toolkit", "--quiet", "--today", TODAY]
        return timed(command, folder, self.env(caches))

    def changed(self, folder: Path) -> tuple[float, float]:
        """A build after a change in one sentence of the summary, with all else as it was."""
        self.count += 1
        file = folder / "community.yaml"
        text = file.read_text("utf-8").replace(f" {MARK}{self.count - 1} ", " ")
        start = text.index("summary:")
        space = text.rindex(" ", start, text.index("\n", start + SHORTEST))
        file.write_text(f"{text[:space]} {MARK}{self.count}{text[space:]}", "utf-8")
        return self.build(folder)

    def first(self) -> tuple[float, float]:
        """A build in a folder and on a machine that has never seen one."""
        for left in (self.many / "site", self.many / ".kiem", self.home / "none"):
            shutil.rmtree(left, ignore_errors=True)
        return self.build(self.many, "none")

    def mkdocs(self) -> tuple[float, float]:
        """One build by mkdocs, of the same site."""
        return timed(STOCK, self.project, self.env())


def timed(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> tuple[float, float]:
    """Wall time in ms and peak memory in MB of a whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=env)
    _, status, used = os.wait4(process.pid, 0)
    took = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} gave {process.returncode}")
    return took, used.ru_maxrss / 1024


def _one_language(file: Path) -> None:
    """Leave only the first language in a definition."""
    whole = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text only
    languages = [whole["language"]] if isinstance(whole["language"], str) else whole["language"]
    left = {**_left(whole, languages), "language": languages[0]}
    file.write_text(yaml.safe_dump(left, allow_unicode=True, sort_keys=False, width=1000), "utf-8")


def _left(node: Any, languages: Sequence[str]) -> Any:
    """The node with each map of languages replaced by its first text."""
    if isinstance(node, list):
        return [_left(item, languages) for item in node]
    if not isinstance(node, dict):
        return node
    if set(node) <= set(languages):
        return node[languages[0]]
    return {key: _left(value, languages) for key, value in node.items()}


def measure(bench: Bench, rounds: int) -> dict[str, Runs]:
    """Every command once a round, after one round that doesn't count."""
    steps: dict[str, Callable[[], tuple[float, float]]] = {
        MKDOCS: bench.mkdocs,
        FIRST: bench.first,
        CHANGED: lambda: bench.changed(bench.many),
        SAME: lambda: bench.build(bench.many),
        ONE: lambda: bench.changed(bench.one),
    }
    runs = {name: Runs() for name in steps}
    for number in range(rounds + 1):
        for name, step in steps.items():
            took, memory = step()
            if number:
                runs[name].ms.append(took)
                runs[name].mb.append(memory)
    return runs


def limits(runs: Mapping[str, Runs]) -> list[Limit]:
    """The promises of the project, with what they came to."""

    def ratio(name: str, other: str) -> float:
        pairs = zip(runs[name].ms, runs[other].ms, strict=True)
        return statistics.median(a / b for a, b in pairs)

    memory = max(max(runs[name].mb) for name in runs if name != MKDOCS)
    return [
        Limit("a changed site, of mkdocs' time", ratio(CHANGED, MKDOCS), 0.75),
        Limit("the very first build, of mkdocs' time", ratio(FIRST, MKDOCS)),
        Limit("a second language, of the first's time", ratio(CHANGED, ONE) - 1, 0.35),
        Limit("nothing changed, of mkdocs' time", ratio(SAME, MKDOCS), 0.15),
        Limit("nothing changed, in ms as a whole process", statistics.median(runs[SAME].ms), 100),
        Limit("memory in MB", memory, 150),
    ]


def main() -> None:
    """Measure, print, and with --check leave with 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--community", type=Path, default=ROOT / "sample-community")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiem-benchmark-") as home:
        runs = measure(Bench(asked.community.resolve(), Path(home)), asked.rounds)
    print(f"{'':52}{'median':>8}{'min':>8}  ms{'peak':>8}  MB")
    for name, run in runs.items():
        median, least, peak = statistics.median(run.ms), min(run.ms), max(run.mb)
        print(f"{WHAT[name]:52}{median:8.0f}{least:8.0f}{peak:14.0f}")
    print()
    told = limits(runs)
    for limit in told:
        print(f"{limit.name:52}{limit.value:8.2f}  {limit.verdict}")
    if asked.check and any(limit.value > limit.most for limit in told):
        sys.exit(1)


if __name__ == "__main__":
    main()

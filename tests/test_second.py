"""A second process: what it makes comes home, and whatever happens to it, the work is done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from story import ROOT, TODAY, kiem, kiem_here

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin" or len(os.sched_getaffinity(0)) < 2,
    reason="no second process on this machine",
)
# Copies are made of a process with one thread, which the one that runs the tests may not be.
HEAD = """
import os, signal, sys, time
from kiem.build.second import beside
home = os.getpid()
here = lambda: "here" if os.getpid() == home else "there"
echo = lambda n: (here(), n)
def told(ready, asked):
    with beside(here, ready) as hear:
        return hear()[1](asked)()
"""


def told(story: str, **environ: str) -> str:
    """What a process says that runs `story`."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", HEAD + story],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return done.stdout + done.stderr.strip().rpartition("\n")[2]


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("print(told(lambda: lambda n: (here(), n + 1), 1))", "('there', 2)\n"),
        ("print(told(lambda: lambda n: (here(), len(n)), b'1' * 9**7))", "('there', 4782969)\n"),
        # killed while it gets ready, and while it works
        (
            "def ready():\n    if here() == 'there': os.kill(os.getpid(), signal.SIGKILL)\n    return lambda n: (here(), n)\nprint(told(ready, 1))",
            "('here', 1)\n",
        ),
        (
            "def work(n):\n    if here() == 'there': os.kill(os.getpid(), signal.SIGKILL)\n    return here(), n\nprint(told(lambda: work, 1))",
            "('here', 1)\n",
        ),
        # what can't be sent there, what can't be sent home
        ("print(told(lambda: lambda call: call(), here))", "here\n"),
        ("print(told(lambda: lambda n: here, 1)())", "here\n"),
        (
            "import threading; print(told(lambda: lambda it: it.locked(), threading.Lock()))",
            "False\n",
        ),
        # nowhere to be silent, no room for pipes
        ("os.devnull = '/nowhere'; print(told(lambda: lambda n: (here(), n), 1))", "('here', 1)\n"),
        (
            "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (6, 6)); print(told(lambda: lambda n: (here(), n), 1))",
            "('here', 1)\n",
        ),
        # an error is raised here, with all that it holds
        ("told(lambda: lambda n: 1 / n, 0)", "ZeroDivisionError: division by zero"),
        # it tells something by itself, however long that is, and whatever becomes of it
        (
            "with beside(here, lambda: echo) as hear: told, ask = hear(); print(told, ask(1)())",
            "there ('there', 1)\n",
        ),
        (
            "with beside(lambda: b'1' * 9**7, lambda: echo) as hear:\n    time.sleep(1); told, ask = hear(); print(len(told), ask(1)())",
            "4782969 ('there', 1)\n",
        ),
        (
            "with beside(lambda: 1 / (here() == 'here'), lambda: echo) as hear: told, ask = hear(); print(told, ask(1)())",
            "1.0 ('here', 1)\n",
        ),
        (
            "with beside(lambda: 1 / 0, lambda: echo) as hear: hear()",
            "ZeroDivisionError: division by zero",
        ),
        # nobody asks
        ("with beside(here, lambda: echo): pass\nprint('left')", "left\n"),
    ],
)
def test_the_work_is_done_and_nobody_is_left(story: str, said: str) -> None:
    ended = "\ntry: os.waitpid(-1, os.WNOHANG); print('somebody')\nexcept ChildProcessError: pass"
    assert told(story + ended) == said


def test_with_one_processor_everything_is_done_here() -> None:
    story = "os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n"
    assert told(story + "print(told(lambda: lambda n: (here(), n), 1))") == "('here', 1)\n"


def test_ctrl_c_in_the_second_process_says_nothing() -> None:
    story = """
signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background ignores it
def ready():
    if here() == "there":
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(9)
    return lambda n: (here(), n)
print(told(ready, 1))
"""
    assert told(story) == "('here', 1)\n"


def test_whoever_has_nothing_to_ask_does_not_wait() -> None:
    story = """
began = time.monotonic()
try:
    with beside(here, lambda: time.sleep(9)):
        raise ValueError
except ValueError:
    print(time.monotonic() - began < 2)
"""
    assert told(story) == "True\n"


@pytest.mark.parametrize("toolkit", [(), ("--no-toolkit",)])
def test_the_site_is_the_same_with_one_process_and_with_two(
    tmp_path: Path, toolkit: tuple[str, ...]
) -> None:
    built = {}
    for name, run in (("two", kiem), ("one", kiem_here)):
        folder = tmp_path / name
        community = str(ROOT / "sample-community")
        said = run(
            "build", community, "--output", str(folder), "--today", TODAY, *toolkit, cwd=tmp_path
        )
        assert said.code == 0, said.err
        built[name] = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
    assert len(built["two"]) > 40
    assert built["two"] == built["one"]

"""What kiem prints on may be closed, full or unable to show its signs; that is no bug of kiem."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from definitions import SMALL
from story import ROOT

KIEM = f"{shlex.quote(sys.executable)} -m kiem"
ASCII = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}


def shell(line: str, cwd: Path, **environ: str) -> tuple[int, str]:
    """The exit code of `line` in a shell, and all that was printed."""
    (cwd / "community.yaml").write_text(SMALL, encoding="utf-8")
    (cwd / "wrong.yaml").write_text('type: "local\nlanguage: é\n', encoding="utf-8")
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "generator"),
        "HOME": str(cwd),
        "XDG_CACHE_HOME": str(ROOT / ".pytest_cache" / "kiem"),
        **environ,
    }
    done = subprocess.run(["sh", "-c", line], cwd=cwd, env=env, capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows has other signs")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{kiem} build | true", 0),
        ("{kiem} check wrong.yaml 2>&1 | true", 0),
        ("{kiem} build >&-", 0),
        ("{kiem} build wrong.yaml 2>&-", 1),
        ("{kiem} check wrong.yaml >&- 2>&-", 1),
        ("{kiem} build >/dev/full", 2),
        ("{kiem} schema >/dev/full", 2),
        ("mkdir gone && cd gone && rmdir ../gone && {kiem} build", 2),
        ("SOURCE_DATE_EPOCH=253402300800 {kiem} build", 0),
    ],
)
def test_a_stream_or_a_machine_that_refuses_is_no_bug(line: str, code: int, tmp_path: Path) -> None:
    got, said = shell(line.format(kiem=KIEM), tmp_path)
    assert got == code, said
    assert "Exception" not in said
    assert "Traceback" not in said
    assert "kiem-report" not in said


@pytest.mark.parametrize(
    "command", ["check wrong.yaml", "build wrong.yaml --lang nl", "build \u00e9"]
)
def test_signs_that_can_t_be_shown_are_no_reason_to_stop(command: str, tmp_path: Path) -> None:
    got, said = shell(f"{KIEM} {command}", tmp_path, **ASCII)
    assert got in (1, 2), said
    assert "Traceback" not in said
    assert "kiem-report" not in said

"""What people install: the wheel, built from the sdist, in an environment of its own."""

import os
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path) -> str:
    words = [str(word) for word in command]
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `python -m build` makes: sdist first, wheel from that."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (made,) = out.glob("*.whl")
    return made


def tracked(*folders: str) -> list[str]:
    listed = run("git", "ls-files", "-z", "--", *folders, cwd=ROOT)
    return [name for name in listed.split("\0") if name]


def test_every_file_of_ours_is_in_the_wheel(wheel: Path) -> None:
    wanted = {f"kiem/{name}" for name in tracked("blueprints", "themes")}
    wanted |= {name.removeprefix("generator/") for name in tracked("generator/kiem")}
    assert "kiem/preview/page/preview.js" in wanted
    assert "kiem/publish/workflow.yml" in wanted
    assert len(wanted) > 40
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_what_is_locked_runs_on_the_oldest_python() -> None:
    """Debian 12 has 3.11.2, and `>=3.11` is what we say ourselves."""
    pinned = [line.split("==") for line in (ROOT / "lock.txt").read_text("utf-8").split()]
    assert len(pinned) > 40
    asks = {name: distribution(name).metadata.get("Requires-Python", "") for name, _ in pinned}
    assert [name for name, asked in asks.items() if "3.11.0" not in SpecifierSet(asked)] == []
    assert [name for name, version in pinned if distribution(name).version != version] == []


def test_the_wheel_owns_one_name(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kiem"}


def test_the_installed_wheel_builds_the_sample(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / SCRIPTS / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "-c", ROOT / "lock.txt", wheel, cwd=tmp_path)
    kiem, sample = home / SCRIPTS / "kiem", ROOT / "sample-community"
    run(kiem, "build", sample, "--output", tmp_path / "site", "--today", "2027-02-01", cwd=tmp_path)
    assert (tmp_path / "site" / "index.html").stat().st_size > 10_000
    assert (tmp_path / "site" / "en" / "join" / "index.html").exists()
    assert "kiem" in run(kiem, "--version", cwd=tmp_path)
    run(kiem, "new", "mine", "--yes", cwd=tmp_path)
    assert "No errors" in run(kiem, "check", "mine", cwd=tmp_path)

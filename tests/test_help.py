"""Every example under --help does what it shows: it is run as it stands there."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from kiem.cli.commands import COMMANDS
from kiem.messages import CATALOGUES
from story import ROOT, TODAY, kiem, kiem_here
from terminal import CONTROL_C, Terminal

SAMPLE = ROOT / "tests" / "communities" / "elm-lane" / "community.yaml"
EXAMPLE = {"en": "Example:", "nl": "Voorbeeld:"}
NAMED = {"en": "my-community", "nl": "mijn-community"}
ANNA = {
    f"GIT_{role}_{fact}": value
    for role in ("AUTHOR", "COMMITTER")
    for fact, value in {"NAME": "Anna", "EMAIL": "anna@elmlane.example"}.items()
}


class Answer(NamedTuple):
    """What kiem waits with, what is pressed then, and the exit code that comes of it."""

    waits: str
    keys: str
    code: int = 0


def answer(words: list[str]) -> Answer | None:
    """What this command asks of somebody; None when it asks nothing."""
    asked = {
        "new": None if "--yes" in words else Answer("\n  > ", "stop\n", 130),
        "serve": Answer("Ctrl-C", CONTROL_C),
        "publish": Answer("/N] ", "y\n"),
        "eject": Answer("/N] ", "y\n") if "--undo" in words else None,
    }
    return asked.get(words[0])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a community, and one more below it under each name that examples use; in git."""
    folder = tmp_path / "home"
    for place in (folder, *(folder / name for name in NAMED.values())):
        place.mkdir()
        shutil.copy(SAMPLE, place)
        (place / ".gitignore").write_text("site/\n*.zip\n", "utf-8")
    for command in (
        ["init", "--quiet", "--bare", str(tmp_path / "remote.git")],
        ["init", "--quiet"],
        ["remote", "add", "origin", str(tmp_path / "remote.git")],
        ["add", "."],
        ["commit", "--quiet", "-m", "Begin"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True, env={**os.environ, **ANNA})
    return folder


@pytest.mark.parametrize("lang", sorted(CATALOGUES))
@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_works(name: str, lang: str, home: Path) -> None:
    page = kiem_here(name, "--help", cwd=home, lang=lang)
    assert page.code == 0
    lines = [line.strip() for line in page.out.rpartition(f"{EXAMPLE[lang]}\n")[2].splitlines()]
    assert lines
    today = ["--today", TODAY] if "--today" in page.out else []
    for line in lines:
        words = shlex.split(line.partition(" > ")[0])  # what goes to a file can be read here
        assert words[:2] == ["kiem", name], page.out
        if name == "new":
            shutil.rmtree(home / NAMED[lang], ignore_errors=True)
        run([*words[1:], *([] if "--today" in words else today)], home, lang)
    assert [path for path in home.iterdir() if path.name == NAMED[lang]]


@pytest.mark.parametrize(
    ("lang", "name", "mend"),
    [
        ("nl", "new", "→ Bijvoorbeeld: kiem new mijn-community\n"),
        ("en", "new", "→ For example: kiem new my-community\n"),
        ("en", "explain", "→ For example: kiem explain T-01\n"),
    ],
)
def test_what_is_left_out_is_told_with_an_example(
    lang: str, name: str, mend: str, tmp_path: Path
) -> None:
    said = kiem_here(name, cwd=tmp_path, lang=lang)
    assert said.code == 2
    assert said.err.endswith(mend)


def run(words: list[str], home: Path, lang: str) -> None:
    """Run kiem, in a terminal where it asks something and gets its answer; it must end as it should."""
    asked = answer(words)
    if not asked:
        said = kiem(*words, cwd=home, lang=lang)
        assert said.code == 0, said.out + said.err
        return
    terminal = Terminal(*words, cwd=home, lang=lang, BROWSER="true", **ANNA)
    try:
        terminal.waits(asked.waits)
        terminal.keys(asked.keys)
        assert terminal.ends(again=asked.keys) == asked.code, terminal.text
    finally:
        terminal.stop()
    assert "Traceback" not in terminal.text

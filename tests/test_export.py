"""An export is a project of its own: other engines build it, and its pages say what kiem's say."""

import html
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from story import ROOT, TODAY, kiem

ENGINES = {
    "mkdocs": ("-m", "mkdocs", "build", "--strict", "--quiet"),
    "properdocs": ("-m", "properdocs", "build", "--strict", "--quiet"),
    "zensical": ("-m", "zensical", "build"),
}

# The policy of a page, and the style that the policy knows by its hash.
POLICY = re.compile(r'http-equiv="?Content-Security-Policy"? content="([^"]*)|<style>(.*?)</style>')


def read(page: Path) -> str:
    """A page as a browser reads it, however its engine writes quotes."""
    return html.unescape(page.read_text("utf-8"))


class Words(HTMLParser):
    """The words that a visitor reads."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the name is the library's
        self._hidden += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words += data.split()


def texts(site: Path) -> dict[str, list[str]]:
    """The words of every page of a site."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        reader = Words()
        reader.feed(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = reader.words
    return found


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample as kiem builds it, and its export."""
    home = tmp_path_factory.mktemp("export")
    shutil.copytree(
        ROOT / "sample-community", home / "c", ignore=shutil.ignore_patterns("site", ".*")
    )
    for command in (["build", "c", "--output", "site"], ["export", "c", "project"]):
        said = kiem(*command, "--today", TODAY, cwd=home)
        assert said.code == 0, said.err
    return home / "site", home / "project"


@pytest.mark.parametrize("engine", ENGINES)
def test_other_engines_build_the_same_pages(
    engine: str, both: tuple[Path, Path], tmp_path: Path
) -> None:
    ours, project = both
    shutil.copytree(project, tmp_path / "p")
    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, *ENGINES[engine]],
        cwd=tmp_path / "p",
        env={**env, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    mine, theirs = texts(ours), texts(tmp_path / "p" / "site")
    assert len(mine) > 20
    assert sum(map(len, mine.values())) > 5000
    assert theirs == mine
    pages = {path: read(ours / path) for path in mine}
    assert all("Content-Security-Policy" in page for page in pages.values())
    for path, page in pages.items():
        assert POLICY.findall(read(tmp_path / "p" / "site" / path)) == POLICY.findall(page), path


def test_an_export_names_what_it_needs_and_nothing_of_kiem(both: tuple[Path, Path]) -> None:
    _, project = both
    assert {p.name for p in project.iterdir()} >= {"docs", "mkdocs.yml", "overrides", "README.md"}
    needs = (project / "requirements.txt").read_text("utf-8").split()
    assert [need.split(">")[0] for need in needs] == ["mkdocs", "mkdocs-material"]
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert "hooks" not in settings
    assert "plugins: []" in settings


def test_a_second_export_takes_the_place_of_the_first(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/communities/elm-lane", tmp_path / "c")
    assert kiem("export", "c", "p", "--today", TODAY, cwd=tmp_path).code == 0
    (tmp_path / "p" / "notes.txt").write_text("mine", "utf-8")
    file = tmp_path / "c" / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("Seed Swap", "Seed Club"), "utf-8")
    assert kiem("export", "c", "p", "--today", TODAY, cwd=tmp_path).code == 0
    assert "Seed Club" in (tmp_path / "p" / "docs" / "index.md").read_text("utf-8")
    assert (tmp_path / "p" / "notes.txt").read_text("utf-8") == "mine"


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/communities/elm-lane", tmp_path / "c")
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "thesis.txt").write_text("years of work", "utf-8")
    said = kiem("export", "c", "p", "--today", TODAY, cwd=tmp_path)
    assert said.code == 2
    assert [p.name for p in (tmp_path / "p").iterdir()] == ["thesis.txt"]

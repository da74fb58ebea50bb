"""`kiem build` as an organiser meets it: whole sites, kept sites, and sentences when it can't."""

import hashlib
import shutil
from pathlib import Path

import pytest

from story import ROOT, TODAY, kiem, kiem_here

COMMUNITIES = Path(__file__).resolve().parent / "communities"
EXAMPLES = {
    "elm-lane": COMMUNITIES / "elm-lane",
    "nachtploeg": COMMUNITIES / "nachtploeg",
    "sample": ROOT / "sample-community",
}


def copy(name: str, to: Path) -> Path:
    shutil.copytree(EXAMPLES[name], to, ignore=shutil.ignore_patterns("site", ".kiem"))
    return to


def digest(folder: Path) -> dict[str, str]:
    """Every file below `folder` with the hash of its bytes."""
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_builds(name: str, tmp_path: Path) -> None:
    home = copy(name, tmp_path / "home")
    said = kiem("build", "--today", TODAY, cwd=home)
    assert said.code == 0, said.err
    pages = digest(home / "site")
    assert {"index.html", "404.html", "favicon.svg", "robots.txt", ".nojekyll"} <= set(pages)


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_left_unfilled(name: str, tmp_path: Path) -> None:
    home = copy(name, tmp_path / "home")
    assert kiem("build", "--today", TODAY, cwd=home).code == 0
    texts = [p for p in (home / "site").rglob("*") if p.suffix in {".html", ".txt", ".md", ".csv"}]
    assert len(texts) > 15
    for path in texts:
        text = path.read_text("utf-8")
        for trace in (
            "undefined",
            ">None<",
            "None.",
            "{{",
            "{%",
            "<h2></h2>",
            "<ul></ul>",
            "Undefined",
        ):
            assert trace not in text, f"{trace} in {path.relative_to(home)}"


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    first, second = copy("sample", tmp_path / "one"), copy("sample", tmp_path / "two" / "elsewhere")
    for home in (first, second):
        assert kiem("build", "--today", TODAY, cwd=home).code == 0
    assert len(digest(first / "site")) > 60
    assert digest(first / "site") == digest(second / "site")


def test_a_second_build_says_that_nothing_changed(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    kiem("build", "--today", TODAY, cwd=home)
    before = digest(home / "site")
    said = kiem("build", "--today", TODAY, cwd=home)
    assert said.code == 0
    assert "Nothing changed" in said.out
    assert digest(home / "site") == before


def test_a_change_shows_and_is_counted(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    kiem("build", "--today", TODAY, cwd=home)
    file = home / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("Seed Swap", "Seed Club"), "utf-8")
    said = kiem("build", "--today", TODAY, cwd=home)
    assert "Nothing changed" not in said.out
    assert "Elm Lane Seed Club" in (home / "site" / "index.html").read_text("utf-8")


def test_a_broken_file_leaves_the_last_good_site(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    kiem("build", "--today", TODAY, cwd=home)
    before = digest(home / "site")
    file = home / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("audience:", "audiance:"), "utf-8")
    said = kiem("build", "--today", TODAY, cwd=home)
    assert said.code == 1
    assert "audience" in said.err
    assert digest(home / "site") == before
    assert sorted(p.name for p in home.iterdir()) == [".kiem", "community.yaml", "site"]


def test_a_file_of_the_organisers_own_survives(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    kiem("build", "--today", TODAY, cwd=home)
    (home / "site" / "mine.txt").write_text("keep me", "utf-8")
    file = home / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("Seed Swap", "Seed Club"), "utf-8")
    assert kiem("build", "--today", TODAY, cwd=home).code == 0
    assert (home / "site" / "mine.txt").read_text("utf-8") == "keep me"


def test_a_folder_that_is_not_ours_is_not_touched(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "thesis.txt").write_text("years of work", "utf-8")
    said = kiem("build", "--output", "../papers", "--today", TODAY, cwd=home)
    assert said.code == 2
    assert digest(tmp_path / "papers").keys() == {"thesis.txt"}


def test_the_kit_can_be_left_out(tmp_path: Path) -> None:
    home = copy("sample", tmp_path / "home")
    assert kiem("build", "--no-toolkit", "--today", TODAY, cwd=home).code == 0
    pages = digest(home / "site")
    assert not [name for name in pages if "toolkit" in name or "promotie" in name]


def test_every_page_has_the_name_in_its_own_language(tmp_path: Path) -> None:
    home = shutil.copytree(
        COMMUNITIES / "leeskring", tmp_path / "x", ignore=shutil.ignore_patterns("site", ".kiem")
    )
    assert kiem("build", "--no-toolkit", "--today", TODAY, cwd=home).code == 0
    names = {"en": "The Reading Circle", "nl": "De Leeskring"}
    pages = [path.read_text("utf-8") for path in (home / "site").rglob("*.html")]
    assert len(pages) > 12
    for page in pages:
        lang = page.partition('<html lang="')[2][:2]
        title = page.partition("<title>")[2].partition("</title>")[0]
        header = page.partition("<header")[2].partition("</header>")[0]
        footer = page.partition("<footer")[2]
        for part in (title, header, footer):
            assert names[lang] in part


def test_strict_refuses_what_is_not_fit_to_publish(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    file = home / "community.yaml"
    file.write_text(
        file.read_text("utf-8").replace("Twenty households", "TODO households"), "utf-8"
    )
    assert kiem("build", "--today", TODAY, cwd=home).code == 0
    assert kiem("build", "--strict", "--today", TODAY, cwd=home).code == 1


def test_quiet_says_nothing(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    said = kiem("build", "--quiet", "--today", TODAY, cwd=home)
    assert (said.code, said.out, said.err) == (0, "", "")


def test_kiem_speaks_the_language_of_the_machine(tmp_path: Path) -> None:
    home = copy("elm-lane", tmp_path / "home")
    assert "Je site is klaar" in kiem("build", "--today", TODAY, cwd=home, lang="nl").out
    assert "ready" in kiem("build", "--output", "b", "--lang", "en", cwd=home, lang="nl").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "nowhere"],
        ["build", "--today", "9 maart"],
        ["biuld"],
        ["build", "--wat"],
        ["build", "--output"],
        ["build", "--strict=1"],
        ["build", "--lang", "fr"],
        ["build", "--output", "o" * 300],
        ["build", "n" * 300],
        ["export"],
        ["export", "x" * 300],
    ],
)
def test_a_wrong_command_line_is_a_sentence_and_exit_2(
    arguments: list[str], tmp_path: Path
) -> None:
    home = copy("elm-lane", tmp_path / "home")
    kiem_here("build", cwd=home)  # a site that needs no building is no reason to look away
    said = kiem(*arguments, cwd=home)
    assert said.code == 2
    assert said.err.strip()
    assert "Traceback" not in said.err
    assert "Error:" not in said.err

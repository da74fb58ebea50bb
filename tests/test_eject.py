"""`kiem eject`: what kiem makes becomes the organiser's own, and nothing of theirs is ever lost."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiem.messages import CATALOGUES
from kiem.publish.workflow import workflow
from story import ROOT, TODAY, Said, kiem_here
from terminal import answered

COMMUNITIES = ROOT / "tests" / "communities"
KINDS = ("index", "join", "thanks", "faq", "about", "plan", "rules", "privacy")
BOTH = """type: local
language: [nl, en]
community:
  name: Zaadruil Iepenlaan
  tagline: {nl: Buren die meer oogsten, en: Neighbours who grow more}
  summary:
    nl: Een kleine community rond de Iepenlaan. We ruilen zaden, stekjes en goede raad.
    en: A small community around Elm Lane. We swap seeds, cuttings and good advice.
  organiser: Tuinclub Iepenlaan
  contact: hallo@iepenlaan.example
audience: {nl: Mensen met een tuin bij de Iepenlaan, en: People with a garden near Elm Lane}
distinctiveness: {nl: Wij ruilen wat hier al groeit., en: We swap what grows here already.}
goals:
  - {nl: Twintig huishoudens ruilen zaden, en: Twenty households swap seeds}
themes:
  - {nl: Zaden, en: Seeds}
launch: 2027-03-02
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "iep"
    folder.mkdir()
    shutil.copy(COMMUNITIES / "elm-lane" / "community.yaml", folder)
    return folder


@pytest.fixture
def both(tmp_path: Path) -> Path:
    folder = tmp_path / "twee"
    folder.mkdir()
    (folder / "community.yaml").write_text(BOTH, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str, lang: str = "en") -> Said:
    said = kiem_here(*arguments, "--today", TODAY, cwd=folder, lang=lang)
    assert "Traceback" not in said.err
    return said


def good(folder: Path, *arguments: str) -> str:
    said = run(folder, *arguments)
    assert said.code == 0, said.out + said.err
    return said.out


def refused(folder: Path, part: Mapping[str, str], *arguments: str) -> None:
    before = tree(folder)
    for lang in CATALOGUES:
        said = run(folder, *arguments, lang=lang)
        assert said.code == 2, said.out + said.err
        assert part[lang] in said.err
        assert "\n→ " in said.err
    assert tree(folder) == before


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def site(folder: Path) -> dict[str, bytes]:
    good(folder, "build", "--quiet")
    return tree(folder / "site")


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_site_of_pages_that_were_taken_over_is_the_same_site(home: Path) -> None:
    before = site(home)
    for kind in KINDS:
        assert f"Yours now: pages/{kind}.md" in good(home, "eject", kind)
    assert len(list((home / "pages").glob("*.md"))) == len(KINDS)
    assert site(home) == before
    assert "E-01" not in good(home, "check")


def test_what_is_changed_by_hand_shows_and_stays(home: Path) -> None:
    good(home, "eject", "questions")
    page = home / "pages" / "faq.md"
    edit(page, "</h1>", ", answered by hand</h1>")
    mine = page.read_bytes()
    assert b"answered by hand" in site(home)["questions/index.html"]
    edit(home / "community.yaml", "Neighbours who grow more", "Neighbours who eat more")
    assert b"answered by hand" in site(home)["questions/index.html"]
    assert page.read_bytes() == mine


def test_the_note_above_a_page_says_where_it_comes_from(home: Path) -> None:
    good(home, "eject", "faq", "--lang", "nl")
    text = (home / "pages" / "faq.md").read_text("utf-8")
    above = text.split("---\n")[1]
    for part in ("title: ", "# Nu van jou", "kiem:\n  page: faq\n  from: ", "  digest: "):
        assert part in above


def test_with_two_languages_each_page_goes_where_its_language_is(both: Path) -> None:
    out = good(both, "eject", "en/questions")
    assert "pages/en/faq.md" in out
    good(both, "eject", "vragen")
    assert sorted(path for path in tree(both) if path.startswith("pages")) == [
        "pages/en/faq.md",
        "pages/faq.md",
    ]
    assert 'title: "Vragen' in (both / "pages" / "faq.md").read_text("utf-8")
    assert "Questions" in (both / "pages" / "en" / "faq.md").read_text("utf-8")
    assert run(both, "build", "--no-toolkit").code == 0


@pytest.mark.parametrize("mine", ["pages/faq.md", "pages/questions.md", "pages/FAQ.md"])
def test_a_page_of_the_organisers_own_is_never_overwritten(mine: str, home: Path) -> None:
    (home / "pages").mkdir()
    (home / mine).write_text("# My own\n", encoding="utf-8")
    there = {"en": "is there already", "nl": "is er al"}
    refused(home, there, "eject", "faq")


def test_what_is_taken_over_once_is_not_taken_over_twice(home: Path) -> None:
    good(home, "eject", "faq")
    refused(
        home, {"en": "pages/faq.md is there already", "nl": "pages/faq.md is er al"}, "eject", "faq"
    )


def test_check_tells_when_kiem_makes_it_otherwise_and_how(home: Path) -> None:
    good(home, "eject", "index")
    page = home / "pages" / "index.md"
    edit(page, "</h1>", "!</h1>")
    mine = page.read_text("utf-8")
    assert "E-01" not in good(home, "check")
    edit(home / "community.yaml", "Neighbours who grow more", "Neighbours who eat more")
    for lang, part in {
        "en": "otherwise now than when you took",
        "nl": "nu anders dan toen je",
    }.items():
        said = run(home, "check", lang=lang)
        assert "tip  E-01" in said.out
        assert "pages/index.md" in said.out
        assert part in said.out
        assert "\n    -<h1" in said.out or "\n    -title" in said.out
        assert "Neighbours who eat more" in said.out
    good(home, "eject", "index", "--seen")
    assert "E-01" not in good(home, "check")
    now = page.read_text("utf-8")
    assert [row for row in now.splitlines() if "digest: " not in row] == [
        row for row in mine.splitlines() if "digest: " not in row
    ]


def test_undo_gives_kiems_own_page_back_and_leaves_nothing(home: Path) -> None:
    before = tree(home)
    good(home, "eject", "faq")
    refused(
        home,
        {"en": "nobody here to say yes", "nl": "niemand die ja kan zeggen"},
        "eject",
        "faq",
        "--undo",
    )
    assert "kiem makes this again: pages/faq.md" in good(home, "eject", "faq", "--undo", "--yes")
    assert tree(home) == before
    assert not (home / "pages").exists()


@pytest.mark.parametrize(("answer", "stays"), [("j", False), ("n", True), ("", True)])
def test_undo_asks_whoever_is_there(answer: str, stays: bool, home: Path) -> None:
    good(home, "eject", "faq")
    edit(home / "pages" / "faq.md", "</h1>", "!</h1>")
    said = answered(answer, "eject", "faq", "--undo", cwd=home, lang="nl")
    assert said.code == 0
    assert "Je hebt pages/faq.md veranderd. Toch teruggeven?" in said.out
    assert (home / "pages" / "faq.md").exists() == stays


def test_undo_of_a_changed_page_keeps_what_was_changed(home: Path) -> None:
    good(home, "eject", "faq")
    edit(home / "pages" / "faq.md", "</h1>", ", my years of work</h1>")
    mine = (home / "pages" / "faq.md").read_bytes()
    refused(home, {"en": "You changed it", "nl": "Je hebt het veranderd"}, "eject", "faq", "--undo")
    out = good(home, "eject", "faq", "--undo", "--yes")
    assert "is kept in .kiem/undone/" in out
    assert not (home / "pages" / "faq.md").exists()
    (kept,) = (home / ".kiem" / "undone").rglob("faq.md")
    assert kept.read_bytes() == mine


def test_a_page_of_ones_own_making_is_not_taken_back(home: Path) -> None:
    (home / "pages").mkdir()
    (home / "pages" / "faq.md").write_text("# Mine\n", encoding="utf-8")
    never = {"en": "never handed over", "nl": "nooit aan je gegeven"}
    refused(home, never, "eject", "faq", "--undo", "--yes")


def test_a_template_is_taken_over(home: Path) -> None:
    before = site(home)
    good(home, "eject", "theme/partials/footer.html")
    file = home / "overrides" / "partials" / "footer.html"
    assert file.read_text("utf-8").startswith("{#- Yours now")
    assert site(home) == before
    file.write_text(file.read_text("utf-8") + "<p>Our own last line</p>", encoding="utf-8")
    assert b"Our own last line" in site(home)["index.html"]
    assert "E-01" not in good(home, "check")


def test_the_template_to_begin_with_is_there(home: Path) -> None:
    before = site(home)
    good(home, "eject", "theme/main.html")
    assert '{% extends "base.html" %}' in (home / "overrides" / "main.html").read_text("utf-8")
    assert site(home) == before


def test_files_of_the_toolkit_are_taken_over_in_every_form(home: Path) -> None:
    before = site(home)
    out = good(home, "eject", "toolkit/onepager")
    taken = sorted(path for path in tree(home) if path.startswith("toolkit/"))
    assert len(taken) >= 1
    assert all(path.startswith("toolkit/one-pager.") and path in out for path in taken)
    good(home, "eject", "toolkit/newsletter.txt")
    now = site(home)
    changed = {path for path in before if before[path] != now[path]}
    assert changed <= {"toolkit/index.html"}  # a file of one's own has no texts to copy one by one
    (home / "toolkit" / "newsletter.txt").write_text("Come and swap!\n", encoding="utf-8")
    assert site(home)["toolkit/newsletter.txt"] == b"Come and swap!\n"
    assert "E-01" not in good(home, "check")


def test_the_workflow_is_taken_over_once_and_given_back(home: Path) -> None:
    before = tree(home)
    assert "community.yaml" not in good(home, "eject", "workflow")
    file = home / ".github" / "workflows" / "publish.yml"
    assert file.read_text("utf-8") == workflow("en")
    there = ".github/workflows/publish.yml"
    refused(home, {"en": there, "nl": there}, "eject", "workflow")
    for lang in CATALOGUES:  # whoever speaks another language now may still give it back
        taken = run(home, "eject", "workflow", "--undo", "--yes", lang=lang)
        assert taken.code == 0, taken.err
        assert tree(home) == before
        good(home, "eject", "workflow")


def test_everything_there_is_can_be_seen(home: Path) -> None:
    good(home, "eject", "faq")
    said = run(home, "eject")
    assert said.code == 0
    for row in (
        "  index",
        "  faq  (yours already)",
        "  theme/base.html",
        "  toolkit/newsletter.txt",
    ):
        assert f"{row}\n" in said.out


@pytest.mark.parametrize("name", ["fax", "theme/bse.html", "../secrets"])
def test_what_there_is_not_is_told(name: str, home: Path) -> None:
    refused(home, {"en": "makes nothing that is called", "nl": "maakt niets dat"}, "eject", name)


def test_a_folder_that_may_not_be_written_is_told(home: Path) -> None:
    (home / "pages").write_text("a file in the way", encoding="utf-8")
    refused(home, {"en": "couldn't be written", "nl": "kon niet geschreven worden"}, "eject", "faq")

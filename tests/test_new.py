"""kiem new without a conversation: what it writes, what it leaves alone, what it refuses."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import jsonschema
import pytest
import yaml

from kiem import __version__
from story import ROOT, TODAY, Said, kiem, kiem_here

LANGUAGES = ("nl", "en")
ELM_LANE = (
    "--type=local",
    "--name=Elm Lane Seed Swap",
    "--tagline=Neighbours who grow more by sharing seeds",
    "--summary=A small community around Elm Lane where people swap seeds and advice all summer.",
    "--audience=People with a garden, balcony or windowsill within a short walk of Elm Lane.",
    "--distinctiveness=Seed shops sell packets and chats are far away. We swap what grows in this soil.",
    "--goals=Twenty households swap seeds by June 2027",
    "--themes=Seeds and cuttings",
    "--launch=2 March 2027",
    "--organiser=Elm Lane Gardeners",
    "--contact=mailto:hello@elmlane.example",
)


class NoDates(yaml.SafeLoader):
    """YAML as editors read it: 1.2 has no dates and no times, and yes is a word."""

    yaml_implicit_resolvers: ClassVar = {
        sign: [
            pair for pair in pairs if pair[0].rpartition(":")[2] not in ("timestamp", "int", "bool")
        ]
        for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


NoDates.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?\d+$"), list("-+0123456789")
)


def new(tmp_path: Path, *arguments: str, lang: str = "en") -> Said:
    return kiem_here("new", "x", "--yes", "--today", TODAY, *arguments, cwd=tmp_path, lang=lang)


def check(folder: Path, *arguments: str) -> Said:
    return kiem_here("check", "--today", TODAY, *arguments, cwd=folder)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_any_answer_it_builds_and_says_what_is_missing(tmp_path: Path, lang: str) -> None:
    said = new(tmp_path, lang=lang)
    assert said.code == 0, said.err
    assert kiem("build", "x", "--today", TODAY, cwd=tmp_path).code == 0
    found = json.loads(check(tmp_path / "x", "--format", "json").out)
    lines = (tmp_path / "x" / "community.yaml").read_text("utf-8").splitlines()
    assert {it["severity"] for it in found} == {"gap"}
    # the preview shows them without their line at first
    assert len({it["message"] for it in found}) == len(found) > 5
    keys = ("tagline", "summary", "audience", "distinctiveness", "organiser", "contact")
    told = "\n".join("\n".join(lines[max(it["line"] - 2, 0) : it["line"]]) for it in found)
    assert all(f"{key}:" in told and f"`{key}`" in said.out for key in keys), told


def test_honest_answers_leave_nothing_to_say(tmp_path: Path) -> None:
    assert new(tmp_path, *ELM_LANE).code == 0
    assert check(tmp_path / "x", "--strict").out.strip().endswith("No errors: you can build.")
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "  contact: hello@elmlane.example\n" in text
    assert "  date: 2027-03-02\n" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_starts_soon_and_fits_the_eye(tmp_path: Path, lang: str) -> None:
    new(tmp_path, *ELM_LANE, lang=lang)
    lines = (tmp_path / "x" / "community.yaml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=community.schema.json"
    assert next(n for n, line in enumerate(lines) if not line.startswith("#") and line) < 10
    assert 15 <= len([line for line in lines if line.strip() and "#" not in line[:5]]) <= 45
    assert max(map(len, lines)) <= 110


HINT = re.compile(r"( *)# ((?: *- | *[a-z_]+:(?: |$)| {2}).*|$)")


def hints(lines: list[str]) -> Iterator[tuple[int, ...]]:
    """Groups of lines that are one hint: a key with everything further in below it."""
    group: list[int] = []
    for number, line in enumerate(lines):
        found = HINT.fullmatch(line)
        starts = found and not found[2].startswith("  ") and found[2]
        if group and (not found or starts):
            yield tuple(group)
            group = []
        if found:
            group.append(number)
    if group:
        yield tuple(group)


def uncommented(lines: list[str], numbers: tuple[int, ...]) -> str:
    bare = [
        re.sub(r"^( *)# ?", r"\1", line) if n in numbers else line for n, line in enumerate(lines)
    ]
    return "\n".join(bare) + "\n"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answers", [(), ELM_LANE])
def test_every_hint_can_be_uncommented(tmp_path: Path, lang: str, answers: tuple[str, ...]) -> None:
    new(tmp_path, *answers, lang=lang)
    file = tmp_path / "x" / "community.yaml"
    lines = file.read_text("utf-8").splitlines()
    groups = list(hints(lines))
    assert len(groups) > 25
    for group in [*groups, tuple(n for each in groups for n in each)]:
        file.write_text(uncommented(lines, group), "utf-8")
        said = check(tmp_path / "x")
        assert said.code == 0, lines[group[0]] + "\n" + said.out
        assert not re.search(r"S-\d\d|L-\d\d", said.out), lines[group[0]] + "\n" + said.out
    assert kiem("build", "x", "--today", TODAY, cwd=tmp_path).code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_comment_is_a_hint_or_a_sentence(tmp_path: Path, lang: str) -> None:
    new(tmp_path, lang=lang)
    lines = (tmp_path / "x" / "community.yaml").read_text("utf-8").splitlines()[1:]
    others = [line for line in lines if line.lstrip().startswith("#") and not HINT.fullmatch(line)]
    assert others
    assert [line for line in others if not re.match(r" *# [A-Z]", line)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_files_are_made(tmp_path: Path, lang: str) -> None:
    said = new(tmp_path, *ELM_LANE, lang=lang)
    home = tmp_path / "x"
    made = sorted(p.relative_to(home).as_posix() for p in home.rglob("*") if p.is_file())
    assert made == [
        ".github/workflows/publish.yml",
        ".gitignore",
        "README.md",
        "assets/.gitkeep",
        "community.schema.json",
        "community.yaml",
        "requirements.txt",
    ]
    assert all(name in said.out for name in made)
    assert f"kiem=={__version__}\n" in (home / "requirements.txt").read_text("utf-8")
    assert {"/site/", "/organiser/", "/.kiem/"} <= set((home / ".gitignore").read_text().split())
    schema = json.loads((home / "community.schema.json").read_text("utf-8"))
    assert schema == json.loads(kiem_here("schema", cwd=tmp_path).out)
    readme = (home / "README.md").read_text("utf-8")
    assert "Elm Lane Seed Swap" in readme
    # the two ways to publish exclude each other, and each has its own place to click
    assert readme.index("GitHub Actions") < readme.index(".github/workflows/publish.yml")
    assert readme.index(".github/workflows/publish.yml") < readme.index("Deploy from a branch")


def test_what_is_there_stays(tmp_path: Path) -> None:
    home = tmp_path / "x"
    home.mkdir()
    shutil.copy(ROOT / "tests" / "communities" / "elm-lane" / "community.yaml", home)
    (home / "readme.md").write_text("mine", "utf-8")
    (home / ".gitignore").write_text("*.bak\n", "utf-8")
    before = (home / "community.yaml").read_bytes()
    said = kiem("new", "x", cwd=tmp_path)  # no question is left, so it needs no terminal
    assert said.code == 0, said.err
    assert (home / "community.yaml").read_bytes() == before
    assert (home / "readme.md").read_text() == "mine"
    assert not (home / "README.md").exists() or (home / "README.md").samefile(home / "readme.md")
    assert "left alone: community.yaml, README.md, .gitignore" in said.out
    assert "/site/ /organiser/ /.kiem/" in " ".join(said.out.split())
    assert (home / "requirements.txt").exists()


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    new(tmp_path, *ELM_LANE)
    before = {p: p.read_bytes() for p in (tmp_path / "x").rglob("*") if p.is_file()}
    said = new(tmp_path, "--name=Other")
    assert said.code == 0
    assert "Nothing was changed." in said.out
    assert {p: p.read_bytes() for p in (tmp_path / "x").rglob("*") if p.is_file()} == before


def test_a_community_yml_counts_too(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "community.yml").write_text("type: local\n", "utf-8")
    assert new(tmp_path).code == 0
    assert not (tmp_path / "x" / "community.yaml").exists()
    assert (tmp_path / "x" / "README.md").exists()


def test_inside_another_git_folder_there_is_no_workflow(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    said = new(tmp_path)
    assert not (tmp_path / "x" / ".github").exists()
    assert "top of that folder" in " ".join(said.out.split())


def test_wrong_answers_are_told_all_at_once_and_nothing_is_made(tmp_path: Path) -> None:
    said = new(tmp_path, "--launch=someday", "--contact=nobody", "--type=lokal")
    assert said.code == 1
    assert said.err.count("error") == 4  # three, and their number
    assert "--launch  error" in said.err
    assert not (tmp_path / "x").exists()


ANSWERS = """\
type: local
language: nl
name: De Losse Schroef
launch: 9 maart 2027
goals:
  - "Meetbaar: twintig mensen"
  - yes
themes: Fietsen
form: <iframe src="https://tally.so/embed/wA1b2C?x=1"></iframe>
"""


def test_answers_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(ANSWERS, "utf-8")
    said = kiem("new", "x", "--from", "answers.yaml", "--themes", "Lampen", cwd=tmp_path)
    assert said.code == 0, said.err
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "language: nl\n" in text
    assert "  date: 2027-03-09\n" in text
    assert '  - "Meetbaar: twintig mensen"\n  - "yes"\n' in text
    assert "themes:\n  - Lampen\n" in text
    assert "  form: https://tally.so/r/wA1b2C\n" in text


def test_a_file_with_mistakes_says_where(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("tagleen: x\nlanguage: fr\n", "utf-8")
    said = kiem("new", "x", "--from", "answers.yaml", cwd=tmp_path)
    assert said.code == 1
    assert "answers.yaml:1:1" in said.err
    assert "`tagline`" in said.err
    assert "answers.yaml:2:11" in said.err
    (tmp_path / "answers.yaml").write_text("accent: #2f6b4f\n", "utf-8")
    said = kiem("new", "x", "--from", "answers.yaml", cwd=tmp_path)
    assert said.code == 1
    assert "2f6b4f" in said.err
    (tmp_path / "answers.yaml").write_text("launch: 30 februari 2027\n", "utf-8")
    said = kiem("new", "x", "--from", "answers.yaml", cwd=tmp_path)
    assert "answers.yaml:1:9" in said.err
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("lang", "told"), [("nl", "`themes` is een lijst van teksten"), ("en", "is a list of texts")]
)
def test_a_list_may_hold_texts_only(tmp_path: Path, lang: str, told: str) -> None:
    (tmp_path / "answers.yaml").write_text("themes:\n  - Fietsen\n  - Meer: licht\n", "utf-8")
    said = kiem_here("new", "x", "--from", "answers.yaml", cwd=tmp_path, lang=lang)
    assert said.code == 1
    assert told in said.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_is_told_all_its_mistakes_at_once(tmp_path: Path, lang: str) -> None:
    wrong = "launch: 31 februari 2027\ntagleen: x\ncontact: niemand\nname: [a, b]\nlanguage: fr\n"
    (tmp_path / "answers.yaml").write_text(wrong, "utf-8")
    said = kiem_here("new", "x", "--from", "answers.yaml", "--accent=zzz", cwd=tmp_path, lang=lang)
    assert said.code == 1
    places = re.findall(r"^(answers\.yaml:\d+|--accent)\b", said.err, re.MULTILINE)
    assert places == ["--accent", *(f"answers.yaml:{line}" for line in range(1, 6))]
    assert {"nl": "6 fouten", "en": "6 errors"}[lang] in said.err
    assert not (tmp_path / "x").exists()


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    said = kiem("new", "x", cwd=tmp_path)
    assert said.code == 2
    assert "--yes" in said.err
    assert "--from" in said.err
    assert not (tmp_path / "x").exists()


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    said = new(tmp_path)
    assert said.code == 2
    assert (tmp_path / "x").read_text() == "mine"


def test_a_folder_that_can_not_be_written_in(tmp_path: Path) -> None:
    (tmp_path / "x" / "assets").mkdir(parents=True)
    (tmp_path / "x" / ".github").write_text("a file where a folder must come", "utf-8")
    said = new(tmp_path)
    assert said.code == 2, said.out
    assert sorted(p.name for p in (tmp_path / "x").iterdir()) == [".github", "assets"]


@pytest.mark.parametrize(
    "name",
    ["Fietsen: en meer", "- streepje", "@handle", "#een", "yes", "2027", "'s Nachts", "a\\b", '"x" y',
     "[x]", "{x}", "50%", "*ster*", "key: \"q\" 'a'", "? vraag", "! let op", "a #b", "`x`", "~"],
)  # fmt: skip
def test_any_text_comes_back_as_it_was_typed(tmp_path: Path, name: str) -> None:
    new(tmp_path, f"--goals={name}", f"--themes={name} " + "lang " * 7)
    goals, themes = (
        kiem_goals(tmp_path / "x", "goals"),
        kiem_goals(tmp_path / "x", "themes"),
    )
    assert goals == [name.removeprefix("- ")]
    assert themes == [f"{name} {'lang ' * 7}".strip().removeprefix("- ")]


def kiem_goals(folder: Path, key: str) -> object:
    from kiem import source  # noqa: PLC0415 - only this test reads YAML

    return source.read(folder).data[key]


def test_a_readme_in_the_language_of_the_file_that_is_there(tmp_path: Path) -> None:
    home = tmp_path / "x"
    home.mkdir()
    (home / "community.yaml").write_text(
        "language: [nl, en]\ncommunity:\n  name: De Draad\n", "utf-8"
    )
    assert new(tmp_path, lang="en").code == 0
    text = (home / "README.md").read_text("utf-8")
    assert text.startswith("# De Draad\n")
    assert "## Veranderen" in text


def test_quiet_says_nothing(tmp_path: Path) -> None:
    said = new(tmp_path, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_folder_with_spaces_and_accents(tmp_path: Path) -> None:
    said = kiem_here("new", "mijn café nr. 2", "--yes", "--today", TODAY, cwd=tmp_path, lang="nl")
    assert said.code == 0, said.err
    assert 'kiem serve "mijn café nr. 2"' in said.out
    assert "  name: Mijn café nr. 2\n" in (
        tmp_path / "mijn café nr. 2" / "community.yaml"
    ).read_text("utf-8")
    assert kiem_here("check", "mijn café nr. 2", "--today", TODAY, cwd=tmp_path).code == 0


def test_a_disk_that_is_full_leaves_nothing_half(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "mine.txt").write_text("mine", "utf-8")
    command = 'ulimit -f 32; exec "$0" -m kiem new x --yes'  # the schema is larger than that
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "LANG": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Nothing was changed." in done.stderr
    assert [p.name for p in (tmp_path / "x").rglob("*")] == ["mine.txt"]


def test_the_editor_finds_nothing_wrong(tmp_path: Path) -> None:
    new(tmp_path, *ELM_LANE, "--form=https://tally.so/r/wA1b2C", "--accent=2f6b4f")
    file = tmp_path / "x" / "community.yaml"
    schema = json.loads((tmp_path / "x" / "community.schema.json").read_text("utf-8"))
    lines = file.read_text("utf-8").splitlines()
    whole = uncommented(lines, tuple(n for group in hints(lines) for n in group))
    for text in (file.read_text("utf-8"), whole):
        data = yaml.load(text, Loader=NoDates)  # noqa: S506 - a SafeLoader
        jsonschema.Draft202012Validator(schema).validate(data)


KILLED = """
import os, signal, sys
real, left = os.link, [int(sys.argv[1])]
def link(*paths):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    real(*paths)
os.link = link
from kiem.cli.start import main
main(["new", "x", "--yes", "--today", "2027-01-05"])
"""


@pytest.mark.parametrize("moment", [1, 2, 4, 7])
def test_killed_halfway_every_file_is_whole_and_the_next_run_makes_the_rest(
    tmp_path: Path, moment: int
) -> None:
    whole = tmp_path / "whole" / "x"
    whole.parent.mkdir()
    new(whole.parent)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(moment)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "LANG": "en_GB.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -9
    wanted = {p.relative_to(whole): p.read_bytes() for p in whole.rglob("*") if p.is_file()}
    home = tmp_path / "x"
    there = {p.relative_to(home): p.read_bytes() for p in home.rglob("*") if p.is_file()}
    done = {name: content for name, content in there.items() if ".kiem-" not in name.name}
    assert len(done) == moment - 1
    assert done.items() <= wanted.items()
    assert new(tmp_path).code == 0
    assert {p.relative_to(home): p.read_bytes() for p in home.rglob("*") if p.is_file()} == wanted


def test_signs_that_no_file_may_hold_are_left_out(tmp_path: Path) -> None:
    said = new(
        tmp_path, "--name=\x1b[31mRood\x07 \udcff", "--tagline=a\nb\tc\x85d", "--goals=\x00nul"
    )
    assert said.code == 0, said.err
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert '  name: "[31mRood"\n' in text
    assert "  tagline: a b c d\n" in text
    assert check(tmp_path / "x").code == 0

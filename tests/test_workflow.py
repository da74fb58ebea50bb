"""The job that publishes from GitHub: it says what it should, and each of its steps does its work.

The steps are run here as GitHub runs them: `bash -e`, with a file for the summary. zizmor judges what
no run can show: rights, pins, who may put what into a command; jactionlint, which has the rules of
actionlint and reads an action too, whether GitHub can read it, and shellcheck its commands.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from kiem.messages import CATALOGUES
from kiem.publish.workflow import workflow
from story import ROOT, TODAY, Said

ACTION = ROOT / "action.yml"
SAMPLE = ROOT / "tests" / "communities" / "elm-lane" / "community.yaml"
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
WHERE = "https://someone.github.io/seeds"
CHECK, SUMMARY, BUILD, OFF = (
    "kiem check --lang en --format github",
    "markdown",
    "kiem build",
    "exit 1",
)


Steps = list[dict[str, str]]


def steps(lang: str = "en") -> Steps:
    jobs = yaml.safe_load(workflow(lang))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def action() -> Steps:
    found: Steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    return found


def run(part: str, folder: Path, among: Steps | None = None, **environ: str) -> Said:
    """Run the one step whose command holds `part`."""
    (step,) = [step for step in among or steps() if part in step.get("run", "")]
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    kiem = tools / "kiem"
    kiem.write_text(
        f'#!/bin/sh\nexec {sys.executable} -X utf8 -m kiem "$@" --today {TODAY}\n', "utf-8"
    )
    kiem.chmod(0o755)
    env = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "generator"),
        "HOME": str(folder.parent),
        "XDG_CACHE_HOME": str(ROOT / ".pytest_cache" / "kiem"),
        "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"),
        "GITHUB_OUTPUT": str(folder.parent / "output"),
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_REPOSITORY": "someone/seeds",
        "URL": "",
        **environ,
    }
    command = ["bash", "-e", "-c", step["run"]]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "repository"
    home.mkdir()
    shutil.copy(SAMPLE, home)
    return home


def summary(folder: Path) -> str:
    return (folder.parent / "summary.md").read_text("utf-8")


def test_every_hole_is_filled_and_every_action_is_pinned() -> None:
    assert len(CATALOGUES) >= 2
    for lang in CATALOGUES:
        assert "[[" not in workflow(lang)
        used = [step["uses"] for step in steps(lang) if "uses" in step]
        assert len(used) == 6
        assert [name for name in used if not PINNED.fullmatch(name)] == []


def test_the_languages_differ_in_words_only() -> None:
    en, nl = (yaml.safe_load(workflow(lang)) for lang in ("en", "nl"))
    assert en["name"] != nl["name"]
    keys = [[{*step} for step in job["steps"]] for job in en["jobs"].values()]
    assert keys == [[{*step} for step in job["steps"]] for job in nl["jobs"].values()]


@pytest.mark.parametrize("lang", sorted(CATALOGUES))
def test_zizmor_finds_nothing(lang: str, tmp_path: Path) -> None:
    file = tmp_path / ".github" / "workflows" / "publish.yml"
    file.parent.mkdir(parents=True)
    file.write_text(workflow(lang), "utf-8")
    assert judged(file) == ""


def test_zizmor_finds_nothing_in_the_action() -> None:
    assert judged(ACTION) == ""
    assert [
        step for step in action() if "uses" in step and not PINNED.fullmatch(step["uses"])
    ] == []


def judged(file: Path) -> str:
    """What zizmor has to say, nothing when all is well."""
    command = [tool("zizmor"), "--offline", "--persona=pedantic", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def tool(name: str) -> Path:
    return Path(sys.executable).with_name(name)


@pytest.mark.parametrize("lang", sorted(CATALOGUES))
def test_actionlint_finds_nothing(lang: str, tmp_path: Path) -> None:
    assert linted(workflow(lang), "publish.yml", tmp_path) == ""


def test_actionlint_finds_nothing_in_the_action(tmp_path: Path) -> None:
    assert linted(ACTION.read_text("utf-8"), "action.yml", tmp_path) == ""


FAULTS: dict[str, tuple[str, str, str]] = {
    "step": ("steps.pages.outcome", "steps.page.outcome", '"page" is not defined'),
    "key": ("timeout-minutes", "timeout-minuts", "timeout-minuts"),
    "input": ("retention-days", "retention-weeks", "retention-weeks"),
    "shell": ('"$GITHUB_STEP_SUMMARY"', "$GITHUB_STEP_SUMMARY", "SC2086"),
    "action": ("${{ inputs.strict }}", "${{ inputs.stricter }}", "stricter"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_actionlint_would_find_it(fault: str, tmp_path: Path) -> None:
    right, wrong, told = FAULTS[fault]
    text, name = workflow("en"), "publish.yml"
    if fault == "action":
        text, name = ACTION.read_text("utf-8"), "action.yml"
    assert right in text
    assert told in linted(text.replace(right, wrong), name, tmp_path)


def linted(text: str, name: str, home: Path) -> str:
    """What jactionlint and shellcheck have to say of a workflow or an action, nothing when all is well."""
    (home / ".github" / "workflows").mkdir(parents=True)
    file = home / name if name == "action.yml" else home / ".github" / "workflows" / name
    file.write_text(text, "utf-8")
    command = [tool("jactionlint"), "--strict-exit", f"--shellcheck={tool('shellcheck')}", file]
    done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_no_job_may_more_than_it_does() -> None:
    made = yaml.safe_load(workflow("en"))
    assert made["permissions"] == {}
    assert made["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert made["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_a_file_in_order_is_checked_told_and_built(folder: Path) -> None:
    for part in (CHECK, SUMMARY, BUILD):
        said = run(part, folder, URL=WHERE)
        assert said.code == 0, said.out + said.err
    assert "Your file is in order" in summary(folder)
    wrong = (folder / "site" / "404.html").read_text("utf-8")
    assert 'href="/seeds/' in wrong  # on a project's address, whatever was asked for
    assert f"<loc>{WHERE}/join/</loc>" in (folder / "site" / "sitemap.xml").read_text("utf-8")


def test_a_pull_request_knows_no_address(folder: Path) -> None:
    assert run(BUILD, folder, URL="").code == 0
    assert (folder / "site" / "index.html").exists()


def test_a_broken_file_stops_the_job_and_says_so(folder: Path) -> None:
    file = folder / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("launch: 2027-03-02", "launch: soon"), "utf-8")
    said = run(CHECK, folder)
    assert said.code == 1
    assert re.search(
        r"^::error file=community.yaml,line=\d+,col=\d+,title=S-", said.out, re.MULTILINE
    )
    assert run(SUMMARY, folder).code == 0
    assert "Your site was not renewed" in summary(folder)
    assert "`community.yaml`, line " in summary(folder)
    assert run(BUILD, folder).code == 1
    assert not (folder / "site").exists()


def test_pages_that_are_switched_off_are_told_with_where_to_click(folder: Path) -> None:
    said = run(OFF, folder)
    assert said.code == 1
    assert "https://github.example/someone/seeds/settings/pages" in summary(folder)
    assert said.out.startswith("::error title=Pages is not switched on::")
    assert '"GitHub Actions"' in said.out


@pytest.mark.parametrize(
    ("key", "written", "found"),
    [
        ("url", "https://someone.github.io/", "Your host shows the site at"),
        ("url", "https://Someone.github.io/seeds/", ""),
        ("custom_domain", "elmlane.example", "doesn't know about elmlane.example yet"),
    ],
)
def test_an_address_that_differs_is_told_at_its_line(
    key: str, written: str, found: str, folder: Path
) -> None:
    with (folder / "community.yaml").open("a", encoding="utf-8") as file:
        file.write(f"site:\n  {key}: {written}\n")
    said = run(CHECK, folder, URL=WHERE)
    assert said.code == 0
    assert ("title=P-14" in said.out) == bool(found)
    assert found in said.out


@pytest.mark.parametrize(("strict", "code"), [("false", 0), ("true", 1)])
def test_the_action_checks_tells_and_builds(strict: str, code: int, folder: Path) -> None:
    with (folder / "community.yaml").open("a", encoding="utf-8") as file:
        file.write("site: https://elmlane.example/\n")
    given = {"COMMUNITY": ".", "SPEAK": "nl", "STRICT": strict, "URL": WHERE}
    assert run("--format github", folder, action(), **given).code == code
    assert summary(folder).startswith("### Je bestand is in orde")
    assert run("--output", folder, action(), **given).code == code
    assert (folder / "site" / "index.html").exists() == (code == 0)
    assert (folder.parent / "output").exists() == (code == 0)

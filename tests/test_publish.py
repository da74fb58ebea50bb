"""`kiem publish` over real folders and real git: remotes, hooks that refuse, lines that go dead."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kiem.messages import CATALOGUES
from kiem.publish.repository import pages, settings
from story import KIEM, ROOT, TODAY, Said, git, kiem_here
from terminal import answered

SAMPLE = ROOT / "tests" / "communities" / "elm-lane" / "community.yaml"
ME = {
    "GIT_AUTHOR_NAME": "Anna",
    "GIT_AUTHOR_EMAIL": "anna@elmlane.example",
    "GIT_COMMITTER_NAME": "Anna",
    "GIT_COMMITTER_EMAIL": "anna@elmlane.example",
}
REFUSE = "#!/bin/sh\necho 'gh-pages is protected, ask Bea' >&2\nexit 1\n"
# The first receive tells that it is there and waits for its end.
# waits without a process of its own that would hold the line when its parent is killed
WAIT = "#!/bin/sh\nmkfifo '{sign}.wait'\ntouch '{sign}'\nread line < '{sign}.wait'\n"


@pytest.fixture(autouse=True)
def own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git without this machine's settings, by somebody of the story."""
    for name, value in {**ME, "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(ROOT / ".pytest_cache" / "kiem"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A community that is committed, with a bare remote beside it."""
    folder = tmp_path / "Café de Iep"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    (folder / ".gitignore").write_text("/site/\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(folder, "init", "--quiet")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    commit(folder, "Begin")
    return folder


def commit(folder: Path, why: str) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", why)


def edit(folder: Path, before: str, after: str) -> None:
    file = folder / "community.yaml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def publish(folder: Path, *arguments: str, lang: str = "en") -> Said:
    return kiem_here("publish", *arguments, "--today", TODAY, cwd=folder, lang=lang)


def published(folder: Path, *arguments: str) -> str:
    """Publish, which must go well; what was said."""
    said = publish(folder, "--yes", *arguments)
    assert said.code == 0, said.out + said.err
    return said.out


def remote(folder: Path) -> Path:
    return folder.parent / "remote.git"


def online(folder: Path, path: str = "index.html") -> str:
    return git(remote(folder), "show", f"gh-pages:{path}")


def tip(folder: Path) -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", "refs/heads/gh-pages"],
        cwd=remote(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def names(folder: Path) -> list[str]:
    """What the organiser's own repository has, besides what it knows of the remote."""
    refs = git(folder, "for-each-ref", "--format=%(refname)").splitlines()
    return [name for name in refs if not name.startswith("refs/remotes/")]


def left(folder: Path) -> list[str]:
    """What is in kiem's own folder besides the note to git."""
    made = folder / ".kiem"
    return (
        sorted(path.name for path in made.iterdir() if path.name != ".gitignore")
        if made.exists()
        else []
    )


def refused(folder: Path, part: dict[str, str], *arguments: str, code: int = 2) -> None:
    """It stops with that sentence in both languages, a mend under it, and nothing changed."""
    before, refs = tip(folder), names(folder)
    for lang in CATALOGUES:
        said = publish(folder, "--yes", *arguments, lang=lang)
        assert said.code == code, said.out + said.err
        assert part[lang] in said.err
        assert "\n→ " in said.err
        assert "Traceback" not in said.err
    assert tip(folder) == before
    assert names(folder) == refs
    assert left(folder) == []


def test_a_site_is_published_changed_and_published_again(home: Path) -> None:
    first = publish(home, "--yes")
    assert first.code == 0, first.err
    assert "For the first time" in first.out
    assert re.search(r"\n  new +\d+  /  about/  ", first.out), first.out
    assert "Elm Lane Seed Swap" in online(home)
    assert online(home, ".nojekyll") == ""
    assert "Already published, nothing changed" in published(home)
    edit(home, "Neighbours who grow more", "Neighbours who eat more")
    commit(home, "Eat")
    second = publish(home, "--yes")
    assert second.code == 0, second.err
    assert "  changed" in second.out
    assert "  new" not in second.out
    assert "Neighbours who eat more" in online(home)
    assert git(remote(home), "rev-list", "--count", "gh-pages") == "2"
    assert (
        git(remote(home), "log", "-1", "--format=%cn <%ce>", "gh-pages")
        == "Anna <anna@elmlane.example>"
    )
    assert names(home) == ["refs/heads/main"]
    assert left(home) == []


def test_what_disappears_is_told_and_gone(home: Path) -> None:
    page = home / "pages" / "parking.md"
    page.parent.mkdir()
    page.write_text("# Parking\n\nBehind the hall.\n", encoding="utf-8")
    commit(home, "Parking")
    assert "parking/" in publish(home, "--yes").out
    page.unlink()
    commit(home, "No parking")
    assert "  removed  1  parking/" in publish(home, "--yes").out
    assert "parking/index.html" not in git(remote(home), "ls-tree", "-r", "--name-only", "gh-pages")


def test_nobody_to_ask_means_no(home: Path) -> None:
    said = publish(home)
    assert said.code == 2
    assert "There is nobody here to say yes" in said.err
    assert tip(home) == ""


def uncommitted(home: Path) -> None:
    edit(home, "Neighbours", "Buren")


def unsaved_page(home: Path) -> None:
    (home / "pages").mkdir()
    (home / "pages" / "nieuw.md").write_text("# Nieuw\n", encoding="utf-8")


def detached(home: Path) -> None:
    git(home, "checkout", "--quiet", "--detach")


def on_branch(home: Path) -> None:
    git(home, "checkout", "--quiet", "-b", "gh-pages")


def no_remote(home: Path) -> None:
    git(home, "remote", "remove", "origin")


def unreachable(home: Path) -> None:
    remote(home).rename(home.parent / "elsewhere.git")
    git(home.parent, "init", "--quiet", "--bare", "other.git")
    (home.parent / "other.git").rename(remote(home))
    git(home, "remote", "set-url", "origin", str(home.parent / "nowhere.git"))


def no_repository(home: Path) -> None:
    (home / ".git").rename(home.parent / "kept.git")


def private(home: Path) -> None:
    (home / "organiser").mkdir()
    (home / "organiser" / "first-hundred.csv").write_text("Bea,bea@example.org\n", encoding="utf-8")


def private_in_git(home: Path) -> None:
    private(home)
    commit(home, "All of it")
    (home / ".gitignore").write_text("/site/\n/organiser/\n", encoding="utf-8")
    commit(home, "Too late")


def no_name(home: Path) -> None:
    """Nobody told git who they are, and it may not guess."""
    git(home, "config", "user.useConfigOnly", "true")
    for name in ME:
        os.environ.pop(name)


REFUSALS: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "uncommitted": (
        uncommitted,
        "Not everything is committed yet: community.yaml",
        "vastgelegd in git: community.yaml",
    ),
    "unsaved_page": (
        unsaved_page,
        "committed yet: pages/nieuw.md",
        "vastgelegd in git: pages/nieuw.md",
    ),
    "private": (
        private,
        "organiser/ isn't kept out of git",
        "organiser/ wordt niet buiten git gehouden",
    ),
    "private_in_git": (
        private_in_git,
        "organiser/ isn't kept out of git",
        "organiser/ wordt niet buiten git gehouden",
    ),
    "no_name": (no_name, "git doesn't know who you are", "git weet niet wie je bent"),
    "detached": (detached, "git is on a loose commit", "git staat op een losse commit"),
    "on_branch": (
        on_branch,
        "You are on the branch gh-pages itself",
        "Je staat op de tak gh-pages zelf",
    ),
    "no_remote": (no_remote, "has no remote", "heeft geen remote"),
    "unreachable": (
        unreachable,
        "The remote origin can't be reached",
        "De remote origin is niet te bereiken",
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_not_fit_to_publish_from_is_told(case: str, home: Path) -> None:
    prepare, en, nl = REFUSALS[case]
    prepare(home)
    refused(home, {"en": en, "nl": nl})


def test_without_git_it_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home.parent))
    for lang, part in {"en": "git is not installed", "nl": "git is niet geïnstalleerd"}.items():
        said = publish(home, "--yes", lang=lang)
        assert (said.code, part in said.err) == (2, True)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://github.com/ElmLane/seeds.git", "https://elmlane.github.io/seeds/"),
        ("https://anna:secret@github.com/elmlane/seeds", "https://elmlane.github.io/seeds/"),
        ("git@github.com:elmlane/Seeds.git", "https://elmlane.github.io/Seeds/"),
        ("ssh://git@github.com/elmlane/seeds.git", "https://elmlane.github.io/seeds/"),
        ("git@github.com:elmlane/elmlane.github.io.git", "https://elmlane.github.io/"),
        ("https://codeberg.org/elmlane/seeds.git", ""),
        ("../remote.git", ""),
    ],
)
def test_where_github_will_show_it(address: str, url: str) -> None:
    assert pages(address) == url
    assert bool(settings(address)) == bool(url)
    assert "secret" not in settings(address)


def test_a_community_in_a_folder_of_a_larger_repository(home: Path) -> None:
    inner = home / "sites" / "zaad ruil"
    inner.mkdir(parents=True)
    shutil.copy(SAMPLE, inner)
    edit(inner, "Neighbours", "Inner neighbours")
    commit(home, "Two of them")
    edit(home, "Neighbours", "Uncommitted, but another community's")
    assert publish(inner, "--yes").code == 0
    assert "Inner neighbours" in online(home)
    assert "community.yaml" not in git(remote(home), "ls-tree", "-r", "--name-only", "gh-pages")


def test_a_domain_in_the_file_goes_along(home: Path) -> None:
    with (home / "community.yaml").open("a", encoding="utf-8") as file:
        file.write("site:\n  custom_domain: elmlane.example\n")
    commit(home, "Domain")
    assert publish(home, "--yes").code == 0
    assert online(home, "CNAME") == "elmlane.example"
    assert "https://elmlane.example/join/" in online(home, "sitemap.xml")


@pytest.mark.parametrize(
    ("answer", "code", "done"), [("y", 0, True), ("n", 0, False), ("", 0, False)]
)
def test_somebody_at_a_terminal_is_asked(answer: str, code: int, done: bool, home: Path) -> None:
    said = answered(answer, "publish", "--today", TODAY, cwd=home, **ME)
    assert said.code == code
    assert "Publish this? [y/N]" in said.out
    assert ("Nothing was published." in said.out) != done
    assert bool(tip(home)) == done


def test_a_folder_outside_git_is_told(home: Path) -> None:
    no_repository(home)
    for lang, part in {
        "en": "is not in a git repository",
        "nl": "hoort niet bij een git-repository",
    }.items():
        said = publish(home, "--yes", lang=lang)
        assert (said.code, part in said.err) == (2, True)


def test_gaps_are_not_published_but_anyway(home: Path) -> None:
    edit(home, "  - Seeds and cuttings", "  - Seeds and cuttings\n  - TODO")
    commit(home, "To do")
    refused(home, {"en": "not fit to publish", "nl": "nog niet klaar om te publiceren"}, code=1)
    assert publish(home, "--yes", "--anyway").code == 0
    assert "Elm Lane" in online(home)


def test_a_mistake_is_not_published(home: Path) -> None:
    edit(home, "launch: 2027-03-02", "launch: soon")
    commit(home, "Soon")
    said = publish(home, "--yes")
    assert said.code == 1
    assert "community.yaml:" in said.err
    assert tip(home) == ""


def somebody(home: Path, name: str, path: str, text: str) -> None:
    """Another clone, in which somebody puts a file on gh-pages."""
    clone = home.parent / f"clone-{name}"
    git(home.parent, "clone", "--quiet", "--branch", "gh-pages", str(remote(home)), str(clone))
    (clone / path).write_text(text, encoding="utf-8")
    git(clone, "add", ".")
    git(
        clone,
        "-c",
        f"user.name={name}",
        "commit",
        "--quiet",
        "-m",
        f"Add {path}",
        f"--author={name} <x@y.example>",
    )
    git(clone, "push", "--quiet", "origin", "gh-pages")


@pytest.mark.parametrize("remote_name", ["origin", "github"])
def test_somebody_elses_commits_are_not_thrown_away(remote_name: str, home: Path) -> None:
    git(home, "remote", "rename", "origin", remote_name) if remote_name != "origin" else None
    # as after a clone of one branch: git has no name of its own for what is on the other
    git(home, "config", f"remote.{remote_name}.fetch", "+refs/heads/main:refs/remotes/x/main")
    publish(home, "--yes")
    somebody(home, "Bea", "notes.html", "Bea's own page")
    edit(home, "Neighbours", "People")
    commit(home, "People")
    refused(home, {"en": "“Bea: Add notes.html”", "nl": "“Bea: Add notes.html”"})
    assert online(home, "notes.html") == "Bea's own page"
    # the mend that is told works, and loses nothing
    mend = publish(home, "--yes").err.splitlines()[-1].split()
    assert mend[:3] == ["git", "push", remote_name]
    git(home, *mend[1:])
    assert publish(home, "--yes").code == 0
    assert git(remote(home), "show", "gh-pages-before:notes.html") == "Bea's own page"
    assert "People" in online(home)


def test_a_branch_that_somebody_else_made_is_left_alone(home: Path) -> None:
    other = home.parent / "other"
    git(home.parent, "clone", "--quiet", str(remote(home)), str(other))
    git(other, "checkout", "--quiet", "--orphan", "gh-pages")
    (other / "index.html").write_text("An older site", encoding="utf-8")
    commit(other, "By hand")
    git(other, "push", "--quiet", "origin", "gh-pages")
    refused(
        home,
        {"en": "holds commits that aren't kiem's", "nl": "staan commits die niet van kiem zijn"},
    )
    assert online(home) == "An older site"


def test_the_domain_that_a_host_filled_in_stays(home: Path) -> None:
    publish(home, "--yes")
    somebody(home, "GitHub", "CNAME", "elmlane.example\n")
    assert "Already published" in published(home)
    for change in ("People", "Persons"):
        edit(home, {"People": "Neighbours", "Persons": "People"}[change], change)
        commit(home, change)
        said = publish(home, "--yes")
        assert said.code == 0, said.err
        assert change in online(home)
        assert online(home, "CNAME") == "elmlane.example"


def test_commits_on_a_branch_of_the_organisers_own_stay(home: Path) -> None:
    git(home, "branch", "gh-pages")
    before = git(home, "rev-parse", "gh-pages")
    assert publish(home, "--yes").code == 0
    assert git(home, "rev-parse", "gh-pages") == before


def hook(home: Path, name: str, text: str) -> None:
    file = remote(home) / "hooks" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


@pytest.mark.parametrize("name", ["pre-receive", "update"])
def test_a_protected_branch_says_no(name: str, home: Path) -> None:
    hook(home, name, REFUSE)
    protected = "gh-pages is protected, ask Bea"
    refused(home, {"en": protected, "nl": protected})
    (remote(home) / "hooks" / name).unlink()
    assert publish(home, "--yes").code == 0


def test_somebody_who_publishes_at_the_same_moment_wins(home: Path) -> None:
    """The remote moves between our look and our push."""
    publish(home, "--yes")
    edit(home, "Neighbours", "People")
    commit(home, "People")
    base = tip(home)
    tree = git(remote(home), "rev-parse", "gh-pages^{tree}")
    theirs = git(
        remote(home), "commit-tree", tree, "-p", base, "-m", "Theirs\n\nPublished-by: kiem 9"
    )
    # our own hook, which git runs just before the push
    before = home / ".git" / "hooks" / "pre-push"
    before.parent.mkdir(exist_ok=True)
    before.write_text(
        f"#!/bin/sh\ngit -C '{remote(home)}' update-ref refs/heads/gh-pages {theirs}\n",
        encoding="utf-8",
    )
    before.chmod(0o755)
    said = publish(home, "--yes")
    assert said.code == 2
    assert "at the same moment" in said.err
    assert tip(home) == theirs
    before.unlink()
    assert publish(home, "--yes").code == 0


def begun(home: Path, sign: Path) -> "subprocess.Popen[str]":
    """A publication that has come so far that the remote is at work on it."""
    hook(home, "pre-receive", WAIT.format(sign=sign))
    command = [*KIEM, "publish", "--yes", "--today", TODAY, "--lang", "en"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    running = subprocess.Popen(
        command, cwd=home, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    waited = time.monotonic() + 60
    while not sign.exists():
        assert time.monotonic() < waited
        assert running.poll() is None, running.communicate()
        time.sleep(0.02)
    return running


def receiving(home: Path) -> list[int]:
    """The processes at work for the remote: with its path on their command line, or in its folder."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and int(folder.name) != os.getpid():
            try:
                command = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
                at = (folder / "cwd").readlink()
            except OSError:
                continue
            if str(remote(home)) in command or at.is_relative_to(remote(home)):
                found.append(int(folder.name))
    return found


def test_a_line_that_goes_dead_leaves_what_was_online(home: Path) -> None:
    publish(home, "--yes")
    before = tip(home)
    edit(home, "Neighbours", "People")
    commit(home, "People")
    running = begun(home, home.parent / "sign")
    for pid in receiving(home):
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"receive-pack" in command or b"pre-receive" in command:
            os.kill(pid, signal.SIGKILL)
    _, err = running.communicate(timeout=60)
    assert running.returncode == 2, err
    assert "The connection broke off" in err
    assert "What was online is still online" in err
    assert tip(home) == before
    assert names(home) == ["refs/heads/main"]
    (remote(home) / "hooks" / "pre-receive").unlink()
    assert publish(home, "--yes").code == 0
    assert "People" in online(home)


def test_a_killed_publication_is_made_good_by_the_next(home: Path) -> None:
    publish(home, "--yes")
    before = tip(home)
    edit(home, "Neighbours", "People")
    commit(home, "People")
    running = begun(home, home.parent / "sign")
    children = receiving(home)
    running.kill()
    running.communicate()
    for pid in children:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    assert tip(home) == before
    (remote(home) / "hooks" / "pre-receive").unlink()
    said = publish(home, "--yes")
    assert said.code == 0, said.err
    assert "People" in online(home)
    assert names(home) == ["refs/heads/main"]
    assert left(home) == []


def test_what_a_killed_git_left_locked_is_in_nobodys_way(home: Path) -> None:
    """A git that is killed while it moves a name leaves a lock, over which git itself never steps."""
    publish(home, "--yes")
    edit(home, "Neighbours", "People")
    commit(home, "People")
    ours = git(home, "rev-parse", "refs/remotes/origin/gh-pages")
    git(home, "update-ref", "-d", "refs/remotes/origin/gh-pages")
    locks = [
        home / ".git" / f"{name}.lock" for name in ("refs/remotes/origin/gh-pages", "packed-refs")
    ]
    for lock in locks:
        lock.parent.mkdir(parents=True, exist_ok=True)
        lock.touch()
    said = publish(home, "--yes")
    assert said.code == 0, said.err
    assert "People" in online(home)
    assert git(remote(home), "rev-parse", "gh-pages^") == ours
    assert all(lock.exists() for lock in locks)  # they may be somebody else's
    assert names(home) == ["refs/heads/main"]


def test_what_a_killed_publication_left_behind_is_gone_after_the_next(home: Path) -> None:
    publish(home, "--yes")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for name in ("publish", "publish.git"):
        (home / ".kiem" / f"{name}.kiem-new-{gone.pid}").mkdir(parents=True)
    assert len(left(home)) == 2
    assert "Already published" in published(home)
    assert left(home) == []


def test_to_a_folder(home: Path) -> None:
    target = home.parent / "Mijn webruimte"
    said = publish(home, "--to", "folder", str(target), "--yes")
    assert said.code == 0, said.err
    assert "Elm Lane" in (target / "index.html").read_text("utf-8")
    (target / "stats.php").write_text("mine", encoding="utf-8")
    assert "Already published" in published(home, "--to", "folder", str(target))
    edit(home, "Neighbours", "People")
    assert "  changed" in publish(home, "--to", "folder", str(target), "--yes").out
    assert (target / "stats.php").read_text("utf-8") == "mine"
    assert "People" in (target / "index.html").read_text("utf-8")


def test_to_a_folder_of_somebody_else(home: Path) -> None:
    target = home.parent / "pictures"
    target.mkdir()
    (target / "me.jpg").write_bytes(b"me")
    said = publish(home, ".", str(target), "--to", "folder", "--yes")
    assert said.code == 2
    assert "holds files that kiem didn't write" in said.err
    assert [path.name for path in target.iterdir()] == ["me.jpg"]


def test_to_a_zip(home: Path) -> None:
    file = home.parent / "site.zip"
    assert publish(home, "--to", "zip", str(file), "--yes").code == 0
    first = file.read_bytes()
    assert "index.html" in zipfile.ZipFile(file).namelist()
    assert "Already published" in published(home, "--to", "zip", str(file))
    edit(home, "grow more", "eat more")
    assert publish(home, "--to", "zip", str(file), "--yes").code == 0
    edit(home, "eat more", "grow more")
    assert publish(home, "--to", "zip", str(file), "--yes").code == 0
    assert file.read_bytes() == first


def test_a_file_that_is_no_zip_of_ours_stays(home: Path) -> None:
    file = home.parent / "holiday.zip"
    file.write_bytes(b"sand")
    said = publish(home, "--to", "zip", str(file), "--yes")
    assert said.code == 2
    assert "isn't a zip that kiem made" in said.err
    assert file.read_bytes() == b"sand"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("--to", "zip"), "you say where it goes"),
        (("--to", "ftp"), "gh-pages, folder, zip"),
        (("one", "two"), "nothing to name but the community"),
    ],
)
def test_what_is_asked_wrongly_is_told(arguments: tuple[str, ...], part: str, home: Path) -> None:
    said = publish(home, *arguments)
    assert said.code == 2
    assert part in said.err

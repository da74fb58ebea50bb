"""The organiser's whole day over real folders and real git, also on machines that let them down.

new → build → edit → serve → eject → publish → edit → publish; killed at any moment, on a full
disk, where nothing may be written, with names that some disks take for one.
"""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiem.messages import CATALOGUES
from previewing import serving, until
from story import KIEM, ROOT, Said, git, kiem_here

DAY = "2027-01-05"
SAMPLE = ROOT / "tests" / "communities" / "elm-lane" / "community.yaml"
NEW = (
    "--yes", "--type", "local", "--name", "Zaadruil Iepenlaan", "--launch", "2027-03-02",
    "--tagline", "Buren die meer oogsten door zaden te delen",
    "--summary", "Een kleine community rond de Iepenlaan. We ruilen zaden, stekjes en goede raad.",
    "--audience", "Mensen met een tuin, balkon of vensterbank die dicht bij de Iepenlaan wonen.",
    "--distinctiveness", "In de winkel koop je zakjes. Wij ruilen wat in deze grond al goed groeit.",
    "--goals", "Twintig huishoudens ruilen zaden voor juni 2027", "--themes", "Zaden en stekjes",
    "--organiser", "Tuinclub Iepenlaan", "--contact", "hallo@iepenlaan.example",
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git without this machine's settings, by somebody of the story."""
    who = {"NAME": "Anna", "EMAIL": "anna@iepenlaan.example"}
    for role in ("AUTHOR", "COMMITTER"):
        for fact, value in who.items():
            monkeypatch.setenv(f"GIT_{role}_{fact}", value)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "generator"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(ROOT / ".pytest_cache" / "kiem"))


def run(folder: Path, *arguments: str, lang: str = "en") -> Said:
    said = kiem_here(*arguments, "--today", DAY, cwd=folder, lang=lang)
    assert "Traceback" not in said.out + said.err
    return said


def good(folder: Path, *arguments: str, lang: str = "en") -> str:
    said = run(folder, *arguments, lang=lang)
    assert said.code == 0, said.out + said.err
    return said.out


def edit(folder: Path, before: str, after: str) -> None:
    file = folder / "community.yaml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def commit(folder: Path, why: str) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", why)


def with_remote(folder: Path) -> Path:
    """Put the folder in git, with a remote beside it."""
    remote = folder.parent / "remote.git"
    git(folder.parent, "init", "--quiet", "--bare", str(remote))
    git(folder, "init", "--quiet")
    git(folder, "remote", "add", "origin", str(remote))
    commit(folder, "Begin")
    return remote


def test_from_nothing_to_a_site_that_was_published_twice(tmp_path: Path) -> None:
    home = tmp_path / "Mijn zaadruil & café"
    good(tmp_path, "new", home.name, *NEW, lang="nl")
    good(home, "build", lang="nl")
    assert "Buren die meer oogsten" in (home / "site" / "index.html").read_text("utf-8")
    edit(home, "Buren die meer oogsten", "Buren die meer eten")
    good(home, "build", lang="nl")
    assert "Buren die meer eten" in (home / "site" / "index.html").read_text("utf-8")
    built = tree(home / "site")
    with serving(tmp_path, named=home.name, lang="nl") as preview:
        assert "Buren die meer eten" in preview.get("/")[1]
        preview.change("zakjes. Wij ruilen", "zakjes. Wij delen")
        until(lambda: "zakjes. Wij delen" in preview.get("/")[1])
        said = preview.stop()
    assert said.code == 0, said.out
    assert "Traceback" not in said.out
    assert tree(home / "site") == built
    good(home, "eject", "faq", lang="nl")
    page = home / "pages" / "faq.md"
    page.write_text(page.read_text("utf-8").replace("</h1>", ", door Anna</h1>"), encoding="utf-8")
    remote = with_remote(home)
    said = run(home, "publish", "--yes", "--anyway", lang="nl")
    assert said.code == 0, said.err
    assert ", door Anna</h1>" in git(remote, "show", "gh-pages:vragen/index.html")
    listed = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert "index.html" in listed
    assert "zakjes. Wij delen" in git(remote, "show", "gh-pages:index.html")
    assert not [name for name in listed if name.startswith((".kiem", "pages", "organiser"))]
    mine = page.read_bytes()
    edit(home, "Buren die meer eten", "Buren die meer delen")
    commit(home, "Delen")
    assert "  veranderd" in good(home, "publish", "--yes", "--anyway", lang="nl")
    assert "Buren die meer delen" in git(remote, "show", "gh-pages:index.html")
    assert page.read_bytes() == mine
    assert git(home, "status", "--porcelain") == ""
    good(home, "eject", "faq", "--undo", "--yes", lang="nl")
    assert (
        ", door Anna" not in (good(home, "build"), (home / "site/vragen/index.html").read_text())[1]
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "Café de Iep"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    (folder / ".gitignore").write_text("/site/\n", encoding="utf-8")
    return folder


def killed(folder: Path, after: float, *arguments: str) -> None:
    """Begin that run, and end it and all that it began after so many seconds."""
    command = [*KIEM, *arguments, "--today", DAY]
    quiet = subprocess.DEVNULL
    begun = subprocess.Popen(
        command, cwd=folder, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        begun.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(begun.pid, signal.SIGKILL)
        begun.wait()


def lasting(folder: Path, *arguments: str) -> float:
    start = time.monotonic()
    killed(folder, 60, *arguments)
    return time.monotonic() - start


@pytest.mark.slow
def test_a_build_killed_at_25_moments_is_made_good_by_the_next(home: Path) -> None:
    build = ("build", "--no-toolkit", "--quiet")
    longest = lasting(home, *build)
    chance = random.Random(5)  # noqa: S311 - moments, not secrets
    names = ["Neighbours who grow more", "Neighbours who eat more"]
    sites = []
    for after in names[::-1]:
        edit(home, names[0] if after == names[1] else names[1], after)
        good(home, *build)
        sites.append(tree(home / "site"))
    assert sites[0] != sites[1]
    for turn in range(25):
        edit(home, names[turn % 2], names[1 - turn % 2])
        killed(home, chance.uniform(0, longest), *build)
        assert tree(home / "site") in sites
        good(home, *build)
        assert tree(home / "site") == sites[turn % 2]
        assert sorted(path.name for path in home.iterdir()) == [
            ".gitignore", ".kiem", "community.yaml", "site",
        ]  # fmt: skip


@pytest.mark.slow
def test_a_publication_killed_at_25_moments_is_made_good_by_the_next(home: Path) -> None:
    remote = with_remote(home)
    longest = lasting(home, "publish", "--yes")
    chance = random.Random(6)  # noqa: S311 - moments, not secrets
    names = ["Neighbours who grow more", "Neighbours who eat more"]
    online = {git(remote, "rev-parse", "gh-pages^{tree}")}
    for turn in range(25):
        edit(home, names[turn % 2], names[1 - turn % 2])
        commit(home, f"Turn {turn}")
        killed(home, chance.uniform(0, longest), "publish", "--yes")
        now = git(remote, "rev-parse", "gh-pages^{tree}")
        good(home, "publish", "--yes")
        done = git(remote, "rev-parse", "gh-pages^{tree}")
        assert now in {*online, done}
        online.add(done)
        assert git(home, "for-each-ref", "--format=%(refname)", "refs/heads") == "refs/heads/main"
        assert [path.name for path in (home / ".kiem").iterdir()] == [".gitignore"]
        assert names[1 - turn % 2] in git(remote, "show", "gh-pages:index.html")
    assert len(online) == 2
    git(remote, "fsck", "--strict", "--no-dangling")


@contextmanager
def no_larger_than(size: int) -> Iterator[None]:
    """As on a disk that has so many bytes left, for every file on its own."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def whole(folder: Path, said: Said, before: dict[str, bytes], part: str) -> None:
    """It stopped with a sentence and a mend, and everything is as it was."""
    assert said.code == 2, said.out + said.err
    assert re.search(part, said.err), said.err
    assert "\n→ " in said.err
    assert tree(folder) == before


UNWRITTEN = {
    "en": "couldn't be written|The disk is full",
    "nl": "was niet te schrijven|kon niet geschreven worden|De schijf is vol",
}
WORK: dict[str, tuple[str, ...]] = {
    "build": ("build", "--output", "elsewhere"),
    "folder": ("publish", "--yes", "--to", "folder", "../out"),
    "zip": ("publish", "--yes", "--to", "zip", "out.zip"),
    "export": ("export", "../project"),
    "eject": ("eject", "theme/assets/lente.css"),
}


@pytest.mark.parametrize("work", WORK)
def test_a_disk_without_room_leaves_all_as_it_was(work: str, home: Path) -> None:
    good(home, "build", "--quiet")
    before = tree(home.parent)
    for lang in CATALOGUES:
        with no_larger_than(3000):
            said = run(home, *WORK[work], lang=lang)
        whole(home.parent, said, before, UNWRITTEN[lang])


def test_git_without_room_publishes_nothing(home: Path) -> None:
    remote = with_remote(home)
    good(home, "publish", "--yes")
    tip = git(remote, "rev-parse", "gh-pages")
    edit(home, "Neighbours", "People")
    (home / "assets").mkdir()
    for number in range(8):  # small enough one by one, too large for git's pack together
        noise = random.Random(number).randbytes(60_000)  # noqa: S311 - no secret
        (home / "assets" / f"{number}.bin").write_bytes(noise)
    commit(home, "Much")
    largest = max(path.stat().st_size for path in (ROOT / "themes").rglob("*") if path.is_file())
    with no_larger_than(max(largest, 200_000) + 50_000):
        said = run(home, "publish", "--yes")
    assert said.code == 2, said.out + said.err
    assert "\n→ " in said.err
    assert git(remote, "rev-parse", "gh-pages") == tip
    assert git(home, "for-each-ref", "--format=%(refname)", "refs/heads") == "refs/heads/main"
    good(home, "publish", "--yes")
    assert "People" in git(remote, "show", "gh-pages:index.html")


def test_a_full_disk_is_told(home: Path) -> None:
    """A disk of 1 MB of its own, where this machine lets us make one."""
    small = home.parent / "small"
    small.mkdir()
    script = (
        f"mount -t tmpfs -o size=1m none '{small}' && cp community.yaml '{small}' && cd '{small}'"
        f" && head -c 700k /dev/zero > photos.tar; '{sys.executable}' -m kiem build --today {DAY}"
        " --lang nl; echo exit $?; ls -A; ls -A .kiem"
    )
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
        cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "exit" not in done.stdout:
        pytest.skip("no disk of our own can be made here")
    assert "De schijf is vol" in done.stderr
    assert "\n→ Maak ruimte" in done.stderr
    assert done.stdout.splitlines()[0] == "exit 2"
    assert "site" not in done.stdout.split()


def bound(folder: Path, *arguments: str, lang: str) -> Said:
    """The same by somebody whom the rights of a folder bind, which they don't an administrator."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    lowered = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if root else []
    today = [] if arguments[0] == "fmt" else ["--today", DAY]
    command = [*lowered, *KIEM, *arguments, *today, "--lang", lang]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


def test_a_file_that_is_mended_in_a_folder_that_may_only_be_read_is_told(home: Path) -> None:
    edit(home, "\nlaunch:", "\nlanch:")
    before = tree(home)
    home.chmod(0o555)
    try:
        for lang, part in {"en": "may not write in", "nl": "mag niet schrijven in"}.items():
            said = bound(home, "fmt", "--fix", lang=lang)
            whole(home, said, before, rf"{part} \S*community\.yaml\.\n")
    finally:
        home.chmod(0o755)


@pytest.mark.parametrize("work", ["build", "zip", "eject"])
def test_a_folder_that_may_only_be_read_is_told(work: str, home: Path) -> None:
    before = tree(home)
    home.chmod(0o555)
    try:
        for lang, part in {"en": "may not write in", "nl": "mag niet schrijven in"}.items():
            whole(home, bound(home, *WORK[work], lang=lang), before, part)
    finally:
        home.chmod(0o755)


CLASHES: dict[str, tuple[str, str]] = {
    "capitals": ("Parking", "parking"),
    "accents": (unicodedata.normalize("NFC", "café"), unicodedata.normalize("NFD", "café")),
}


@pytest.mark.parametrize("clash", CLASHES)
@pytest.mark.parametrize("work", ["build", "zip", "export"])
def test_names_that_some_disks_take_for_one_are_told(work: str, clash: str, home: Path) -> None:
    (home / "assets").mkdir()
    for name in CLASHES[clash]:
        (home / "assets" / f"{name}.txt").write_text(name, encoding="utf-8")
    if len(list((home / "assets").iterdir())) == 1:
        pytest.skip("this disk is one of those")
    before = tree(home.parent)
    differ = {"en": "differ only in capitals", "nl": "alleen verschilt in hoofdletters"}
    for lang, part in differ.items():
        whole(home.parent, run(home, *WORK[work], lang=lang), before, part)


def test_a_folder_with_spaces_and_accents_is_like_any_other(home: Path) -> None:
    good(home.parent, "build", home.name)
    assert (home / "site" / "index.html").exists()
    good(home.parent, "eject", home.name, "faq")
    assert "Already published" not in good(
        home.parent, "publish", home.name, "ü it.zip", "--to", "zip", "--yes"
    )
    assert (home.parent / "ü it.zip").exists()

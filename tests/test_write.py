"""The site is written whole or not at all, and what kiem didn't write stays."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiem.build import write
from kiem.build.cache import load
from kiem.build.changes import Change, changes
from kiem.build.record import Record
from kiem.build.target import MARKER, check, foreign
from kiem.engine.output import Output
from kiem.errors import EnvironmentProblem
from kiem.messages import CATALOGUES, say

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
HOME = b"<!doctype html><head>" + MARKER + b' 1"></head>'


def outputs(**contents: str) -> list[Output]:
    """Files by name; a double underscore is a slash."""
    files = {name.replace("__", "/") + ".txt": text.encode() for name, text in contents.items()}
    return [Output(path, content, path) for path, content in {**files, "index.html": HOME}.items()]


def build(folder: Path, made: list[Output], target: Path | None = None) -> tuple[str, ...]:
    """What the pipeline does around write.site; the files that were carried over."""
    target = target or folder / "site"
    path = folder / ".kiem" / "site.record"
    check(target, folder)
    record = load(str(path)) or Record()
    kept = foreign(target, record.outputs, [output.path for output in made])
    record.outputs = write.site(made, target, kept, record.outputs, path)
    write.keep(record, path)
    return kept


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, hidden ones and links to files too."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def refusal(problem: pytest.ExceptionInfo[EnvironmentProblem]) -> str:
    """The id of what was said; both languages can say it, mend included."""
    error = problem.value
    assert error.hint is not None
    for lang in CATALOGUES:
        assert say(error.what, lang)
        assert say(error.hint, lang)
    return error.what.id


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1", b__c="1", gone="1"))
    build(tmp_path, outputs(a="2", b__c="1", new="1"))
    texts = {"a.txt": b"2", "b/c.txt": b"1", "new.txt": b"1", "index.html": HOME}
    assert tree(tmp_path / "site") == texts
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kiem", "site"]
    assert (tmp_path / ".kiem" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_two_builds_are_the_same(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        build(tmp_path / name, outputs(a="1", b__c="x" * 5000))
    assert tree(tmp_path / "one" / "site") == tree(tmp_path / "two" / "site")
    assert len(tree(tmp_path / "one" / "site")) == 3


def test_what_changed_is_told(tmp_path: Path) -> None:
    before = write.files(outputs(same="1", other="1", gone="1"), tmp_path / "before")
    after = write.files(outputs(same="1", other="2", new="1"), tmp_path / "after")
    assert changes(before, after) == (
        Change("gone.txt", "removed"),
        Change("new.txt", "added"),
        Change("other.txt", "changed"),
    )


def test_files_of_the_organiser_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(tmp_path, outputs(a="1"))
    (site / "CNAME").write_text("club.example\n", encoding="utf-8")
    (site / "old" / "deep").mkdir(parents=True)
    (site / "old" / "deep" / "photo.jpg").write_bytes(b"photo")
    (site / "link").symlink_to("index.html")
    kept = build(tmp_path, outputs(a="2"))
    assert kept == ("CNAME", "link", "old/deep/photo.jpg")
    assert (site / "CNAME").read_text(encoding="utf-8") == "club.example\n"
    assert (site / "old" / "deep" / "photo.jpg").read_bytes() == b"photo"
    assert (site / "link").is_symlink()
    assert (site / "a.txt").read_text(encoding="utf-8") == "2"


def test_a_file_of_the_organiser_is_not_replaced_by_ours(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    mine = tmp_path / "site" / "robots.txt"
    mine.write_text("mine", encoding="utf-8")
    assert build(tmp_path, outputs(a="1", robots="ours")) == ("robots.txt",)
    assert build(tmp_path, outputs(a="1", robots="ours")) == ("robots.txt",)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_without_a_record_our_site_is_known_by_its_pages(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1", gone="1"))
    (tmp_path / ".kiem" / "site.record").unlink()
    assert build(tmp_path, outputs(a="2")) == ("gone.txt",)
    assert (tmp_path / "site" / "a.txt").read_text(encoding="utf-8") == "2"


def test_hidden_files_are_no_reason_to_stay_away(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    assert build(tmp_path, outputs(a="1")) == (".git",)
    assert (tmp_path / "site" / ".git").exists()


def test_a_home_folder_with_only_hidden_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".profile").write_text("export A=1", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as problem:
        build(tmp_path, outputs(a="1"))
    assert refusal(problem) == "write.foreign"
    assert tree(tmp_path / "site") == {".profile": b"export A=1"}


def test_empty_folders_of_a_repository_stay_with_their_rights(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(tmp_path, [*outputs(a="1"), Output("gone/page.txt", b"1", "test")])
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "keys").mkdir(mode=0o700)
    build(tmp_path, outputs(a="2"))
    assert (site / ".git" / "refs").is_dir()
    assert (site / ".git" / "keys").stat().st_mode & 0o777 == 0o700
    assert not (site / "gone").exists()


def prepared(folder: Path, case: str) -> Path:
    """A target that is to be refused."""
    (folder / "pages").mkdir()
    (folder / "full").mkdir()
    (folder / "full" / "photo.jpg").write_bytes(b"mine")
    (folder / "a-file").write_bytes(b"mine")
    (folder / "link").symlink_to("full")
    targets = {
        "foreign": folder / "full",
        "file": folder / "a-file",
        "file ": folder / "a-file" / "site",
        "link": folder / "link",
        "above": folder,
        "above ": folder.parent,
        "inside": folder / "pages" / "site",
        "inside ": folder / "pages" / ".." / "pages",
        "mount": Path("/proc"),
    }
    return targets[case]


@pytest.mark.parametrize(
    "case", ["foreign", "file", "file ", "link", "above", "above ", "inside", "inside ", "mount"]
)
def test_other_folders_are_refused_and_left_alone(tmp_path: Path, case: str) -> None:
    folder = tmp_path / "outer" / "community"
    folder.mkdir(parents=True)
    target = prepared(folder, case)
    before = tree(folder)
    with pytest.raises(EnvironmentProblem) as problem:
        build(folder, outputs(a="1"), target)
    assert refusal(problem) == f"write.{case.strip()}"
    assert tree(folder) == before


def test_a_file_in_the_way_of_a_folder_is_refused(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    (tmp_path / "site" / "b").write_text("mine", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as problem:
        build(tmp_path, outputs(a="2", b__c="1"))
    assert refusal(problem) == "write.in_the_way"
    assert (tmp_path / "site" / "a.txt").read_text(encoding="utf-8") == "1"


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a\\b", "", "a\0"])
def test_no_output_leaves_the_site(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        build(tmp_path, [Output(path, b"", "test")])
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != ".kiem") == []


@contextmanager
def nobody() -> Iterator[None]:
    """Whoever runs the tests, without the rights of an administrator."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if before == 0:
            os.seteuid(before)


def opened(folder: Path) -> None:
    """Let everybody see into the folders that pytest made."""
    for path in (folder, *folder.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o055)


def test_a_folder_without_right_to_write_is_refused(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    opened(tmp_path)
    tmp_path.chmod(0o555)
    with nobody(), pytest.raises(EnvironmentProblem) as problem:
        build(tmp_path, outputs(a="2"))
    tmp_path.chmod(0o755)
    assert refusal(problem) == "write.denied"
    assert (tmp_path / "site" / "a.txt").read_text(encoding="utf-8") == "1"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    secret = tmp_path / "assets" / "secret.pdf"
    secret.parent.mkdir()
    secret.write_bytes(b"%PDF")
    secret.chmod(0)
    room = tmp_path / "room"
    room.mkdir()
    room.chmod(0o777)
    opened(tmp_path)
    with nobody(), pytest.raises(EnvironmentProblem) as problem:
        write.files([Output("secret.pdf", secret, "assets/secret.pdf")], room / "new")
    assert refusal(problem) == "write.unread"
    assert str(secret) in say(problem.value.what, "en")


def test_a_disk_that_refuses_leaves_the_old_site(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(EnvironmentProblem) as problem:
            build(tmp_path, outputs(a="2", big="x" * 10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refusal(problem) == "write.failed"
    assert tree(tmp_path / "site") == {"a.txt": b"1", "index.html": HOME}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kiem", "site"]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        build(tmp_path, [Output("n" * 300, b"", "test")])
    assert refusal(problem) == "write.long"


WRITER = """
import sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from test_write import build, outputs
generation = 0
while True:
    generation += 1
    names = {f"n{generation % 7}": str(generation)}
    build(Path(sys.argv[1]), outputs(**names, **{f"f{n}": str(generation) for n in range(60)}))
    print(generation, flush=True)
"""


def test_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    build(tmp_path, outputs(**{f"f{n}": "0" for n in range(60)}, n0="0"))
    (tmp_path / "site" / "mine.txt").write_text("mine", encoding="utf-8")
    paths = [str(ROOT / "generator"), str(ROOT / "tests")]
    for _ in range(12):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), *paths], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        assert writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.02))
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        found = tree(tmp_path / "site")
        assert found.pop("mine.txt") == b"mine"
        assert found.pop("index.html") == HOME
        assert len(found) == 61
        assert len(set(found.values())) == 1
    build(tmp_path, outputs(a="1"))
    assert tree(tmp_path / "site").keys() == {"mine.txt", "index.html", "a.txt"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kiem", "site"]


def test_a_site_that_lost_its_place_comes_back(tmp_path: Path) -> None:
    build(tmp_path, outputs(a="1"))
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], check=True, capture_output=True
    )
    (tmp_path / "site").rename(tmp_path / f"site{write.OLD}{int(gone.stdout)}")
    write.clean(tmp_path / "site")
    assert tree(tmp_path / "site") == {"a.txt": b"1", "index.html": HOME}


def test_another_build_at_work_is_left_alone(tmp_path: Path) -> None:
    busy = tmp_path / f"site{write.NEW}{os.getppid()}"
    busy.mkdir()
    build(tmp_path, outputs(a="1"))
    assert busy.is_dir()

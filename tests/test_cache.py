"""A build in which nothing changed is known as such, and no other is."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiem.build import write
from kiem.build.cache import Options, settled, take, unchanged
from kiem.build.record import Record, Stamp, Summary, dump, parse
from kiem.engine.output import Output

ROOT = Path(__file__).resolve().parent.parent
DAY = "2027-01-05"
LIGHT = {"os", "sys", "time", "kiem", "kiem.build", "kiem.build.cache", "kiem.build.record"}


def community(tmp_path: Path) -> Path:
    folder = tmp_path / "club"
    for name in (
        "community.yaml",
        "assets/photo.svg",
        "pages/faq.md",
        "mkdocs.yml",
        "../theme/x.yml",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"content of {name}", encoding="utf-8")
        os.utime(path, ns=(10**18, 10**18))
    return folder


def options(folder: Path, **others: object) -> Options:
    return Options(**{"community": str(folder), "today": DAY, **others})  # type: ignore[arg-type]  # others are options too


def build(asked: Options, roots: tuple[Path, ...] = (), moment: int | None = None) -> None:
    """Leave a site and a record as the pipeline does, one that began at `moment`."""
    record = Record()
    record.roots = [str(root) for root in roots]
    snapshot = take(asked, record.roots, time.time_ns() if moment is None else moment)
    assert snapshot is not None
    made = [Output("index.html", b"<html>", "index.md"), Output("a/b.txt", b"b", "b")]
    record.outputs = write.site(made, Path(asked.target))
    record.inputs, record.key = settled(asked, snapshot), snapshot.key
    record.summary = Summary({"pages": 1, "files": 2})
    write.keep(record, Path(asked.record))


def test_nothing_changed(tmp_path: Path) -> None:
    asked = options(community(tmp_path))
    assert unchanged(asked) is None
    build(asked)
    told = unchanged(asked)
    assert told is not None
    assert told.counts == {"pages": 1, "files": 2}


def test_the_same_folder_by_another_name_is_the_same(tmp_path: Path) -> None:
    folder = community(tmp_path)
    build(options(folder))
    assert unchanged(options(folder / "community.yaml")) is not None
    assert unchanged(options(folder / "pages" / "..", output=str(folder / "site"))) is not None


CHANGES: dict[str, Callable[[Path], object]] = {
    "an input": lambda f: (f / "assets" / "photo.svg").write_text("other", encoding="utf-8"),
    "an input of the same size": lambda f: (f / "community.yaml").write_text("C" * 25, "utf-8"),
    "a new file": lambda f: (f / "pages" / "new.md").write_text("new", encoding="utf-8"),
    "a file gone": lambda f: (f / "mkdocs.yml").unlink(),
    "a file moved": lambda f: (f / "pages" / "faq.md").rename(f / "pages" / "about.md"),
    "an output": lambda f: (f / "site" / "index.html").write_text("other", encoding="utf-8"),
    "an output touched": lambda f: os.utime(f / "site" / "index.html", ns=(1, 1)),
    "an output gone": lambda f: (f / "site" / "a" / "b.txt").unlink(),
    "the record": lambda f: (f / ".kiem" / "site.record").write_text("kiem record 1", "utf-8"),
    "a theme of one's own": lambda f: (f.parent / "theme" / "x.html").write_text("x", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(tmp_path: Path, change: str) -> None:
    folder = community(tmp_path)
    build(options(folder), (tmp_path / "theme",))
    assert unchanged(options(folder)) is not None
    CHANGES[change](folder)
    assert unchanged(options(folder)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"today": "2027-01-06"},
        {"with_toolkit": False},
        {"strict": True},
        {"theme": "other"},
        {"blueprint": "other"},
        {"output": "elsewhere"},
    ],
    ids=str,
)
def test_another_wish_is_another_build(tmp_path: Path, other: dict[str, object]) -> None:
    folder = community(tmp_path)
    build(options(folder))
    assert unchanged(options(folder, **other)) is None


def test_only_a_new_date_on_a_file_is_no_change(tmp_path: Path) -> None:
    folder = community(tmp_path)
    build(options(folder))
    os.utime(folder / "community.yaml", ns=(2 * 10**18, 2 * 10**18))
    assert unchanged(options(folder)) is not None


@pytest.mark.parametrize("ago", [0, 50_000_000, 1_000_000_000])
def test_a_file_changed_right_after_it_was_read_is_seen(tmp_path: Path, ago: int) -> None:
    folder = community(tmp_path)
    file = folder / "community.yaml"
    file.write_text("one", encoding="utf-8")
    then = file.stat().st_mtime_ns
    build(options(folder), moment=then + ago)
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(then, then))
    assert unchanged(options(folder)) is None


def test_a_file_changed_while_it_was_read_is_seen(tmp_path: Path) -> None:
    folder = community(tmp_path)
    before = time.time_ns()
    (folder / "community.yaml").write_text("new", encoding="utf-8")
    build(options(folder), moment=before)
    assert unchanged(options(folder)) is None


def test_a_file_saved_a_second_before_the_build_is_known(tmp_path: Path) -> None:
    folder = community(tmp_path)
    build(options(folder), moment=time.time_ns() + 10**9)
    assert unchanged(options(folder)) is not None


@pytest.mark.parametrize("name", [".git/index", ".kiem/x", "organiser/log.csv", "site/mine.txt"])
def test_what_is_never_read_doesnt_count(tmp_path: Path, name: str) -> None:
    folder = community(tmp_path)
    build(options(folder))
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("new", encoding="utf-8")
    assert unchanged(options(folder)) is not None


def test_a_folder_linked_into_itself_ends(tmp_path: Path) -> None:
    folder = community(tmp_path)
    (folder / "assets" / "loop").symlink_to("..")
    build(options(folder))
    assert unchanged(options(folder)) is not None


def test_a_record_is_read_as_it_was_written() -> None:
    record = Record("key|of")
    record.roots, record.summary = ["/a b/ë"], Summary({"pages": 3})
    record.inputs, record.outputs = {"/x y": Stamp(1, 2, "d")}, {"ë/é.txt": Stamp(3, 4)}
    again = parse(dump(record))
    assert again is not None
    assert dump(again) == dump(record)
    assert again.inputs["/x y"].digest == "d"


@pytest.mark.parametrize(
    "text", ["", "x", "kiem record 1\nkey", "kiem record 1\nin\tx\nkiem record 1"]
)
def test_half_a_record_is_none(text: str) -> None:
    assert parse(text) is None


def test_a_name_of_two_lines_never_matches() -> None:
    record = Record("key")
    record.inputs = {"a\nb": Stamp(1, 2)}
    again = parse(dump(record))
    assert again is not None
    assert again.key == ""


def test_the_answer_needs_nothing_heavy(tmp_path: Path) -> None:
    folder = community(tmp_path)
    build(options(folder))
    code = f"""
import os, sys, time
before = set(sys.modules)
from kiem.build.cache import Options, unchanged
assert unchanged(Options(community={str(folder)!r}, today={DAY!r}))
print(*sorted(set(sys.modules) - before))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) <= LIGHT

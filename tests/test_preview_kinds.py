"""Which change asks for how much work, and that every way to save is seen."""

import os
import shutil
import time
from pathlib import Path

import pytest

from kiem.build.cache import Options
from kiem.preview.kinds import WORK, Kind, kind
from kiem.preview.watch import Watch
from story import ROOT

HERE = "/home/mira/club"


@pytest.mark.parametrize(
    ("paths", "wanted"),
    [
        ([f"{HERE}/community.yaml"], "words"),
        ([f"{HERE}/pages/vragen.md"], "page"),
        ([f"{HERE}/assets/kaart.png"], "asset"),
        ([f"{HERE}/photos/femke.jpg"], "asset"),
        ([f"{HERE}/toolkit/newsletter.txt"], "asset"),
        ([f"{HERE}/overrides/assets/own.css"], "look"),
        ([f"{HERE}/overrides/partials/footer.html"], "settings"),
        ([f"{HERE}/mkdocs.yml"], "settings"),
        (["/opt/look/overrides/assets/lente.css"], "look"),
        (["/opt/look/theme.yml"], "settings"),
        # a theme and a blueprint in the folder
        ([f"{HERE}/look/overrides/base.html"], "settings"),
        ([f"{HERE}/look/theme.yml"], "settings"),
        ([f"{HERE}/kind/pages/rules.md.jinja"], "settings"),
        ([f"{HERE}/kind/words/nl.yml"], "settings"),
        ([f"{HERE}/overrides/assets/own.css", f"{HERE}/pages/vragen.md"], "page"),
        ([f"{HERE}/community.yaml", f"{HERE}/pages/vragen.md"], "words"),
    ],
)
def test_the_kind_of_a_change(paths: list[str], wanted: Kind) -> None:
    assert kind(paths, paths, f"{HERE}/community.yaml", HERE) == wanted


def test_a_style_sheet_that_comes_or_goes_is_more_than_a_look() -> None:
    path = f"{HERE}/overrides/assets/own.css"
    assert kind([path], [], f"{HERE}/community.yaml", HERE) == "settings"


def test_the_gravest_kind_asks_for_all_work() -> None:
    assert all(list(WORK.values())[-1])
    assert not any(WORK["look"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "club"
    shutil.copytree(ROOT / "tests" / "communities" / "nachtploeg", copy)
    old = time.time() - 60
    for path in copy.rglob("*"):
        os.utime(path, (old, old))
    return copy


def watch(folder: Path) -> Watch:
    return Watch(Options(community=str(folder), today="2027-01-05"))


def test_every_way_to_save_is_seen_once(folder: Path) -> None:
    file = folder / "community.yaml"
    seen = watch(folder)
    assert seen.changes()[0] == set()
    file.write_text(file.read_text("utf-8") + "# more\n", "utf-8")
    assert seen.changes()[0] == {str(file)}
    beside = folder / ".swap"
    shutil.copy(file, beside)
    beside.replace(file)
    assert seen.changes()[0] == {str(file)}
    time.sleep(0.06)
    assert seen.changes()[0] == set()


def test_two_saves_with_one_date_and_one_size_are_both_seen(folder: Path) -> None:
    file = folder / "community.yaml"
    seen = watch(folder)
    now = time.time_ns()
    for text in ("one: 1\n", "one: 2\n"):
        file.write_text(text, "utf-8")
        os.utime(file, ns=(now, now))
        assert seen.changes()[0] == {str(file)}, text
    assert seen.changes()[0] == set()


def test_what_is_not_a_part_of_the_site_is_not_looked_at(folder: Path) -> None:
    seen = watch(folder)
    for name in ("site", ".git", "organiser"):
        (folder / name).mkdir()
        (folder / name / "file.txt").write_text("x", "utf-8")
    (folder / ".hidden").write_text("x", "utf-8")
    assert seen.changes()[0] == set()


def test_a_folder_with_thousands_of_files_is_watched_where_it_matters(folder: Path) -> None:
    for number in range(5100):
        (folder / "photos" / f"{number}.txt").touch()
    seen = watch(folder)
    file = folder / "community.yaml"
    file.write_text("type: local\n", "utf-8")
    assert seen.changes()[0] == {str(file)}

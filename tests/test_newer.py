"""What a newer kiem says, once, and what kiem build --explain-changes shows without writing."""

import datetime as dt
import re
from pathlib import Path

import pytest

from kiem import __version__
from kiem.build import newer
from kiem.community.load import read_community
from kiem.messages import CATALOGUES
from kiem.source import read
from story import ROOT, TODAY, Said, kiem_here

ELM_LANE = (ROOT / "tests" / "communities" / "elm-lane" / "community.yaml").read_text("utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A community whose site was made a day before."""
    (tmp_path / "community.yaml").write_text(ELM_LANE, "utf-8")
    assert build(tmp_path).code == 0
    return tmp_path


def build(home: Path, *arguments: str, lang: str = "en") -> Said:
    return kiem_here("build", "--no-toolkit", "--today", TODAY, *arguments, cwd=home, lang=lang)


def made_by(home: Path, version: str) -> None:
    """Let the record say that another kiem made the site."""
    record = home / ".kiem" / "site.record"
    text = record.read_text("utf-8")
    assert f"version\t{__version__}\n" in text
    text = text.replace(f"version\t{__version__}\n", f"version\t{version}\n")
    record.write_text(text.replace(f"key\t{__version__}|", f"key\t{version}|"), "utf-8")


def files(home: Path) -> dict[str, bytes]:
    found = {p.relative_to(home).as_posix(): p for p in home.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


@pytest.fixture
def noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version with something to say to everybody, and to who has a form."""
    told = (
        newer.Notice("newer.kit", lambda _, __: True),
        newer.Notice("newer.form", lambda community, _: bool(community.signup.form)),
    )
    monkeypatch.setattr(newer, "NOTICES", {"0.0.5": told})


@pytest.mark.usefixtures("noticed")
def test_a_newer_kiem_says_once_what_concerns_you(home: Path) -> None:
    made_by(home, "0.0.4")
    said = build(home).out
    assert "New in kiem: The toolkit now has" in said
    assert "form_as" not in said
    assert "New in kiem" not in build(home).out
    assert "New in kiem" not in build(home, "--strict").out


@pytest.mark.usefixtures("noticed")
def test_an_older_site_by_the_same_or_a_later_version_hears_nothing(home: Path) -> None:
    for version in (__version__, "0.0.5", "99.0"):
        made_by(home, version)
        said = build(home)
        assert said.code == 0
        assert "New in kiem" not in said.out


@pytest.mark.usefixtures("noticed")
def test_changes_are_explained_and_nothing_is_written(home: Path) -> None:
    made_by(home, "0.0.4")
    text = ELM_LANE.replace("Neighbours who grow more", "Neighbours who eat more")
    (home / "community.yaml").write_text(text + "signup: https://tally.so/r/wA1b2C\n", "utf-8")
    (home / "requirements.txt").write_text("kiem==0.0.4\n", "utf-8")
    before = files(home)
    said = build(home, "--explain-changes", lang="nl")
    assert said.code == 0, said.err
    assert files(home) == before
    told = " ".join(said.out.split())
    assert f"met kiem 0.0.4 gemaakt; dit is kiem {__version__}." in told
    assert "In de toolkit zitten nu ook" in told
    assert "form_as: link" in told
    assert f"vraagt nog om kiem 0.0.4. Tevreden? Zet er {__version__}" in told
    assert re.search(r"Veranderde pagina's: \d+\n  /\n", said.out), said.out


def test_nothing_would_change(home: Path) -> None:
    said = build(home, "--explain-changes")
    assert said.code == 0
    assert f"made with the same kiem ({__version__})" in said.out
    assert "Nothing on the site would change." in said.out


def test_without_a_site_there_is_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "community.yaml").write_text(ELM_LANE, "utf-8")
    said = build(tmp_path, "--explain-changes")
    assert said.code == 0
    assert "nothing to compare" in said.out
    assert not (tmp_path / "site").exists()


def test_the_table_is_in_order_and_every_notice_has_its_sentence() -> None:
    assert newer.NOTICES
    numbers = [tuple(map(int, version.split("."))) for version in newer.NOTICES]
    assert numbers == sorted(numbers)
    for notices in newer.NOTICES.values():
        assert notices
        for notice in notices:
            assert all(notice.id in module.MESSAGES for module in CATALOGUES.values())


def test_versions_are_compared_as_numbers(home: Path) -> None:
    community = read_community(read(home), dt.date(2027, 1, 5)).community
    assert newer.news("0.1.0", "0.2.0", community, home)
    assert newer.news("0.9.0", "0.10.0", community, home) == ()
    assert newer.news("0.1.9", "0.10.0", community, home)
    assert newer.news("0.2.0", "0.10.0", community, home) == ()
    (home / "overrides").mkdir()
    ids = [message.id for message in newer.news("0.1.0", "1.0", community, home)]
    assert "newer.policy" in ids
    assert "newer.form" not in ids

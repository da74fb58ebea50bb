"""kiem fmt: mends that are certain, in their places, and nothing else touched."""

import re
import shutil
from pathlib import Path

import pytest

from kiem import __version__
from kiem.community.renamed import RENAMED, Renamed
from story import ROOT, TODAY, Said, expected, kiem, kiem_here

MISTAKES = ROOT / "tests" / "mistakes"
CASES = sorted(p.parent.name for p in MISTAKES.glob("*/community.yaml"))
ELM_LANE = (ROOT / "tests" / "communities" / "elm-lane" / "community.yaml").read_text("utf-8")


def fmt(folder: Path, *arguments: str, lang: str = "en") -> Said:
    return kiem_here("fmt", *arguments, cwd=folder, lang=lang)


def file(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "community.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def errors(folder: Path) -> int:
    said = kiem_here("check", "--format", "json", "--today", TODAY, cwd=folder)
    return said.out.count('"severity": "error"')


def words(text: str) -> list[str]:
    """What somebody wrote behind the keys, without the signs that YAML needs."""
    bare = re.sub(
        r"^(?:[\s•*-]*)[\"']?[\w'\u2019. -]{1,20}?[\"']? *:", "", text, flags=re.MULTILINE
    )
    return re.findall(r"\w+", bare)


def test_there_are_enough_mistakes() -> None:
    assert len(CASES) > 120


@pytest.mark.parametrize("case", CASES)
def test_no_mistake_gets_worse_and_nothing_is_lost(case: str, tmp_path: Path) -> None:
    shutil.copytree(MISTAKES / case, tmp_path / "x", ignore=shutil.ignore_patterns("expected.*"))
    home = tmp_path / "x"
    before, wrong = (home / "community.yaml").read_bytes(), errors(home)
    shown = fmt(home)
    assert (home / "community.yaml").read_bytes() == before
    fixed = fmt(home, "--fix")
    assert "Traceback" not in shown.err + fixed.err
    after = (home / "community.yaml").read_bytes()
    if before == after:
        return
    assert errors(home) <= wrong or "S-01" in kiem_here("check", cwd=MISTAKES / case).out
    old, new = before.decode().splitlines(), after.decode().splitlines()
    assert len(old) == len(new)
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert all(sorted(words(a)) == sorted(words(b)) for a, b in changed), changed
    assert fmt(home, "--fix").out.startswith("Nothing that kiem can mend")


def test_the_mends_that_are_certain(rewrite: bool) -> None:
    shown = "\n".join(f"== {case}\n{mends(case)}" for case in CASES if mends(case))
    assert shown.count("== ") > 20
    expected(ROOT / "tests" / "mended.txt", shown, rewrite=rewrite)


def mends(case: str) -> str:
    """The lines that change."""
    lines = fmt(MISTAKES / case).out.splitlines()
    return "".join(f"{line}\n" for line in lines if re.match(r"[-+](?![-+])", line))


def test_a_dutch_file_becomes_right(tmp_path: Path) -> None:
    text = ELM_LANE.replace("audience:", "doelgroep:").replace("goals:", "Doelen :")
    text = text.replace("name: Elm", "naam: Kom: Elm").replace("launch:", "launchh:")
    file(tmp_path, text)
    said = fmt(tmp_path, "--fix", lang="nl")
    assert said.code == 0, said.out + said.err
    assert "`doelgroep` heet `audience`." in said.out
    assert kiem_here("check", "--today", TODAY, cwd=tmp_path).code == 0
    right = (tmp_path / "community.yaml").read_text("utf-8")
    assert 'name: "Kom: Elm Lane Seed Swap"' in right


def test_without_fix_the_difference_is_shown(tmp_path: Path) -> None:
    path = file(tmp_path, ELM_LANE.replace("audience:", "audiense:"))
    before = path.read_bytes()
    said = fmt(tmp_path)
    assert said.code == 1
    assert "\n-audiense: People" in said.out
    assert "\n+audience: People" in said.out
    assert "1 mend." in said.out
    assert path.read_bytes() == before


def test_comments_layout_and_line_ends_stay(tmp_path: Path) -> None:
    text = "\ufeff# mine\r\n\r\n" + ELM_LANE.replace("\n", "  # why?\r\n", 1).replace(
        "audience: ", "audiense:   "
    ).replace("themes:\n", "themes:   # three\r\n\r\n\r\n")
    path = file(tmp_path, text)
    assert fmt(tmp_path, "--fix").code == 0
    assert path.read_bytes().decode() == text.replace("audiense:", "audience:")


def test_a_good_file_is_left_alone(tmp_path: Path) -> None:
    path = file(tmp_path, ELM_LANE)
    stamp = path.stat().st_mtime_ns
    assert fmt(tmp_path, "--fix").code == 0
    assert path.stat().st_mtime_ns == stamp


def test_what_could_mean_two_things_is_left_to_people(tmp_path: Path) -> None:
    text = ELM_LANE.replace(
        "themes:", "team:\n  - name: Noor role: organiser\n    role: editor\nthemes:"
    )
    path = file(tmp_path, text)
    said = fmt(tmp_path, "--fix")
    assert said.code == 1
    assert path.read_text("utf-8") == text


def test_a_link_stays_a_link_and_rights_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_text(ELM_LANE.replace("audience:", "audiense:"), "utf-8")
    real.chmod(0o640)
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "community.yaml").symlink_to(real)
    assert fmt(tmp_path / "x", "--fix").code == 0
    assert (tmp_path / "x" / "community.yaml").is_symlink()
    assert real.read_text("utf-8") == ELM_LANE
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["real.yaml", "x"]


def test_another_encoding_is_told_and_left(tmp_path: Path) -> None:
    path = file(tmp_path, ELM_LANE.replace("Elm", "Élm").encode("cp1252"))
    before = path.read_bytes()
    said = fmt(tmp_path, "--fix")
    assert said.code == 1
    assert "S-01" in said.err
    assert path.read_bytes() == before


def test_an_old_name_works_with_a_notice_and_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RENAMED, "signup.send_to", Renamed("form", "0.2.0"))
    monkeypatch.setitem(RENAMED, "team.function", Renamed("role", "0.2.0"))
    text = ELM_LANE + (
        "team:\n  - name: Noor\n    function: organisr\n  - name: Teun\n    function: editor\n"
        "signup:\n  send_to: https://tally.so/r/wA1b2C  # ours\n"
    )
    path = file(tmp_path, text)
    said = kiem_here("check", "--today", TODAY, cwd=tmp_path)
    assert "`function` is called `role` now." in said.out
    assert "until kiem 0.4.0" in said.out
    assert "community.yaml:18:15  error" in said.out  # the value's own place, under the old name
    path.write_text(text.replace("organisr", "organiser"), "utf-8")
    assert kiem_here("check", "--today", TODAY, cwd=tmp_path).code == 0
    assert kiem_here("build", "--no-toolkit", "--today", "2027-02-01", cwd=tmp_path).code == 0
    assert "tally.so" in (tmp_path / "site" / "join" / "index.html").read_text("utf-8")
    said = fmt(tmp_path, "--fix")
    assert said.code == 0, said.out
    new = path.read_text("utf-8")
    assert "  form: https://tally.so/r/wA1b2C  # ours\n" in new
    assert new.count("    role: ") == 2
    assert "S-11" not in kiem_here("check", "--today", TODAY, cwd=tmp_path).out


@pytest.mark.parametrize(
    ("since", "until"), [("0.2.0", "0.4.0"), ("0.9.3", "0.11.0"), ("1.0.0", "1.2.0")]
)
def test_an_old_name_works_for_two_minor_versions(since: str, until: str) -> None:
    assert Renamed("form", since).until == until


def test_every_entry_of_the_table_names_a_key_and_a_version() -> None:
    for old, entry in RENAMED.items():
        assert re.fullmatch(r"[a-z_.]+", old)
        assert re.fullmatch(r"\d+\.\d+\.\d+", entry.since)
        left = [tuple(map(int, version.split("."))) for version in (__version__, entry.until)]
        assert left[0] < left[1], f"kiem {__version__} no longer knows {old}: take it out"


def test_the_command_itself(tmp_path: Path) -> None:
    file(tmp_path, ELM_LANE.replace("audience:", "audiense:"))
    assert kiem("fmt", "--fix", cwd=tmp_path).code == 0
    assert (tmp_path / "community.yaml").read_text("utf-8") == ELM_LANE

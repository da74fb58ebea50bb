"""Each broken file in tests/mistakes, with what `kiem check` says about it in both languages."""

import shutil
import time
from pathlib import Path

import pytest

from story import TODAY, expected, kiem_here

MISTAKES = Path(__file__).resolve().parent / "mistakes"
CASES = sorted(p.name for p in MISTAKES.iterdir() if p.is_dir())
LANGUAGES = ("en", "nl")


def test_there_are_enough_mistakes() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES)
def test_mistake(case: str, tmp_path: Path, rewrite: bool) -> None:
    folder = MISTAKES / case
    shutil.copytree(folder, tmp_path / "x", ignore=shutil.ignore_patterns("expected.*"))
    for lang in LANGUAGES:
        said = kiem_here("check", "--today", TODAY, cwd=tmp_path / "x", lang=lang)
        assert "Traceback" not in said.out + said.err
        text = f"exit {said.code}\n\n{said.out}{said.err}"
        expected(folder / f"expected.{lang}.txt", text, rewrite=rewrite)


def test_no_expectation_is_left_over() -> None:
    wanted = {f"expected.{lang}.txt" for lang in LANGUAGES}
    kept = {p.relative_to(MISTAKES).as_posix() for p in MISTAKES.rglob("expected.*")}
    assert kept == {f"{case}/{name}" for case in CASES for name in wanted}


def test_the_two_languages_say_different_things() -> None:
    for case in CASES:
        en, nl = (
            (MISTAKES / case / f"expected.{lang}.txt").read_text("utf-8") for lang in LANGUAGES
        )
        assert en != nl, case


def test_a_build_shows_its_errors_and_counts_the_rest(tmp_path: Path) -> None:
    shutil.copy(MISTAKES / "errors-and-gaps" / "community.yaml", tmp_path)
    said = kiem_here("build", "--today", TODAY, cwd=tmp_path)
    assert (said.code, said.out) == (1, "")
    assert [line.split()[1:3] for line in said.err.split("\n") if "yaml:" in line] == [
        ["error", "S-04"]
    ]
    rest = "There is more to say: 1 gap, 2 warnings. See it with `kiem check`."
    assert said.err.split("\n")[-3:-1] == ["1 error", rest]


def test_of_the_same_mistake_a_hundred_are_told_and_soon(tmp_path: Path) -> None:
    text = "type: local\nlinks:\n" + "  - foo: x\n    bar: x\n" * 10_000
    (tmp_path / "community.yaml").write_text(text, encoding="utf-8")
    began = time.perf_counter()
    said = kiem_here("check", "--today", TODAY, cwd=tmp_path)
    assert said.code == 1
    assert said.out.count("  error  S-02  ") == 100
    assert time.perf_counter() - began < 10  # it took minutes, each mistake longer than the last

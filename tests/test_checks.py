"""The checks: what builds, and is not yet fit to be published."""

import re
from datetime import date
from pathlib import Path

import pytest

from definitions import SMALL, TODAY, changed, read, told
from kiem.checks.catalogue import GROUPS, run
from story import kiem_here

TWO = changed("language: en", "language: [en, nl]")


def found(folder: Path, text: str, today: date = TODAY) -> list[str]:
    return told(run(read(folder, text), today))


def test_every_id_stands_once_and_looks_like_one() -> None:
    ids = [name for group in GROUPS.values() for name in group]
    assert len(ids) >= 7
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Z]-\d\d", name) for name in ids)


def test_only_the_checks_that_are_asked_for(tmp_path: Path) -> None:
    definition = read(tmp_path, changed("Seeds and cuttings", "TODO <b>") + "phase: closed\n")
    assert {p.code for p in run(definition, TODAY)} == {"T-02", "T-03"}
    assert {p.code for p in run(definition, TODAY, only=("T-03",))} == {"T-03"}


def test_one_wording_for_two_languages_is_a_gap_except_for_names(tmp_path: Path) -> None:
    text = TWO + (
        "team:\n  - name: Alma Rook\n    role: organiser\n    title: {en: host, nl: gastvrouw}\n"
        "toolkit:\n  hashtag: elmlane\n  press: {contact: Alma Rook}\n"
        "events:\n  - title: {en: Swap, nl: Ruilen}\n    date: 2027-04-10\n    place: Elm Lane 4\n"
        "content:\n  - title: What do you sow first\n    by: Alma Rook\n"
    )
    assert found(tmp_path, text) == [
        "5 gap T-01 `community.tagline` has one text for all languages (en, nl).",
        "6 gap T-01 `community.summary` has one text for all languages (en, nl).",
        "9 gap T-01 `audience` has one text for all languages (en, nl).",
        "10 gap T-01 `distinctiveness` has one text for all languages (en, nl).",
        "12 gap T-01 Item 1 of `goals` has one text for all languages (en, nl).",
        "14 gap T-01 Item 1 of `themes` has one text for all languages (en, nl).",
    ]


def test_a_text_that_lacks_a_language_is_a_gap_at_its_place(tmp_path: Path) -> None:
    text = changed("  - Seeds and cuttings", "  - en: Seeds\n    nl: ''", TWO)
    text += "access:\n  criteria:\n    en: [Near, With seeds]\n    nl: [Dichtbij]\n"
    lacking = [line for line in found(tmp_path, text) if "no text for the language `nl`" in line]
    assert [line.partition(";")[0] for line in lacking] == [
        "14 gap T-01 Item 1 of `themes` has no text for the language `nl`",
        "19 gap T-01 Item 2 of `access.criteria` has no text for the language `nl`",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "FIXME",
        "TODO: think",
        "TBC",
        "Lorem Ipsum dolor",
        "_No response_",
        "Write to your@email.com",
        "[name]",
        "Ask [your name here]",
        "XXX",
        "In [datum] XXXX",
    ],
)
def test_placeholders_are_gaps(tmp_path: Path, text: str) -> None:
    said = found(tmp_path, changed("Seeds and cuttings", f"'{text}'"))
    assert [line[:11] for line in said] == ["14 gap T-02"]


@pytest.mark.parametrize(
    "text",
    [
        "[Name](https://elmlane.example)",
        "Size XXL",
        "todo list",
        "A [sic] B",
        "alma@elmlane.example",
    ],
)
def test_what_only_looks_like_a_placeholder(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, changed("Seeds and cuttings", f"'{text}'")) == []


def test_a_bracketed_word_that_yaml_takes_for_a_list_is_a_placeholder(tmp_path: Path) -> None:
    assert [line[:10] for line in found(tmp_path, changed("Elm Lane Gardeners", "[name]"))] == [
        "7 gap T-02"
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("<b>bold</b>", ["T-03"]),
        ("<script>alert(1)</script>", ["T-03"]),
        ("<img src=x onerror=alert(1)>", ["T-03"]),
        ("{{ config }}", ["T-03"]),
        ("{% raw %}", ["T-03"]),
        ("[x](javascript:alert)", ["T-04"]),
        ("[x](data:text/html)", ["T-04"]),
        ("<ftp://elmlane.example>", ["T-04"]),
        ("I <3 seeds & 5 < 6 > 4", []),
        ("[x](https://elmlane.example) [y](mailto:a@b.example) [z](about/)", []),
        ("<https://elmlane.example>", []),
        ("a {word} here", []),
    ],
)
def test_code_and_odd_links_are_warnings(tmp_path: Path, text: str, codes: list[str]) -> None:
    definition = read(tmp_path, changed("Seeds and cuttings", f"'{text}'"))
    assert [p.code for p in run(definition, TODAY)] == codes
    assert {p.severity for p in run(definition, TODAY)} <= {"warning"}


GROUPS_OF = "access:\n  groups:\n    - {{id: a, name: A, share: {0}}}\n    - {{id: b, name: B, share: {1}, expert: {2}}}\n"


@pytest.mark.parametrize(
    ("shares", "codes"),
    [((80, 20, "yes"), []), ((79, 21, "yes"), ["X-02"]), ((50, 50, "no"), [])],
)
def test_experts_are_a_fifth_at_most(
    tmp_path: Path, shares: tuple[int, int, str], codes: list[str]
) -> None:
    definition = read(tmp_path, SMALL + GROUPS_OF.format(*shares))
    assert [p.code for p in run(definition, TODAY)] == codes


@pytest.mark.parametrize(("hours", "codes"), [(24, []), (25, ["X-13"])])
def test_a_reply_comes_no_later_than_an_answer(
    tmp_path: Path, hours: int, codes: list[str]
) -> None:
    text = SMALL + (
        "access: {answer_within_days: 1}\n"
        f"conduct:\n  promises:\n    reply_within_hours: {hours}\n"
    )
    assert [p.code for p in run(read(tmp_path, text), TODAY)] == codes


@pytest.mark.parametrize(
    ("phase", "today", "fits"),
    [
        ("preparing", date(2027, 1, 1), True),
        ("preparing", date(2027, 1, 19), False),
        ("signup_open", date(2027, 1, 1), False),
        ("signup_open", date(2027, 2, 1), True),
        ("signup_open", date(2027, 3, 2), False),
        ("seeding", date(2027, 3, 1), False),
        ("seeding", date(2027, 5, 1), True),
        ("growing", date(2027, 3, 3), True),
        ("closed", date(2027, 2, 1), True),
    ],
)
def test_a_phase_agrees_with_the_dates(tmp_path: Path, phase: str, today: date, fits: bool) -> None:
    codes = [p.code for p in run(read(tmp_path, SMALL + f"phase: {phase}\n"), today)]
    assert codes == ([] if fits else ["X-07"])


def test_check_tells_what_only_the_finished_pages_show(tmp_path: Path) -> None:
    (tmp_path / "community.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "day.md").write_text("# Day\n\n[x](nowhere.md)\n", "utf-8")
    said = kiem_here("check", "--today", str(TODAY), cwd=tmp_path)
    assert said.code == 1
    assert "day.md:3:5  error  P-13  nowhere.md points nowhere" in said.out
    assert "    3 │ [x](nowhere.md)" in said.out
    assert sorted(it.name for it in tmp_path.iterdir()) == ["community.yaml", "pages"]


def test_check_tells_of_a_letter_that_no_font_has(tmp_path: Path) -> None:
    text = SMALL.replace("Elm Lane Seed Swap", "Elm Lane Seed \u16a0")
    assert text != SMALL
    (tmp_path / "community.yaml").write_text(text, "utf-8")
    said = kiem_here("check", "--today", str(TODAY), cwd=tmp_path)
    assert said.code == 0
    assert "gap  K-01  No font has the letter “\u16a0” (U+16A0) in `community.name`" in said.out

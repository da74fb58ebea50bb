"""Reading YAML: every text as it was typed, every place, and a plain reason for what can't be read."""

import os
import re
from pathlib import Path

import pytest
import yaml

from kiem import source
from kiem.errors import EnvironmentProblem, InputError, Place, Problem
from kiem.messages import CATALOGUES, say
from kiem.source import tree
from kiem.source.reading import lines

TESTS = Path(__file__).resolve().parent
MISTAKES = TESTS / "mistakes"
SAMPLE = TESTS.parent / "sample-community" / "community.yaml"
BUILT_IN = sorted((TESTS.parent / "blueprints").rglob("*.yml"))

# What is said about each folder of tests/mistakes whose name starts with yaml-, and on which line.
CAUSES: dict[str, list[tuple[int, str]]] = {
    "alias": [(4, "yaml.anchor"), (7, "yaml.alias")],
    "apostrophe": [(5, "yaml.apostrophe")],
    "apostrophe-twice": [(15, "yaml.apostrophe")],
    "backslash": [(16, "yaml.backslash")],
    "bracket-unclosed": [(11, "yaml.bracket")],
    "brackets-colon": [(17, "yaml.flow")],
    "brackets-comma": [(16, "yaml.cut")],
    "brackets-endless": [(2, "yaml.deep")],
    "bullets": [(12, "yaml.bullet"), (14, "yaml.bullet"), (15, "yaml.bullet")],
    "colon-at-end": [(5, "yaml.colon")],
    "colon-in-list-item": [(15, "yaml.colon")],
    "colon-in-long-text": [(10, "yaml.colon")],
    "colon-in-text": [(16, "yaml.colon")],
    "crlf": [(5, "yaml.colon")],
    "curly-quotes": [(5, "yaml.curly")],
    "dash-item-swallows": [(14, "yaml.tight_dash")],
    "empty": [(0, "file.empty")],
    "first-line-indented": [(1, "yaml.align.key")],
    "invisible-sign": [(6, "yaml.control")],
    "item-key-out-of-line": [(16, "yaml.align.key")],
    "item-out-of-line": [(15, "yaml.align.dash")],
    "item-swallowed": [(15, "yaml.align.dash")],
    "key-between": [(8, "yaml.align.key")],
    "key-too-far-in": [(5, "yaml.align.key")],
    "key-twice": [(15, "yaml.twice")],
    "key-twice-in-item": [(19, "yaml.twice.item"), (20, "yaml.twice.item")],
    "key-under-text": [(11, "yaml.align.under_text")],
    "keys-twice": [(7, "yaml.twice"), (17, "yaml.twice")],
    "list-at-top": [(1, "yaml.top.list")],
    "list-beside-key": [(13, "yaml.list_beside")],
    "merge-conflict": [(5, "yaml.merged")],
    "merge-key": [(18, "yaml.merge")],
    "no-colon": [(4, "yaml.no_colon")],
    "no-colon-group": [(3, "yaml.no_colon")],
    "no-space-after-colon": [(4, "yaml.tight_colon")],
    "no-space-after-colon-all": [
        (1, "yaml.tight_colon"),
        (2, "yaml.tight_colon"),
        (3, "yaml.tight_colon"),
    ],
    "no-space-after-colon-alone": [(10, "yaml.tight_colon")],
    "no-space-after-dash": [(15, "yaml.tight_dash")],
    "no-space-after-dash-all": [(14, "yaml.tight_dash"), (15, "yaml.tight_dash")],
    "odd-key": [(16, "yaml.odd_key")],
    "only-comments": [(0, "file.comments")],
    "picture": [(0, "file.is.picture")],
    "plain-text": [(1, "yaml.top.text")],
    "quote-before-key": [(8, "yaml.quoted_key")],
    "quote-closed-too-early": [(4, "yaml.after_quote")],
    "quote-inside": [(5, "yaml.after_quote")],
    "quote-swallows-keys": [(4, "yaml.unclosed")],
    "quote-unclosed": [(5, "yaml.unclosed")],
    "quote-unclosed-to-next": [(5, "yaml.unclosed")],
    "quotes-with-comma": [(13, "yaml.series")],
    "semicolon": [(7, "yaml.no_colon")],
    "several": [
        (4, "yaml.tight_colon"),
        (5, "yaml.colon"),
        (6, "yaml.unclosed"),
        (16, "yaml.odd_start"),
        (17, "yaml.twice"),
    ],
    "special-space-after-colon": [(15, "yaml.odd_space")],
    "special-spaces": [(5, "yaml.odd_space")],
    "starts-with-at": [(8, "yaml.odd_start")],
    "starts-with-bang": [(5, "yaml.odd_start")],
    "starts-with-link": [(6, "yaml.odd_start")],
    "starts-with-star": [(6, "yaml.odd_start")],
    "stray-dash": [(16, "yaml.stray_dash")],
    "tab": [(4, "yaml.tab")],
    "tab-once": [(7, "yaml.tab")],
    "tag": [(4, "yaml.tag")],
    "template-braces": [(4, "yaml.odd_start")],
    "text-after-fold": [(6, "yaml.block_text")],
    "text-goes-on-unindented": [(7, "yaml.unindented.text")],
    "text-not-indented": [(7, "yaml.unindented.block")],
    "text-without-key": [(18, "yaml.unindented.text")],
    "two-documents": [(11, "yaml.document")],
    "unclear": [(7, "yaml.unclear")],
    "utf16": [(0, "file.utf16")],
    "web-page": [(0, "file.is.web")],
    "windows-encoding": [(4, "file.not_utf8"), (15, "yaml.colon")],
    "word-document": [(0, "file.is.word")],
}
NO_FILE = {"file-ends-in-txt": "file.txt", "file-misspelt": "file.lookalike", "file-not-there": ""}


def written(folder: Path, text: str | bytes, name: str = "community.yaml") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def read(folder: Path, text: str | bytes) -> source.Source:
    return source.read(written(folder, text))


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        source.read(path)
    return caught.value.problems


def causes(found: tuple[Problem, ...]) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.what.id) for problem in found]


# Texts as they were typed


@pytest.mark.parametrize(
    "typed",
    [
        "19:30",
        "0612345670",
        "yes",
        "no",
        "2027-03-09",
        "1e3",
        "~",
        "0x1F",
        "12_000",
        "80 %",
        "1.10",
        "=",
        "Null",
    ],
)
def test_a_scalar_is_the_text_that_was_typed(tmp_path: Path, typed: str) -> None:
    assert read(tmp_path, f"a: {typed}\nb: [{typed}]\n").data == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("nothing", ["", "null", "''", '""', "# later"])
def test_an_empty_scalar_is_an_empty_text(tmp_path: Path, nothing: str) -> None:
    assert read(tmp_path, f"a: {nothing}\nb: x\n").data == {"a": "", "b": "x"}


def test_quotes_and_blocks_are_read_as_yaml_does(tmp_path: Path) -> None:
    text = "a: 'it''s'\nb: \"x\\ty\"\nc: >\n  one\n  two\nd: |\n  one\n  two\ne: one\n  two\nf: 'null'\n"
    assert read(tmp_path, text).data == {
        "a": "it's",
        "b": "x\ty",
        "c": "one two\n",
        "d": "one\ntwo\n",
        "e": "one two",
        "f": "null",
    }


@pytest.mark.parametrize(
    "stored",
    [
        "naam: Café\nlijst:\n  - één\n".encode("utf-8-sig"),
        "naam: Café\r\nlijst:\r\n  - één\r\n".encode(),
        "naam: Café\rlijst:\r  - één\r".encode(),
        "naam: Cafe\u0301\nlijst:\n  - e\u0301e\u0301n\n".encode(),
        "%YAML 1.2\n---\nnaam: Café\nlijst:\n  - één\n---\n".encode(),
        "naam:\tCafé\nlijst:\n  - één\n \t\n".encode(),
        "\u200bnaam: Café\nlijst:\n  - één\n".encode(),
        '{\n\t"naam": "Café",\n\t"lijst": ["één"]\n}\n'.encode(),
    ],
    ids=["bom", "crlf", "cr", "nfd", "directive", "tabs", "zero-width", "json"],
)
def test_the_form_of_a_file_makes_no_difference(tmp_path: Path, stored: bytes) -> None:
    assert read(tmp_path, stored).data == {"naam": "Café", "lijst": ["één"]}


def test_signs_that_only_yaml_takes_for_line_ends_move_no_line(tmp_path: Path) -> None:
    found = read(tmp_path, "a: one\u2028two\x85three\nb: x\n")
    assert found.data == {"a": "one two three", "b": "x"}
    assert found.place(("b",)).line == 2


# Places


def test_a_source_knows_the_place_of_every_key_and_value(tmp_path: Path) -> None:
    found = read(
        tmp_path, "type: local\nteam:\n  - name: Zoë 🌱\n    role: editor\nthemes: [é, b]\n"
    )
    file = str(tmp_path / "community.yaml")
    assert found.key_place(("type",)) == Place(file, 1, 1)
    assert found.place(("type",)) == Place(file, 1, 7)
    assert found.place(("team",)) == Place(file, 3, 3)
    assert found.place(("team", 0)) == Place(file, 3, 5)
    assert found.key_place(("team", 0, "role")) == Place(file, 4, 5)
    assert found.place(("team", 0, "role")) == Place(file, 4, 11)
    assert found.place(("themes", 1)) == Place(file, 5, 13)
    assert found.line(3) == "  - name: Zoë 🌱"
    assert found.line(99) == ""


def test_what_is_not_there_has_the_place_of_its_nearest_parent(tmp_path: Path) -> None:
    found = read(tmp_path, "type: local\ncommunity:\n  name: X\n")
    assert found.place(("community", "contact", "email")) == found.place(("community",))
    assert found.key_place(("community", "contact")) == Place(found.file, 2, 1)
    assert found.place(("launch",)).line == 1


def test_an_empty_value_is_placed_behind_its_key(tmp_path: Path) -> None:
    assert read(tmp_path, "site:\n  accent:\n  url: x\n").place(("site", "accent")).line == 2


@pytest.mark.parametrize(
    ("line", "swallowed"),
    [
        ("accent: #1f4e79", "#1f4e79"),
        ("accent: blue #1f4e79", "#1f4e79"),
        ('accent: "blue" #1f4e79  ', "#1f4e79"),
        ("accent: blue # a remark", ""),
        ("accent: blue", ""),
        ("accent: a#b", ""),
        ('accent: "#1f4e79"', ""),
    ],
)
def test_a_comment_that_may_have_been_meant(tmp_path: Path, line: str, swallowed: str) -> None:
    found = read(tmp_path, f"site:\n  {line}\n  logo: x\n")
    assert found.swallowed_comment(("site", "accent")) == swallowed
    assert found.swallowed_comment(("site", "nothing")) == ""


# Which file


@pytest.mark.parametrize("name", ["community.yaml", "community.yml"])
def test_a_folder_stands_for_the_file_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "club").mkdir()
    written(tmp_path / "club", "type: local\n", name)
    monkeypatch.chdir(tmp_path)
    found = source.read(Path("club"))
    assert (found.file, found.folder) == (f"club/{name}", Path("club"))
    monkeypatch.chdir(tmp_path / "club")
    assert source.read(Path()).file == name


def test_the_data_of_a_file_can_be_had_alone(tmp_path: Path) -> None:
    assert source.data(written(tmp_path, "labels:\n  a.b: 07:30\n")) == {"labels": {"a.b": "07:30"}}


def test_lines_are_counted_as_places_count_them(tmp_path: Path) -> None:
    file = written(tmp_path, "\ufeffa: x\u2028y\r\nb: \x1cz\r\n")
    assert lines(str(file)) == ["a: x y", "b: \x1cz", ""]
    assert lines(str(tmp_path / "nothing.yaml")) == []


@pytest.mark.parametrize(
    ("there", "asked", "what", "hint"),
    [
        ("communty.yaml", ".", "file.none", "file.lookalike"),
        ("Community.YAML", ".", "file.none", "file.lookalike"),
        ("club.yml", ".", "file.none", "file.lookalike"),
        ("community.yaml.txt", ".", "file.none", "file.txt"),
        ("notes.txt", ".", "file.none", "file.none.hint"),
        ("communty.yaml", "community.yaml", "file.missing", "file.lookalike"),
        ("notes.txt", "community.yaml", "file.missing", "file.missing.hint"),
        ("notes.txt", "club/community.yaml", "file.no_folder", "file.missing.hint"),
        ("notes.txt", "x" * 300, "file.unreadable", ""),
    ],
)
def test_a_file_that_is_not_there(  # noqa: PLR0917 - one row of the table
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str, asked: str, what: str, hint: str
) -> None:
    written(tmp_path, "a: b\n", there)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EnvironmentProblem) as caught:
        source.read(Path(asked))
    assert caught.value.what.id == what
    assert (caught.value.hint.id if caught.value.hint else "") == hint


def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "community.yaml")
    with pytest.raises(EnvironmentProblem) as caught:
        source.read(tmp_path / "community.yaml")
    assert caught.value.what.id == "file.odd"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = written(tmp_path, "a: b\n")
    file.chmod(0)
    with pytest.raises(EnvironmentProblem) as caught:
        source.read(file)
    assert caught.value.what.id == "file.locked"


# Files that are not YAML by hand


@pytest.mark.parametrize(
    ("stored", "cause"),
    [
        (b"a: b\n" * 2_000_000, (0, "file.large")),
        (b" \n\n", (0, "file.empty")),
        (b"---\n", (0, "file.empty")),
        (b"%PDF-1.7\n", (0, "file.is.pdf")),
        (b"{\\rtf1 type: local}", (0, "file.is.word")),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", (0, "file.is.word")),
        (b"PK\x03\x04 xl/workbook.xml", (0, "file.is.sheet")),
        (b"PK\x03\x04 photos/a.jpg", (0, "file.is.zip")),
        (b"type: local\nname: a\0b\nlanguage: nl\n", (0, "file.is.binary")),
        ("type: local\n".encode("utf-16-le"), (0, "file.utf16")),
        (b"a: [" * 100_000, (1, "yaml.deep")),
        (b"- " * 100_000, (1, "yaml.deep")),
        (b"a: {" * 100_000, (1, "yaml.deep")),
        (b"a: x: y\n" * 100_000, (1, "yaml.unclear")),
        (b"\tname: x\n" * 100_000, (1, "yaml.unclear")),
        (b"---\nname: x\n" * 50_000, (3, "yaml.document")),
        (b"name: \x02\n" * 100_000, (1, "yaml.unclear")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_a_file_nobody_wrote_by_hand(tmp_path: Path, stored: bytes, cause: tuple[int, str]) -> None:
    assert causes(problems(written(tmp_path, stored)))[:1] == [cause]


def test_a_hundred_problems_are_enough(tmp_path: Path) -> None:
    assert len(problems(written(tmp_path, b"name: x\n" * 20_000))) == tree.MOST


# Mistakes


def cases() -> list[str]:
    return sorted(p.name.removeprefix("yaml-") for p in MISTAKES.glob("yaml-*"))


def test_every_mistake_has_its_cause_here() -> None:
    assert len(CAUSES) >= 30
    assert cases() == sorted({*CAUSES, *NO_FILE})


@pytest.mark.parametrize("case", CAUSES)
def test_the_cause_of_a_mistake(case: str) -> None:
    found = problems(MISTAKES / f"yaml-{case}")
    assert causes(found) == CAUSES[case]
    assert {p.code for p in found} <= {"S-01", "S-03"}
    assert all((p.code == "S-03") == p.what.id.startswith("yaml.twice") for p in found)
    for lang in CATALOGUES:
        for problem in found:
            assert say(problem.what, lang)
            assert problem.hint is None or say(problem.hint, lang)


@pytest.mark.parametrize("case", CAUSES)
def test_the_slower_parser_of_pyyaml_finds_the_same(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = problems(MISTAKES / f"yaml-{case}")
    monkeypatch.setattr(tree, "LOADER", yaml.SafeLoader)
    assert problems(MISTAKES / f"yaml-{case}") == quick


def test_the_mend_that_is_shown_mends_the_file(tmp_path: Path) -> None:
    mended = 0
    for case in CAUSES:
        found = problems(MISTAKES / f"yaml-{case}")
        values = dict(found[0].hint.values) if found[0].hint else {}
        line = values.get("line")
        if len(found) > 1 or not isinstance(line, str) or " … " in line:
            continue
        if found[0].what.id.startswith("yaml.unindented"):
            continue  # the line shown is the second guess
        texts = (MISTAKES / f"yaml-{case}" / "community.yaml").read_text("utf-8").split("\n")
        number = found[0].place.line - 1
        indent = len(texts[number]) - len(texts[number].lstrip(" "))
        texts[number] = " " * indent + line
        assert read(tmp_path, "\n".join(texts)).data["type"] == "local"
        mended += 1
    assert mended >= 15


def test_every_sentence_about_yaml_is_said_about_some_mistake() -> None:
    parts = re.compile(r".*\.hint|yaml\.(also|spaces)\b.*")
    sentences = {
        i for i in CATALOGUES["en"].MESSAGES if i.startswith("yaml.") and not parts.match(i)
    }
    assert len(sentences) >= 30
    assert sentences - {cause for found in CAUSES.values() for _, cause in found} == set()


SPOILED = (
    (r"(?m)^  name: (.*)$", r"  name:\1"),
    (r"(?m)^launch:\n  date: (.*)$", r"launch:\n  date: @\1"),
    (r"(?m)^(  contact):\n(    name: .*)\n(    email: .*)$", r"\1:\n\2\n  \3"),
    (r"(?m)^(signup):$", r"\1"),
    (r"(?m)^schema: 1$", "schema: 1\nschema: 1"),
)


def test_mistakes_far_apart_are_all_found(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    for pattern, spoiled in SPOILED:
        before = text
        text = re.sub(pattern, spoiled, text, count=1)
        assert text != before, pattern
    kept = SAMPLE.read_text(encoding="utf-8").split("\n")
    wanted = {n for n, line in enumerate(text.split("\n"), start=1) if line not in kept}
    found = problems(written(tmp_path, text))
    assert len(found) == len(SPOILED)
    assert {p.place.line for p in found} >= wanted - {
        p.place.line for p in found if p.code == "S-03"
    }


# What looks like a mistake and is none


@pytest.mark.parametrize("path", [SAMPLE, *BUILT_IN], ids=lambda path: path.name)
def test_our_own_files_are_good(path: Path) -> None:
    assert source.read(path).data


def test_there_are_files_of_our_own() -> None:
    assert len(BUILT_IN) >= 4


@pytest.mark.parametrize(
    "text",
    [
        'a: "one\n  name: two"\n',
        "a: |\n  name:Foo\n  - one\n  -two\n  @three\n  \t<tab\n  ---\n  * x\n",
        "a: >\n  'quoted' and: more\n\n    deeper\n  less\nb: x\n",
        "a: see https://elm.example/x:y #now\n",
        "a:\n  https://elm.example\nb:\n  mailto:hello@elm.example\n",
        "a:\n  -5 degrees\n",
        "a: one -\n  two\n",
        "a:\n- one\n- two\n",
        "a: [one, 'two: three', {b: c}]\n",
        "a: it's\nb: rock'n'roll\nc: 5 o'clock\n",
        "a: 'tis\n  the season'\n",
        '"a": "b"\n\'c\': d\n',
        "a:    b   # c: d\n",
        "a: b\n# c: d: e\n\t# tab before a remark\n",
        "a: \u201ccurly\u201d\n",
        "a: 1 < 2 & 3 > 2 * 1! 100% @home `x` | y\n",
        "a: b\n\n...\n",
        "a: >-\n\n  text after an empty line\nb: x\n",
    ],
)
def test_what_only_looks_like_a_mistake(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).data

"""Every mistake in a definition: told once, in its place, with its code and its mend."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from definitions import SMALL, TODAY, changed, problems, read, told
from kiem import signup, source
from kiem.checks import catalogue
from kiem.community.load import read_community
from kiem.community.parse import parse
from kiem.errors import InputError, Message, Problem
from kiem.messages import CATALOGUES, say

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample-community"
TWO = changed("language: en", "language: [en, nl]")


def test_every_mistake_in_one_run_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = """\
type: Local
language: en
taglin: x
community:
  naam: Elm Lane Seed Swap
  tagline: Neighbours who grow more by sharing seeds
  summary:
  organiser: [a, b]
  contact: hello
team:
  - name: Alma
    role: chef
access:
  groups:
    - {id: a, name: A, share: 60}
    - {id: b, name: B, share: 30}
audience: People with a garden, balcony or windowsill within a short walk of Elm Lane.
distinctiveness: Seed shops sell packets and online groups are far away. We swap what already grows well in this soil.
launch: 2 maart 2027
"""
    assert told(problems(tmp_path, text)) == [
        "3 error S-02 `taglin` is not a key that kiem knows here.",
        "5 error S-02 `naam` is not a key that kiem knows.",
        "7 error S-07 `community.summary` is empty, and it can't be left out.",
        "8 error S-04 `community.organiser` has parts of its own, each with a key.",
        "9 error S-04 “hello” is not a mail address.",
        "12 error S-04 `role` of item 1 under `team` can't be “chef”.",
        "15 error S-05 The shares of the groups make 90 percent: 60 + 30.",
        "19 error S-04 `launch` is a date, and “2 maart 2027” isn't in the form that kiem reads.",
    ]


NEAR = [
    ("ambasadors", "", "ambassadors"),
    ("Themes ", "", "themes"),
    ("open_questoin", "launch", "opening_question"),
    ("naam", "community", "name"),
    ("doelgroep", "", "audience"),
    ("thema's", "", "themes"),
    ("organizer", "community", "organiser"),
    ("answer-within-days", "access", "answer_within_days"),
]


@pytest.mark.parametrize(("key", "section", "meant"), NEAR)
def test_a_misspelt_key_is_one_problem_with_a_mend(key: str, section: str, meant: str) -> None:
    data: dict[str, Any] = {"type": "local", "language": "en"}
    data |= {section: {key: "x"}} if section else {key: "x"}
    found = [it for it in parse(data).findings if it.code == "S-02"]
    assert [it.values["mend"] for it in found] == [meant]
    missing = [it.path for it in parse(data).findings if it.code == "S-07"]
    assert (meant,) not in missing
    assert (section, meant) not in missing


def test_what_stands_under_a_misspelt_key_is_read_too(tmp_path: Path) -> None:
    text = SMALL + "acces:\n  policy: shut\n  batches:\n    size: 99\n"
    assert told(problems(tmp_path, text)) == [
        "16 error S-02 `acces` is not a key that kiem knows.",
        "17 error S-04 `access.policy` can't be “shut”.",
        "19 error S-04 `access.batches.size` is 99; it goes from 5 to 25.",
    ]


def test_a_key_in_the_wrong_place_is_told_where_it_belongs(tmp_path: Path) -> None:
    found = problems(tmp_path, SMALL + "quote_by: Alma\n")
    assert say(found[0].hint or Message.of(""), "en") == "`quote_by` belongs under `toolkit.press`."
    assert say(found[0].hint or Message.of(""), "nl") == "`quote_by` hoort onder `toolkit.press`."


DATES = [
    ("9 maart 2027", "2027-03-09"),
    ("9 mrt. 2027", "2027-03-09"),
    ("dinsdag 9 Maart 2027", "2027-03-09"),
    ("9-3-2027", "2027-03-09"),
    ("9/3/2027", "2027-03-09, or 2027-09-03 if the month comes first in yours."),
    ("09.03.2027", "2027-03-09"),
    ("9-3-27", "2027-03-09"),
    ("3/19/2027", "2027-03-19"),
    ("March 9, 2027", "2027-03-09"),
    ("9th of March 2027", "2027-03-09"),
    ("Tuesday, March 9th, 2027", "2027-03-09"),
    ("2027/3/9", "2027-03-09"),
    ("2027-3-9", "2027-03-09"),
    ("“2027-03-09”", "2027-03-09"),
    ("9 mars 2027", None),
    ("next week", None),
    ("2027", None),
]


@pytest.mark.parametrize(("typed", "mend"), DATES)
def test_a_date_in_another_form_is_recognised(tmp_path: Path, typed: str, mend: str | None) -> None:
    found = problems(tmp_path, changed("2027-03-02", f"'{typed}'"))
    assert [p.code for p in found] == ["S-04"]
    hint = say(found[0].hint or Message.of(""), "en")
    assert hint == (f"Write {mend}" if mend else "Write year, month, day: 2027-03-09")


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("19.30", "19:30"),
        ("19u30", "19:30"),
        ("7 pm", "19:00"),
        ("12am", "00:00"),
        ("20 uur", "20:00"),
    ],
)
def test_a_time_in_another_form_is_recognised(tmp_path: Path, typed: str, mend: str) -> None:
    text = SMALL + f"events:\n  - title: Swap\n    date: 2027-02-13\n    time: {typed}\n"
    found = problems(tmp_path, text)
    assert [say(p.hint or Message.of(""), "nl") for p in found] == [f"Schrijf {mend}"]


REFUSED = [
    ("signup", "form: http://forms.example/f", "P-03"),
    ("signup", "form: ''\n  access_key: YOUR_ACCESS_KEY_HERE", "P-03"),
    ("signup", "form: https://formspree.io/f/YOUR_ID", "P-03"),
    ("signup", "form: your@email.com", "P-03"),
    ("signup", "form: ask Alma", "P-03"),
    ("signup", "form: noreply@elmlane.example", "P-03"),
    ("signup", "form: <b>no address</b>", "P-03"),
    ("site", "logo: ../logo.png", "P-07"),
    ("site", "logo: C:\\logo.png", "P-07"),
    ("site", "logo: /logo.png", "P-07"),
    ("site", "logo: photos/../../logo.png", "P-07"),
    ("site", "logo: https://pictures.example/logo.png", "P-07"),
    ("site", "url: javascript:alert(1)", "S-04"),
    ("site", "url: ftp://elmlane.example", "S-04"),
    ("site", "url: elm lane", "S-04"),
    ("site", "custom_domain: elm_lane", "S-04"),
    ("links", "- {title: A, url: 'javascript:alert(1)'}", "S-04"),
    ("links", "- {title: A, url: //elsewhere.example}", "S-04"),
    ("links", "- {title: A, url: somewhere}", "S-04"),
    ("toolkit", "press: {email: 'a@b.example, c@d.example'}", "S-04"),
    ("consultation", "talks: [{who: Ineke Bakker}]", "P-01"),
    ("consultation", "talks: [{said: Ask J. de Vries}]", "P-01"),
    ("consultation", "talks: [{changed: Dhr. Smit wants it}]", "P-01"),
    ("consultation", "talks: [{said: mail me@home.example}]", "P-01"),
    ("consultation", "talks: [{said: 'Ring +31 6 1234 5678'}]", "P-01"),
    ("ambassadors", "people: [{name: Alma, role: neighbour}]", "P-02"),
    ("ambassadors", "people: [{name: Alma, role: neighbour, consent: nee}]", "P-02"),
    ("progress", "{members: 3, experts: 4}", "S-04"),
    ("signup", "motivation: {min: 600, max: 600}", "X-04"),
    ("signup", "opens: 2027-03-03", "X-03"),
    ("signup", "closes: 2027-01-18", "X-03"),
    ("access", "batches: {first: 2027-03-01}", "X-03"),
    ("milestones", "[{members: 15, what: A}, {members: 15, what: B}]", "X-10"),
    ("team", "[{name: A, role: editor}, {name: a, role: editor}]", "X-09"),
    ("content", "[{title: A, by: Nobody}]", "S-06"),
    ("toolkit", "press: {quote_by: Nobody}", "S-06"),
    ("events", "[{title: A, date: 2027-04-01, theme: Compost}]", "S-06"),
    ("schema", "2", "S-04"),
    ("site", f"theme: {'x' * 6000}", "S-04"),
]


@pytest.mark.parametrize(("section", "value", "code"), REFUSED)
def test_what_is_refused_has_the_code_of_its_kind(
    tmp_path: Path, section: str, value: str, code: str
) -> None:
    text = SMALL + f"{section}:\n  {value}\n"
    with pytest.raises(InputError) as refused:
        read(tmp_path, text)
    assert [(p.code, p.severity) for p in refused.value.problems] == [(code, "error")]
    assert refused.value.problems[0].place.line >= 16


HARMLESS = [
    ("consultation", "talks: [{changed: De naam Nachtzorgplatform werd De Nachtploeg}]"),
    ("consultation", "talks: [{who: Night Nurse, said: Om 02.00 uur in plaats van 20.00 uur}]"),
    (
        "consultation",
        "talks: [{who: bewoner van Utrecht}, {who: voorzitter van de Oranjevereniging}]",
    ),
    ("consultation", "talks: [{said: 'Tussen 2019 en 2026, 1000 tot 2000 euro'}]"),
    ("links", "- {title: A, url: assets/plan.pdf}"),
    ("links", "- {title: A, url: /about/#team}"),
    ("signup", "closes: 2027-01-19"),
    ("signup", "form: https://forms.example/f/yourideas"),
]


@pytest.mark.parametrize(("section", "value"), HARMLESS)
def test_what_looks_odd_but_is_fine(tmp_path: Path, section: str, value: str) -> None:
    assert problems(tmp_path, SMALL + f"{section}:\n  {value}\n") == ()


UNREAD = [
    "team:\n  - name: [x, y]\n    role: organiser\ncontent:\n  - title: A\n    by: Alma\n",
    "themes2: x\nevents:\n  - title: A\n    date: 9 maart 2027\n",
    "access:\n  groups:\n    - {id: a, name: A, share: lots}\n    - {id: b, name: B, share: 30}\n",
    "access:\n  groups:\n    - oops\n    - {id: b, name: B, share: 30}\n",
    "access:\n  criteria:\n    - Tip: come along\n    - Two\n",
    "signup:\n  motivation:\n    min: many\n    max: 30\n",
    "milestones:\n  - {members: some, what: A}\n  - {members: 0, what: B}\n",
    "progress:\n  members: few\n  experts: 9\n",
    "signup:\n  form: ask me\n",
    "ambassadors:\n  people:\n    - {name: Alma, role: neighbour, consent: perhaps}\n",
]


@pytest.mark.parametrize("text", UNREAD)
def test_nothing_is_said_that_rests_on_a_value_that_was_not_read(tmp_path: Path, text: str) -> None:
    found = problems(tmp_path, SMALL + text)
    assert found
    assert {p.code for p in found} <= {"S-02", "S-04", "P-03"}


def test_a_wrong_launch_date_has_no_other_dates_compared_with_it(tmp_path: Path) -> None:
    text = (
        changed("2027-03-02", "2 maart 2027")
        + "signup:\n  opens: 2027-06-01\n  closes: 2026-01-01\n"
    )
    assert [p.place.line for p in problems(tmp_path, text)] == [15]


# Limits


@pytest.mark.parametrize(
    ("length", "codes"),
    [(14, ["L-01"]), (15, []), (90, []), (91, ["L-01"]), (180, ["L-01"]), (181, ["S-04"])],
)
def test_a_length_is_advice_until_it_is_twice_the_maximum(
    tmp_path: Path, length: int, codes: list[str]
) -> None:
    text = changed("Neighbours who grow more by sharing seeds", "x" * length)
    assert [p.code for p in problems(tmp_path, text)] == codes


def test_a_length_counts_characters_not_bytes(tmp_path: Path) -> None:
    text = changed("Neighbours who grow more by sharing seeds", "e\u0301" * 90)
    assert problems(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("count", "codes"), [(1, ["L-02"]), (2, []), (5, []), (6, ["L-02"]), (11, ["S-04"])]
)
def test_a_count_is_advice_until_it_is_twice_the_maximum(
    tmp_path: Path, count: int, codes: list[str]
) -> None:
    text = SMALL + "access:\n  criteria:\n" + "".join(f"    - Rule {n}\n" for n in range(count))
    assert [p.code for p in problems(tmp_path, text)] == codes


def test_each_language_has_its_own_length_and_place(tmp_path: Path) -> None:
    long = "x" * 100
    text = changed(
        "tagline: Neighbours who grow more by sharing seeds",
        f"tagline:\n    en: Neighbours who grow more by sharing seeds\n    nl: {long}",
        TWO,
    )
    assert told(problems(tmp_path, text)) == [
        "7 warning L-01 `community.tagline` (nl) has 100 characters; 15 to 90 reads best."
    ]


def test_an_opening_question_asks_one_thing_in_any_script(tmp_path: Path) -> None:
    for question, count in (("What?", 0), ("何ですか\uff1f", 0), ("What? Why?", 1), ("Tell us", 1)):
        text = changed(
            "launch: 2027-03-02", f"launch:\n  date: 2027-03-02\n  opening_question: {question}"
        )
        assert len(problems(tmp_path, text)) == count, question


# Pictures

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c"
    "63a807000081008052f1b3270000000049454e44ae426082"
)


def with_photo(name: str) -> str:
    return SMALL + (
        f"team:\n  - name: Alma\n    role: organiser\n    photo: {name}\n    photo_alt: Alma\n"
    )


@pytest.mark.parametrize(
    "content",
    [
        PNG,
        b"\xff\xd8\xff\xe0" + b"\0" * 20 + b"\xff\xd9",
        b"GIF89a" + b"\0" * 20 + b";",
        b"RIFF\x08\0\0\0WEBPVP8 ",
        b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>\n',
    ],
)
def test_a_picture_is_judged_by_its_bytes(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "alma.bin").write_bytes(content)
    assert problems(tmp_path, with_photo("alma.bin")) == ()
    (tmp_path / "alma.bin").write_bytes(content[: len(content) // 2])
    assert [p.code for p in problems(tmp_path, with_photo("alma.bin"))] == ["P-07"]


def test_a_picture_may_have_the_slashes_of_windows(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/alma.png").write_bytes(PNG)
    definition = read(tmp_path, with_photo(r"photos\alma.png"))
    assert definition.findings == ()
    assert definition.community.team[0].photo == "photos/alma.png"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (home / "alma.png").symlink_to(tmp_path / "secret.png")
    assert told(problems(home, with_photo("alma.png"))) == [
        "19 error P-07 The file `alma.png` lies outside the folder of this community.yaml."
    ]
    (home / "own.png").write_bytes(PNG)
    (home / "sam.png").symlink_to(home / "own.png")
    assert problems(home, with_photo("sam.png")) == ()


def test_a_picture_that_can_not_be_opened_is_missing(tmp_path: Path) -> None:
    (tmp_path / "round.png").symlink_to(tmp_path / "round.png")
    (tmp_path / "folder").mkdir()
    for name in ("x" * 300 + ".png", "x" * 300 + "/a.png", "folder", "round.png"):
        found = problems(tmp_path, with_photo(name))
        assert {(p.code, p.place.line) for p in found} == {("P-07", 19)}, name


def test_a_heavy_missing_or_undescribed_picture_is_a_gap(tmp_path: Path) -> None:
    (tmp_path / "alma.png").write_bytes(PNG[:-12] + b"\0" * 2_097_152 + PNG[-12:])
    (tmp_path / "small.png").write_bytes(PNG)
    undescribed = with_photo("small.png").replace("    photo_alt: Alma\n", "")
    for text in (with_photo("alma.png"), with_photo("Smal.png"), undescribed):
        assert [(p.code, p.severity) for p in problems(tmp_path, text)] == [("P-07", "gap")]


# Robust whatever is written


def every_path(
    node: source.Node, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    parts = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for key, part in parts:
        yield (*path, key)
        yield from every_path(part, (*path, key))


def slim(node: source.Node) -> Any:
    """The data with at most one item in each list: every key, and quick to read."""
    if isinstance(node, dict):
        return {key: slim(part) for key, part in node.items()}
    return [slim(part) for part in node[:1]] if isinstance(node, list) else node


def replaced(data: source.Node, path: tuple[str | int, ...], node: object) -> dict[str, Any]:
    made: Any = copy.deepcopy(data)
    inside = made
    for part in path[:-1]:
        inside = inside[part]
    inside[path[-1]] = node
    return made


WRONG: tuple[object, ...] = (
    "",
    "§",
    "a: b",
    [],
    ["x", ""],
    {},
    {"x": "y"},
    {"en": ["x"]},
    [{"nl": ""}],
)


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_no_value_in_any_place_is_too_much(wrong: object, tmp_path: Path) -> None:
    small = read(tmp_path, TWO).source
    rich = source.read(SAMPLE).data
    tried = 0
    for section in rich:
        data = {**small.data, section: slim(rich[section])}
        for path in every_path({section: data[section]}):
            broken = small._replace(data=replaced(data, path, wrong))
            tried += 1
            assert all(say(it.what, lang) for it in judged(broken) for lang in CATALOGUES)
    assert tried > 300


def judged(broken: source.Source) -> tuple[Problem, ...]:
    try:
        return catalogue.run(read_community(broken, TODAY, labels={"a"}, rules=signup.RULES), TODAY)
    except InputError as error:
        return error.problems

"""The conversation of kiem new, in a real terminal, in both languages."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiem.beginning.questions import QUESTIONS
from kiem.messages import CATALOGUES
from story import TODAY, kiem_here
from terminal import CONTROL_C, CONTROL_D, Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    begun: list[Terminal] = []

    def begin(*arguments: str, lang: str, **environ: str) -> Terminal:
        told = ("new", "x", "--today", TODAY, *arguments)
        begun.append(Terminal(*told, cwd=tmp_path, lang=lang, **environ))
        return begun[-1]

    yield begin
    for terminal in begun:
        terminal.stop()


def asks(terminal: Terminal, lang: str, id: str) -> None:
    """Assert that the question is on the screen, with its number."""
    assert CATALOGUES[lang].MESSAGES[f"new.ask.{id}"] in terminal.text


DUTCH = {
    "type": ["6"],
    "name": ["De Losse Schroef"],
    "audience": [
        "Mensen in het Lindekwartier die iets hebben dat stuk is, of die graag iets maken."
    ],
    "distinctiveness": [
        "Er is een milieustraat en er zijn filmpjes. Maar nergens zit iemand naast je die meekijkt."
    ],
    "tagline": ["“Buren die samen repareren wat nog lang niet weg hoeft.”"],
    "summary": [
        "In het Lindekwartier repareren we samen: lampen, fietsen en broeken. Je leert het van je buur."
    ],
    "goals": ["Twintig mensen repareren mee voor juli 2027", ""],
    "themes": ["Fietsen", "Lampen", ""],
    "launch": ["9 maart 2027"],
    "contact": ["Buurtstichting De Tussenmaat, mailto:hallo@losseschroef.example"],
    "form": ["tally.so/r/wA1b2C"],
    "look": ["5"],
}
ENGLISH = {
    "type": ["local"],
    "name": ["@Elm Lane"],
    "audience": ["People with a garden, balcony or windowsill within a short walk of Elm Lane."],
    "distinctiveness": [
        "Seed shops sell packets and chats are far away. We swap what grows well in this soil."
    ],
    "tagline": ["Neighbours who grow more by sharing seeds."],
    "summary": [
        "A small community around Elm Lane where people swap seeds, cuttings and advice all summer."
    ],
    "goals": ["- Twenty households swap seeds by June 2027", ""],
    "themes": ["Seeds and cuttings", ""],
    "launch": ["March 9, 2027"],
    "contact": ["Elm Lane Gardeners <hello@elmlane.example>"],
    "form": [""],
    "look": ["#2F6B4F"],
}


@pytest.mark.parametrize(("lang", "answers"), [("nl", DUTCH), ("en", ENGLISH)])
def test_twelve_honest_answers(
    tmp_path: Path, start: Start, lang: str, answers: dict[str, list[str]]
) -> None:
    terminal = start(lang=lang)
    terminal.asked()
    assert len(QUESTIONS) == 12
    for question in QUESTIONS:
        asks(terminal, lang, question.id)
        for line in answers[question.id]:
            terminal.types(line)
    assert CATALOGUES[lang].MESSAGES["new.review"] in terminal.text
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    said = kiem_here("check", "--strict", "--today", TODAY, cwd=tmp_path / "x")
    assert said.code == 0, said.out
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "  date: 2027-03-09\n" in text
    for line in {
        "nl": ["  tagline: Buren die samen repareren wat nog lang niet weg hoeft\n",
               "  contact: hallo@losseschroef.example\n", "  form: https://tally.so/r/wA1b2C\n",
               "  organiser: Buurtstichting De Tussenmaat\n", "  accent: b4530a\n"],
        "en": ["  name: Elm Lane\n", "  tagline: Neighbours who grow more by sharing seeds\n",
               "  - Twenty households swap seeds by June 2027\n", "  accent: 2f6b4f\n",
               "  organiser: Elm Lane Gardeners\n"],
    }[lang]:  # fmt: skip
        assert line in text, text
    assert "Tally" in terminal.text or lang == "en"


def test_enter_leaves_everything_for_later(tmp_path: Path, start: Start) -> None:
    terminal = start(lang="nl")
    terminal.asked()
    assert "Typ een nummer van 1 tot en met 7" in terminal.types("")
    terminal.types("1")
    for _ in QUESTIONS[1:]:
        terminal.types("")
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    said = kiem_here("check", "--format", "json", "--today", TODAY, cwd=tmp_path / "x")
    assert {it["severity"] for it in json.loads(said.out)} - {"tip"} == {"gap"}


def test_wrong_answers_are_told_in_the_words_of_kiem_check(tmp_path: Path, start: Start) -> None:
    terminal = start(lang="nl")
    terminal.asked()
    said = terminal.types("locaal")
    assert "Bedoel je `local`?" in said
    assert "Typ een nummer van 1 tot en met 7" in said
    assert "2 van 12" in terminal.types("6")  # a number counts after a mistake too
    terminal.types("")
    said = terminal.types("Iedereen")
    assert "8 tekens; 60 tot 400 leest het best" in said
    assert "Enter = toch zo laten" in said
    terminal.types("")
    for _ in ("distinctiveness", "tagline", "summary", "goals", "themes"):
        terminal.types("")
    assert "kan kiem niet als datum lezen" in terminal.types("ergens in de lente")
    assert "Ik schrijf: 2027-03-09" in terminal.types("di 9 mrt. 2027")
    assert "ontbreekt nog" in terminal.types("De Tussenmaat")
    said = terminal.types("noreply@losseschroef.example")
    assert "geeft niemand antwoord" in said
    terminal.types("hallo@losseschroef.example")
    assert "bewerk je het formulier van Tally" in terminal.types(
        "https://tally.so/forms/wA1b2C/edit"
    )
    assert "Je site krijgt een knop" in terminal.types("https://formulier.example/mee")
    assert "geen kleur" in terminal.types("paarsig")
    terminal.types("3")
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "\ntype: local\n" in text
    assert "  accent: 5b3a8c\n" in text
    assert "  organiser: De Tussenmaat\n" in text
    assert "  contact: hallo@losseschroef.example\n" in text


ENTER = {
    "nl": (
        "Of Enter = {}",
        "Of druk op Enter: dan vul je het later in.",
        "druk op Enter als je klaar",
    ),
    "en": ("Or Enter = {}", "Or press Enter to fill it in later.", "press Enter when you are done"),
}


@pytest.mark.parametrize("lang", sorted(CATALOGUES))
def test_after_a_mistake_enter_does_what_is_said(tmp_path: Path, start: Start, lang: str) -> None:
    default, later, done = ENTER[lang]
    said = CATALOGUES[lang].MESSAGES
    terminal = start("--type=local", "--name=X Y", "--audience=a", "--summary=s", lang=lang)
    terminal.asked()
    terminal.types("")
    assert later in terminal.types("x" * 900)
    terminal.types("")
    assert done in terminal.types("x" * 900)
    terminal.types("")
    terminal.types("")
    asks(terminal, lang, "launch")
    assert default.format("2027-03-30") in terminal.types("31 februari 2027")
    terminal.types("")
    asks(terminal, lang, "contact")
    assert later in terminal.types("Elm Lane, hello@elmlane")
    terminal.types("")
    asks(terminal, lang, "form")
    assert default.format(said["new.form.none"]) in terminal.types("ergens")
    terminal.types("")
    assert default.format(said["new.colour.blueprint"]) in terminal.types("paarsig")
    review = terminal.types("")
    for label, value in {
        "launch": "2027-03-30",
        "contact": "Elm Lane",
        "form": said["new.form.none"],
        "look": said["new.colour.blueprint"],
    }.items():
        assert re.search(rf"{said[f'new.label.{label}']} +{value}\n", review), review
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    assert "  date: 2027-03-30\n" in (tmp_path / "x" / "community.yaml").read_text("utf-8")


def test_after_a_mistake_enter_keeps_what_was_answered_before(start: Start) -> None:
    terminal = start("--type=local", "--name=X Y", "--audience=a", "--summary=s", lang="nl")
    terminal.asked()
    for _ in range(4):
        terminal.types("")
    asks(terminal, "nl", "launch")
    terminal.types("9 maart 2028")
    terminal.types("terug")
    assert "Of Enter = zo laten: 2028-03-09" in terminal.types("31 februari 2027")
    terminal.types("")
    terminal.types("terug")
    assert terminal.text.endswith("Enter = zo laten: 2028-03-09\n  > ")
    terminal.keys(CONTROL_D)
    assert terminal.ends() == 130


def test_a_service_that_wants_a_key_gets_it(tmp_path: Path, start: Start) -> None:
    terminal = start("--type=local", "--name=X Y", "--audience=a", lang="en")
    terminal.asked()
    for _ in range(7):
        terminal.types("")
    asks(terminal, "en", "form")
    said = terminal.types("https://api.web3forms.com/submit")
    assert "asks for a key" in said
    assert "access key" in terminal.types("abc")
    assert "asks for a key" in terminal.types("https://api.web3forms.com/submit")
    terminal.types("0a1b2c3d-1111-2222-3333-444455556666")
    terminal.types("")
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "  access_key: 0a1b2c3d-1111-2222-3333-444455556666\n" in text


@pytest.mark.parametrize(("lang", "back"), [("nl", "terug"), ("en", "back"), ("nl", "<")])
def test_back(tmp_path: Path, start: Start, lang: str, back: str) -> None:
    terminal = start(lang=lang)
    terminal.asked()
    assert CATALOGUES[lang].MESSAGES["new.first"] in terminal.types(back)
    terminal.types("6")
    terminal.types("Een naam")
    said = terminal.types(back)
    assert re.search(r"Enter = (zo laten|leave it): Een naam", said), said
    terminal.types("Een andere naam")
    for _ in QUESTIONS[2:]:
        terminal.types("")
    said = terminal.types("2")
    assert "Een andere naam" in said
    terminal.types("De derde naam")
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    assert "  name: De derde naam\n" in (tmp_path / "x" / "community.yaml").read_text("utf-8")


@pytest.mark.parametrize("keys", ["stop\n", CONTROL_C, CONTROL_D])
@pytest.mark.parametrize("answered", [0, 4, 12])
def test_stop_leaves_nothing(tmp_path: Path, start: Start, keys: str, answered: int) -> None:
    terminal = start(lang="nl")
    terminal.asked()
    for line in ["6", *[""] * 11][:answered]:
        terminal.types(line)
    terminal.keys(keys)
    assert terminal.ends(again=keys) == 130
    assert terminal.text.rstrip().endswith("Gestopt. Er is niets gemaakt.")
    assert "Traceback" not in terminal.text
    assert not (tmp_path / "x").exists()


def test_what_was_given_is_not_asked(start: Start) -> None:
    terminal = start("--type=local", "--name=Iepenlaan", lang="nl")
    said = terminal.asked()
    assert "1 van 10" in said
    asks(terminal, "nl", "audience")
    terminal.keys(CONTROL_D)
    assert terminal.ends() == 130


def test_colours_only_where_they_are_wanted(start: Start) -> None:
    plain = start(lang="nl", NO_COLOR="1")
    plain.asked()
    plain.keys(CONTROL_D)
    plain.ends()
    assert "\x1b[2m" not in plain.raw
    painted = start(lang="nl")
    painted.asked()
    painted.keys(CONTROL_D)
    painted.ends()
    assert "\x1b[2m" in painted.raw


def test_a_code_that_is_pasted_over_several_lines_is_one_answer(
    tmp_path: Path, start: Start
) -> None:
    code = '<iframe\n  src="https://tally.so/embed/wA1b2C?x=1"\n  width="100%">\n</iframe>'
    terminal = start("--type=local", lang="nl")
    terminal.asked()
    for _ in range(9):
        terminal.types("")
    asks(terminal, "nl", "form")
    said = terminal.types(f"\x1b[200~{code}\x1b[201~")
    assert "Ik schrijf: https://tally.so/r/wA1b2C" in said
    terminal.types("")
    terminal.keys("\n")
    assert terminal.ends() == 0, terminal.text
    text = (tmp_path / "x" / "community.yaml").read_text("utf-8")
    assert "  form: https://tally.so/r/wA1b2C\n" in text

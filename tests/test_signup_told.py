"""What kiem says about the form it recognised, and the questions it gives to copy into it."""

import datetime as dt
from pathlib import Path

import pytest

from kiem import blueprint, signup, source
from kiem.community.load import read_community
from story import TODAY as DAY
from story import kiem_here

FILE = """\
type: local
language: nl
community:
  name: Het Zaadje
  tagline: Buren die zaden ruilen en zo meer oogsten
  summary: Een kleine groep rond de Iepenlaan die van de lente tot de herfst zaden, stekken en advies ruilt.
  organiser: De Iepenlaan
  contact: hallo@zaadje.example
audience: Mensen met een tuin, balkon of vensterbank op loopafstand van de Iepenlaan in ons dorp.
distinctiveness: Winkels verkopen zakjes en groepen op internet zijn ver weg. Wij ruilen wat hier al groeit.
launch: 2027-03-02
signup:
  form: {form}
  motivation:
    question: Wat ruil je het liefst?
    min: 20
    max: 300
  questions:
    - label: Wat heb je?
      kind: choice
      options: [een tuin, een balkon]
      why: Dan weten we welke zaden passen.
"""


def story(tmp_path: Path, form: str, *arguments: str, lang: str = "nl") -> str:
    (tmp_path / "community.yaml").write_text(FILE.format(form=form), encoding="utf-8")
    said = kiem_here(*arguments, "--today", DAY, cwd=tmp_path, lang=lang)
    assert said.code == 0, said.err
    return said.out


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("tally.so/r/wA1b2C", "het formulier van Tally: https://tally.so/r/wA1b2C"),
        ("https://formspree.io/f/xwkdzabc", "naar https://formspree.io/f/xwkdzabc"),
        ("https://f.example/mee", "via f.example"),
        ("https://c.example/apps/forms/s/AbCdEf12GhIj", "Nextcloud Forms, c.example"),
        ("mail@zaadje.example", "per mail naar mail@zaadje.example"),
    ],
)
def test_a_build_and_a_check_say_what_was_understood(form: str, says: str, tmp_path: Path) -> None:
    for command in ("check", "build"):
        line = [it for it in story(tmp_path, form, command).splitlines() if "Aanmelden gaat" in it]
        assert len(line) == 1
        assert says in line[0]


def test_nothing_is_said_about_a_form_that_nobody_gave(tmp_path: Path) -> None:
    for command in ("check", "build"):
        assert "Aanmelden gaat" not in story(tmp_path, "''", command)


def test_a_quiet_run_says_nothing(tmp_path: Path) -> None:
    for command in ("check", "build"):
        assert story(tmp_path, "tally.so/r/wA1b2C", command, "--quiet") == ""


def test_the_questions_to_copy_stand_in_their_order_with_the_motivation_first(
    tmp_path: Path,
) -> None:
    out = story(tmp_path, "tally.so/r/wA1b2C", "check")
    copied = out[out.index("Neem deze vragen over") :].splitlines()
    numbered = [line.strip() for line in copied if line.strip()[:1].isdigit()]
    assert (
        numbered[0] == "1. Wat ruil je het liefst?  [lang antwoord, verplicht, 20 tot 300 tekens]"
    )
    assert [line.split(". ")[0] for line in numbered] == [str(n + 1) for n in range(len(numbered))]
    assert "2. Je naam  [kort antwoord, verplicht]" in numbered
    choice = next(at for at, line in enumerate(copied) if "Wat heb je?" in line)
    assert copied[choice].endswith("[één keuze]")
    assert [line.strip() for line in copied[choice + 1 : choice + 4]] == [
        "Dan weten we welke zaden passen.",
        "○ een tuin",
        "○ een balkon",
    ]
    assert "Copy these questions" in story(tmp_path, "tally.so/r/wA1b2C", "check", lang="en")


def test_a_form_that_kiem_draws_needs_no_copying(tmp_path: Path) -> None:
    assert "Neem deze vragen over" not in story(
        tmp_path, "https://formspree.io/f/xwkdzabc", "check"
    )


def test_the_rest_of_the_house_reads_the_form_in_its_plainest_words(tmp_path: Path) -> None:
    file = tmp_path / "community.yaml"
    key = "01234567-89ab-cdef-0123-456789abcdef"
    code = f"""'<form action="https://api.web3forms.com/submit"><input name="access_key" value="{key}">'"""
    file.write_text(FILE.format(form=code), encoding="utf-8")
    definition = signup.settled(
        read_community(source.read(file), dt.date.fromisoformat(DAY), rules=signup.RULES)
    )
    community = blueprint.fill(definition, blueprint.load("local")).community
    given = community.signup
    assert (given.form, given.form_as) == ("https://api.web3forms.com/submit", "post")
    assert given.access_key == key
    assert given.motivation.question == "Wat ruil je het liefst?"

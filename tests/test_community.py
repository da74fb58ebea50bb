"""What is read from a definition: values, short forms, languages, and every mistake at once."""

import copy
import pickle
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from definitions import SMALL, TODAY, changed, problems, read, told
from kiem import blueprint, signup, source
from kiem.checks import catalogue
from kiem.community.definition import Community
from kiem.community.load import model, read_community
from kiem.community.localise import in_language
from kiem.community.text import Plain, Text
from kiem.errors import InputError, Message
from kiem.messages import say

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample-community"
TWO = changed("language: en", "language: [en, nl]")


def the(community: Community, path: str) -> Any:
    """The value at a dotted path, list items by number."""
    found: Any = community
    for part in path.split("."):
        found = found[int(part)] if part.isdigit() else getattr(found, part)
    return found


# What a good file says


def test_the_smallest_file_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    definition = read(tmp_path)
    assert definition.findings == ()
    assert catalogue.run(definition, TODAY) == ()
    assert definition.community.launch.date == date(2027, 3, 2)


def test_the_rich_sample_has_no_error_and_no_gap() -> None:
    definition = read_community(source.read(SAMPLE), TODAY)
    found = [*definition.findings, *catalogue.run(definition, TODAY)]
    assert len(definition.values) > 300
    assert [p for p in found if p.severity in ("error", "gap")] == []


def test_short_forms_stand_for_a_key_of_the_long_form(tmp_path: Path) -> None:
    text = (
        SMALL + "signup:\n  motivation: Why?\nchannels: [Poster]\nsite: https://elmlane.example\n"
    )
    community = read(tmp_path, text).community
    assert community.community.organiser.name == "Elm Lane Gardeners"
    assert community.community.contact.email == "hello@elmlane.example"
    assert community.audience.who.startswith("People with a garden")
    assert community.goals[0].goal == "Twenty households swap seeds by June 2027"
    assert community.signup.motivation.question == "Why?"
    assert (community.signup.motivation.min, community.signup.motivation.max) == (40, 600)
    assert community.channels[0].name == "Poster"
    assert community.site.url == "https://elmlane.example/"


def test_a_form_and_a_policy_may_stand_for_their_sections(tmp_path: Path) -> None:
    text = SMALL + "signup: https://tally.so/forms/wA1b2C/edit\naccess: Invite\n"
    with pytest.raises(InputError) as refused:
        read(tmp_path, text)
    assert [problem.code for problem in refused.value.problems] == ["P-03"]
    definition = read(tmp_path, text.replace("/forms/wA1b2C/edit", "/r/wA1b2C"))
    assert definition.community.access.policy == "invite"
    community = blueprint.fill(signup.settled(definition), blueprint.load("local")).community
    assert (community.signup.form, community.signup.form_as) == (
        "https://tally.so/r/wA1b2C",
        "embed",
    )


def test_an_absent_map_is_a_model_and_a_map_that_is_there_or_not_is_none(tmp_path: Path) -> None:
    community = read(tmp_path).community
    assert community.access.policy == "apply"
    assert community.access.answer_within_days == 5
    assert community.audience.expected_size == 100
    assert community.launch.platform is None
    assert community.toolkit.press is None
    assert community.toolkit.service_desk is None
    assert community.ambassadors.call is None
    assert community.team == ()


READ = [
    ("accent: '#1F4E79'", "site", "accent", "#1f4e79"),
    ("accent: 1f4e79", "site", "accent", "#1f4e79"),
    ("accent: abc", "site", "accent", "#aabbcc"),
    ("dark_mode: DARK", "site", "dark_mode", "dark"),
    ("show_compare: Ja", "site", "show_compare", True),
    ("show_compare: nee", "site", "show_compare", False),
    ("show_compare: TRUE", "site", "show_compare", True),
    ("pages: {ambassadors: no}", "site", "pages.ambassadors", False),
    ("custom_domain: https://elmlane.example/", "site", "custom_domain", "elmlane.example"),
    ("hashtag: '#elmlane'", "toolkit", "hashtag", "elmlane"),
    ("hashtag: ' @elmlane '", "toolkit", "hashtag", "elmlane"),
    ("can_use: x", "toolkit", None, None),
    ("skip: poster", "toolkit", "skip", ("poster",)),
    (
        "press: {email: mailto:pers@elmlane.example}",
        "toolkit",
        "press.email",
        "pers@elmlane.example",
    ),
    ("press: {email: <pers@elmlane.example>}", "toolkit", "press.email", "pers@elmlane.example"),
    ("opens: 2027-01-19", "signup", "opens", date(2027, 1, 19)),
    ("keep_months: 12", "signup", "keep_months", 12),
    ("form: hello@elmlane.example", "signup", "form", "hello@elmlane.example"),
    ("form_as: Embed", "signup", "form_as", "embed"),
    ("questions: [{id: q1, label: Soil?, why: To help}]", "signup", "questions.0.kind", "text"),
    ("answer_within_days: 14", "access", "answer_within_days", 14),
    ("criteria: You live close by", "access", "criteria", ("You live close by",)),
    ("criteria: [One, '', Two]", "access", "criteria", ("One", "Two")),
    ("groups: [{id: a, name: A, share: 100 %}]", "access", "groups.0.share", 100),
    ("groups: [{id: a, name: A, share: 100%}]", "access", "groups.0.share", 100),
    ("batches: {every: two weeks}", "access", "batches.every", "two_weeks"),
    ("explain: ''", "access", "explain", ""),
    ("talks: [{who: nurse, helps: Misschien}]", "consultation", "talks.0.helps", "maybe"),
    ("talks: [{who: nurse, helps: true}]", "consultation", "talks.0.helps", "yes"),
    ("count: 12", "consultation", "people", 12),
    ("talks: [{who: nurse}, {who: baker}]", "consultation", "people", 2),
]


@pytest.mark.parametrize(("line", "section", "path", "value"), [r for r in READ if r[2]])
def test_values_are_understood(
    tmp_path: Path, line: str, section: str, path: str, value: object
) -> None:
    community = read(tmp_path, SMALL + f"{section}:\n  {line}\n").community
    assert the(getattr(community, section), path) == value


def test_times_and_goals_and_starts_are_values(tmp_path: Path) -> None:
    text = SMALL + (
        "events:\n  - title: Open door\n    date: 2027-02-13\n    time: 9:30\n    register: a@b.example\n"
    )
    text = changed(
        "  - Twenty", "  - goal: Reply\n    for: Members\n    target: 80 %\n  - Twenty", text
    )
    text = changed(
        "themes:\n  - Seeds and cuttings",
        "themes:\n  - {name: A, start: At 40}\n  - {name: B, start: 2027-04-01}",
        text,
    )
    community = read(tmp_path, text).community
    assert community.events[0].time == time(9, 30)
    assert community.events[0].register_ == "mailto:a@b.example"
    assert (community.goals[0].for_, community.goals[0].target) == ("members", 80)
    assert [goal.shown for goal in community.goals] == [True, False]
    assert [theme.start for theme in community.themes] == ["at_40", date(2027, 4, 1)]


@pytest.mark.parametrize(
    ("number", "value"), [("80", 80), ("80 %", 80), ("2.5", 2.5), ("2,5", 2.5), ("-3", -3)]
)
def test_amounts_may_have_a_fraction(tmp_path: Path, number: str, value: float) -> None:
    text = changed("  - Twenty", f"  - goal: Reply\n    target: {number}\n  - Twenty")
    assert read(tmp_path, text).community.goals[0].target == value


def test_an_empty_key_is_the_same_as_no_key(tmp_path: Path) -> None:
    text = SMALL + "team: []\nevents:\nsite:\n  accent: ''\naccess: {}\nfaq: \nphase: ' '\n"
    assert read(tmp_path, text).community == read(tmp_path).community


def test_models_are_frozen(tmp_path: Path) -> None:
    community = read(tmp_path).community
    with pytest.raises(ValidationError):
        community.launch.date = TODAY  # type: ignore[misc]  # what must not be possible


# Languages


def in_two_languages() -> str:
    text = changed(
        "tagline: Neighbours who grow more by sharing seeds",
        "tagline:\n    en: Neighbours who grow more by sharing seeds\n    NL: Buren die meer oogsten",
        TWO,
    )
    text = changed(
        "  - Seeds and cuttings", "  - {en: Seeds and cuttings, nl: Zaden en stekken}", text
    )
    return text + (
        "events:\n  - title: Swap\n    date: 2027-04-10\n    theme: Seeds and cuttings\n"
        "access:\n  criteria:\n    en: [Close by, With seeds]\n    nl: [Dichtbij, Met zaden]\n"
        "labels:\n  site.skip: {en: Skip, nl: Sla over}\n"
    )


def test_a_text_knows_its_languages(tmp_path: Path) -> None:
    community = read(tmp_path, in_two_languages()).community
    tagline = community.community.tagline
    assert tagline == "Neighbours who grow more by sharing seeds"
    assert tagline.in_language("nl") == "Buren die meer oogsten"
    assert tagline.in_language("de") == tagline
    assert community.access.criteria[1].translations == {"en": "With seeds", "nl": "Met zaden"}
    assert community.language == ("en", "nl")
    assert community.default_language == "en"


def test_a_community_in_another_language(tmp_path: Path) -> None:
    community = read(tmp_path, in_two_languages()).community
    dutch = in_language(community, "nl")
    assert dutch.community.tagline == "Buren die meer oogsten"
    assert dutch.community.summary == community.community.summary
    assert dutch.access.criteria == ("Dichtbij", "Met zaden")
    assert dutch.events[0].theme == dutch.themes[0].name == "Zaden en stekken"
    assert dutch.labels["site.skip"] == "Sla over"
    assert in_language(dutch, "en") == community


def test_a_text_survives_copying(tmp_path: Path) -> None:
    community = read(tmp_path, in_two_languages()).community
    for again in (
        pickle.loads(pickle.dumps(community)),  # noqa: S301 - our own bytes
        copy.deepcopy(community),
        community.model_copy(deep=True),
        community.model_copy(),
    ):
        assert again == community
        assert isinstance(again.community.tagline, Text)
        assert again.community.tagline.in_language("nl") == "Buren die meer oogsten"
        assert isinstance(again.community.name, Plain)


def test_a_third_language_needs_all_labels(tmp_path: Path) -> None:
    text = changed("language: en", "language: fy") + "labels:\n  a: Ien\n"
    assert read(tmp_path, text, labels={"a"}).community.language == ("fy",)
    found = told(problems(tmp_path, text, labels={"a", "b", "c"}))
    assert found == [
        "2 error S-04 kiem doesn't know the language fy, and 2 of its words are missing under `labels`."
    ]


def test_an_unknown_label_is_an_error(tmp_path: Path) -> None:
    text = SMALL + "labels:\n  join.titel: Join\n"
    assert read(tmp_path, text).findings == ()
    found = problems(tmp_path, text, labels={"join.title", "site.skip"})
    assert told(found) == ["17 error S-02 kiem has no label `join.titel`."]
    assert say(found[0].hint or Message.of(""), "en") == "Did you mean `join.title`?"


def test_models_of_data_without_a_file() -> None:
    data: Any = source.read(SAMPLE).data
    assert model(data).community.name == "De Losse Schroef"
    with pytest.raises(InputError) as refused:
        model({**data, "launch": "soon"})
    assert [p.code for p in refused.value.problems] == ["S-04"]

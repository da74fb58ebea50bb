"""Blueprints: what an organiser left empty gets filled, truthfully, and nothing else changes."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kiem import source, words
from kiem.blueprint import Filled, fill, load, names
from kiem.blueprint.facts import facts, sentence
from kiem.blueprint.fill import shorts
from kiem.blueprint.layers import Draft, flat, holes, spoken, told
from kiem.blueprint.questions import questions
from kiem.community.definition import Community
from kiem.community.load import Definition, read_community
from kiem.community.section import Section
from kiem.errors import EnvironmentProblem, InputError, Message, Problem
from kiem.messages import CATALOGUES, say
from kiem.source import Node

ROOT = Path(__file__).resolve().parent.parent
ELM_LANE = ROOT / "tests/communities/elm-lane/community.yaml"
NACHTPLOEG = ROOT / "tests/communities/nachtploeg/community.yaml"
SAMPLE = ROOT / "sample-community/community.yaml"
TODAY = dt.date(2027, 1, 5)
BUILT = [name for name in names() if name != "base"]
TYPES = ["practice", "local", "social"]  # the last has no blueprint of its own yet

SMALL = """
type: {type}
language: {language}
community:
  name: De Kade
  tagline: Schippers die elkaar verder helpen
  summary: Een kleine groep schippers die samen uitzoekt hoe je met een oud schip door het jaar komt.
  organiser: Vereniging De Kade
  contact: hallo@kade.example
audience: Mensen die op een oud schip wonen of varen, en het onderhoud zoveel mogelijk zelf doen.
distinctiveness: Er zijn werven en er zijn boeken. Hier zit iemand naast je die hetzelfde schip al heeft opgeknapt.
launch: 2027-03-02
"""


def read(text: str, folder: Path) -> Definition:
    file = folder / "community.yaml"
    file.write_text(text, encoding="utf-8")
    return at(file)


def at(file: Path) -> Definition:
    return read_community(source.read(file), TODAY, labels=words.known(), packs=words.languages())


def small(folder: Path, more: str = "", kind: str = "practice", language: str = "nl") -> Definition:
    text = SMALL.format(type=kind, language=language)
    if "\nlaunch:" in more:
        text = text.replace("launch: 2027-03-02\n", "")
    return read(text + more, folder)


def filled(definition: Definition, wanted: str | None = None) -> Filled:
    return fill(definition, load(wanted or definition.community.type))


def mend(of: EnvironmentProblem | Problem) -> Message:
    assert of.hint is not None
    return of.hint


def asked(result: Filled) -> dict[str, str]:
    return {question.id: str(question.a) for question in result.community.faq}


def kept(written: Section, now: Section) -> Iterator[str]:
    """The keys that an organiser wrote and that are no longer as they were."""
    for name in written.model_fields_set:
        before, after = getattr(written, name), getattr(now, name)
        if isinstance(before, Section):
            yield from (f"{name}.{key}" for key in kept(before, after))
        elif name == "faq":
            yield from [name] if after[: len(before)] != before else []
        elif before and before != after:
            yield name


# Choosing a blueprint


def test_three_blueprints_come_with_kiem() -> None:
    assert names() == ("base", "local", "practice")


@pytest.mark.parametrize("name", BUILT)
def test_a_type_stands_on_base_and_speaks_for_itself(name: str) -> None:
    blueprint = load(name)
    assert blueprint.exact
    assert [folder.name for folder in blueprint.folders] == ["base", name]
    for lang in words.languages():
        assert blueprint.facts.title[lang]
        assert blueprint.facts.about[lang]
        assert blueprint.ambassador(lang)


def test_a_type_without_texts_gets_the_general_ones_and_says_so(tmp_path: Path) -> None:
    definition = small(tmp_path, kind="social")
    result = filled(definition)
    assert not load("social").exact
    assert [problem.severity for problem in result.notices] == ["tip"]
    assert result.notices[0].place.line == 2
    for lang in CATALOGUES:
        assert "`social`" in say(result.notices[0].what, lang)
    assert result.community.launch.opening_question


def test_an_unknown_name_comes_with_the_nearest_or_the_list() -> None:
    with pytest.raises(EnvironmentProblem) as near:
        load("practise")
    assert "`practice`" in say(mend(near.value), "en")
    with pytest.raises(EnvironmentProblem) as far:
        load("zzz")
    assert "base, local, practice" in say(mend(far.value), "nl")


def own_blueprint(folder: Path, text: str = "title: {nl: Schip}\nabout: {nl: Varen}\n") -> Path:
    (folder / "schip/words").mkdir(parents=True)
    (folder / "schip/blueprint.yml").write_text(text, encoding="utf-8")
    (folder / "schip/words/nl.yml").write_text(
        "defaults:\n  launch:\n    opening_question: Waar lig je, {name}?\n", encoding="utf-8"
    )
    return folder / "schip"


def test_a_folder_of_the_organisers_own_is_a_blueprint_too(tmp_path: Path) -> None:
    folder = own_blueprint(tmp_path)
    result = filled(small(tmp_path), str(folder))
    assert result.community.launch.opening_question == "Waar lig je, De Kade?"
    assert result.community.launch.introduce_prompt  # what it doesn't say comes from base
    assert result.notices == ()


def test_a_folder_that_is_no_blueprint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as missing:
        load(f"{tmp_path}/nothing")
    assert missing.value.what.id == "blueprint.missing"
    folder = own_blueprint(tmp_path, "title: {nl: Schip}\nabout: {nl: Varen}\ncolour: blue\n")
    with pytest.raises(EnvironmentProblem) as broken:
        load(str(folder))
    assert dict(broken.value.what.values)["key"] == "colour"


# What is filled


def whole(result: Filled) -> None:
    """Everything that a page needs and that isn't a matter of the organiser's own is there."""
    c = result.community
    assert len(c.community.values) >= 2
    assert len(c.give_and_get.you_get) >= 3
    assert len(c.give_and_get.you_bring) >= 3
    assert len(c.access.criteria) >= 2
    assert c.access.explain
    assert c.access.minors
    assert c.access.leaving
    assert c.signup.motivation.question
    assert c.signup.motivation.hint
    assert c.signup.motivation.example
    assert all(question.why for question in c.signup.questions)
    assert c.signup.questions
    assert c.signup.profile_nudge
    assert c.signup.thanks.title
    assert c.signup.thanks.text
    assert c.launch.opening_question.count("?") == 1
    assert c.launch.introduce_prompt
    assert [milestone.members for milestone in c.milestones] == [15, 40, 100]
    assert all(milestone.celebrate for milestone in c.milestones)
    assert c.conduct.rules
    assert c.conduct.tone.sample
    assert c.conduct.report_to == c.community.contact.email
    assert c.recognition
    assert c.toolkit.service_desk
    assert len(result.questions) >= 12


def invented(result: Filled) -> None:
    """Nothing that only the organiser can say was said for them."""
    c = result.community
    assert c.goals == ()
    assert c.team == ()
    assert c.access.cost == ""
    assert c.access.groups == ()
    assert c.conduct.promises.reply_within_hours is None
    assert c.conduct.promises.feedback == ""
    assert c.ambassadors.tasks == ()
    assert c.ambassadors.call is None
    assert c.launch.platform is None
    assert c.toolkit.press is None
    assert c.events == ()
    assert c.channels == ()


@pytest.mark.parametrize("policy", ["open", "apply", "invite"])
@pytest.mark.parametrize("language", ["nl", "en", "[nl, en]"])
@pytest.mark.parametrize("kind", TYPES)
def test_a_small_file_becomes_a_whole_and_honest_community(
    kind: str, language: str, policy: str, tmp_path: Path
) -> None:
    definition = small(tmp_path, f"access:\n  policy: {policy}\n", kind, language)
    result = filled(definition)
    whole(result)
    invented(result)
    assert bool(result.community.access.declined) is (policy != "open")
    assert bool(result.community.access.waiting_list) is (policy != "open")
    assert list(kept(definition.community, result.community)) == []


def test_the_smallest_file_of_the_contract_is_filled() -> None:
    result = filled(at(ELM_LANE))
    whole(result)
    assert len(result.community.goals) == 1
    assert result.community.access.policy == "open"
    assert result.community.launch.meeting_form == "offline"
    assert asked(result)["what"].endswith("It is run by Elm Lane Gardeners.")


@pytest.mark.parametrize("file", [NACHTPLOEG, SAMPLE])
def test_a_rich_file_keeps_everything_it_said(file: Path) -> None:
    definition = at(file)
    result = filled(definition)
    assert list(kept(definition.community, result.community)) == []
    assert len(result.texts) < 5
    assert result.questions


def every_default(kind: str, lang: str, definition: Definition) -> dict[str, Node]:
    """A definition in which each default that can be true stands as if the organiser wrote it."""
    blueprint = load(kind)
    result = fill(definition, blueprint)
    known = facts(result.community, words.load(lang, blueprint.folders), result.texts)
    draft = Draft(definition.source.data, (lang,), shorts(Community))
    packs = [words.pack(folder, lang) for folder in blueprint.folders]
    for said in packs:
        for tree in (said.defaults, *(it for name, it in said.when.items() if name in known)):
            for path, node in flat(tree):
                if path != ("faq",):
                    assert holes(node) <= set(known), path
                    draft.put(path, told(node, known))
    answers = [
        {"q": told(it["q"], known), "a": told(it["a"], known), "group": it["group"]}
        for said in packs
        for it in questions(said)
        if holes(it["a"]) <= set(known)
    ]
    assert len(answers) > 30
    return {**draft.data, "faq": list({str(it["q"]): it for it in answers}.values())}


@pytest.mark.parametrize("policy", ["open", "apply", "invite"])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["base", *BUILT])
def test_defaults_are_within_the_limits_that_organisers_get(
    kind: str, lang: str, policy: str, tmp_path: Path
) -> None:
    definition = small(tmp_path, RICH.format(policy=policy), language=lang)
    before = {problem.what for problem in definition.findings}
    again = yaml.safe_dump(every_default(kind, lang, definition), allow_unicode=True)
    problems = [it for it in read(again, tmp_path).findings if it.what not in before]
    assert [say(problem.what, "en") for problem in problems] == []


# Every fact that a default may need.
RICH = """
access:
  policy: {policy}
  cost: Niets.
  groups:
    - id: peer
      name: Ik vaar zelf
      share: 80
    - id: expert
      name: Ik werk op een werf
      share: 20
      expert: yes
themes: [Roest, Motoren]
ambassadors:
  call:
    open: yes
events:
  - title: Eerste avond
    kind: meetup
    when_members: 100
signup:
  privacy:
    text: We gebruiken je gegevens alleen om je te antwoorden.
launch:
  date: 2027-03-02
  platform:
    name: De Steiger
    kind: forum
"""


# Where defaults go


def test_short_forms_stay_what_they_say(tmp_path: Path) -> None:
    definition = small(
        tmp_path, "signup:\n  motivation: Wat vaar je?\nsite: https://kade.example/\n"
    )
    c = filled(definition).community
    assert c.signup.motivation.question == "Wat vaar je?"
    assert c.site.url == "https://kade.example/"
    assert c.site.accent == "#1f4e79"
    assert c.audience.who.startswith("Mensen die op een oud schip")
    assert c.audience.bound_by == "profession"
    assert c.launch.date == dt.date(2027, 3, 2)


def test_a_short_form_in_two_languages_is_a_text_and_not_a_section(tmp_path: Path) -> None:
    more = "signup:\n  motivation:\n    NL: Wat vaar je?\n    en: What do you sail?\n"
    motivation = filled(small(tmp_path, more, language="[nl, en]")).community.signup.motivation
    assert motivation.question.in_language("en") == "What do you sail?"
    assert motivation.hint.in_language("en").startswith("Two or three sentences")


def test_what_is_written_empty_is_filled_too(tmp_path: Path) -> None:
    more = "conduct:\n  rules: []\nrecognition:\nsignup:\n  motivation: ''\n"
    c = filled(small(tmp_path, more)).community
    assert c.conduct.rules
    assert c.recognition
    assert c.signup.motivation.question


def test_a_list_is_filled_whole_or_not_at_all(tmp_path: Path) -> None:
    more = "milestones:\n  - members: 12\n    what: De steiger is vol\n"
    result = filled(small(tmp_path, more))
    assert [milestone.what for milestone in result.community.milestones] == ["De steiger is vol"]
    assert result.community.milestones[0].celebrate == ""
    assert ("milestones",) not in result.texts


def test_every_language_gets_its_own_words(tmp_path: Path) -> None:
    result = filled(small(tmp_path, language="[en, nl]"))
    rules = result.community.conduct.rules
    nl, en = ([str(rule.in_language(lang)) for rule in rules] for lang in ("nl", "en"))
    assert len(rules) == len(set(nl) | set(en)) / 2
    assert list(rules) == en
    answer = next(question.a for question in result.community.faq if question.id == "leave")
    assert "mail naar hallo@kade.example" in answer.in_language("nl")
    assert "email to hallo@kade.example" in answer.in_language("en")


def test_a_language_without_words_gets_no_foreign_ones(tmp_path: Path) -> None:
    label = dict.fromkeys(sorted(words.known()), "x")
    more = yaml.safe_dump({"labels": label})
    result = filled(small(tmp_path, more, language="fy"))
    assert result.texts == ()
    assert result.questions == ()
    assert ("audience", "bound_by") in result.settings


def test_a_section_that_is_the_organisers_to_start_is_only_completed(tmp_path: Path) -> None:
    assert filled(small(tmp_path)).community.ambassadors.tasks == ()
    begun = filled(small(tmp_path, "ambassadors:\n  since: 2026-12-01\n")).community.ambassadors
    assert len(begun.tasks) >= 3
    assert begun.call is None
    more = "ambassadors:\n  call:\n    places: 2\n"
    called = filled(small(tmp_path, more)).community.ambassadors
    assert called.call is not None
    assert called.call.question.endswith("?")


def test_our_example_never_stands_under_somebody_elses_question(tmp_path: Path) -> None:
    ours = filled(small(tmp_path)).community.signup.motivation
    own = filled(
        small(tmp_path, "signup:\n  motivation: Wat vaar je?\n")
    ).community.signup.motivation
    assert ours.example
    assert own.example == ""
    assert own.hint


def test_the_account_names_what_was_filled(tmp_path: Path) -> None:
    result = filled(small(tmp_path))
    assert ("signup", "profile_nudge") in result.texts
    assert ("access", "policy") in result.settings
    assert ("access", "policy") not in result.filled
    assert ("faq", "leave") in result.filled
    assert ("community", "name") not in result.filled
    assert len(result.filled) == len(set(result.filled))


# The standard questions


def test_answers_only_say_what_is_known(tmp_path: Path) -> None:
    poor = asked(filled(small(tmp_path)))
    rich = asked(filled(small(tmp_path, RICH.format(policy="apply"))))
    hidden = {"costs", "platform", "ratio", "ambassador", "offline", "theme", "profile"}
    assert not hidden & set(poor)
    assert hidden <= set(rich)
    assert rich["costs"] == "Niets."
    assert "20 procent" in rich["ratio"]
    assert "*Ik werk op een werf*" in rich["ratio"]
    assert "Eerste avond" in rich["offline"]
    assert "De Steiger" in rich["platform"]


MEETING = """
events:
  - {title: Bellen over roest, kind: online, date: 2027-03-09}
  - {title: Vragen aan de werf, kind: walk_in, place: "online, link na een mail", date: 2027-03-10}
  - {title: Nog geen plek, date: 2027-03-11}
"""


def test_the_answer_about_meeting_names_what_people_meet_at(tmp_path: Path) -> None:
    assert "offline" not in asked(filled(small(tmp_path, MEETING)))
    more = "  - {title: Kijk op de werf, kind: walk_in, place: De helling, date: 2027-03-12}\n"
    more += "  - {title: De eerste vaart, kind: kickoff, place: De kade, date: 2027-04-01}\n"
    more += "  - {title: Avond met gasten, kind: meetup, when_members: 100}\n"
    answer = asked(filled(small(tmp_path, MEETING + more)))["offline"]
    named = [line.removeprefix("- ") for line in answer.splitlines() if line.startswith("- ")]
    assert named == ["Kijk op de werf", "De eerste vaart", "Avond met gasten"]


def test_every_answer_is_finished(tmp_path: Path) -> None:
    for kind in (*TYPES,):
        for lang in words.languages():
            for policy in ("open", "apply", "invite"):
                more = f"access:\n  policy: {policy}\n"
                for text in asked(filled(small(tmp_path, more, kind, lang))).values():
                    assert not holes(text)
                    assert text.endswith(".")
                    assert "  " not in text


def test_no_answer_leads_to_a_page_that_is_not_there(tmp_path: Path) -> None:
    definition = small(tmp_path)
    without = fill(definition, load("practice"), without=["toolkit"])
    off = filled(small(tmp_path, "site:\n  pages:\n    toolkit: no\n"))
    for name in ("share", "working-hours"):
        assert "*Vertel het verder*" in asked(filled(definition))[name]
        assert "*" not in asked(without)[name]
        assert asked(without)[name] == asked(off)[name]


def test_an_open_door_asks_no_admission_questions(tmp_path: Path) -> None:
    closed = asked(filled(small(tmp_path, "access:\n  policy: apply\n")))
    opened = asked(filled(small(tmp_path, "access:\n  policy: open\n")))
    selection = {"no", "small-groups", "good-motivation"}
    assert selection <= set(closed)
    assert not selection & set(opened)
    assert closed["how-long"] != opened["how-long"]


def test_a_form_elsewhere_is_not_said_to_ask_a_motivation(tmp_path: Path) -> None:
    link = "signup:\n  form: https://forms.example/kade\n  form_as: {}\n"
    assert "why-motivation" not in asked(filled(small(tmp_path, link.format("link"))))
    assert "why-motivation" in asked(filled(small(tmp_path, link.format("post"))))
    own = link.format("link") + "  motivation: Wat vaar je?\n"
    assert "why-motivation" in asked(filled(small(tmp_path, own)))


def test_the_organisers_questions_come_first_and_replace_ours(tmp_path: Path) -> None:
    more = "faq:\n  - q: Hoeveel tijd kost het per week?\n    a: Een avond.\n"
    result = filled(small(tmp_path, more))
    assert result.community.faq[0].a == "Een avond."
    assert "time" not in result.questions
    assert "time" in filled(small(tmp_path)).questions


def test_questions_can_be_hidden_one_by_one_and_altogether(tmp_path: Path) -> None:
    result = filled(small(tmp_path, "faq_hide: [leave, share]\n"))
    assert not {"leave", "share"} & set(result.questions)
    assert "what" in result.questions
    assert filled(small(tmp_path, "faq_defaults: no\n")).community.faq == ()


def test_hiding_a_question_that_does_not_exist_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(InputError) as said:
        filled(small(tmp_path, "faq_hide: [leave, costz]\n"))
    (problem,) = said.value.problems
    assert (problem.severity, problem.code) == ("error", "S-06")
    assert (problem.place.line, problem.place.column) == (13, 19)
    assert "`costs`" in say(mend(problem), "en")
    assert filled(small(tmp_path, "faq_hide: [children]\n")).questions  # another type has it


def test_a_type_answers_some_questions_its_own_way(tmp_path: Path) -> None:
    practice = asked(filled(small(tmp_path)))
    local = asked(filled(small(tmp_path, kind="local")))
    assert {"clients", "emergencies", "working-hours", "employer", "accreditation"} <= set(practice)
    assert {"handy", "safe", "children", "phone"} <= set(local)
    assert practice["sell"] != local["sell"]


# The small tools underneath


def test_a_fact_becomes_a_sentence() -> None:
    assert sentence("gratis") == "Gratis."
    assert sentence("Kan dat?") == "Kan dat?"
    assert sentence("") == ""
    assert sentence("kies:\n- dit\n- dat") == "Kies:\n- dit\n- dat\n\n"


def test_facts_fill_holes_once_and_missing_ones_leave_no_trace() -> None:
    known = {"name": "De {kade}", "about": ""}
    assert told("{name}. {about?} Dag.", known) == "De {kade}. Dag."
    assert holes(["{name}", {"a": "{about?} {cost}"}]) == {"name", "cost"}


def test_what_differs_by_language_becomes_a_text_by_language() -> None:
    nl: Node = {"id": "a", "label": "een", "options": ["ja", "x"]}
    en: Node = {"id": "a", "label": "one", "options": ["yes", "x"]}
    assert spoken({"nl": nl, "en": en}) == {
        "id": "a",
        "label": {"nl": "een", "en": "one"},
        "options": [{"nl": "ja", "en": "yes"}, "x"],
    }


def test_filling_leaves_what_was_read_as_it_was(tmp_path: Path) -> None:
    definition = small(tmp_path)
    before = yaml.safe_dump(definition.source.data)
    assert filled(definition).texts
    assert yaml.safe_dump(definition.source.data) == before

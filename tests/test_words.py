"""The words: complete in every language, fillable, and fit to be read aloud."""

import re
from pathlib import Path

import pytest

from kiem import words
from kiem.blueprint import names
from kiem.blueprint.layers import flat, holes
from kiem.blueprint.questions import questions
from kiem.community.text import Text
from kiem.content import builtin
from kiem.errors import EnvironmentProblem
from kiem.source import Node
from kiem.words import Words, load, pack

BLUEPRINTS = builtin("blueprints")
BASE = (BLUEPRINTS / "base",)
BY_NAME = pytest.mark.parametrize("name", names())
SPOKEN = pytest.mark.parametrize("lang", words.languages())
LONGEST = 20  # words in a sentence that is read aloud without a second breath


def texts(node: Node) -> list[str]:
    if isinstance(node, str):
        return [node]
    parts = node.values() if isinstance(node, dict) else node
    return [text for part in parts for text in texts(part)]


def shown(name: str, lang: str) -> list[str]:
    """Every default text of a blueprint that people read."""
    said = pack(BLUEPRINTS / name, lang)
    trees = [said.defaults, *said.when.values()]
    values = [node for tree in trees for path, node in flat(tree) if path != ("faq",)]
    asked = [str(question[part]) for question in questions(said) for part in ("q", "a")]
    return [text for value in values for text in texts(value)] + asked


def shape(node: Node) -> object:
    """What two translations must share: keys, lengths of lists, placeholders."""
    if isinstance(node, dict):
        return {key: shape(part) for key, part in node.items()}
    if isinstance(node, list):
        return [shape(part) for part in node]
    return sorted(holes(node))


def test_there_are_words_in_two_languages() -> None:
    assert words.languages() == ("en", "nl")
    assert len(words.known()) > 200
    assert {"base", "practice", "local"} <= set(names())


@BY_NAME
def test_languages_have_the_same_labels_with_the_same_braces(name: str) -> None:
    nl, en = (pack(BLUEPRINTS / name, lang).labels for lang in ("nl", "en"))
    assert set(nl) == set(en)
    assert set(nl) <= words.known()
    assert {it: words.braces(nl[it]) for it in nl} == {it: words.braces(en[it]) for it in en}


@BY_NAME
def test_languages_have_the_same_defaults(name: str) -> None:
    nl, en = (pack(BLUEPRINTS / name, lang) for lang in ("nl", "en"))
    assert nl.defaults
    assert shape({**nl.defaults, "faq": []}) == shape({**en.defaults, "faq": []})
    assert list(nl.when) == list(en.when)
    for condition, tree in nl.when.items():
        assert shape({**tree}) == shape({**en.when[condition]})


@BY_NAME
def test_languages_have_the_same_questions_in_the_same_order(name: str) -> None:
    def variants(lang: str) -> list[tuple[object, ...]]:
        asked = questions(pack(BLUEPRINTS / name, lang))
        return [
            (it["id"], it["group"], it.get("needs"), shape(it["q"]), shape(it["a"])) for it in asked
        ]

    assert variants("nl")
    assert variants("nl") == variants("en")


@SPOKEN
def test_the_last_variant_of_a_count_is_there_for_every_one(lang: str) -> None:
    labels = load(lang, BASE).labels
    ones = [label for label in labels if label.endswith(".one")]
    assert ones
    assert {label.removesuffix(".one") for label in ones} <= set(labels)


@BY_NAME
@SPOKEN
def test_defaults_shout_nothing_and_sell_nothing(name: str, lang: str) -> None:
    found = shown(name, lang)
    assert len(found) > 50
    wrong = r"!|\bwij bieden\b|\bwe offer\b|\bunique\b|\buniek|\buw?\b(?! are)|  "
    assert [text for text in found if re.search(wrong, text, re.IGNORECASE)] == []


@BY_NAME
@SPOKEN
def test_sentences_are_short_enough_to_read_aloud(name: str, lang: str) -> None:
    sentences = [part for text in shown(name, lang) for part in re.split(r"(?<=[.?:])\s|\n", text)]
    assert sentences
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST] == []


def test_a_label_is_said_with_its_values() -> None:
    said = Words("en", {"join.within": "Within {days}, {name}."})
    assert said.say("join.within", days="a day", name="{days}") == "Within a day, {days}."


def test_a_missing_label_and_a_missing_value_are_our_bugs() -> None:
    said = Words("nl", {"join.within": "Binnen {days}."})
    with pytest.raises(KeyError, match=r"join\.title.*base/words/nl\.yml"):
        said["join.title"]
    with pytest.raises(KeyError, match=r"join\.within.*days"):
        said.say("join.within")


def test_one_thing_has_its_own_label_where_there_is_one() -> None:
    said = Words("en", {"days": "{n} days", "days.one": "a day", "members": "{n} members"})
    assert [said.count("days", n) for n in (0, 1, 2)] == ["0 days", "a day", "2 days"]
    assert said.count("members", 1) == "1 members"


def test_the_organisers_labels_go_over_ours_and_may_hold_any_brace() -> None:
    own = {"site.menu": Text("Kaart {x}", {"nl": "Kaart {x}", "en": "Map {x}"})}
    said = load("en", BASE, own)
    assert said.say("site.menu") == "Map {x}"
    assert said["site.menu"] != load("en", BASE)["site.menu"]
    assert said["site.skip"] == load("en", BASE)["site.skip"]


def test_a_type_says_only_what_is_different() -> None:
    types = set(names()) - {"base"}
    assert types
    for name in types:
        for lang in words.languages():
            own, base = pack(BLUEPRINTS / name, lang), pack(BASE[0], lang)
            assert not set(own.labels.items()) & set(base.labels.items())
            general = dict(flat(base.defaults))
            same = [path for path, node in flat(own.defaults) if general.get(path) == node]
            assert same == []


def test_a_language_without_words_of_its_own_stands_on_english() -> None:
    said = load("fy", BASE, {"site.menu": Text("Menu's")})
    assert said.lang == "fy"
    assert said["site.menu"] == "Menu's"
    assert said["site.skip"] == load("en", BASE)["site.skip"]


def test_a_words_file_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/en.yml").write_text("lables:\n  site.menu: Menu\n", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as said:
        pack(tmp_path, "en")
    assert dict(said.value.what.values)["key"] == "lables"

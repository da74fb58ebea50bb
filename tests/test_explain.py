"""kiem explain: every code and every key has its explanation, in both languages."""

import re
from pathlib import Path

import pytest

from kiem import source
from kiem.beginning.hints import hint
from kiem.community.keys import every
from kiem.messages import en, nl
from kiem.messages.en import codes as english
from kiem.messages.en import keys as english_keys
from kiem.messages.nl import codes as dutch
from kiem.messages.nl import keys as dutch_keys
from story import ROOT, kiem_here

KIEM = ROOT / "generator" / "kiem"
LANGUAGES = ("en", "nl")


def used() -> set[str]:
    """Every code that stands in the code of kiem."""
    texts = [path.read_text("utf-8") for path in KIEM.rglob("*.py") if path.stem != "codes"]
    return {code for text in texts for code in re.findall(r'"([A-Z]-\d\d)"', text)}


def test_every_code_is_explained_and_no_other() -> None:
    assert len(used()) > 30
    assert used() == set(english.CODES)
    assert list(english.CODES) == list(dutch.CODES)
    same = [code for code, said in english.CODES.items() if said[:3] == dutch.CODES[code][:3]]
    assert same == []


def test_every_key_is_described_in_both_languages() -> None:
    known = every()
    assert len(known) > 250
    assert english_keys.KEYS == {}
    assert all(key.description for key in known.values())
    owners = {key.owner for key in known.values()}
    assert owners == set(dutch_keys.KEYS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_can_be_read(lang: str) -> None:
    modules = {"en": english, "nl": dutch}
    examples = [said.example for said in modules[lang].CODES.values() if said.example]
    assert len(examples) > 8
    examples += [key.example for key in every().values()]
    for example in examples:
        source.parse(example.encode(), "example", Path())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_from_the_first_file_are_right(lang: str, tmp_path: Path) -> None:
    found = {path: hint(path, lang) for path in every()}
    shown = {path: example for path, example in found.items() if example}
    assert len(shown) > 100
    for path, example in shown.items():
        data: object = source.parse(example.encode(), "example", tmp_path).data
        for name in path.split("."):
            data = data[-1] if isinstance(data, list) else data
            assert isinstance(data, dict), example
            data = data[name]
        assert data, path
        assert "…" not in example.replace(", …", ""), example


@pytest.mark.parametrize(
    ("lang", "key", "shown"),
    [
        ("en", "signup.form", "signup:\n    form: https://tally.so/r/wA1b2C\n"),
        ("nl", "tagline", "community:\n    tagline: Buren die meer oogsten door zaden te delen\n"),
        ("nl", "goals.target", "goals:\n    - target: 90\n"),
        ("nl", "team.role", "team:\n    - role: community_manager        # of organiser, editor"),
        ("en", "themes", "themes:\n    - Seeds and cuttings\n    - name: Show and tell\n"),
        ("en", "batches.size", "access:\n    batches:\n      size: 10\n"),
        ("en", "contact.email", "email: …@…\n"),
        ("en", "motivation.max", "max: 600\n"),
        ("en", "signup.closes", "closes: 2027-03-09\n"),
        ("en", "faq_defaults", "faq_defaults: yes\n"),
    ],
)
def test_the_example_of_a_key_is_a_real_one(
    lang: str, key: str, shown: str, tmp_path: Path
) -> None:
    assert shown in explained(key, tmp_path, lang)


def test_every_kind_of_value_has_a_name() -> None:
    kinds = {kind for key in every().values() for kind in key.form.kinds}
    assert len(kinds) > 8
    for module in (en, nl):
        assert {f"explain.kind.{kind}" for kind in kinds} <= set(module.MESSAGES)


def explained(word: str, tmp_path: Path, lang: str = "en") -> str:
    said = kiem_here("explain", word, cwd=tmp_path, lang=lang)
    assert said.code == 0, said.err
    return said.out


@pytest.mark.parametrize("word", ["T-02", "t-02", "T2", "t02"])
def test_a_code(tmp_path: Path, word: str) -> None:
    text = explained(word, tmp_path, "nl")
    assert text.startswith("T-02\n")
    assert "Waarom: Zo komt het op je site te staan." in text


@pytest.mark.parametrize(
    "word", ["team.role", "team[].role", "team[0].role", "team.0.role", "`Team.Role`"]
)
def test_a_key(tmp_path: Path, word: str) -> None:
    text = explained(word, tmp_path)
    assert text.startswith("team.role\n")
    assert "community_manager, organiser, editor" in text
    assert "  team:\n    - role: community_manager " in text


def test_a_key_by_its_last_word_or_in_dutch(tmp_path: Path) -> None:
    assert explained("tagline", tmp_path).startswith("community.tagline\n")
    assert "15 to 90" in explained("tagline", tmp_path)
    assert explained("doelgroep", tmp_path).startswith("audience\n")
    assert "ambassadors.people.quote" in explained("citaat", tmp_path)


def test_a_key_that_stands_in_many_places(tmp_path: Path) -> None:
    text = explained("name", tmp_path, "nl")
    assert "staat op meer plekken" in text
    assert "  community.name " in text
    assert "  toolkit.partners.name " in text


@pytest.mark.parametrize(
    ("word", "meant"),
    [("taglin", "tagline"), ("signup.from", "signup.form"), ("T-99", ""), ("zzz", ""), ("", "")],
)
def test_what_is_unknown(tmp_path: Path, word: str, meant: str) -> None:
    said = kiem_here("explain", word, cwd=tmp_path)
    assert said.code == 2
    assert "no code and no key" in said.err
    assert not meant or f"`{meant}`" in said.err or meant in said.err


def test_codes_that_check_prints_can_be_asked(tmp_path: Path) -> None:
    (tmp_path / "community.yaml").write_text("type: lokal\n", "utf-8")
    found = set(re.findall(r"\b[A-Z]-\d\d\b", kiem_here("check", cwd=tmp_path).out))
    assert found
    for code in found:
        assert explained(code, tmp_path).startswith(f"{code}\n")

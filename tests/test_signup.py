"""Signing up: where answers go, which questions are asked, what is sent along."""

import datetime as dt
import textwrap
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from contracts import EMBEDS, Contract
from definitions import FORM
from kiem import signup, source, words
from kiem.community.load import read_community
from kiem.content import builtin
from kiem.messages import CATALOGUES
from kiem.signup.mail import LONGEST_ADDRESS, compose
from kiem.signup.paste import undone
from kiem.signup.providers import SERVICES, load
from kiem.signup.questions import Option, Question
from kiem.signup.recognise import UnusableFormError, recognise
from kiem.signup.ref import Privacy
from kiem.signup.web import host

CONTACT = "hallo@a.example"
TODAY = dt.date(2027, 1, 20)
BASE = (builtin("blueprints") / "base",)


def made(
    tmp_path: Path, more: str = "", lang: str = "nl", phase: str = "signup_open"
) -> signup.SignUp:
    """The sign-up of the small community with `more` lines of YAML."""
    file = tmp_path / "community.yaml"
    file.write_text(FORM + more, encoding="utf-8")
    community = read_community(source.read(file), TODAY).community
    return signup.view(
        community, words.load(lang, BASE), phase, TODAY, "https://a.example/bedankt/"
    )


def names(shown: signup.SignUp) -> list[str]:
    return [question.name for question in shown.questions]


# Where the answers go


@pytest.mark.parametrize(
    ("form", "form_as", "provider", "kind", "to"),
    [
        ("", "", "mailto", "mailto", CONTACT),
        ("", "post", "mailto", "mailto", CONTACT),
        ("doe@mee.example", "", "mailto", "mailto", "doe@mee.example"),
        ("mailto:doe@mee.example?subject=x", "", "mailto", "mailto", "doe@mee.example"),
        ("doe@mee.example", "link", "mailto", "mailto", "doe@mee.example"),
        ("https://f.example/x", "", "link", "link", "https://f.example/x"),
        ("https://f.example/x", "link", "link", "link", "https://f.example/x"),
        ("https://f.example/x", "embed", "link", "embed", "https://f.example/x"),
        ("https://f.example/x", "post", "post", "post", "https://f.example/x"),
        (
            "https://f.example:443/x?y=1&z=2",
            "post",
            "post",
            "post",
            "https://f.example/x?y=1&z=2",
        ),
        ('"https://f.example/x"', "", "link", "link", "https://f.example/x"),
        ("\u200bhttps://f.example/x\ufeff", "", "link", "link", "https://f.example/x"),
        ("<https://f.example/x>", "", "link", "link", "https://f.example/x"),
        (
            '<iframe src="https://f.example/x?a=1&amp;b=2" width="100"></iframe>',
            "embed",
            "link",
            "embed",
            "https://f.example/x?a=1&b=2",
        ),
        ("https://f.example/x'y?a=1&amp;b=2", "", "link", "link", "https://f.example/x'y?a=1&b=2"),
        ('https://f.example/a"b\\c<d', "post", "post", "post", "https://f.example/a%22b%5Cc%3Cd"),
        ("<form action='https://f.example/x'>", "post", "post", "post", "https://f.example/x"),
    ],
)
def test_a_form_is_recognised(form: str, form_as: str, provider: str, kind: str, to: str) -> None:
    ref = recognise(form, form_as, CONTACT)
    assert (ref.provider, ref.kind, ref.address) == (provider, kind, to)


@pytest.mark.parametrize(
    "form",
    [
        "http://f.example/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://u:p@f.example/x",
        "https://f.example\\@g.example/x",
        "https://f|.example/x",
        "https://",
        "https://[f.example/x",
        "https://f.example:8443/x",
        "//f.example/x",
        "f.example",
        "geen adres",
    ],
)
@pytest.mark.parametrize("form_as", ["", "post", "link", "embed"])
def test_what_would_lose_answers_is_refused(form: str, form_as: str) -> None:
    with pytest.raises(UnusableFormError):
        recognise(form, form_as, CONTACT)


def test_only_the_host_itself_may_receive_a_post() -> None:
    assert recognise("https://f.example/x", "post", CONTACT).hosts == ("f.example",)
    assert recognise("https://f.example/x", "", CONTACT).hosts == ()
    assert host("https://F.Example/x") == "f.example"


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_the_same_shape(name: str) -> None:
    service = load(name)
    assert service.name == name
    assert bool(service.title) == (name not in {"post", "link", "mailto"})
    assert set(service.kinds) <= {"post", "embed", "link", "mailto"}
    assert all(host in SERVICES[name] or _under(host, SERVICES[name]) for host in service.hosts)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_country_of_a_service_has_its_name(lang: str) -> None:
    facts = [load(name).privacy for name in SERVICES]
    codes = {code for known in facts for code in (known.country, known.stored) if code}
    assert {"BE", "US", "EU"} <= codes
    labels = words.load(lang, BASE)
    assert all(labels[f"privacy.country_{code.lower()}"] for code in codes)
    seats = {known.country for known in facts if known.country}
    assert {f"country.{code}" for code in seats} <= set(CATALOGUES[lang].MESSAGES)


@pytest.mark.parametrize("name", SERVICES)
def test_what_is_said_about_a_service_can_be_looked_up(name: str) -> None:
    known = load(name).privacy
    assert all(host(page) for page in (known.page, known.dpa) if page)
    assert not known.checked_on or known.checked_on.year > 2022
    assert known.page or not known.role


def _under(host: str, known: tuple[str, ...]) -> bool:
    return not host or any(it.startswith(".") and host.endswith(it) for it in known)


def test_an_address_comes_out_of_what_surrounds_it() -> None:
    assert undone("  «https://f.example/x»\n").addresses == ("https://f.example/x",)
    assert undone("").addresses == ("",)


# Which questions are asked


def test_the_questions_stand_in_their_order(tmp_path: Path) -> None:
    shown = made(
        tmp_path,
        """
access:
  groups:
    - {id: org, name: Ik werk er, share: 80}
    - {id: expert, name: Ik weet er veel van, share: 20, expert: yes}
signup:
  form: https://f.example/x
  form_as: post
  motivation: Wat breng je mee?
  questions:
    - {id: place, label: Waar woon je?, kind: text, why: We zoeken buren}
    - {label: Welke dagen?, kind: choices, options: [ma, di], why: Voor het rooster}
""",
    )
    assert names(shown) == [
        "name",
        "email",
        "group",
        "role",
        "motivation",
        "place",
        "own_2",
        "found",
    ]
    required = [question.name for question in shown.questions if question.required]
    assert required == ["name", "email", "group", "motivation"]
    group = shown.questions[2]
    assert group.options == (
        Option("org", "Ik werk er"),
        Option("expert", "Ik weet er veel van"),
    )


def test_one_group_is_no_question(tmp_path: Path) -> None:
    more = "access:\n  groups:\n    - {id: a, name: Iedereen, share: 100}\n"
    assert names(made(tmp_path, more)) == names(made(tmp_path))


def test_a_mail_needs_no_mail_address(tmp_path: Path) -> None:
    assert names(made(tmp_path)) == ["name", "role", "motivation", "found"]


def test_an_own_question_how_people_found_us_replaces_ours(tmp_path: Path) -> None:
    more = "signup:\n  questions:\n    - {id: found, label: Hoe vond je ons?, why: Nieuwsgierig}\n"
    shown = made(tmp_path, more)
    assert names(shown).count("found") == 1
    assert shown.questions[-1].label == "Hoe vond je ons?"


OWN = "https://f.example/x\n  form_as: post"


@pytest.mark.parametrize(
    ("id", "form"),
    [
        *((id, OWN) for id in ("email", "name", "privacy_read", "language")),
        ("access_key", "1234abcd-1234-4abc-8def-1234567890ab"),
    ],
)
def test_an_own_question_never_takes_the_name_of_ours(id: str, form: str, tmp_path: Path) -> None:
    more = f"""
signup:
  form: {form}
  questions:
    - {{id: {id}, label: Nog iets?, why: Nieuwsgierig}}
"""
    shown = made(tmp_path, more)
    assert f"own_{id}" in names(shown)
    sent = names(shown) + [name for name, _ in shown.hidden] + [shown.ref.trap]
    assert len(set(sent)) == len(sent)


def test_the_motivation_has_the_limits_of_the_definition(tmp_path: Path) -> None:
    more = """
signup:
  motivation:
    question: Waarom?
    hint: Kort mag
    example: Omdat het kan.
    min: 0
    max: 300
"""
    asked = next(q for q in made(tmp_path, more).questions if q.name == "motivation")
    assert (asked.kind, asked.required) == ("long", True)
    assert (asked.shortest, asked.longest) == (0, 300)
    assert (asked.label, asked.hint, asked.example) == ("Waarom?", "Kort mag", "Omdat het kan.")


# What is sent along


def test_a_post_says_where_to_go_next(tmp_path: Path) -> None:
    shown = made(tmp_path, "signup:\n  form: https://f.example/x\n  form_as: post\n")
    assert shown.hidden == (
        ("_subject", "Aanmelding voor De Proef"),
        ("_next", "https://a.example/bedankt/"),
        ("language", "nl"),
    )
    assert shown.ref.trap == "_gotcha"


def test_without_an_address_of_the_site_there_is_no_next(tmp_path: Path) -> None:
    file = tmp_path / "community.yaml"
    file.write_text(FORM + "signup:\n  form: https://f.example/x\n  form_as: post\n", "utf-8")
    community = read_community(source.read(file), TODAY).community
    shown = signup.view(community, words.load("en", BASE), "signup_open", TODAY)
    assert [name for name, _ in shown.hidden] == ["_subject", "language"]


@pytest.mark.parametrize(
    ("phase", "state"),
    [
        ("preparing", "soon"),
        ("signup_open", "open"),
        ("seeding", "open"),
        ("growing", "open"),
        ("closed", "closed"),
    ],
)
def test_the_phase_opens_and_closes_the_form(phase: str, state: str, tmp_path: Path) -> None:
    assert made(tmp_path, phase=phase).state == state


# The mail


def _unpacked(href: str) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(href)
    assert parts.scheme == "mailto"
    return parts.path, parse_qs(parts.query, strict_parsing=True)


def test_the_mail_asks_every_question(tmp_path: Path) -> None:
    shown = made(tmp_path, "signup:\n  motivation: Wat breng je mee, Zoë & co?\n")
    to, query = _unpacked(shown.mail.href)
    assert to == CONTACT
    assert query["subject"] == ["Aanmelding voor De Proef"]
    lines = query["body"][0].split("\r\n")
    assert lines[0] == "Hallo, ik wil graag meedoen met De Proef."
    asked = [question.label for question in shown.questions]
    assert len(asked) == 4
    assert [line for line in lines[1:] if line] == [
        label if label.endswith("?") else f"{label}:" for label in asked
    ]
    assert "+" not in shown.mail.href
    assert "\n" not in shown.mail.href


def test_a_form_elsewhere_has_a_mail_as_a_way_out(tmp_path: Path) -> None:
    shown = made(tmp_path, "signup:\n  form: https://f.example/x\n")
    assert shown.ref.kind == "link"
    assert _unpacked(shown.mail.href)[0] == CONTACT


def test_a_mail_stays_short_enough_for_every_program() -> None:
    options = tuple(Option(str(n), "een lang antwoord om te kiezen") for n in range(8))
    few = [Question("a", "a", "choice", "Waar?", options=options[:2])]
    many = [Question(f"q{n}", f"q{n}", "choice", "Waar?", options=options) for n in range(6)]
    assert "een lang antwoord" in compose(CONTACT, "s", "o", few).body
    short = compose(CONTACT, "s", "o", many)
    assert "een lang antwoord" not in short.body
    assert len(short.href) < LONGEST_ADDRESS


# The privacy facts


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("signup:\n  keep_months: 3\n", CONTACT),
        ("signup:\n  form: https://f.example/x\n", "f.example"),
        ("signup:\n  form: https://f.example/x\n  form_as: post\n", "f.example"),
    ],
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_privacy_page_names_the_route(form: str, says: str, lang: str, tmp_path: Path) -> None:
    assert says in made(tmp_path, form, lang).privacy.route


@pytest.mark.parametrize("contract", EMBEDS.values(), ids=EMBEDS.keys())
def test_who_has_a_company_is_never_called_by_its_host(contract: Contract, tmp_path: Path) -> None:
    shown = made(tmp_path, f"signup:\n{textwrap.indent(contract.signup, '  ')}", "en")
    host = shown.ref.host
    told = [shown.privacy.receiver.name, shown.ref.receiver, *shown.privacy.receiver.facts]
    assert shown.privacy.receiver.name in (host, shown.ref.service.title)
    called_by_host = [text for text in told if text.startswith(host)]
    assert bool(called_by_host) == (shown.ref.privacy == Privacy())


def test_the_privacy_facts_come_from_the_definition(tmp_path: Path) -> None:
    told = made(tmp_path).privacy
    assert told.controller == "De Proefwerkers"
    assert told.version == TODAY
    assert "GitHub" not in told.hosting
    more = """
site: https://proef.github.io/groep/
progress:
  date: 2026-12-01
signup:
  keep_months: 1
  privacy:
    controller: Stichting Proef
    basis: Toestemming
"""
    told = made(tmp_path, more).privacy
    assert (told.controller, told.basis) == ("Stichting Proef", "Toestemming")
    assert told.version == dt.date(2026, 12, 1)
    assert "GitHub" in told.hosting
    assert "één maand" in told.keep


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_country_that_a_service_names_can_be_told(lang: str) -> None:
    known = [load(name).privacy for name in SERVICES]
    codes = {code for privacy in known for code in (privacy.country, privacy.stored) if code}
    assert {"BE", "EU", "US"} <= codes
    spoken = words.load(lang, BASE)
    assert [code for code in codes if f"privacy.country_{code.lower()}" not in spoken] == []

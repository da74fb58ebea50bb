"""The pages of signing up: join, thanks and privacy, made by the whole of kiem but its engine."""

import datetime as dt
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from definitions import FORM
from kiem import blueprint, source, theme
from kiem.community.load import read_community
from kiem.site.plan import plan
from kiem.site.written import written

CONTACT = "hallo@a.example"
TODAY = dt.date(2027, 1, 20)


class _Form(HTMLParser):
    """The controls of a page, and what points at them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.controls: list[dict[str, str]] = []
        self.told: list[str] = []
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        self.told += given.get("aria-describedby", "").split()
        self.told += [given["data-count"]] if "data-count" in given else []
        if tag == "label":
            self.labelled.add(given["for"])
        if tag in {"input", "textarea"} and given.get("type") != "hidden":
            self.controls.append(given)


ROUTES = {
    "mailto": "",
    "post": "  form: https://f.example/x\n  form_as: post\n",
    "link": "  form: https://f.example/x\n",
}
RICH = """
access:
  policy: {policy}
  groups:
    - {{id: org, name: Ik werk er, share: 80}}
    - {{id: expert, name: Ik weet er veel van, share: 20, expert: yes, about: Je denkt mee.}}
signup:
{route}  newsletter: yes
  motivation:
    question: Wat **breng** je mee?
    example: Een vraag.
  questions:
    - id: place
      label: Waar woon je?
      why: We zoeken [buren](https://a.example/)
    - label: Welke dagen?
      kind: choices
      options: [ma, di]
      why: Voor het rooster
    - label: Vertel meer
      kind: long
      required: yes
      why: Daarom
"""


Pages = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("compiled")


@pytest.fixture
def pages(tmp_path: Path, compiled: Path) -> Pages:
    """Makes the pages of the community in `text` with `more` lines of YAML, by their path."""

    def made(more: str = "", text: str = FORM) -> dict[str, str]:
        file = tmp_path / "community.yaml"
        file.write_text(text + more, encoding="utf-8")
        definition = read_community(source.read(file), TODAY)
        type_ = blueprint.load(definition.community.type)
        community = blueprint.fill(definition, type_).community
        look = theme.load("lente")
        draft = plan(community, type_, look, folder=tmp_path, today=TODAY)
        return {page.path: page.markdown for page in written(draft, compiled).pages}

    return made


@pytest.mark.parametrize("policy", ["open", "apply", "invite"])
@pytest.mark.parametrize("route", ROUTES)
def test_every_control_has_a_label_of_its_own(policy: str, route: str, pages: Pages) -> None:
    more = RICH.format(policy=policy, route=ROUTES[route])
    page = _Form(pages(more)["aanmelden.md"])
    assert len(page.ids) == len(set(page.ids))
    assert set(page.told) <= set(page.ids)
    assert {control["id"] for control in page.controls} == page.labelled
    assert not any("placeholder" in control for control in page.controls)
    assert bool(page.controls) == (route != "link")


def test_the_own_form_has_all_it_needs_without_javascript(pages: Pages) -> None:
    more = "site: https://a.example/groep/\n" + RICH.format(policy="apply", route=ROUTES["post"])
    join = pages(more)["aanmelden.md"]
    assert 'action="https://f.example/x" method="post" accept-charset="utf-8"' in join
    assert 'value="https://a.example/groep/bedankt/"' in join
    controls = {control["name"]: control for control in _Form(join).controls}
    assert list(controls) == [
        "name",
        "email",
        "group",
        "role",
        "motivation",
        "place",
        "own_2",
        "own_3",
        "found",
        "_gotcha",
        "newsletter",
        "privacy_read",
    ]
    assert {name for name, given in controls.items() if "required" in given} == {
        "name",
        "email",
        "group",
        "motivation",
        "own_3",
        "privacy_read",
    }
    assert controls["_gotcha"]["tabindex"] == "-1"
    assert "checked" not in controls["newsletter"]
    assert (controls["motivation"]["minlength"], controls["motivation"]["maxlength"]) == (
        "40",
        "600",
    )


def test_a_question_of_one_s_own_about_how_people_found_us_is_known_as_such(pages: Pages) -> None:
    shown = _Form(pages(ROUTES["post"].join(("signup:\n", "")))["aanmelden.md"])
    (found,) = [control for control in shown.controls if "data-found" in control]
    assert (found["id"], found["name"]) == ("form-own-2", "found")  # the blueprint's own question
    more = RICH.format(policy="apply", route=ROUTES["post"])
    (found,) = [c for c in _Form(pages(more)["aanmelden.md"]).controls if "data-found" in c]
    assert found["id"] == "form-found"


def test_what_is_required_is_said_in_words(pages: Pages) -> None:
    join = pages(RICH.format(policy="apply", route=ROUTES["post"]))["aanmelden.md"]
    assert join.count("(verplicht)") == 6


def test_a_sign_up_by_mail_works_without_javascript(pages: Pages) -> None:
    join = pages(RICH.format(policy="apply", route=""))["aanmelden.md"]
    shown = join[join.index("data-mailto-plain") :]
    for label in ("Je naam", "Wat breng je mee?", "Waar woon je?", "ma / di", "Ja / Nee"):
        assert label in shown
    assert f"mailto:{CONTACT}?subject=" in shown
    assert f">{CONTACT}</a>" in shown


@pytest.mark.parametrize(
    ("more", "says", "has_form"),
    [
        ("", "Aanmelding voor De Proef", True),
        ("signup:\n  opens: 2027-02-01\n", "Aanmelden kan vanaf 1 februari 2027", False),
        ("phase: preparing\n", "We bereiden de start voor", False),
        ("signup:\n  opens: 2027-01-01\n  closes: 2027-01-10\n", "tot en met 10 januari", False),
        ("phase: closed\n", "Aanmelden is gesloten", False),
    ],
)
def test_the_form_stands_there_only_while_it_is_open(
    more: str, says: str, has_form: bool, pages: Pages
) -> None:
    join = pages(more)["aanmelden.md"]
    assert says in join
    assert ("form" in _Form(join).tags) is has_form
    assert CONTACT in join


def test_the_three_pages_speak_english_too(pages: Pages) -> None:
    shown = pages(text=FORM.replace("language: nl", "language: en"))
    assert "Put my answers in an email" in shown["join.md"]
    assert "Feel free to send this message" in shown["thanks.md"]
    assert "data protection authority" in shown["privacy.md"]


def test_the_thanks_page_stays_out_of_search_and_says_what_is_next(pages: Pages) -> None:
    thanks = pages("site: https://a.example/\n")["bedankt.md"]
    assert 'robots: "noindex"' in thanks
    assert "wel eens interessant voor jou kan zijn" in thanks
    assert "https://a.example/" in thanks
    assert "binnen 5 werkdagen" in thanks
    assert 'data-copy="#recommendation"' in thanks
    places = ("linkedin", "whatsapp", "facebook", "x", "mastodon", "bluesky", "email")
    assert [place for place in places if f"%3Ffrom%3D{place}" not in thanks] == []


def test_the_privacy_page_answers_what_the_law_asks(pages: Pages) -> None:
    privacy = pages(RICH.format(policy="apply", route=ROUTES["post"]))["privacy.md"]
    for needed in (
        "De Proefwerkers",
        CONTACT,
        "artikel 6",
        "6 maanden",
        "f.example",
        "Autoriteit Persoonsgegevens",
        "geen cookies",
        "Een mens leest je aanmelding en beslist",
        "vanaf 16 jaar",
        "Wat breng je mee?",
        "nieuws over De Proef",
    ):
        assert needed in privacy


def test_without_a_newsletter_nobody_reads_about_one(pages: Pages) -> None:
    shown = pages()
    before, _, rights = shown["privacy.md"].partition("Welke rechten")
    assert "toestemming" in rights
    assert "toestemming" not in before.lower()
    assert 'name="newsletter"' not in shown["aanmelden.md"]


def test_what_people_typed_does_nothing_on_the_pages(pages: Pages) -> None:
    more = """
signup:
  form: https://f.example/x
  form_as: post
  motivation:
    question: <script>alert(1)</script> {{ 7*7 }} "onfocus=x
    hint: "[x](javascript:alert(1))"
    example: <img src=x onerror=alert(1)>
  questions:
    - id: a
      label: '"><script>'
      kind: choice
      options: ['"><b>', "{% raw %}"]
      why: </form><form action="https://g.example">
  thanks:
    title: <h1>Dag</h1>
    text: '{{ config }}'
  privacy:
    controller: <b>Wij</b>
    text: <iframe src="https://g.example"></iframe>
"""
    shown = pages(more)
    for name in ("aanmelden.md", "bedankt.md", "privacy.md"):
        tags = _Form(shown[name]).tags
        assert not {"script", "img", "iframe", "b"} & set(tags)
        assert tags.count("form") == (1 if name == "aanmelden.md" else 0)
        assert "{{" not in shown[name]
        assert "{%" not in shown[name]
        assert "javascript:alert" not in "".join(
            part for part in shown[name].split('href="')[1:] if part.startswith("javascript")
        )


def test_the_answers_to_choose_from_follow_the_question_without_a_colon_too_many(
    pages: Pages,
) -> None:
    more = """
signup:
  form: https://tally.so/r/wA1b2C
  newsletter: yes
  questions:
    - {id: days, label: Je dagen, kind: choices, options: [maandag, dinsdag], why: Zo kiezen we}
"""
    shown = pages(more)["aanmelden.md"]
    assert "per mail? Ja / Nee" in shown
    assert "Je dagen: maandag / dinsdag" in shown


@pytest.mark.parametrize("form", ["https://tally.so/r/wA1b2C", "https://f.example/x", CONTACT])
def test_who_prepares_the_answers_reads_why_a_question_is_asked(form: str, pages: Pages) -> None:
    more = RICH.format(policy="apply", route=f"  form: {form}\n")
    listed = pages(more)["aanmelden.md"].partition("Deze vragen kun je verwachten")[2]
    told = [part.partition("</span>")[0] for part in listed.split('<span class="k-field__why">')]
    assert [text.partition("dit vragen: ")[2] for text in told[1:]] == [
        'We zoeken <a href="https://a.example/" rel="noopener">buren</a>',
        "Voor het rooster",
        "Daarom",
    ]


def test_a_form_of_nobodys_service_is_called_by_its_host(pages: Pages) -> None:
    shown = pages("signup:\n  form: https://f.example/x\n  form_as: embed\n")
    for name in ("aanmelden.md", "privacy.md"):
        assert "is van f.example." in shown[name]
        assert "is van ." not in shown[name]

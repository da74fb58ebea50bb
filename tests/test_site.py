"""The site before it is HTML: which pages there are, what they say when, and what lies beside them."""

import datetime as dt
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from posixpath import join, normpath

import pytest
import yaml
from icalendar import Calendar

from kiem import blueprint, source, theme, words
from kiem.community.load import read_community
from kiem.community.localise import in_language
from kiem.content import builtin
from kiem.errors import InputError
from kiem.messages import CATALOGUES
from kiem.site import front
from kiem.site.address import addresses
from kiem.site.assets import published
from kiem.site.favicon import favicon
from kiem.site.model import Site
from kiem.site.people import initials
from kiem.site.pictures import size
from kiem.site.plan import plan
from kiem.site.routes import slug
from kiem.site.written import written as site_of
from kiem.templates.anchors import anchor, unique
from kiem.toolkit.making import make
from reading import MEANT_TO_BE_EMPTY, Page

TESTS = Path(__file__).resolve().parent
COMPILED = TESTS.parent / ".pytest_cache" / "templates"
COMPILED.mkdir(parents=True, exist_ok=True)
EXAMPLES: Mapping[str, Path] = {
    "small": TESTS / "communities" / "elm-lane" / "community.yaml",
    "rich": TESTS / "communities" / "nachtploeg" / "community.yaml",
    "bilingual": TESTS.parent / "sample-community" / "community.yaml",
}
TYPES = sorted({it.parent.name for it in builtin("blueprints").glob("*/blueprint.yml")} - {"base"})
PREPARING = dt.date(2026, 11, 22)
# One day in each phase; the launch of all three examples lies in March 2027.
DAYS = (PREPARING, dt.date(2027, 1, 25), dt.date(2027, 3, 10), dt.date(2027, 6, 1))
LANDING = (
    "recognise",
    "exchange",
    "difference",
    "themes",
    "question",
    "people",
    "joining",
    "road",
    "promise",
    "questions",
    "close",
)


def site(file: Path, today: dt.date = PREPARING, *, with_kit: bool = True) -> Site:
    """The site of a definition, from the file to what goes to the engine."""
    definition = read_community(source.read(file), today)
    chosen = blueprint.load(definition.community.type)
    community = blueprint.fill(definition, chosen).community
    kits = {
        lang: make(
            in_language(community, lang),
            words.load(lang, chosen.folders, community.labels),
            chosen,
            today=today,
            folder=file.parent,
            addresses=addresses(community, lang),
            cache_dir=COMPILED,
        )
        for lang in community.language
        if with_kit
    }
    look = theme.load(community.site.theme or theme.names()[0])
    draft = plan(
        community,
        chosen,
        look,
        folder=file.parent,
        today=today,
        kits=kits or None,
        cache_dir=COMPILED,
    )
    return site_of(draft, COMPILED)


@cache
def example(name: str, today: dt.date = PREPARING) -> Site:
    """The site of an example that the tests only look at."""
    return site(EXAMPLES[name], today)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with the smallest definition in it, to add to."""
    file = tmp_path / "community.yaml"
    file.write_text(EXAMPLES["small"].read_text("utf-8"), "utf-8")
    return file


def add(file: Path, more: str) -> Path:
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    return file


def page(made: Site, path: str) -> Page:
    """The body of a page that kiem made."""
    return Page(front.split(text(made, path))[1])


def text(made: Site, path: str) -> str:
    return next(page.markdown for page in made.pages if page.path == path)


def values(made: Site, path: str) -> dict[str, object]:
    """The front matter of a page."""
    found: dict[str, object] = yaml.safe_load(front.split(text(made, path))[0])
    return found


def paths(made: Site) -> set[str]:
    return {page.path for page in made.pages}


def asset(made: Site, path: str) -> bytes:
    found = next(asset for asset in made.assets if asset.path == path)
    return found.content if isinstance(found.content, bytes) else found.content.read_bytes()


def tree(xml: bytes) -> ET.Element:
    """XML that kiem wrote itself."""
    return ET.fromstring(xml)  # noqa: S314 - nobody else's


def url(path: str) -> str:
    bare = path.removesuffix(".md")
    return bare.removesuffix("index") if bare.split("/")[-1] == "index" else f"{bare}/"


# What holds for every page


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("today", DAYS)
def test_every_page_is_whole(name: str, today: dt.date) -> None:
    made = example(name, today)
    assert len(made.pages) >= 9
    for written in made.pages:
        body = front.split(written.markdown)[1]
        shown = Page(body)
        where = f"{written.path} on {today}"
        assert len(shown.all("h1")) == 1, where
        levels = [level for level, _ in shown.headings]
        assert all(below - above <= 1 for above, below in pairwise(levels)), where
        assert len(set(shown.ids)) == len(shown.ids), where
        for section in shown.by_class("k-section"):
            assert section.attributes["aria-labelledby"] == f"{section.attributes['id']}-title"
            assert section.attributes["aria-labelledby"] in shown.ids, where
        for element in shown.elements:
            _has_something_to_say(element.tag, element.text, bool(element.children), where)
            assert all(element.attributes.get(key) != "" for key in ("href", "src", "alt", "id"))
        for image in shown.all("img"):
            assert image.attributes["alt"], where
            assert {"width", "height"} <= set(image.attributes), where
        assert not re.search(r"\bNone\b|undefined|\{\{|\{%|\bFIXME\b", body), where


def _has_something_to_say(tag: str, said: str, parent: bool, where: str) -> None:
    silent = {"img", "input", "br", "hr", *MEANT_TO_BE_EMPTY}
    assert said.strip() or tag in silent or parent, f"empty <{tag}> in {where}"
    if tag in {"h1", "h2", "h3", "h4", "li", "p", "dt", "dd", "a", "summary", "ul", "ol"}:
        assert said.strip(), f"empty <{tag}> in {where}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_link_inside_the_site_arrives(name: str) -> None:
    made = example(name)
    bodies = {url(written.path): page(made, written.path) for written in made.pages}
    files = {asset.path for asset in made.assets}
    inside = 0
    for here, shown in bodies.items():
        for link in shown.links:
            if re.match(r"[a-z]+:", link):
                continue
            path, _, fragment = link.partition("#")
            inside += 1
            target = normpath(join(here, path)) if path else here.rstrip("/")
            if target in files:
                continue
            target = "" if target in {".", ""} else f"{target}/"
            assert target in bodies, f"{link} on /{here}"
            assert not fragment or fragment in bodies[target].ids, f"{link} on /{here}"
    assert inside > 30


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_the_shell_links_to_is_there(name: str) -> None:
    made = example(name)
    there = {url(path) for path in paths(made)}
    shells = made.settings["extra"]["kiem"]["languages"]  # type: ignore[index]  # settings are any YAML
    assert shells
    for shell in shells.values():
        links = [*shell["nav"], *shell["footer"], *shell["notfound"], shell["cta"]]
        assert len(links) > 8
        assert {link["path"] for link in links} <= there
        assert len(shell["nav"]) in (5, 6)
        assert all(shell["labels"].values())


@pytest.mark.parametrize("name", EXAMPLES)
def test_front_matter_tells_the_shell_what_it_needs(name: str) -> None:
    made = example(name)
    for written in made.pages:
        told = values(made, written.path)
        assert {"title", "description", "lang", "kind"} <= set(told)
        assert told["lang"] == written.lang
        assert (told.get("robots") == "noindex") == (told["kind"] == "thanks")


def test_a_site_is_made_the_same_twice() -> None:
    first, second = site(EXAMPLES["bilingual"]), site(EXAMPLES["bilingual"])
    assert first == second


def test_the_smallest_file_makes_a_complete_site() -> None:
    assert paths(example("small")) == {
        "index.md",
        "join.md",
        "thanks.md",
        "questions.md",
        "about.md",
        "plan.md",
        "toolkit.md",
        "rules.md",
        "privacy.md",
    }


def test_two_languages_have_the_same_pages_and_point_at_each_other() -> None:
    made = example("bilingual")
    dutch = {written.path for written in made.pages if written.lang == "nl"}
    english = {written.path for written in made.pages if written.lang == "en"}
    assert len(dutch) == len(english) >= 11
    assert all(path.startswith("en/") for path in english)
    assert values(made, "aanmelden.md")["alternates"] == {"nl": "aanmelden/", "en": "en/join/"}
    assert values(made, "en/index.md")["alternates"] == {"nl": "./", "en": "en/"}
    assert "alternates" not in values(example("small"), "join.md")


# The landing page


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_sections_stand_in_their_order(name: str) -> None:
    sections = [s.attributes["id"] for s in page(example(name), "index.md").by_class("k-section")]
    assert sections == [section for section in LANDING if section in sections]
    assert {"recognise", "difference", "joining", "promise", "close"} <= set(sections)
    if name != "small":
        assert sections == list(LANDING)


def test_the_rich_landing_page_is_read_in_a_few_minutes() -> None:
    shown = page(example("rich"), "index.md")
    hidden = sum(len(answer.text.split()) for answer in shown.all("details", "script"))
    read = sum(len(section.text.split()) for section in shown.all("section")) - hidden
    assert 550 <= read <= 850


@pytest.mark.parametrize(
    ("today", "more", "status", "button"),
    [
        ("2026-11-22", "", "Sign-up opens on 19 January 2027", "How joining works"),
        ("2027-01-19", "", "Sign-up is open · we start on 2 March 2027", "Join us"),
        ("2027-03-02", "", "The first group started on 2 March 2027", "Join us"),
        ("2027-06-01", "", "Open since 2 March 2027", "Join us"),
        ("2026-11-22", "phase: growing\n", "We grow in small groups", "Join us"),
        ("2027-06-01", "phase: preparing\n", "We are getting ready to start", "How joining works"),
        (
            "2027-06-01",
            "signup:\n  closes: 2027-05-01\n",
            "Sign-up closed after 1 May 2027",
            "Read what we do",
        ),
        (
            "2027-01-19",
            "access:\n  policy: apply\n",
            "Sign-up is open · we start on 2 March 2027",
            "Apply",
        ),
        (
            "2027-01-19",
            "access:\n  policy: invite\n",
            "Sign-up is open · we start on 2 March 2027",
            "Ask for an invitation",
        ),
    ],
)
def test_the_phase_drives_status_and_button(
    small: Path, today: str, more: str, status: str, button: str
) -> None:
    made = site(add(small, more), dt.date.fromisoformat(today), with_kit=False)
    shown = page(made, "index.md")
    assert shown.by_class("k-hero__status")[0].text.strip() == status
    buttons = {found.text for found in shown.by_class("k-button--primary")}
    assert buttons == {button}
    assert len(shown.by_class("k-button--primary")) == 3
    assert made.settings["extra"]["kiem"]["languages"]["en"]["cta"]["title"] == button  # type: ignore[index]  # settings are any YAML


CLOSED = {
    "nl": ("Je wacht tot aanmelden weer kan", "Mail ons", "Een groep telt ongeveer"),
    "en": ("You wait until sign-up opens again", "Email us", "A group is about"),
}
OPEN = {
    "nl": ("Je meldt je aan", "Je vraagt een uitnodiging", "We laten", "begint er een groepje"),
    "en": ("You sign up", "You ask for an invitation", "We let in", "a small group of about"),
}


@pytest.mark.parametrize("lang", CLOSED)
@pytest.mark.parametrize("policy", ["open", "apply", "invite"])
@pytest.mark.parametrize("type_", TYPES)
def test_nobody_is_told_to_sign_up_while_that_cannot_be(
    small: Path, type_: str, policy: str, lang: str
) -> None:
    assert TYPES
    add(small, f"access:\n  policy: {policy}\nphase: closed\n")
    body = small.read_text("utf-8").replace("type: local", f"type: {type_}")
    small.write_text(body.replace("language: en", f"language: {lang}"), "utf-8")
    made = site(small, with_kit=False)
    for path in ("index.md", f"{slug('join', lang)}.md"):
        steps = page(made, path).by_class("k-steps")[0].text
        assert [text for text in CLOSED[lang] if text not in steps] == []
        assert [text for text in OPEN[lang] if text in steps] == []


def test_who_is_asked_to_mail_finds_the_address_beside_it(small: Path) -> None:
    for phase, asked in (("closed", True), ("signup_open", False)):
        body = small.read_text("utf-8").split("phase:")[0]
        small.write_text(f"{body}phase: {phase}\n", "utf-8")
        close = page(site(small, with_kit=False), "index.md").by_class("k-close")[0].text
        assert ("Email us" in close) is asked
        assert ("hello@elmlane.example" in close) is asked


@pytest.mark.parametrize(("members", "shown"), [(14, False), (15, True)])
def test_members_are_counted_from_fifteen(small: Path, members: int, shown: bool) -> None:
    add(small, f"progress:\n  members: {members}\n  date: 2026-11-20\n")
    status = page(site(small, with_kit=False), "index.md").by_class("k-hero__status")[0].text
    assert ("15 members on 20 November 2026" in status) is shown


def test_the_platform_is_linked_once_people_are_in(small: Path) -> None:
    add(small, "launch:\n  platform:\n    name: The Shed\n    url: https://shed.example/\n")
    body = small.read_text("utf-8").replace("launch: 2027-03-02\n", "")
    small.write_text(body.replace("launch:\n", "launch:\n  date: 2027-03-02\n"), "utf-8")
    before = site(small, dt.date(2027, 2, 1), with_kit=False)
    after = site(small, dt.date(2027, 3, 3), with_kit=False)
    assert "https://shed.example/" not in text(before, "index.md")
    assert "https://shed.example/" in page(after, "index.md").links


def test_no_person_behind_it_still_names_the_organiser() -> None:
    promise = page(example("small"), "index.md").by_class("k-host")[0]
    assert "Elm Lane Gardeners" in promise.text
    assert "5 working days" in promise.text


# The road


@pytest.mark.parametrize(
    ("today", "members", "states"),
    [
        ("2026-11-22", 0, "now next next next next next"),
        ("2027-01-25", 0, "done now next next next next"),
        ("2027-03-10", 20, "done done done done now next"),
    ],
)
def test_the_road_knows_what_lies_behind(
    small: Path, today: str, members: int, states: str
) -> None:
    add(small, f"progress:\n  members: {members}\n")
    shown = page(site(small, dt.date.fromisoformat(today), with_kit=False), "plan.md")
    stops = shown.by_class("k-road__stop")
    assert " ".join(stop.attributes["data-state"] for stop in stops) == states
    assert [stop.attributes.get("aria-current") for stop in stops].count("step") == 1


def test_a_window_that_has_passed_says_nothing_any_more(small: Path) -> None:
    before = text(site(small, PREPARING, with_kit=False), "plan.md")
    after = text(site(small, dt.date(2027, 3, 20), with_kit=False), "plan.md")
    assert "Expected between 2 and 9\u00a0March\u00a02027" in before
    assert "between 2 and" in before
    assert "between 2 and" not in after
    assert "Expected between 16 and 23\u00a0March\u00a02027" in after


# Questions, goals, people, events, news


def test_questions_have_anchors_of_their_own(small: Path) -> None:
    add(small, "faq:\n" + "  - q: Does it cost anything?\n    a: Nothing.\n" * 2)
    ids = page(site(small, with_kit=False), "questions.md").by_class("k-faq__item")
    asked = [item.attributes["id"] for item in ids]
    assert len(set(asked)) == len(asked) > 5
    assert {"does-it-cost-anything", "does-it-cost-anything-2"} <= set(asked)


def test_five_questions_stand_on_the_landing_page() -> None:
    assert len(page(example("rich"), "index.md").by_class("k-faq__item")) == 5


@pytest.mark.parametrize(
    ("show", "shown"), [("members", {"M", "P"}), ("all", {"M", "P", "O", "S"}), ("none", set())]
)
def test_goals_are_shown_as_asked(small: Path, show: str, shown: set[str]) -> None:
    goals = """
  - {goal: Goal M, for: members}
  - {goal: Goal O, for: organisation}
  - {goal: Goal P, for: team, public: yes}
  - {goal: Goal S, for: members, public: no}
"""
    body = re.sub(r"goals:\n.*\n", f"goals:{goals}", small.read_text("utf-8"))
    small.write_text(f"{body}site:\n  show_goals: {show}\n", "utf-8")
    about = text(site(small, with_kit=False), "about.md")
    assert {name for name in "MPOS" if f"Goal {name}" in about} == shown
    assert ('id="goals"' in about) is bool(shown)


@pytest.mark.parametrize(
    ("show", "counted", "changed"),
    [("count", True, False), ("count_and_changes", True, True), ("nothing", False, False)],
)
def test_people_consulted_are_a_number(
    small: Path, show: str, counted: bool, changed: bool
) -> None:
    talk = "    - {who: a neighbour, date: 2026-09-01, said: secret, changed: It is on Saturdays}\n"
    add(small, f"consultation:\n  show: {show}\n  talks:\n{talk}")
    made = site(small, with_kit=False)
    about = text(made, "about.md")
    assert ("We talked to one person" in about) is counted
    assert ("It is on Saturdays" in about) is changed
    everything = "".join(written.markdown for written in made.pages)
    assert "secret" not in everything
    assert "a neighbour," not in everything


def test_the_portrait_is_marked_as_imagined() -> None:
    about = text(example("rich"), "over.md")
    assert about.index("Joy (41)") < about.index("bedacht voorbeeld")


def test_a_comparison_is_shown_only_when_asked_for() -> None:
    assert "<table>" not in text(example("rich"), "over.md")
    assert "<table>" in text(example("bilingual"), "over.md")


def test_an_ambassador_leads_to_their_theme() -> None:
    shown = page(example("bilingual"), "en/ambassadors.md")
    themes = [found.children[0] for found in shown.by_class("k-person__theme")]
    assert "Needle and thread" in {link.text for link in themes}
    assert themes[0].attributes["href"] == "../../en/#theme-naald-en-draad"
    assert "theme-naald-en-draad" in page(example("bilingual"), "en/index.md").ids


@pytest.mark.parametrize(("until", "open_"), [("2027-01-01", True), ("2026-11-01", False)])
def test_the_call_for_ambassadors_closes_on_its_day(small: Path, until: str, open_: bool) -> None:
    call = f"  call:\n    text: We look for one more.\n    places: 1\n    until: {until}\n"
    add(small, f"ambassadors:\n{call}")
    made = site(small, with_kit=False)
    assert ("ambassadors.md" in paths(made)) is open_
    if open_:
        shown = text(made, "ambassadors.md")
        assert "There is one place left." in shown
        assert "mailto:hello@elmlane.example?subject=Ambassador" in shown


def test_events_are_sorted_by_when_they_are(small: Path) -> None:
    add(
        small,
        """\
events:
  - {title: Long ago, date: 2026-03-01}
  - {title: Some day, when_members: 40}
  - {title: Second, date: 2027-04-02, time: "19:30", place: The Shed}
  - {title: First, date: 2027-04-01}
""",
    )
    shown = page(site(small, with_kit=False), "events.md")
    titles = [title.text for title in shown.by_class("k-card__title")]
    assert titles == ["First", "Second", "Some day", "Long ago"]
    assert "Friday 2 April 2027, 19:30" in shown.by_class("k-card")[1].text
    data = json.loads(shown.all("script")[0].text)
    assert [event["startDate"] for event in data["@graph"]] == ["2027-04-02T19:30"]


def test_what_is_coming_can_be_put_in_a_calendar(small: Path) -> None:
    add(
        small,
        """\
site: https://elmlane.example/
events:
  - {title: Long ago, date: 2026-03-01}
  - {title: Some day, when_members: 40}
  - {title: "The *second*", date: 2027-04-02, time: "19:30", about: "See [us](https://a.example/)"}
""",
    )
    made = site(small, with_kit=False)
    links = [to for to in page(made, "events.md").links if to.endswith(".ics")]
    assert links == ["../events/the-second.ics"]
    files = {file.path: file.content for file in made.assets if file.path.endswith(".ics")}
    assert list(files) == ["events/the-second.ics", "join/opens.ics"]
    (entry,) = Calendar.from_ical(files["events/the-second.ics"]).walk("VEVENT")
    assert entry["summary"] == "The second"
    assert entry["description"] == "See us (https://a.example/)"
    assert entry["url"] == "https://elmlane.example/events/#the-second"
    assert entry.decoded("dtstart") == dt.datetime(2027, 4, 2, 19, 30)  # noqa: DTZ001 - floats


def test_the_plan_offers_the_toolkit_s_dates_until_the_start(small: Path) -> None:
    before, after = (site(small, day) for day in (PREPARING, dt.date(2027, 6, 1)))
    assert "toolkit/event.ics" in {file.path for file in before.assets}
    assert "../toolkit/event.ics" in page(before, "plan.md").links
    assert "../toolkit/event.ics" not in page(after, "plan.md").links


def test_before_the_form_opens_the_date_can_be_put_in_a_calendar(small: Path) -> None:
    made = site(small, with_kit=False)
    join = page(made, "join.md")
    assert [to for to in join.links if to.endswith(".ics")] == ["../join/opens.ics"]
    (file,) = [file for file in made.assets if file.path == "join/opens.ics"]
    (entry,) = Calendar.from_ical(file.content).walk("VEVENT")
    assert entry["summary"] == "Sign-up for Elm Lane Seed Swap opens"
    assert entry.decoded("dtstart") == dt.date(2027, 1, 19)  # six weeks before the launch
    later = site(small, dt.date(2027, 1, 19), with_kit=False)
    assert not [to for to in page(later, "join.md").links if to.endswith(".ics")]
    assert not [file for file in later.assets if file.path.endswith(".ics")]


def test_news_appears_on_its_day_newest_first(small: Path) -> None:
    add(
        small,
        """\
site: https://elmlane.example/
updates:
  - {date: 2026-10-01, title: Older, text: It **began**.}
  - {date: 2026-11-01, title: Newer}
  - {date: 2027-01-01, title: Later}
""",
    )
    made = site(small, with_kit=False)
    assert [title for level, title in page(made, "updates.md").headings if level == 2] == [
        "Newer",
        "Older",
    ]
    feed = tree(asset(made, "feed.xml"))
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{atom}feed"
    assert feed.findtext(f"{atom}updated") == "2026-11-01T00:00:00Z"
    assert [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")] == [
        "Newer",
        "Older",
    ]
    told = [entry.findtext(f"{atom}content") for entry in feed.iter(f"{atom}entry")]
    assert told == ["", "<p>It <strong>began</strong>.</p>"]
    addresses_ = [link.get("href") for link in feed.iter(f"{atom}link")]
    assert "https://elmlane.example/updates/#news-2026-10-01-older" in addresses_
    assert "feed.xml" in page(made, "updates.md").links[-1]


def test_news_that_is_all_in_the_future_has_no_page_yet(small: Path) -> None:
    add(small, "updates:\n  - {date: 2027-01-01, title: Later}\n")
    assert "updates.md" not in paths(site(small, with_kit=False))
    assert "updates.md" in paths(site(small, dt.date(2027, 1, 1), with_kit=False))


# What people write


def test_what_people_write_stays_text(small: Path) -> None:
    add(
        small,
        """\
faq:
  - q: "</script><script>alert(1)</script>"
    a: "{{ config }} [x](javascript:alert(1)) **bold** [rules](rules/)"
""",
    )
    made = site(small, with_kit=False)
    shown = page(made, "questions.md")
    assert len(shown.all("script")) == 1
    data = json.loads(shown.all("script")[0].text)
    assert data["mainEntity"][0]["name"] == "</script><script>alert(1)</script>"
    answers = [item.text for item in shown.by_class("k-faq__item")]
    assert any("{{ config }} [x](javascript:alert(1)) bold rules" in said for said in answers)
    assert "{{" not in text(made, "questions.md")
    assert "../rules/" in shown.links
    assert "rules/" in page(made, "index.md").links


def test_a_logo_and_pictures_are_published_by_their_path(small: Path) -> None:
    folder = small.parent
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>'
    (folder / "photos").mkdir()
    (folder / "photos" / "ann.svg").write_text(drawn, "utf-8")
    (folder / "logo.svg").write_text(drawn, "utf-8")
    (folder / "unused.svg").write_text(drawn, "utf-8")
    add(
        small,
        """\
team:
  - {name: Ann, role: organiser, photo: photos/ann.svg, photo_alt: Ann laughs}
  - {name: Bo de Wit, role: editor, hours_per_week: 1}
site:
  logo: logo.svg
""",
    )
    made = site(small, with_kit=False)
    published_ = {asset.path for asset in made.assets}
    assert {"assets/photos/ann.svg", "assets/logo.svg"} <= published_
    assert not {"assets/unused.svg", "favicon.svg"} & published_
    shown = page(made, "about.md")
    assert shown.by_class("k-person__photo")[0].attributes == {
        "class": "k-person__photo",
        "src": "../assets/photos/ann.svg",
        "alt": "Ann laughs",
        "width": "30",
        "height": "20",
        "loading": "lazy",
    }
    assert shown.by_class("k-person__initials")[0].text == "BW"
    assert shown.by_class("k-person__role")[1].text == "editor · 1 hour a week"
    assert made.settings["theme"]["favicon"] == "assets/logo.svg"  # type: ignore[index]  # settings are any YAML


# The organiser's own files


def test_everything_in_assets_is_published_but_dotfiles(small: Path) -> None:
    folder = small.parent / "assets"
    (folder / "deep" / ".hidden").mkdir(parents=True)
    for name in ("flyer.pdf", "deep/a.txt", ".env", "deep/.hidden/b.txt"):
        (folder / name).write_text("x", "utf-8")
    made = site(small, with_kit=False)
    own = [asset.path for asset in made.assets if asset.path.startswith("assets/")]
    assert own == ["assets/deep/a.txt", "assets/flyer.pdf"]


def test_a_link_out_of_the_folder_is_refused(small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "community"
    (folder / "assets").mkdir(parents=True)
    (folder / "pages").mkdir()
    small.rename(folder / "community.yaml")
    (tmp_path / "secret.md").write_text("secret", "utf-8")
    (folder / "assets" / "a.txt").symlink_to(tmp_path / "secret.md")
    with pytest.raises(InputError) as refused:
        site(folder / "community.yaml", with_kit=False)
    assert [problem.place.file for problem in refused.value.problems] == ["assets/a.txt"]
    (folder / "assets" / "a.txt").unlink()
    (folder / "pages" / "b.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(InputError) as refused:
        site(folder / "community.yaml", with_kit=False)
    assert [problem.place.file for problem in refused.value.problems] == ["pages/b.md"]
    (folder / "pages" / "b.md").unlink()
    (folder / "overrides").mkdir()
    (folder / "overrides" / "c.css").symlink_to(tmp_path / "secret.md")
    with pytest.raises(InputError) as refused:
        site(folder / "community.yaml", with_kit=False)
    assert [problem.place.file for problem in refused.value.problems] == ["overrides/c.css"]


def test_own_pages_stand_in_for_ours_or_beside_them(small: Path) -> None:
    pages = small.parent / "pages"
    (pages / "more").mkdir(parents=True)
    (pages / "faq.md").write_text("# Our questions\n\nAsk away.\n", "utf-8")
    (pages / "rules.md").write_text('---\ntitle: "House"\ntags: [a]\n---\nBe kind.\n', "utf-8")
    (pages / "more" / "garden.md").write_text("# The garden\n", "utf-8")
    (pages / "README.md").write_text("# For us\n", "utf-8")
    (pages / "{{odd}}.md").write_text("# Odd\n", "utf-8")
    made = site(small, with_kit=False)
    assert "Ask away." in text(made, "questions.md")
    assert "k-section" not in text(made, "questions.md")
    assert values(made, "questions.md")["title"] == "Our questions"
    assert values(made, "questions.md")["prose"] is True
    assert values(made, "rules.md")["title"] == "House"
    assert values(made, "rules.md")["tags"] == ["a"]
    assert values(made, "rules.md")["kind"] == "rules"
    assert {"more/garden.md"} <= paths(made)
    assert "README.md" not in paths(made)
    assert {"title": "Odd", "path": "%7B%7Bodd%7D%7D/", "kind": "own"} in (
        made.settings["extra"]["kiem"]["languages"]["en"]["footer"]  # type: ignore[index]  # settings are any YAML
    )
    footer = made.settings["extra"]["kiem"]["languages"]["en"]["footer"]  # type: ignore[index]  # settings are any YAML
    assert {"title": "The garden", "path": "more/garden/", "kind": "own"} in footer
    assert {"The garden": "more/garden.md"} in made.settings["nav"]  # type: ignore[operator]  # settings are any YAML


def test_own_pages_are_for_one_language(small: Path) -> None:
    body = small.read_text("utf-8").replace("language: en", "language: [en, nl]")
    small.write_text(body, "utf-8")
    pages = small.parent / "pages"
    (pages / "nl").mkdir(parents=True)
    (pages / "nl" / "vragen.md").write_text("# Onze vragen\n", "utf-8")
    (pages / "garden.md").write_text("# The garden\n", "utf-8")
    (pages / "nl" / "garden.md").write_text("# De tuin\n", "utf-8")
    made = site(small, with_kit=False)
    assert "Onze vragen" in text(made, "nl/vragen.md")
    assert "k-faq" in text(made, "questions.md")
    assert values(made, "garden.md")["alternates"] == {"en": "garden/", "nl": "nl/garden/"}


def test_an_own_page_exists_whatever_the_definition_holds(small: Path) -> None:
    (small.parent / "pages").mkdir()
    (small.parent / "pages" / "events.md").write_text("# Every Tuesday\n", "utf-8")
    assert "events.md" in paths(site(small, with_kit=False))


def test_pages_that_cannot_be_are_all_named(small: Path) -> None:
    pages = small.parent / "pages"
    pages.mkdir()
    (pages / "faq.md").write_text("# One\n", "utf-8")
    (pages / "questions.md").write_text("# Two\n", "utf-8")
    (pages / "odd.md").write_bytes(b"# Caf\xe9\n")
    with pytest.raises(InputError) as refused:
        site(small, with_kit=False)
    said = {(problem.what.id, problem.place.file) for problem in refused.value.problems}
    assert said == {
        ("site.page.twice", "pages/questions.md"),
        ("site.page.not_utf8", "pages/odd.md"),
    }
    for problem in refused.value.problems:
        for catalogue in CATALOGUES.values():
            assert problem.what.id in catalogue.MESSAGES
            assert problem.hint
            assert problem.hint.id in catalogue.MESSAGES


def test_broken_front_matter_is_told_with_its_line(small: Path) -> None:
    (small.parent / "pages").mkdir()
    own = small.parent / "pages" / "day.md"
    own.write_text("---\ntitle: Tip: do this\n---\n# Day\n", "utf-8")
    with pytest.raises(InputError) as refused:
        site(small, with_kit=False)
    (problem,) = refused.value.problems
    assert (problem.place.file, problem.place.line, problem.place.column) == (str(own), 2, 11)
    assert problem.code == "S-01"
    own.write_text("---\ntitle: Fine\ntags: [a, b]\nwhen: &day 2027-03-02\n---\n# Day\n", "utf-8")
    assert "day.md" in paths(site(small, with_kit=False))


def test_a_page_can_be_left_out(small: Path) -> None:
    add(small, "site:\n  pages:\n    about: no\n    faq: no\nphase: closed\n")
    made = site(small, with_kit=False)
    assert not {"about.md", "questions.md"} & paths(made)
    front = page(made, "index.md")
    button = front.by_class("k-button--primary")[0]
    assert (button.text, button.attributes["href"]) == (
        "Ask your question",
        "mailto:hello@elmlane.example",
    )
    read = front.by_class("k-link-arrow")[0]
    assert (read.text, read.attributes["href"]) == ("Read what it is about", "#difference")


@pytest.mark.parametrize("phase", ["preparing", "closed"])
def test_what_says_read_never_opens_a_mail(small: Path, phase: str) -> None:
    add(small, f"site:\n  pages:\n    about: no\nphase: {phase}\n")
    links = page(site(small, with_kit=False), "index.md").all("a")
    read = [link for link in links if link.text.startswith("Read ")]
    assert read
    assert not [link for link in read if link.attributes["href"].startswith("mailto:")]


def test_a_plan_speaks_of_expected_dates_while_there_are_any(small: Path) -> None:
    for today, spoken in (("2026-11-22", True), ("2028-01-01", False)):
        made = page(site(small, dt.date.fromisoformat(today), with_kit=False), "plan.md")
        assert ("Expected between" in made.by_class("k-road")[0].text) is spoken
        assert ("experience" in made.ids) is spoken
        assert len(made.by_class("k-button--primary")) == 1


def test_criteria_are_shown_under_every_policy(small: Path) -> None:
    for policy, head in (("open", "What we count on"), ("apply", "What we look at")):
        body = small.read_text("utf-8").split("access:")[0]
        small.write_text(
            f"{body}access:\n  policy: {policy}\n  criteria: [You live nearby, You like soil]\n",
            "utf-8",
        )
        shown = page(site(small, with_kit=False), "join.md")
        assert (3, head) in shown.headings
        assert "You live nearby" in [item.text for item in shown.all("li")]


def test_overrides_and_settings_of_the_organiser_come_first(small: Path) -> None:
    assert site(small, with_kit=False).overlay is None
    (small.parent / "overrides").mkdir()
    (small.parent / "mkdocs.yml").write_text("plugins: [search]\n", "utf-8")
    made = site(small, with_kit=False)
    assert made.overrides[0] == small.parent / "overrides"
    assert made.overlay == small.parent / "mkdocs.yml"


# Files beside the pages


def test_machines_find_what_they_look_for() -> None:
    made = example("bilingual")
    sitemap = tree(made.templates[0].content)  # type: ignore[arg-type]  # settings are any YAML
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [str(entry.text) for entry in sitemap.iter(f"{space}loc")]
    assert len(found) == len(set(found)) > 20
    assert not any("bedankt" in address or "thanks" in address for address in found)
    entry = sitemap.find(f"{space}url")
    assert entry is not None
    assert {other.get("hreflang") for other in entry if other.get("hreflang")} == {"nl", "en"}
    assert b"Sitemap: https://losseschroef.example/sitemap.xml" in asset(made, "robots.txt")
    assert asset(made, ".nojekyll") == b""


def test_without_an_address_nothing_pretends_to_have_one() -> None:
    made = example("small")
    assert made.templates[0].content == b""
    assert "site_url" not in made.settings
    assert b"Sitemap" not in asset(made, "robots.txt")
    assert "k-share" not in text(made, "index.md")
    assert b"segno" not in asset(made, "toolkit/onepager.html")


def test_a_domain_of_its_own_is_an_address(small: Path) -> None:
    made = site(add(small, "site:\n  custom_domain: elmlane.example\n"), with_kit=False)
    assert asset(made, "CNAME") == b"elmlane.example\n"
    assert made.settings["site_url"] == "https://elmlane.example/"


def test_the_favicon_is_the_initial_on_the_accent() -> None:
    drawn = tree(favicon("De Nachtploeg", "#1f4e79"))
    assert [element.text for element in drawn if element.text] == ["N"]
    assert "#1f4e79" in {element.get("fill") for element in drawn}


def test_search_engines_read_who_this_is() -> None:
    data = json.loads(page(example("rich"), "index.md").all("script")[0].text)
    assert data["@type"] == "Organization"
    assert data["url"] == "https://nachtploeg.example/"
    assert data["parentOrganization"]["name"] == "Stichting Nachtwijzer Zorg"


# The toolkit


def test_without_a_kit_nothing_leads_to_the_toolkit() -> None:
    for name, file in EXAMPLES.items():
        made = site(file, with_kit=False)
        everything = "".join(written.markdown for written in made.pages)
        assert not {"toolkit.md", "promotie.md", "en/toolkit.md"} & paths(made), name
        assert not re.search(r'href="[^"]*(toolkit|promotie)', everything), name
        assert not any("toolkit" in asset.path or "onepager" in asset.path for asset in made.assets)


PARTNERS = ("bibliotheek-de-zwaan", "basisschool-het-palet")


def test_every_file_of_the_kit_is_offered_and_in_the_zip() -> None:
    made = example("bilingual")
    for root, path in (("", "promotie.md"), ("en/", "en/toolkit.md")):
        shown = page(made, path)
        files = {a.path for a in made.assets if a.path.startswith(f"{root}toolkit/")}
        files -= {f"{root}toolkit/toolkit.zip", f"{root}toolkit/onepager.html"}
        assert len(files) > 10
        offered = {normpath(join(url(path), link)) for link in shown.links}
        assert files <= offered
        shipped = {file for file in files if file.endswith(".zip")}
        assert shipped == ({f"{root}toolkit/toolkit-{name}.zip" for name in PARTNERS})
        files -= shipped
        with zipfile.ZipFile(BytesIO(asset(made, f"{root}toolkit/toolkit.zip"))) as packed:
            names = {name.partition("/")[2] for name in packed.namelist()}
        assert names == {file.removeprefix(f"{root}toolkit/") for file in files} | {"onepager.html"}


def test_what_can_be_copied_has_a_button_for_it() -> None:
    shown = page(example("rich"), "promotie.md")
    buttons = [button.attributes["data-copy"] for button in shown.all("button")]
    assert len(buttons) > 10
    assert set(buttons) == {f"#{pre.attributes['id']}" for pre in shown.all("pre")}
    assert all(re.fullmatch(r"#[a-z][a-z0-9-]*", target) for target in buttons)


@pytest.mark.parametrize(
    ("name", "path"),
    [("rich", "promotie/onepager.html"), ("bilingual", "en/toolkit/onepager.html")],
)
def test_the_one_pager_fits_one_page_and_needs_nothing_else(name: str, path: str) -> None:
    html = asset(example(name), path).decode()
    assert html.startswith("<!doctype html>")
    assert html.count('class="segno"') == 1
    asked = re.findall(r"(?:<link [^>]*href=|src=|url\()[\"']?([^\"')]{5,10})", html)
    assert asked == ["data:,", "data:font/", "data:font/"]  # no icon, and letters of its own
    assert len(html) < 60_000
    body = re.sub(r"<(style|svg).*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    assert 60 < len(body.split()) <= 280


# The small parts


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Dwalen en onrust", "dwalen-en-onrust"),
        ("Één café?", "een-cafe"),
        ("100 leden", "n-100-leden"),
        ("日本", ""),
        ("word " * 30, "-".join(["word"] * 10)),
    ],
)
def test_anchors_are_plain(said: str, found: str) -> None:
    assert anchor(said) == found


def test_anchors_stand_once() -> None:
    assert unique(["a", "", "a", "b", ""], taken=["b"]) == ("a", "item", "a-2", "b-2", "item-2")


@pytest.mark.parametrize(
    ("name", "letters"), [("Ann", "A"), ("Wiebe Ten Hovelaar", "WH"), ("(Bo) de Wit", "DW")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("photos/a.jpg", "assets/photos/a.jpg"),
        ("assets/a.jpg", "assets/a.jpg"),
        ("./a.jpg", "assets/a.jpg"),
    ],
)
def test_files_keep_their_path(name: str, path: str) -> None:
    assert published(name) == path


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x1e\0\0\0\x14", (30, 20)),
        (b"GIF89a\x1e\0\x14\0", (30, 20)),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\0\x14\0\x1e\x03", (30, 20)),
        (b'<svg xmlns="x" viewBox="0 0 30 20.4"><g/></svg>', (30, 20)),
        (b"<svg><g/></svg>", None),
        (b"\xff\xd8\xff", None),
        (b"", None),
    ],
)
def test_sizes_are_read_from_the_first_bytes(
    tmp_path: Path, content: bytes, found: tuple[int, int] | None
) -> None:
    file = tmp_path / "picture"
    file.write_bytes(content)
    assert size(file) == found


def test_front_matter_is_laid_under_the_organisers() -> None:
    ours = {"title": "Ours", "lang": "nl", "empty": ""}
    made = front.completed(ours, "---\ntitle: Theirs\n---\n\n# Hello\n")
    own, body = front.split(made)
    assert yaml.safe_load(own) == {"title": "Theirs", "lang": "nl"}
    assert body == "# Hello\n"
    assert front.title(made) == "Theirs"
    assert front.title("Text\n\n# A heading #\n") == "A heading"
    assert front.title("Only text") == ""

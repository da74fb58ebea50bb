"""`kiem serve` as an organiser sees it: a save shows where the reader was, a mistake is told and mended."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Locator, Page, expect

from previewing import Served, serving, until
from story import ROOT, kiem

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 800}
# What a browser notes when the preview stops in the middle of an answer, or isn't there any more.
STOPPED = tuple(
    f"Failed to load resource: net::ERR_{what}"
    for what in (
        "CONNECTION_REFUSED",
        "CONNECTION_RESET",
        "CONTENT_LENGTH_MISMATCH",
        "EMPTY_RESPONSE",
    )
)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path, lang="nl") as served:
        yield served


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=DESK)
    page.faults = faults = []  # type: ignore[attr-defined]  # read at the end of every test
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    yield page
    page.close()
    assert [fault for fault in faults if not fault.startswith(STOPPED)] == []


def reading_an_answer(page: Page, preview: Served) -> tuple[Locator, float]:
    """An answer that somebody opened far down a page, and how far; `window.before` is this very page."""
    page.goto(preview.address + "vragen/")
    item = page.locator("details.k-faq__item", has_text="Hoeveel tijd kost het?")
    item.locator("summary").click()
    item.scroll_into_view_if_needed()
    page.evaluate("document.fonts.ready.then(() => { window.before = 1; })")
    before = float(page.evaluate("scrollY"))
    assert before > 300
    return item, before


def test_a_saved_answer_shows_where_the_reader_was(page: Page, preview: Served) -> None:
    item, before = reading_an_answer(page, preview)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    preview.change("Niets is verplicht.", "Niets moet.")
    answer = item.locator("div").first
    expect(answer).to_contain_text("Niets moet.")
    expect(answer).to_be_visible()
    assert page.evaluate("scrollY") == before
    assert page.evaluate("window.before") == 1, "the page didn't come anew"
    assert page.evaluate("String(getSelection())") == "Vragen en antwoorden"


def test_what_a_script_holds_on_to_makes_the_page_come_anew_where_the_reader_was(
    page: Page, preview: Served
) -> None:
    item, before = reading_an_answer(page, preview)
    preview.change('accent: "1f4e79"', 'accent: "7a1f4e"')
    page.wait_for_function("() => !window.before")
    expect(item.locator("div").first).to_be_visible()
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert abs(page.evaluate("scrollY") - before) < 5


def test_a_question_comes_and_goes_in_place(page: Page, preview: Served) -> None:
    page.goto(preview.address + "vragen/")
    item = page.locator("details.k-faq__item", has_text="Hoeveel tijd kost het?")
    item.locator("summary").click()
    page.evaluate("window.before = 1")
    added = (
        "  - q: Mag mijn kat mee?\n    a: Als hij wakker blijft.\n    group: taking_part\nfaq_hide"
    )
    preview.change("\nfaq_hide", f"\n{added}")
    expect(page.locator("main")).to_contain_text("Mag mijn kat mee?")
    expect(item.locator("div").first).to_be_visible()
    preview.change(added, "faq_hide")
    expect(page.locator("main")).not_to_contain_text("Mag mijn kat mee?")
    assert page.evaluate("window.before") == 1


def test_a_page_that_was_changed_in_place_is_the_page_that_would_come_anew(
    page: Page, chromium: Browser, preview: Served
) -> None:
    anew = chromium.new_page(viewport=DESK)
    in_place = []
    for path, old, new in EDITS:
        page.goto(preview.address + path)
        page.wait_for_timeout(400)  # until it knows its own source
        page.evaluate("window.before = 1")
        before = preview.get("/" + path)[1].partition("<body")[2]
        preview.change(old, new)
        until(lambda path=path, was=before: preview.get("/" + path)[1].partition("<body")[2] != was)
        anew.goto(preview.address + path)
        wanted = anew.evaluate(SHOWN)
        until(lambda wanted=wanted: _shown(page) == wanted, 5)
        in_place.append(page.evaluate("window.before") == 1)
    anew.close()
    assert all(in_place)


EDITS = (
    (
        "vragen/",
        "Niets is verplicht.",
        "Niets **moet**, en [dit](https://nachtploeg.example/) ook niet.",
    ),
    ("vragen/", "Ziet mijn werkgever wat ik schrijf?", "Ziet mijn baas wat ik schrijf?"),
    ("", "elkaar wakker houdt", "elkaar & zichzelf wakker houdt"),
    ("", "    - Een vraag uit je eigen nacht\n", "    - Thee\n    - Een krant\n"),
    ("", "    - Thee\n    - Een krant\n", "    - Een krant\n"),
    ("over/", "values: [Eerst de bewoner, ", "values: ["),
    ("over/", "Stichting Nachtwijzer Zorg", "Stichting Nacht & Dag"),
)
# What a page shows, without what stands in it for the preview.
SHOWN = "() => document.title + document.body.innerHTML"


def _shown(page: Page) -> str:
    try:
        return str(page.evaluate(SHOWN))
    except Error:  # it is just coming anew
        return ""


def test_another_page_is_left_alone(page: Page, preview: Served) -> None:
    page.goto(preview.address + "privacy/")
    page.evaluate("window.before = 1")
    (preview.folder / "pages").mkdir()
    (preview.folder / "pages" / "vragen.md").write_text("# Onze eigen vragen\n", "utf-8")
    page.wait_for_timeout(600)
    assert page.evaluate("window.before") == 1
    page.goto(preview.address + "vragen/")
    expect(page.locator("main")).to_contain_text("Onze eigen vragen")


def test_what_was_typed_in_the_form_stays(page: Page, tmp_path: Path) -> None:
    with serving(tmp_path, "--today", "2027-02-01", community="elm-lane") as preview:
        page.goto(preview.address + "join/")
        area = page.locator("textarea").first
        area.fill("I have too many beans.")
        page.evaluate("window.before = 1")
        preview.change("short walk", "short stroll")
        expect(page.locator("main")).to_contain_text("short stroll")
        assert page.evaluate("window.before") == 1
        expect(area).to_have_value("I have too many beans.")
        preview.change("launch: 2027-03-02", "launch: 2027-03-02\nsite:\n  accent: '7a1f4e'")
        page.wait_for_function("() => !window.before")
        expect(area).to_have_value("I have too many beans.")


def test_a_mistake_is_told_as_kiem_check_does_and_goes_when_mended(
    page: Page, preview: Served
) -> None:
    page.goto(preview.address)
    preview.change("\nlaunch:", "\nlounch:")
    told = page.get_by_role("dialog")
    expect(told).to_be_visible()
    checked = kiem(
        "check", str(preview.folder), "--today", "2027-01-05", cwd=preview.folder.parent, lang="nl"
    )
    assert checked.code == 1
    assert told.locator("div").evaluate(WORDS) == [
        "Dit kan kiem nog niet laten zien",
        "Hierachter zie je de laatste versie die nog klopte.",
        *[" ".join(line.split()) for line in checked.out.splitlines() if line.strip()],
    ]
    place = told.get_by_role("link").first
    expect(place).to_have_attribute("href", re.compile(r"^vscode://file/.*community\.yaml:\d+:1$"))
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    expect(page.locator("h1")).to_contain_text("nachtdienst")
    preview.change("wakker houdt", "wakker houdt!")
    expect(told).to_be_visible()
    preview.change("\nlounch:", "\nlaunch:")
    expect(told).to_be_hidden()
    expect(page.locator("h1")).to_contain_text("wakker houdt!")


# The lines of an element as they are read, one space between words.
WORDS = """element => element.innerText.split("\\n")
    .map(line => line.replace(/\\s+/g, " ").trim()).filter(line => line)"""


def test_a_file_that_is_broken_from_the_start_is_told_and_shown_when_mended(
    page: Page, tmp_path: Path
) -> None:
    folder = tmp_path / "community"
    shutil.copytree(ROOT / "tests" / "communities" / "elm-lane", folder)
    file = folder / "community.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("type: local", "type: lokal"), "utf-8")
    with serving(tmp_path) as preview:
        page.goto(preview.address + "questions/")
        told = page.get_by_role("dialog", name="This can't be shown yet")
        expect(told).to_contain_text("lokal")
        expect(told).not_to_contain_text("last version")
        assert page.locator("html").get_attribute("lang") == "en"
        file.write_text(good, "utf-8")
        expect(page.locator("h1")).to_be_visible()
        expect(told).to_be_hidden()


def test_a_style_changes_without_the_page_coming_anew(page: Page, tmp_path: Path) -> None:
    look = tmp_path / "look"
    shutil.copytree(ROOT / "themes" / "lente", look)
    with serving(tmp_path, "--theme", str(look)) as preview:
        page.goto(preview.address)
        page.evaluate("window.before = 1")
        with (look / "overrides" / "assets" / "lente.css").open("a", encoding="utf-8") as file:
            file.write("\nh1 { color: rgb(1, 2, 3); }\n")
        expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
        assert page.evaluate("window.before") == 1


def test_another_day_and_phase_can_be_looked_at(page: Page, preview: Served) -> None:
    page.goto(preview.address)
    page.get_by_role("button", name=re.compile("kiem")).press("Enter")
    panel = page.get_by_role("dialog", name="Voorvertoning")
    expect(panel).to_be_visible()
    panel.get_by_label("Fase").focus()
    panel.get_by_label("Fase").select_option("closed")
    expect(page.locator("main")).to_contain_text("gesloten")
    expect(panel.get_by_label("Fase")).to_be_focused()
    panel.get_by_role("button", name="Terug naar vandaag").click()
    expect(panel.get_by_role("button", name="Terug naar vandaag")).to_be_hidden()
    panel.get_by_label("Datum").fill("2029-01-01")
    expect(page.locator("main")).to_contain_text("Open sinds")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_window_is_accessible(chromium: Browser, preview: Served) -> None:
    page = chromium.new_page(viewport=DESK, bypass_csp=True)  # axe styles what it looks at
    page.goto(preview.address)
    long = "Waar de nachtdienst van de ouderenzorg in het hele land elkaar elke nacht wakker houdt"
    preview.change("Waar de nachtdienst van de ouderenzorg elkaar wakker houdt", long)
    page.get_by_role("button", name=re.compile("kiem")).click()
    finding = page.get_by_role("dialog", name="Voorvertoning").locator("summary").first
    finding.press("Enter")
    expect(page.locator("kiem-preview pre").first).to_be_visible()
    assert _serious(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert _serious(page) == []
    preview.change("\nlaunch:", "\nlounch:")
    expect(page.get_by_role("dialog", name="Dit kan kiem nog niet")).to_be_visible()
    assert _serious(page) == []
    page.close()


def _serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in found if v["impact"] != "minor"]

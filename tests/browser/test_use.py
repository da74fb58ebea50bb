"""The sample as a visitor uses it: keyboard, menu, languages, with and without JavaScript."""

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    page = chromium.new_page(viewport=PHONE, java_script_enabled=False)
    yield page
    page.close()


def test_the_skip_link_is_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Naar de inhoud")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_menu_opens_by_keyboard_and_closes_on_escape(page: Page, address: str) -> None:
    page.goto(address)
    sheet = page.locator(".k-menu__sheet")
    expect(sheet).to_be_hidden()
    page.locator(".k-menu summary").focus()
    page.keyboard.press("Enter")
    expect(sheet.get_by_role("link", name="Ambassadeurs")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


def test_the_menu_works_without_javascript(plain: Page, address: str) -> None:
    plain.goto(address)
    plain.locator(".k-menu summary").click()
    plain.locator(".k-menu__sheet").get_by_role("link", name="Vragen").click()
    expect(plain).to_have_url(address + "vragen/")


@pytest.mark.parametrize(
    ("path", "other"),
    [("", "en/"), ("aanmelden/", "en/join/"), ("vragen/", "en/questions/"), ("over/", "en/about/")],
)
def test_the_language_switch_leads_to_the_same_page_and_back(
    path: str, other: str, page: Page, address: str
) -> None:
    page.set_viewport_size(DESK)
    page.goto(address + path)
    assert page.locator("html").get_attribute("lang") == "nl"
    page.locator("header").get_by_text("English").first.click()
    expect(page).to_have_url(address + other)
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("header").get_by_text("Nederlands").first.click()
    expect(page).to_have_url(address + path)


def test_a_question_opens_without_javascript(plain: Page, address: str) -> None:
    plain.goto(address + "vragen/")
    item = plain.locator("details.k-faq__item").first
    answer = item.locator("div").first
    expect(answer).to_be_hidden()
    item.locator("summary").click()
    expect(answer).to_be_visible()


def test_a_link_to_a_question_opens_it(page: Page, address: str) -> None:
    page.goto(address + "vragen/")
    id = page.locator("details.k-faq__item").nth(3).get_attribute("id")
    page.goto(f"{address}vragen/#{id}")
    page.reload()
    assert page.locator(f"details#{id}").get_attribute("open") is not None


def test_questions_print_open(page: Page, address: str) -> None:
    page.goto(address + "vragen/")
    page.emulate_media(media="print")
    answers = page.locator("details.k-faq__item > div")
    assert answers.count() > 10
    assert all(answers.nth(n).bounding_box() for n in range(answers.count()))


def test_paper_is_filled_and_no_heading_is_left_behind(page: Page, address: str) -> None:
    for path in ("", "vragen/", "over/"):
        page.goto(address + path)
        titles = [title.strip() for title in page.locator("h2.k-title").all_inner_texts()]
        assert len(titles) > 3
        sheets = [
            sheet.get_textpage().get_text_range().split()
            for sheet in pypdfium2.PdfDocument(page.pdf(format="A4"))
        ]
        assert min(len(words) for words in sheets[:-1]) > 60, path
        ends = [" ".join(words)[-60:] for words in sheets]
        assert not [end for end in ends for title in titles if end.endswith(title)], path


def test_the_motivation_counts_along(page: Page, address: str) -> None:
    page.goto(address + "aanmelden/")
    area = page.locator("textarea[data-count]")
    note = page.locator(".k-field__count")
    area.fill("Mijn lamp is stuk.")
    expect(note).to_have_text(re.compile(r"\b22\b"))
    area.fill("Mijn lamp is stuk en ik wil graag leren hoe ik hem zelf maak.")
    expect(note).to_have_text(re.compile(r"\b539\b"))
    assert area.evaluate("e => e.checkValidity()")


def test_a_text_of_the_kit_can_be_copied(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "promotie/")
    page.locator("details.k-copy summary").first.click()
    button = page.locator("details.k-copy button[data-copy]").first
    text = page.locator("details.k-copy pre").first.text_content()
    button.click()
    expect(button).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == text
    context.close()


def test_a_wrong_address_gets_our_page_with_working_links(page: Page, address: str) -> None:
    page.goto(address + "404.html")
    links = page.locator("main a")
    assert links.count() == 10
    for n in range(links.count()):
        href = links.nth(n).get_attribute("href") or ""
        assert page.request.get(address.removesuffix("/repo/") + href).ok, href


def test_dark_mode_follows_the_machine(chromium: Browser, address: str) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme)
        page.goto(address)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.close()
    assert grounds == ["rgb(251, 247, 239)", "rgb(21, 26, 24)"]

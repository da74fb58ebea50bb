"""Signing up by mail, in a real browser: with JavaScript a form, without it the questions."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from story import ROOT, kiem

pytestmark = pytest.mark.browser
MOTIVATION = "I have more tomato seeds than I can sow, and I would like to learn about beans."


@pytest.fixture(scope="module")
def join(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the smallest community's join page; its form is a mail."""
    home = tmp_path_factory.mktemp("mail")
    text = (ROOT / "tests/communities/elm-lane/community.yaml").read_text("utf-8")
    (home / "community.yaml").write_text(text, "utf-8")
    said = kiem("build", "--today", "2027-02-01", cwd=home)
    assert said.code == 0, said.err
    return (home / "site" / "join" / "index.html").as_uri()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with chromium.new_context() as context:
        yield context.new_page()


def test_answers_become_a_mail(page: Page, join: str) -> None:
    page.goto(join)
    expect(page.locator("[data-mailto-plain]")).to_be_hidden()
    page.get_by_label("Your name").fill("Zoë")
    page.get_by_label("What would you like to do or learn").fill(MOTIVATION)
    page.get_by_role("button", name="Put my answers in an email").click()
    told = page.locator("[data-mailto-done]")
    expect(told).to_contain_text("hello@elmlane.example")
    expect(told.locator("pre")).to_have_text(
        "Hello, I would like to take part in Elm Lane Seed Swap.\n\nYour name\nZoë\n\n"
        "What would you like to do or learn, and what could you lend a hand with?\n" + MOTIVATION
    )
    expect(told.get_by_role("button", name="Copy this message")).to_be_visible()


def test_an_unfinished_form_makes_no_mail(page: Page, join: str) -> None:
    page.goto(join)
    page.get_by_label("What would you like to do or learn").fill("Too short")
    page.get_by_role("button", name="Put my answers in an email").click()
    expect(page.locator("[data-mailto-done]")).to_be_hidden()


def test_the_counter_counts_along(page: Page, join: str) -> None:
    page.goto(join)
    motivation = page.get_by_label("What would you like to do or learn")
    count = page.locator(".k-field__count").first
    expect(count).to_have_text("Between 40 and 600 characters.")
    motivation.press_sequentially("0123456789")
    expect(count).to_have_text("Characters still needed: 30")
    motivation.fill("x" * 50)
    expect(count).to_have_text("Characters left: 550")


def test_without_javascript_the_questions_and_the_address_are_there(
    chromium: Browser, join: str
) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(join)
        expect(page.locator("form")).to_be_hidden()
        plain = page.locator("[data-mailto-plain]")
        expect(plain.get_by_role("listitem")).to_have_count(5)
        expect(plain.get_by_role("link", name="hello@elmlane.example")).to_be_visible()
        href = plain.get_by_role("link", name="Make an email").get_attribute("href") or ""
        assert href.startswith("mailto:hello@elmlane.example?subject=Application%20for%20")
        expect(page.locator("button:visible")).to_have_count(0)

"""Organisers try their own form in the preview: it is answered here, and nothing goes to the service."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from contracts import POSTS
from previewing import Served, serving, until
from story import ROOT

pytestmark = pytest.mark.browser

OWN = "  form: https://formulier.losseschroef.example/aanmelden\n  form_as: post\n"
DAY = "2027-02-01"


@pytest.fixture(params=["post", "formspree", "web3forms"])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Served]:
    """The sample, with its form at one of the services."""
    folder = tmp_path / "community"
    shutil.copytree(ROOT / "sample-community", folder, ignore=shutil.ignore_patterns("site"))
    file = folder / "community.yaml"
    text = file.read_text("utf-8")
    assert OWN in text
    lines = POSTS[request.param].signup.strip().splitlines()
    file.write_text(text.replace(OWN, "".join(f"  {line}\n" for line in lines)), "utf-8")
    with serving(tmp_path, "--today", DAY, lang="nl") as served:
        yield served


def opened(chromium: Browser, preview: Served, *, script: bool = True) -> tuple[Page, list[str]]:
    """The sign-up page, and every address outside this machine that it asks for."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900}, java_script_enabled=script)
    outside: list[str] = []
    page.on("request", lambda r: None if "127.0.0.1" in r.url else outside.append(r.url))
    if script:
        page.clock.install()
    page.goto(preview.address + "aanmelden/")
    return page, outside


def fill(page: Page) -> None:
    form = page.locator("main form.k-form")
    form.get_by_label(re.compile("Je naam")).fill("Zoë")
    form.get_by_label(re.compile("e-mailadres")).fill("zoe@post.example")
    form.get_by_label("Ik woon in de buurt").check()
    form.locator("textarea").first.fill(
        "Mijn lamp is stuk.\nIk wil graag leren hoe ik hem zelf maak."
    )
    form.get_by_label(re.compile("straat")).fill("Iepenlaan <b>3</b>")
    form.locator("input[type=checkbox][required]").check()


def test_every_answer_can_be_tried_and_what_arrived_is_shown(
    chromium: Browser, preview: Served
) -> None:
    page, outside = opened(chromium, preview)
    page.get_by_role("button", name=re.compile("kiem")).click()
    panel = page.get_by_role("dialog", name="Voorvertoning")
    form = page.locator("main form.k-form")
    send = form.locator("[type=submit]")
    page.clock.fast_forward(4000)  # a form that is sent at once is taken for a robot's
    fill(page)

    with page.expect_response("**/__kiem/answer"):
        panel.get_by_label("het ging mis").check()
    send.click()
    expect(form.locator("[data-failed]")).to_be_visible()
    arrived = panel.locator(".arrived").first
    expect(arrived).to_contain_text("Zoë")
    expect(arrived).to_contain_text("Iepenlaan <b>3</b>")
    expect(arrived).to_contain_text("verstuurd door de pagina")

    with page.expect_response("**/__kiem/answer"):
        panel.get_by_label("er klopt iets niet in een veld").check()
    send.click()
    expect(panel.locator(".arrived")).to_have_count(2)
    expect(form.locator("[aria-invalid=true], [data-failed]:not([hidden])").first).to_be_visible()
    expect(form.locator("textarea").first).to_have_value(re.compile("lamp is stuk"))

    with page.expect_response("**/__kiem/answer"):
        panel.get_by_label("het is aangekomen").check()
    send.click()
    expect(page).to_have_url(preview.address + "bedankt/")
    expect(panel.locator(".arrived")).to_have_count(3)
    assert outside == []
    page.close()


def test_no_answer_at_all_is_told_after_a_while(chromium: Browser, preview: Served) -> None:
    page, outside = opened(chromium, preview)
    page.get_by_role("button", name=re.compile("kiem")).click()
    panel = page.get_by_role("dialog", name="Voorvertoning")
    with page.expect_response("**/__kiem/answer"):
        panel.get_by_label("helemaal geen antwoord").check()
    fill(page)
    page.clock.fast_forward(4000)
    page.locator("main form.k-form [type=submit]").click()
    expect(panel.locator(".arrived")).to_have_count(1)
    expect(page.locator("[data-failed]")).to_be_hidden()
    page.clock.fast_forward(16_000)
    expect(page.locator("[data-failed]")).to_be_visible()
    assert outside == []
    page.close()


def test_it_works_without_javascript_too(chromium: Browser, preview: Served) -> None:
    page, outside = opened(chromium, preview, script=False)
    fill(page)
    page.locator("main form.k-form [type=submit]").click()
    expect(page).to_have_url(preview.address + "bedankt/")
    # the window hears of it a moment after the page does
    until(lambda: "verstuurd zonder JavaScript" in preview.get("/__kiem/window")[1])
    assert outside == []
    page.close()

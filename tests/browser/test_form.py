"""kiem's own form with JavaScript: it says what is wrong, sends once, and loses nothing.

The service is an answer that the test gives; what each real one answers is tried in test_posting.py.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

SERVICE = "https://formulier.losseschroef.example/**"
MOTIVATION = "Mijn naaimachine hapert.\nZelf kan ik goed broeken inkorten."
ANYONE = {"Access-Control-Allow-Origin": "*"}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with chromium.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.clock.install()
        yield page


class Service:
    """Answers with `status` and `said`; keeps what was sent; `held` leaves a request without answer."""

    def __init__(self, page: Page, said: object = None, status: int = 200) -> None:
        self.sent: list[dict[str, list[str]]] = []
        self.status, self.said, self.held = status, said or {"ok": True}, False
        page.route(SERVICE, self._answer)

    def _answer(self, route: Route) -> None:
        self.sent.append(parse_qs(route.request.post_data or "", keep_blank_values=True))
        if not self.held:
            route.fulfill(status=self.status, json=self.said, headers=ANYONE)


def fill(page: Page) -> None:
    page.get_by_label("Je naam").fill("Zoë")
    page.get_by_label("e-mailadres").fill("zoe@post.example")
    page.get_by_label("Ik woon in de buurt").check()
    page.locator("#form-motivation").fill(MOTIVATION)
    page.get_by_label("straat").fill("Wilgenkade")
    page.get_by_label("Ik heb gelezen").check()


def send(page: Page) -> None:
    """Press the button, after as long as people need."""
    page.clock.fast_forward(4000)
    page.locator("main form [type=submit]").click()


def kept(page: Page) -> None:
    expect(page.get_by_label("Je naam")).to_have_value("Zoë")
    expect(page.locator("#form-motivation")).to_have_value(MOTIVATION)
    expect(page.get_by_label("Ik woon in de buurt")).to_be_checked()


def mailed(page: Page) -> str:
    """What stands in the mail that is offered as a way out."""
    href = page.locator("[data-mail-answers]").get_attribute("href") or ""
    return unquote(href.partition("&body=")[2])


def test_answers_are_sent_in_place_and_the_thanks_page_follows(page: Page, address: str) -> None:
    service = Service(page)
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    expect(page).to_have_url(address + "bedankt/")
    (sent,) = service.sent
    assert sent["name"] == ["Zoë"]
    assert sent["motivation"] == [MOTIVATION.replace("\n", "\r\n")]
    assert sent["privacy_read"] == ["yes"]
    assert sent["_gotcha"] == [""]
    assert "came_from" not in sent


def test_who_is_quicker_than_people_are_is_asked_to_press_again(page: Page, address: str) -> None:
    service = Service(page)
    page.clock.pause_at("2030-01-01")
    page.goto(address + "aanmelden/")
    fill(page)
    button = page.locator("main form [type=submit]")
    button.click()
    expect(page.locator("[data-status]")).to_contain_text("Druk nog een keer")
    assert service.sent == []
    button.click()
    expect(page).to_have_url(address + "bedankt/")
    assert len(service.sent) == 1


def test_what_is_missing_is_said_beside_each_field(page: Page, address: str) -> None:
    service = Service(page)
    for path, words in (
        ("aanmelden/", ("Vul hier nog iets in.", "Kies hier wat past.", "minstens 36 tekens")),
        ("en/join/", ("Please fill this in.", "Please choose what fits.", "36 characters or more")),
    ):
        page.goto(address + path)
        page.locator("#form-motivation").fill("kort")
        page.locator("main form [type=submit]").click()
        expect(page.locator("#form-name-error")).to_have_text(words[0])
        expect(page.locator("#form-group-error")).to_have_text(words[1])
        expect(page.locator("#form-motivation-error")).to_contain_text(words[2])
        name = page.locator("#form-name")
        expect(name).to_be_focused()
        expect(name).to_have_attribute("aria-invalid", "true")
        expect(name).to_have_attribute("aria-describedby", "form-name-error")
        name.fill("Zoë")
        expect(page.locator("#form-name-error")).to_have_count(0)
    assert service.sent == []


def test_an_address_that_is_none_is_not_sent(page: Page, address: str) -> None:
    service = Service(page)
    page.goto(address + "aanmelden/")
    fill(page)
    page.get_by_label("e-mailadres").fill("zoe.post.example")
    page.locator("main form [type=submit]").click()
    expect(page.locator("#form-email-error")).to_contain_text("geen e-mailadres")
    assert service.sent == []


def test_what_the_service_objects_to_stands_beside_its_field(page: Page, address: str) -> None:
    errors = [
        {"field": "email", "code": "email", "message": "should be an email"},
        {"field": "motivation", "code": "odd", "message": "No $& links"},
    ]
    service = Service(page, {"ok": False, "errors": errors}, 422)
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    expect(page.locator("#form-email-error")).to_contain_text("Dit lijkt geen e-mailadres")
    expect(page.locator("#form-motivation-error")).to_contain_text("“No $& links”")
    expect(page.locator("#form-email")).to_be_focused()
    expect(page.locator("[data-failed]")).to_be_hidden()
    kept(page)
    service.said, service.status = {"ok": True}, 200
    page.locator("main form [type=submit]").click()
    expect(page).to_have_url(address + "bedankt/")


@pytest.mark.parametrize(
    ("status", "said", "shown"),
    [
        (500, {"ok": False}, "Er ging iets mis"),
        (200, {"error": "Form not found"}, "“Form not found”"),
        (403, {"errors": [{"code": "blocked", "message": "spam"}]}, "werd tegengehouden"),
    ],
)
def test_a_failure_loses_nothing_and_offers_a_mail(
    status: int, said: Any, shown: str, page: Page, address: str
) -> None:
    Service(page, said, status)
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    box = page.locator("[data-failed]")
    expect(box).to_be_focused()
    expect(box).to_contain_text(shown)
    kept(page)
    assert "Zoë" in mailed(page)
    assert "Mijn naaimachine hapert.\r\nZelf kan" in mailed(page)
    expect(page.locator("main form [type=submit]")).to_have_text("Verstuur mijn aanmelding")


def test_without_a_connection_nothing_was_sent(page: Page, address: str) -> None:
    page.goto(address + "aanmelden/")
    fill(page)
    page.context.set_offline(True)
    send(page)
    expect(page.locator("[data-failed]")).to_contain_text("geen verbinding met internet")
    kept(page)


def test_an_answer_that_nobody_can_read_is_no_thanks(page: Page, address: str) -> None:
    login = {"body": "<h1>Log in</h1>", "content_type": "text/html", "headers": ANYONE}
    page.route(SERVICE, lambda route: route.fulfill(**login))
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    expect(page.locator("[data-failed]")).to_contain_text("Misschien zijn je antwoorden aangekomen")
    kept(page)


def test_a_service_that_stays_silent_is_given_up(page: Page, address: str) -> None:
    service = Service(page)
    service.held = True
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    expect(page.locator("[data-status]")).to_have_text("We versturen je antwoorden…")
    page.clock.fast_forward(14_000)
    expect(page.locator("[data-failed]")).to_be_hidden()
    page.clock.fast_forward(2000)
    expect(page.locator("[data-failed]")).to_contain_text("Misschien zijn je antwoorden aangekomen")
    kept(page)
    assert len(service.sent) == 1


def test_two_presses_send_once(page: Page, address: str) -> None:
    service = Service(page)
    service.held = True
    page.goto(address + "aanmelden/")
    fill(page)
    page.clock.fast_forward(4000)
    button = page.locator("main form [type=submit]")
    button.dblclick()
    button.click(force=True)
    page.locator("#form-name").press("Enter")
    expect(button).to_have_attribute("aria-disabled", "true")
    page.wait_for_timeout(200)
    assert len(service.sent) == 1


def test_the_way_back_leads_to_what_was_typed(page: Page, address: str) -> None:
    service = Service(page)
    page.goto(address + "aanmelden/")
    fill(page)
    send(page)
    expect(page).to_have_url(address + "bedankt/")
    page.go_back()
    kept(page)
    expect(page.locator("[data-status]")).to_contain_text("al verstuurd")
    button = page.locator("main form [type=submit]")
    expect(button).not_to_have_attribute("aria-disabled", "true")
    assert len(service.sent) == 1


def test_where_somebody_came_from_goes_along_and_stays_nowhere(page: Page, address: str) -> None:
    service = Service(page)
    page.goto(address + "?from=linkedin&utm_campaign=spring&fbclid=secret&utm_term=<b>")
    page.get_by_role("link", name=re.compile("Meld je aan")).first.click()
    expect(page).to_have_url(re.compile(r"/aanmelden/\?from=linkedin&utm_campaign=spring"))
    assert "secret" not in page.url
    expect(page.get_by_label("Hoe hoorde je van ons")).to_have_value("LinkedIn")
    fill(page)
    send(page)
    page.wait_for_url(address + "bedankt/**")
    (sent,) = service.sent
    assert sent["found"] == ["LinkedIn"]
    assert sent["came_from"] == ["linkedin / spring"]
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_an_unknown_source_is_shown_as_it_is(page: Page, address: str) -> None:
    page.goto(address + "en/join/?utm_source=poster")
    expect(page.get_by_label("How did you hear about us")).to_have_value("A poster")
    page.goto(address + "en/join/?from=Aunt+Jo")
    expect(page.get_by_label("How did you hear about us")).to_have_value("Aunt Jo")
    page.goto(address + "en/join/?from=constructor")
    expect(page.get_by_label("How did you hear about us")).to_have_value("constructor")
    page.goto(address + "en/join/?from=%3Cscript%3E")
    expect(page.get_by_label("How did you hear about us")).to_have_value("")


def test_the_count_is_the_browser_s_own(page: Page, address: str) -> None:
    page.goto(address + "aanmelden/")
    area = page.locator("#form-motivation")
    area.fill("a\n" * 300)  # 600: a line break counts as one
    expect(page.locator(".k-field__count")).to_have_text("Tekens over: 0")
    assert area.evaluate("area => area.checkValidity()")
    area.fill("x" * 38 + "\n")
    expect(page.locator(".k-field__count")).to_have_text("Tekens nog nodig: 2")

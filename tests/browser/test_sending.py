"""kiem's own form with JavaScript, sent to each service that takes it: refused, late, twice, again."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from contracts import POSTS, Contract, Joins
from filling import CALM, MOTIVATION, arrived_whole, field, fill, kept, send, thanks
from standin import NOTHING, PAGE, StandIn

pytestmark = pytest.mark.browser

POLICY = "Content Security Policy"
SLOWEST = 15_000  # ms that the page waits for an answer


@pytest.fixture(params=list(POSTS))
def contract(request: pytest.FixtureRequest) -> Contract:
    return POSTS[request.param]


@pytest.fixture(scope="module")
def browsed(chromium: Browser) -> Iterator[Page]:
    """One page whose clock we can turn, for all services; each has a community at its own name."""
    with chromium.new_context(**CALM) as context:
        context.clock.install()
        yield context.new_page()


@pytest.fixture
def page(browsed: Page, services: StandIn) -> Iterator[Page]:
    """The page, in which nothing may go wrong by itself or run into what its policy forbids."""
    services.start_anew()
    broken: list[str] = []
    heard = {
        "pageerror": lambda error: broken.append(str(error)),
        "console": lambda said: broken.append(said.text) if POLICY in said.text else None,
    }
    for event, listener in heard.items():
        browsed.on(event, listener)
    yield browsed
    for event, listener in heard.items():
        browsed.remove_listener(event, listener)
    assert broken == []


def filled(page: Page, contract: Contract) -> None:
    """The page with all answers in it, as if somebody had taken the time to write them."""
    fill(page, contract)
    page.clock.fast_forward(5_000)


def offers_the_mail(page: Page) -> None:
    """The failure is shown, has the focus, and a mail with the answers is the way out."""
    failed = page.locator("[data-failed]")
    expect(failed).to_be_visible()
    expect(failed).to_be_focused()
    href = failed.locator("a[data-mail-answers]").get_attribute("href") or ""
    assert href.startswith("mailto:hallo@hetmeel.example?")
    assert MOTIVATION.replace("\n", "\r\n") in unquote(href)


def test_it_arrives_after_silence_failures_and_a_complaint_and_once_by_two_presses(
    contract: Contract, page: Page, joins: Joins, services: StandIn
) -> None:
    page.goto(joins(contract))
    filled(page, contract)
    assert services.services_asked == set()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0

    services.hang()
    send(page)
    expect(page.locator("[data-status]")).not_to_be_empty()
    page.clock.fast_forward(SLOWEST + 1_000)
    offers_the_mail(page)
    kept(page, contract)
    services.let_go.set()

    # A failure, a captcha or a domain that was sold, a line that is cut: nobody says thanks.
    for mode in ("failure", PAGE, NOTHING):
        services.mode = mode
        send(page)
        offers_the_mail(page)
        kept(page, contract)
        assert page.url == joins(contract)

    services.mode = "field_error"
    send(page)
    if contract.field:
        wrong = field(page, contract, contract.field)
        expect(wrong).to_be_focused()
        expect(wrong).to_have_attribute("aria-invalid", "true")
        error = page.locator(f"#{wrong.get_attribute('id')}-error")
        expect(error).to_be_visible()
        assert error.get_attribute("id") in (wrong.get_attribute("aria-describedby") or "").split()
        (said,) = contract.scripted["field_error"].json["errors"]
        expect(error).not_to_contain_text(said["message"])  # but the page's own, in its language
        expect(error).not_to_contain_text("{")
        expect(page.locator("[data-failed]")).to_be_hidden()
    else:
        offers_the_mail(page)
    kept(page, contract)

    services.mode = "success"
    send(page)
    expect(page).to_have_url(thanks(contract))
    # Where an open line is cut, the browser itself tries the next; it has two after what went before.
    assert len(services.posts) in {6, 7, 8}
    arrived_whole(services.posts[-1], contract)
    assert {asked.path for asked in services.posts} == {contract.script_path or contract.path}
    assert {asked.headers["accept"] for asked in services.posts} == {"application/json"}
    assert services.services_asked == {contract.hosts[0]}
    assert "OPTIONS" not in {asked.method for asked in services.asked}

    page.go_back()
    expect(page.locator("[data-failed]")).to_be_hidden()
    filled(page, contract)
    services.asked.clear()
    page.locator("main form [type=submit]").dblclick()
    expect(page).to_have_url(thanks(contract))
    (once,) = services.posts
    arrived_whole(once, contract)

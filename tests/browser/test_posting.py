"""kiem's own form and each service that takes it: what arrives there, what comes back, what it shows.

The services are stand-ins at their own names that answer by tests/providers/*.yml; the browser, the
page and what is sent are real.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from contracts import POSTS, Contract, Joins
from filling import arrived_whole, fill, kept, send, thanks
from standin import NOTHING, StandIn

pytestmark = pytest.mark.browser

THANKS = "Dank je wel voor je bericht"


@pytest.fixture(params=list(POSTS))
def contract(request: pytest.FixtureRequest) -> Contract:
    return POSTS[request.param]


def thanked(page: Page, contract: Contract) -> None:
    """Without JavaScript: our thanks page where the service lets us choose, else a page of its own."""
    answer = contract.plain["success"]
    if answer.to:
        expect(page).to_have_url(thanks(contract))
    expect(page.locator("h1")).to_have_text(answer.page or THANKS)


def test_without_javascript_it_arrives_after_two_refusals_and_a_cut_line(
    contract: Contract, visitor: Callable[..., Page], joins: Joins, services: StandIn
) -> None:
    plain = visitor(java_script_enabled=False)
    plain.goto(joins(contract))
    fill(plain, contract)
    for mode in ("field_error", "failure", NOTHING):
        services.mode = mode
        send(plain)
        if mode == NOTHING:
            expect(plain).to_have_url(re.compile("^chrome-error:"))
        else:
            expect(plain.locator("h1")).to_have_text(contract.plain[mode].page)
        plain.wait_for_timeout(500)  # the browser keeps what was typed just after it left the page
        plain.go_back()
        kept(plain, contract)
    services.mode = "success"
    send(plain)
    thanked(plain, contract)
    # Where an open line is cut, the browser itself tries a fresh one.
    assert len(services.posts) in {4, 5}
    arrived_whole(services.posts[-1], contract)
    assert {asked.path for asked in services.posts} == {contract.path}
    assert services.services_asked == {contract.hosts[0]}

"""Forms of somebody else inside the page: nothing of them before the click, and only them after it."""

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

import reading
from contracts import EMBEDS, Contract, Joins
from filling import CALM
from standin import StandIn

pytestmark = pytest.mark.browser

Visitor = Callable[..., Page]
STORED = "localStorage.length + sessionStorage.length"
TABS = 10  # more than it takes from the start of the form to its button


@pytest.fixture(params=list(EMBEDS))
def contract(request: pytest.FixtureRequest) -> Contract:
    return EMBEDS[request.param]


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """One page for all services; each has a community at its own name, and starts without cookies."""
    with chromium.new_context(**CALM) as context:
        yield context.new_page()


def tab_to(page: Page, what: str) -> None:
    """Press Tab until the focus is on `what`."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    pytest.fail(f"the keyboard doesn't reach {what}")


def nothing_of(contract: Contract, page: Page, services: StandIn) -> None:
    """Not a request, cookie or stored thing of the service, and no frame."""
    assert services.services_asked == set()
    assert page.context.cookies() == []
    assert page.evaluate(STORED) == 0
    assert len(page.frames) == 1
    link = page.locator("a[data-embed-link]")
    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", contract.link)


def form(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.k-frame")


def as_high_as_said(contract: Contract, page: Page) -> None:
    """The frame is as high as the service says, and deaf to anybody else who says the same."""
    frame = page.locator("iframe.k-frame")
    if contract.height:
        expect(frame).to_have_css("height", f"{contract.height['px']}px")
    before = frame.evaluate("frame => frame.clientHeight")
    assert before >= 500
    said = json.dumps(contract.height.get("says")).replace("1234", "4321")
    page.evaluate(f"postMessage({said}, '*')")
    page.evaluate("new Promise(done => setTimeout(done, 50))")
    assert frame.evaluate("frame => frame.clientHeight") == before


def test_nothing_of_it_loads_before_the_click_and_nothing_else_after(
    contract: Contract, page: Page, joins: Joins, services: StandIn
) -> None:
    services.start_anew()
    page.context.clear_cookies()
    complaints: list[str] = []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(joins(contract) + "#form", wait_until="load")  # where the buttons above lead
    nothing_of(contract, page, services)

    tab_to(page, "[data-embed] button")
    page.keyboard.press("Enter")
    expect(form(page).locator("html")).to_have_attribute("data-whole", "yes")
    assert services.services_asked == set(contract.hosts)
    first = next(asked for asked in services.asked if asked.host in contract.hosts)
    assert (first.method, first.path) == ("GET", contract.path)
    assert contract.query.items() <= first.query.items()
    expect(page.locator("iframe.k-frame")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Zoë")
    expect(form(page).get_by_label("Name")).to_have_value("Zoë")

    as_high_as_said(contract, page)

    assert {cookie["domain"] for cookie in page.context.cookies()} <= set(contract.hosts)
    assert page.evaluate(STORED) == 0
    assert services.services_asked == set(contract.hosts)
    assert complaints == []


def test_without_javascript_there_is_the_link_and_no_frame(
    contract: Contract, joins: Joins, services: StandIn
) -> None:
    joins(contract)
    file = services.folders[contract.site] / "meel/aanmelden/index.html"
    page = reading.Page(file.read_text("utf-8"))
    assert page.all("iframe") == []
    assert [e.attributes["href"] for e in page.all("a") if "data-embed-link" in e.attributes] == [
        contract.link
    ]
    (box,) = (e for e in page.elements if "data-embed" in e.attributes)
    (button,) = (e for e in within(box) if e.tag == "button")
    assert "hidden" in button.attributes
    asked_of = [e.attributes for e in page.elements if {"src", "data-src"} & set(e.attributes)]
    assert [of for of in asked_of if contract.hosts[0] in str(of)] == []


def within(element: reading.Element) -> Iterator[reading.Element]:
    """All that stands in an element, at any depth."""
    for child in element.children:
        yield child
        yield from within(child)


def test_without_javascript_the_link_leads_there(
    visitor: Visitor, joins: Joins, services: StandIn
) -> None:
    contract = EMBEDS["tally"]
    page = visitor(java_script_enabled=False)
    page.goto(joins(contract))
    expect(page.locator("[data-embed] button")).to_be_hidden()
    assert services.services_asked == set()
    with page.context.expect_page() as opened:
        page.locator("a[data-embed-link]").click()
    expect(opened.value.locator("h1")).to_have_text("Form")
    assert opened.value.url == contract.link

"""The sign-up page of every kind in the states that a visitor can bring it to: axe finds nothing."""

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page, expect

from accessible import serious
from contracts import EMBEDS, POSTS, Contract, Joins
from filling import fill, send
from standin import StandIn

pytestmark = pytest.mark.browser

ELSEWHERE = Contract("link", "link", "form: https://forms.hetmeel.example/join\n", (), "")
MAIL = Contract("mailto", "mailto", "form: aanmelden@hetmeel.example\n", (), "")
VIEWS = [(390, "light"), (1440, "dark")]
Visitor = Callable[..., Page]


def sound(page: Page, views: Sequence[tuple[int, str]] = VIEWS) -> None:
    """Nothing serious, and nothing that sticks out, on a phone by day and a desk by night."""
    for width, scheme in views:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert serious(page) == [], f"{width} px, {scheme}"


@pytest.mark.parametrize("contract", [ELSEWHERE, MAIL], ids=lambda contract: contract.kind)
def test_a_page_that_only_leads_on_is_sound(
    contract: Contract, visitor: Visitor, joins: Joins
) -> None:
    page = visitor()
    page.goto(joins(contract))
    sound(page, VIEWS[:1])


def test_a_form_is_sound_when_something_is_missing_wrong_or_refused(
    visitor: Visitor, joins: Joins, services: StandIn
) -> None:
    contract = POSTS["formspree"]
    page = visitor()
    page.clock.install()
    page.goto(joins(contract))
    page.clock.fast_forward(5_000)
    send(page)
    expect(page.locator("[aria-invalid=true]")).not_to_have_count(0)
    sound(page)
    assert services.posts == []
    fill(page, contract)
    for mode, shown in (("field_error", ".k-field__error"), ("failure", "[data-failed]")):
        services.mode = mode
        send(page)
        expect(page.locator(shown).first).to_be_visible()
        sound(page)


def test_a_frame_is_sound_before_and_after_the_click(visitor: Visitor, joins: Joins) -> None:
    page = visitor()
    page.goto(joins(EMBEDS["tally"]))
    sound(page)
    page.locator("[data-embed] button").click()
    expect(page.frame_locator("iframe.k-frame").locator("h1")).to_be_visible()
    sound(page, VIEWS[1:])


@pytest.mark.parametrize(
    ("own", "other"), [(POSTS["formspree"], EMBEDS["tally"]), (EMBEDS["tally"], POSTS["formspree"])]
)
def test_what_sneaks_into_the_page_reaches_no_service_but_its_own(
    own: Contract, other: Contract, visitor: Visitor, joins: Joins, services: StandIn
) -> None:
    page = visitor()
    page.goto(joins(own))
    address = f"https://{other.hosts[0]}{other.path}"
    tries = {
        "fetch": "a => fetch(a, {mode: 'no-cors'}).catch(() => {})",
        "beacon": "a => { navigator.sendBeacon(a, 'x'); }",
        "image": "a => { new Image().src = a; }",
        "frame": "a => { document.body.append(Object.assign(document.createElement('iframe'), {src: a})); }",
        "script": "a => { document.body.append(Object.assign(document.createElement('script'), {src: a})); }",
        "form": "a => { const f = document.createElement('form'); Object.assign(f, {action: a, method: 'post'});"
        " document.body.append(f); f.submit(); }",
    }
    for script in tries.values():
        page.evaluate(script, address)
    page.evaluate("new Promise(done => setTimeout(done, 200))")
    assert services.services_asked == set()
    assert page.url == joins(own)

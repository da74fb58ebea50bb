"""Every page of the sample in a real Chromium: both languages, phone and desktop, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from accessible import serious
from story import ROOT

pytestmark = pytest.mark.browser

VIEWS = [(390, "light"), (390, "dark"), (1440, "light"), (1440, "dark")]


def test_the_sample_has_its_pages(site: Path) -> None:
    found = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    nl = "aanmelden bedankt ambassadeurs vragen over plan promotie spelregels agenda nieuws privacy"
    en = "join thanks ambassadors questions about plan toolkit rules events updates privacy"
    wanted = {"index.html", "404.html", "en/index.html"}
    wanted |= {f"{slug}/index.html" for slug in nl.split()}
    wanted |= {f"en/{slug}/index.html" for slug in en.split()}
    assert wanted <= found


PAGES = [
    "",
    *[
        "aanmelden/",
        "bedankt/",
        "ambassadeurs/",
        "vragen/",
        "over/",
        "plan/",
        "promotie/",
        "spelregels/",
        "agenda/",
    ],
    *[
        "nieuws/",
        "privacy/",
        "404.html",
        "en/",
        "en/join/",
        "en/thanks/",
        "en/ambassadors/",
        "en/questions/",
    ],
    *[
        "en/about/",
        "en/plan/",
        "en/toolkit/",
        "en/rules/",
        "en/events/",
        "en/updates/",
        "en/privacy/",
    ],
    *["promotie/onepager.html", "en/toolkit/onepager.html"],
    *["toolkit/00-read-me-first.html", "en/toolkit/00-read-me-first.html"],
    *["toolkit/invitation-email.html", "en/toolkit/invitation-email.html"],
]
PASTED = ("toolkit/email-signature.html", "en/toolkit/email-signature.html")  # lines, no page


@pytest.mark.parametrize("path", PAGES)
def test_page_is_sound(path: str, address: str, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda m: complaints.append(m.text) if m.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.on("request", lambda r: None if r.url.startswith(address) else complaints.append(r.url))
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        answer = page.goto(address + path, wait_until="load")
        assert answer is not None
        assert answer.ok
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (
            f"{path} scrolls sideways at {width} px"
        )
        assert page.locator("h1").count() == 1
        assert serious(page) == [], f"{path} at {width} px, {scheme}"
    assert complaints == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_the_list_of_pages_is_whole(site: Path) -> None:
    built = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    listed = {p + "index.html" if not p.endswith(".html") else p for p in PAGES}
    assert built - set(PASTED) == listed
    assert (ROOT / "sample-community").is_dir()

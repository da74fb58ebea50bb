"""Every page of the sample in a real Chromium: both languages, phone and desktop, light and dark."""

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from accessible import serious
from story import ROOT, kiem

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


WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 120"><path d="M0 0h1200v120z"/></svg>'
LONG = "Hottentottententententoonstellingsgroep Noordoost"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_wide_logo_without_a_size_and_a_very_long_name_keep_their_place(
    width: int, tmp_path: Path, chromium: Browser
) -> None:
    text = (ROOT / "tests/communities/de-cooperatie/community.yaml").read_text("utf-8")
    name = re.search(r"^  name: (.*)$", text, re.MULTILINE)
    assert name
    text = text.replace(name[0], f"  name: {LONG}") + "\nsite:\n  logo: wide.svg\n"
    (tmp_path / "community.yaml").write_text(text, "utf-8")
    (tmp_path / "wide.svg").write_text(WIDE, "utf-8")
    said = kiem("build", ".", "--output", "www", "--today", "2027-02-01", cwd=tmp_path)
    assert said.code == 0, said.err
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((tmp_path / "www/promotie/index.html").as_uri())
    logo = page.locator(".k-name img").bounding_box()
    assert logo
    assert logo["width"] > 150
    doors = [door.bounding_box() for door in page.locator(".k-door").all()]
    assert len(doors) == 3
    rights = [box["x"] + box["width"] for box in doors if box]
    for box, right in zip(doors[1:], rights, strict=False):
        assert box
        assert box["x"] >= right or width == 390
    assert max(rights) <= width - 20
    page.close()


WORDS = "buren die samen uitzoeken wat er nog lang niet weg hoeft en hoe je dat maakt "
FULLEST = f"""\
type: local
language: nl
community:
  name: Het Repareerhuis aan de Lange Wilgenkade
  tagline: Buren die met veel geduld samen repareren wat eigenlijk nog heel erg lang niet weg hoeft
  summary: {(WORDS * 5)[:310]}
  organiser: Buurtstichting De Lange Wilgenkade
  contact: hallo@lange-wilgenkade.example
site: https://lange-wilgenkade.example/
audience: {(WORDS * 6)[:390]}
distinctiveness: {(WORDS * 2)[:120]}
give_and_get:
  you_get: [{", ".join([(WORDS * 2)[:95]] * 5)}]
  you_bring: [{", ".join([(WORDS * 2)[:95]] * 5)}]
themes: [{", ".join(f"{n} {WORDS[:36]}" for n in range(7))}]
launch: 2027-03-02
"""


def test_the_one_pager_prints_on_one_page_however_much_it_tells(
    tmp_path: Path, site: Path, chromium: Browser
) -> None:
    (tmp_path / "community.yaml").write_text(FULLEST, "utf-8")
    said = kiem("build", ".", "--output", "www", "--today", "2027-02-01", cwd=tmp_path)
    assert said.code == 0, said.err
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    full = tmp_path / "www/promotie/onepager.html"
    for file in (site / "promotie/onepager.html", site / "en/toolkit/onepager.html", full):
        page.goto(file.as_uri())
        printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        assert len(printed) == 1, file
        assert [round(side / 72 * 25.4) for side in printed[0].get_size()] == [210, 297]
        told = printed[0].get_textpage().get_text_range()
        assert page.locator(".way").inner_text() in told
        assert page.locator(".small").inner_text()[:30] in told
        faces = "['800 2em \"Bricolage Grotesque\"', '2em \"Atkinson Hyperlegible Next\"']"
        assert page.evaluate(f"{faces}.map(it => document.fonts.check(it))") == [True, True]
        assert page.evaluate("[...document.fonts].map(it => it.status)") == ["loaded", "loaded"]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.close()

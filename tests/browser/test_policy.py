"""What a browser makes of our Content-Security-Policy: our own parts work, nothing else gets in."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WATCH = """
window.refused = [];
addEventListener("securitypolicyviolation", (e) => refused.push(e.effectiveDirective));
"""
SNEAK = """
new Promise((done) => {
  const add = (tag, given) => document.body.append(Object.assign(document.createElement(tag), given));
  add("img", {src: "https://other.example/a.png"});
  add("iframe", {src: "https://other.example/"});
  add("script", {src: "https://other.example/a.js"});
  add("script", {textContent: "window.sneaked = true"});
  add("style", {textContent: "body { color: red }"});
  fetch("https://other.example/").catch(() => {});
  setTimeout(done, 300);
})
"""


@pytest.mark.parametrize(
    "path", ["", "aanmelden/", "agenda/", "404.html", "promotie/onepager.html"]
)
def test_only_what_is_ours_gets_in(path: str, address: str, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        context.route("https://other.example/**", lambda route: (asked.append("it"), route.abort()))
        page.add_init_script(WATCH)
        page.goto(address + path)
        accent = "getComputedStyle(document.querySelector('h1')).color"
        assert page.evaluate("refused") == []
        colour = page.evaluate(accent)
        page.evaluate(SNEAK)
        assert {"img-src", "frame-src", "script-src-elem", "style-src-elem", "connect-src"} <= {
            *page.evaluate("refused")
        }
        assert page.evaluate("window.sneaked") is None
        assert page.evaluate(accent) == colour
        assert asked == []

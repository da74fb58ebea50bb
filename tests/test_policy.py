"""The Content-Security-Policy of the finished pages: it is there, and it fits what is on the page."""

import hashlib
import html
import re
import shutil
from base64 import b64encode
from pathlib import Path

import pytest

from story import ROOT, TODAY, kiem

OPEN = "2027-02-01"
ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
PAGES = {"en/toolkit/index.html", "en/toolkit/onepager.html"}
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
SCRIPT = re.compile(r"<script(?![^>]*(?:src=|type=\"application/ld\+json\"))")


def named(text: str) -> str:
    """The name by which a rule lets in a script or style that stands in the page."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(page: str) -> dict[str, str]:
    """The policy of a page, by the name of the rule."""
    (written,) = META.findall(page)
    parts = (part.strip().split(" ", 1) for part in html.unescape(written).split(";"))
    return dict(part if part[1:] else (*part, "") for part in parts)


def sound(page: str) -> None:
    """Whether what stands in the page itself is what its policy lets in."""
    styles = STYLE.findall(page)
    assert styles
    for style in styles:
        assert named(style) in rules(page)["style-src"]
    assert not SCRIPT.search(page)
    assert not re.search(r'<[^>]* (?:style|on[a-z]+)="', page)
    assert page.index("Content-Security-Policy") < page.index("<style>")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the sample by their path, while its form is open."""
    home = tmp_path_factory.mktemp("policy")
    said = kiem(
        "build", str(ROOT / "sample-community"), "--output", "site", "--today", OPEN, cwd=home
    )
    assert said.code == 0, said.err
    return {
        path.relative_to(home / "site").as_posix(): path.read_text("utf-8")
        for path in (home / "site").rglob("*.html")
    }


def test_every_page_has_a_policy_that_fits_it(sample: dict[str, str]) -> None:
    assert len(sample) > 20
    assert {"404.html", "promotie/onepager.html"} <= sample.keys()
    mails = [
        path
        for path in sample
        if path.startswith(("toolkit/", "en/toolkit/")) and path not in PAGES
    ]
    assert mails  # texts to paste, with their style in the tags
    for path, page in sample.items():
        if path in mails:
            assert META.findall(page) == [ALONE]
        else:
            sound(page)


def test_only_the_sign_up_page_may_reach_the_form_service(sample: dict[str, str]) -> None:
    host, own = "https://formulier.losseschroef.example", "https://losseschroef.example"
    named = {path for path, page in sample.items() if "https:" in META.findall(page)[0]}
    assert named == {"aanmelden/index.html", "en/join/index.html"}
    for path in named:
        assert rules(sample[path])["connect-src"] == f"'self' {host}"
        assert rules(sample[path])["form-action"] == f"'self' {host} {own}"
        assert rules(sample[path])["frame-src"] == "'none'"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/communities/elm-lane", tmp_path / "own")
    return tmp_path / "own"


def test_an_organiser_lets_in_what_their_site_needs(own: Path) -> None:
    (own / "mkdocs.yml").write_text(
        "extra:\n  csp:\n    script-src: https://count.example\n"
        "    connect-src: [https://count.example, https://api.count.example]\n",
        "utf-8",
    )
    (own / "pages").mkdir()
    film = "---\ncsp:\n  frame-src: https://film.example\n---\n# Film\n"
    (own / "pages" / "film.md").write_text(film, "utf-8")
    assert kiem("build", "--today", TODAY, cwd=own).code == 0
    page = (own / "site" / "film" / "index.html").read_text("utf-8")
    sound(page)
    assert rules(page)["script-src"] == "'self' https://count.example"
    assert rules(page)["style-src-attr"] == "'unsafe-inline'"  # Markdown writes some
    assert rules((own / "site" / "index.html").read_text("utf-8"))["style-src-attr"] == "'none'"
    assert rules(page)["connect-src"] == "'self' https://count.example https://api.count.example"
    assert rules(page)["frame-src"] == "https://film.example"
    assert rules((own / "site" / "index.html").read_text("utf-8"))["frame-src"] == "'none'"


def test_what_the_rules_keep_out_is_told_with_its_line_and_mend(own: Path) -> None:
    (own / "pages").mkdir()
    film = """# Film

| a | b |
| --- | :-: |
| 1 | 2 |

<iframe src="https://film.example/embed/1" title="Film"></iframe>
<img src="https://film.example/a.png" alt="">
"""
    (own / "pages" / "film.md").write_text(film, "utf-8")
    (own / "overrides").mkdir()
    counted = "{% extends 'base.html' %}{% block analytics %}<script>count()</script><style>b{}</style>{% endblock %}"
    counted += "{% block announce %}<p style='color: red'>!</p>{% endblock %}".replace("'", '"')
    (own / "overrides" / "main.html").write_text(counted, "utf-8")
    said = kiem("build", "--today", TODAY, cwd=own)
    assert said.code == 1
    assert said.err.count("P-15") == 5
    assert "pages/film.md:7:" in said.err
    assert "overrides/main.html:1:" in said.err
    assert '`frame-src: "https://film.example"`' in said.err
    script, style = named("count()"), named("b{}")
    assert f'`script-src: "{script}"`' in said.err
    assert f'`style-src: "{style}"`' in said.err
    (own / "mkdocs.yml").write_text(
        "extra:\n  csp:\n    frame-src: https://film.example\n    img-src: https://film.example\n"
        f'    script-src: "{script}"\n    style-src: "{style}"\n'
        """    style-src-attr: "'unsafe-inline'"\n""",
        "utf-8",
    )
    said = kiem("build", "--today", TODAY, cwd=own)
    assert said.code == 0
    assert "P-15" not in said.err
    page = (own / "site" / "film" / "index.html").read_text("utf-8")
    assert 'style="text-align' in page  # a table's column


def test_an_organiser_may_do_without(own: Path) -> None:
    (own / "mkdocs.yml").write_text("extra:\n  csp: false\n", "utf-8")
    assert kiem("build", "--today", TODAY, cwd=own).code == 0
    assert not META.search((own / "site" / "index.html").read_text("utf-8"))

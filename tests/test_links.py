"""P-13: a link that points nowhere is found on the page and named where it was written."""

from pathlib import Path

import pytest

from kiem.build.links import broken, problems
from kiem.engine.output import Output
from kiem.messages import CATALOGUES, say

HOME = '<a href="over/#doel">a</a><a href="en/">b</a><img src="assets/a.svg"><h2 id="kop">x</h2>'
ABOUT = '<p id="doel">x</p><a href="../">home</a><a href="../#kop">b</a><a name="oud"></a>'


def site(**pages: str) -> list[Output]:
    """Two pages and a picture, and more pages by name (a double underscore is a slash)."""
    named = {f"{name.replace('__', '/')}/index.html": text for name, text in pages.items()}
    texts = {"index.html": HOME, "over/index.html": ABOUT, "en/index.html": "x", **named}
    made = [Output(path, text.encode(), f"{path}.md") for path, text in texts.items()]
    return [*made, Output("assets/a.svg", b"<svg/>", "a"), Output("toolkit/a b.txt", b"", "b")]


def links(page: str, base: str = "/") -> list[str]:
    """What is broken on a page in the folder `page`."""
    return list(broken(site(page=page), ["mine.pdf"], base))


def test_a_whole_site_has_no_broken_links() -> None:
    assert broken(site(), (), "/") == {}


@pytest.mark.parametrize(
    "link",
    [
        *(
            "../",
            "./",
            "",
            "#",
            "#top",
            "../over/",
            "../over",
            "../over/index.html",
            "../over/#oud",
        ),
        *("../toolkit/a%20b.txt", "../mine.pdf", "../assets/a.svg#view", "../?x=1", "../?x=1#kop"),
        *("https://x.example/nergens", "mailto:a@x.example", "tel:1", "//x.example/", "data:,"),
        *("/", "/over/", "/over/#doel", "HTTPS://x.example/"),
    ],
)
def test_a_link_that_arrives(link: str) -> None:
    assert links(f'<a class="b" href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "named"),
    [
        *(("../nergens/", "nergens/"), ("#nergens", "#nergens"), ("../over/#x", "over/#x")),
        *(("../../", ""), ("../../../over/", "over/"), ("over.md", "over.md"), ("/x/", "/x/")),
        *(("../assets/b.svg", "assets/b.svg"), ("../over/?a=1&amp;b=2#x", "over/?a=1&b=2#x")),
    ],
)
def test_a_link_to_nowhere(link: str, named: str) -> None:
    assert links(f'<a href="{link}">x</a>') == [named]
    assert links(f'<img alt="" src="{link}">') == [named]


def test_under_a_path_only_that_path_can_be_judged() -> None:
    assert links('<a href="/repo/over/">x</a><a href="/elders/">y</a>', "/repo/") == []
    assert links('<a href="/repo/nergens/">x</a>', "/repo/") == ["/repo/nergens/"]


def test_code_in_a_text_is_no_link() -> None:
    assert links('<p>Write href="nergens/" and <code>src="x"</code></p>') == []


def test_the_pages_that_have_it_are_named_once(tmp_path: Path) -> None:
    definition = tmp_path / "community.yaml"
    definition.write_text("name: x\nsummary: |\n  Lees [dit](vragen/#weg).\n", "utf-8")
    text = '<a href="{}vragen/#weg">x</a>'
    made = site(one=text.format("../"), two__three=text.format("../../"))
    (problem,) = problems(broken(made, (), "/"), definition)
    assert (problem.code, problem.severity) == ("P-13", "error")
    assert (problem.place.file, problem.place.line, problem.place.column) == (
        str(definition),
        3,
        14,
    )
    for lang in CATALOGUES:
        assert "vragen/#weg" in say(problem.what, lang)
        assert "one/index.html.md, two/three/index.html.md" in say(problem.what, lang)


def test_a_page_of_the_organisers_own_is_named(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "community.yaml").write_text("x", "utf-8")
    (tmp_path / "pages" / "faq.md").write_text("# Vragen\n\n[weg](weg.md)\n", "utf-8")
    (problem,) = problems({"weg.md": ["vragen.md"]}, tmp_path / "community.yaml")
    assert (problem.place.file, problem.place.line) == (str(tmp_path / "pages/faq.md"), 3)


def test_a_link_that_nobody_wrote_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "community.yaml").write_text("x", "utf-8")
    (problem,) = problems({"assets/gone.css": ["index.md"]}, tmp_path / "community.yaml")
    assert (problem.severity, problem.place.line) == ("warning", 0)

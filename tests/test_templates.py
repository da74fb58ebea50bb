"""User text: what is understood of Markdown, and that nothing else does anything anywhere."""

import datetime as dt
import re
import time
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from markdown import Markdown

from kiem.templates import blocks, day, inline, paragraphs, plain, protect
from kiem.templates.address import may_link
from kiem.templates.environment import environment

Render = Callable[[str], str]

NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden --><b>bold</b>",
    "<a href='javascript:alert(1)'>x</a>",
    "{{ 7*7 }} {% raw %}x{% endraw %} {# note #}",
    "{% include 'secret' %}",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](javascript\uff1aalert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x) [y](file:///etc/passwd)",
    "[x](//evil.example) [y](/\\evil.example) [z](\\\\evil.example)",
    "[x](https://bank.example@evil.example)",
    "[x](../../etc/passwd) [y](%2e%2e/%2e%2e/x) [z](a/../../b)",
    '[x](https://a.example/"onmouseover="alert(1))',
    "[x](<javascript:alert(1)>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "![img](https://a.example/x.png)",
    "<https://a.example> <mail@a.example>",
    "*open **never closed [neither](this",
    "***** ____ **** ``` ~~~ ^^^ |||",
    "# kop\n## kop\n=====\n-----",
    "> citaat\n\n    code\n\n```\ncode\n```",
    "woord[^1]\n\n[^1]: voetnoot",
    "kop {: #id .klas onclick=alert(1) }",
    "*[HTML]: afkorting\n\nHTML",
    "!!! note\n    waarschuwing",
    '??? note "x"',
    "[TOC]",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "term\n: uitleg",
    ":smile: :material-home:",
    '--8<-- "/etc/passwd"',
    "/// caption\nx\n///",
    "1. een\n2) twee",
    "  1. ingesprongen",
    "   # drie spaties",
    "    vier spaties",
    "\teen tab",
    "- punt\n* ster\n+ plus",
    "</section></div></p></body>",
    "\x02wzxhzdk:0\x03 klzzwxh:0000",
    "\u202egnirts\u202c \u2066x\u2069 \u200e",
    "مرحبا **بكم** في [المجموعة](https://a.example)",
    "👩‍🔧 **réparer** coöperatie Zoë",
    "a & b &amp; c &lt;i&gt; &#42;x&#42;",
    "regel\\\nregel \\*geen nadruk\\*",
    "lone \ud800 surrogate \x00 nul \ufffe",
    "x" * 1500,
    "**a** " * 250,
]
EVERYTHING = [
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "admonition",
    "footnotes",
    "def_list",
    "abbr",
    "fenced_code",
    "sane_lists",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.details",
    "pymdownx.blocks.caption",
    "pymdownx.emoji",
]
TAGS = {"p", "ul", "ol", "li", "strong", "em", "a"}
HIDDEN = dict.fromkeys(
    [*range(9), *range(11, 32), *range(0x202A, 0x202F), 0x2066, 0x2069, 0xFFFE, 0xD800]
)


class _Seen(HTMLParser):
    """What a browser would make of it: the tags, their attributes, and the text."""

    def __init__(self, made: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(made)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.text += f"COMMENT {data}"


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("render", [inline, blocks])
def test_only_the_subset_comes_out(render: Render, text: str) -> None:
    seen = _Seen(render(text))
    assert {tag for tag, _ in seen.tags} <= TAGS
    for tag, attributes in seen.tags:
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else {"start"})
        assert (attributes.get("href") or "https://").startswith(("https://", "mailto:"))
    assert "COMMENT" not in seen.text


@pytest.mark.parametrize("text", NASTY)
def test_what_is_refused_is_shown_as_it_was_typed(text: str) -> None:
    shown = _Seen(protect(text)).text
    assert shown == text.translate(HIDDEN).replace("\ufeff", "")


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize(
    "frame",
    [
        "{}",
        "Tekst vooraf {} en erna",
        '<section class="k">\n{}\n</section>',
        '<section class="k" markdown>\n\n{}\n\n</section>',
        '<p title="x">{}</p>',
        "- {}",
    ],
)
@pytest.mark.parametrize("render", [inline, blocks, protect])
def test_markdown_with_every_extension_adds_nothing(render: Render, frame: str, text: str) -> None:
    made = str(render(text))
    page, inside = _Seen(_markdown(frame.format(made))), _Seen(made)
    assert _marked(page) == _marked(inside)
    expected = _Seen(_markdown(frame.format("@@"))).text.replace("@@", inside.text)
    assert "".join(page.text.split()) == "".join(expected.split())


def _marked(seen: _Seen) -> list[tuple[str, dict[str, str | None]]]:
    return [found for found in seen.tags if found[0] not in {"p", "section", "ul", "li"}]


@cache
def _markdown(text: str) -> str:
    return _with_everything().reset().convert(text)


@cache
def _with_everything() -> Markdown:
    return Markdown(extensions=EVERYTHING)


@pytest.mark.parametrize("text", NASTY)
def test_a_template_plugin_finds_nothing_to_run(text: str) -> None:
    for render in (inline, blocks, protect):
        made = str(render(text))
        assert jinja2.Environment().from_string(made).render() == made  # noqa: S701 - as macros does


@pytest.mark.parametrize("text", NASTY)
def test_an_attribute_holds_any_value(text: str) -> None:
    seen = _Seen(f"<i title=\"{protect(text)}\" data-x='{protect(text)}'>")
    assert [tag for tag, _ in seen.tags] == ["i"]
    assert set(seen.tags[0][1]) == {"title", "data-x"}


def test_bold_italic_links_and_lists_are_understood() -> None:
    made = blocks("Een **sterk** en *schuin* woord.\n\n- een\n- [twee](https://a.example/?a=1&b=2)")
    assert made == (
        "<p>Een <strong>sterk</strong> en <em>schuin</em> woord.</p>\n<ul>\n<li>een</li>\n"
        '<li><a href="https://a.example/?a=1&amp;b=2" rel="noopener">twee</a></li>\n</ul>'
    )


def test_a_list_needs_no_blank_line_and_a_year_is_no_list() -> None:
    assert blocks("Neem mee:\n- een lamp\n- een stoel").count("<li>") == 2
    assert _Seen(blocks("1984. Zo begon het.\n- en")).text == "1984. Zo begon het.\n\nen\n"
    assert '<ol start="3">' in blocks("3. drie\n4. vier")


def test_a_line_break_is_a_space_and_a_blank_line_a_paragraph() -> None:
    assert blocks("een\ntwee\n\n\ndrie\r\nvier") == "<p>een twee</p>\n<p>drie vier</p>"
    assert inline("een\ntwee\n\ndrie") == "een twee drie"


def test_a_text_without_anything_gives_nothing() -> None:
    assert blocks(" \n\n ") == ""
    assert inline("") == ""
    assert paragraphs("\n") == ()
    assert plain("") == ""


def test_a_relative_link_leads_to_the_root_of_the_site() -> None:
    text = "[plan](plan/) [bestand](/files/a.pdf) [hier](#kop) [mail](mailto:a@b.example)"
    seen = _Seen(inline(text, root="../../"))
    assert [attributes["href"] for _, attributes in seen.tags] == [
        "../../plan/",
        "../../files/a.pdf",
        "#kop",
        "mailto:a@b.example",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/pad/met%20spatie?q=%22x%22#deel",
        "http://a.example",
        "https://münchen.example/ü",
        "mailto:hallo@a.example?subject=Hallo%20daar",
        "vragen/#kosten",
        "/plan/",
        "#anker",
        "?taal=nl",
    ],
)
def test_an_honest_address_may_be_linked(address: str) -> None:
    assert may_link(address)
    assert 'href="' in inline(f"[woord]({address})")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java%73cript:alert(1)",
        "javascript%3Aalert(1)",
        "javascript%253Aalert(1)",
        "javascript&#58;alert(1)",
        "javascript\uff1aalert(1)",
        "\uff4aavascript:alert(1)",
        "\u200bjavascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "tel:0612345670",
        "//a.example",
        "/%2f/a.example",
        "\\\\a.example",
        "https:a.example",
        "https:///a",
        "https://",
        "https://[a.example",
        "https://u:p@a.example",
        "../x",
        "a/../../x",
        "%2e%2e/x",
        "%252e%252e/x",
        "mailto:",
        "mailto:nobody",
        "mailto:a@b@c.example",
    ],
)
def test_an_odd_address_is_refused_and_shown(address: str) -> None:
    assert not may_link(address)
    assert "<a" not in inline(f"[woord]({address})")
    assert "woord" in _Seen(inline(f"[woord]({address})")).text


def test_a_link_without_words_is_text() -> None:
    assert "<a" not in inline("[](https://a.example) [ ](https://a.example)")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "*" * 5000,
        "[a](" * 2000,
        "**a *b " * 900,
        "- " * 3000,
        "\n".join("  " * i + "- x" for i in range(100)),
        "> " * 3000,
        "[x](https://a.example/" + "(" * 5000,
        "\\" * 6000,
        "- x\n" * 1500,
        "1" * 50_000,
        "woord " * 20_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    made = [inline(text), blocks(text), plain(text), paragraphs(text)]
    assert time.perf_counter() - start < 2
    assert all(made)


def test_plain_text_has_no_markup_and_no_entities() -> None:
    text = "**Dag** [Zoë](https://a.example/?a=1&b=2), 's *nachts* & <b>\n\n- een\n- twee"
    assert plain(text) == "Dag Zoë, 's nachts & <b> - een - twee"
    assert paragraphs(text) == (
        "Dag Zoë (https://a.example/?a=1&b=2), 's nachts & <b>",
        "- een\n- twee",
    )


@pytest.mark.parametrize("text", NASTY)
def test_plain_text_loses_no_words(text: str) -> None:
    words = re.findall(r"[^\W\d_]+", _Seen(inline(text)).text)
    assert words or not re.search(r"[^\W\d_]", text)
    assert [word for word in words if word not in plain(text)] == []


def test_a_date_is_written_in_words() -> None:
    assert day(dt.date(2027, 3, 9), "nl") == "9 maart 2027"
    assert day(dt.date(2027, 3, 9), "en", "EEEE d MMMM") == "Tuesday 9 March"
    assert day(dt.date(2027, 3, 9), "qq") == "9 March 2027"


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_first_folder_shadows_the_next(tmp_path: Path) -> None:
    own = _write(tmp_path / "own", "a.md.jinja", "own")
    base = _write(tmp_path / "base", "a.md.jinja", "base")
    _write(base, "b.md.jinja", "base {{ name }}")
    env = environment([own, base])
    assert env.get_template("a.md.jinja").render() == "own"
    assert env.get_template("b.md.jinja").render(name="*x*") == "base &#42;x&#42;"


def test_every_value_in_a_template_is_quiet(tmp_path: Path) -> None:
    template = (
        "{{ a }}|{{ a | inline }}|{{ a | blocks }}|{{ a | plain }}|{{ 3 }}|{{ when | day }}|"
        "{% for x in [a] %}{{ x }}{% endfor %}|{{ [a, a] | join(', ') }}|{{ data | tojson }}"
    )
    env = environment([_write(tmp_path / "t", "t", template)])
    context = {"a": "**{{ 1 }}**", "when": dt.date(2027, 3, 9), "data": {"{{": ["}}", 1]}}
    made = env.get_template("t").render(lang="nl", root="../", **context)
    quiet = "&#123;&#123; 1 &#125;&#125;"
    loud = f"&#42;&#42;{quiet}&#42;&#42;"
    assert made == (
        f"{loud}|<strong>{quiet}</strong>|<p><strong>{quiet}</strong></p>|{quiet}|3|9 maart 2027|"
        f'{loud}|{loud}, {loud}|{{"\\u007b\\u007b": ["\\u007d\\u007d", 1]}}'
    )


def test_a_space_before_an_attribute_stays_a_space() -> None:
    assert protect(" required") == " required"
    assert protect("required ") == "required "


def test_a_missing_value_is_our_bug(tmp_path: Path) -> None:
    env = environment([_write(tmp_path / "t", "t", "{{ x }}")])
    with pytest.raises(jinja2.UndefinedError):
        env.get_template("t").render()
    with pytest.raises(TypeError):
        env.get_template("t").render(x=None)


def test_compiled_templates_are_kept(tmp_path: Path) -> None:
    folder = _write(tmp_path / "t", "t", "{{ x }}")
    cache = tmp_path / "cache"
    cache.mkdir()
    assert environment([folder], cache).get_template("t").render(x="a") == "a"
    assert len(list(cache.iterdir())) == 1
    assert environment([folder], cache).get_template("t").render(x="b") == "b"


def test_no_room_for_compiled_templates_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("{{ 6 * 7 }}", "utf-8")
    assert environment([tmp_path], tmp_path / "gone").get_template("page.jinja").render() == "42"

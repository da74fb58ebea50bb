"""kiem's HTML is mkdocs' HTML: the same site, built by both, is the same byte for byte."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from kiem.build import write
from kiem.build.cache import Options
from kiem.build.gather import gather
from kiem.engine import config, html, project, stock
from kiem.engine.drawn import Drawn
from kiem.engine.output import Output
from kiem.engine.pages import raw_blocks
from kiem.engine.theme import theme
from kiem.errors import InputError
from kiem.messages import CATALOGUES, say
from kiem.site.model import Asset, Page, Site
from kiem.site.written import written
from story import ROOT

TODAY = dt.date(2027, 1, 5)
NOON = int(dt.datetime(2027, 1, 5, tzinfo=dt.UTC).timestamp())
# What mkdocs makes and kiem leaves out: see docs/export.md.
LEFT_OUT = (
    "sitemap.xml.gz",
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/favicon.png",
)

BASE = """<!doctype html>
{% set k = config.extra.kiem %}{% set lang = page.meta.lang | d(k.lang) if page else k.lang %}
<html lang="{{ lang }}"><head>
{% block site_meta %}<meta name="generator" content="kiem">
{% if page and page.canonical_url %}<link rel="canonical" href="{{ page.canonical_url }}">{% endif %}
{% endblock %}<title>{{ page.title if page else config.site_name }}</title>
{% block styles %}{% for path in extra_css %}<link href="{{ path }}">{% endfor %}{% endblock %}
{% for path in config.extra_javascript %}{{ path | script_tag }}{% endfor %}
</head><body>{% include ".icons/material/leaf.svg" %}
<nav>{% for item in nav %}<a href="{{ item.url | url }}">{{ item.title }}</a>{% endfor %}</nav>
{% block content %}{{ page.content }}{{ page.toc }}{% endblock %}
{{ config.theme.font }} {{ config.theme.language }} {{ build_date_utc.year }} {{ config.plugins | length }}
{{ page.next_page.title if page and page.next_page }} {{ page.is_homepage if page }}
</body></html>
"""
TEMPLATES = {
    "base.html": BASE,
    "main.html": '{% extends "base.html" %}',
    "special.html": '{% extends "main.html" %}{% block content %}special {{ super() }}{% endblock %}',
    "404.html": '{% extends "base.html" %}{% block content %}<a href="{{ "." | url }}">home</a>{% endblock %}',
    "assets/own.css": "body{}",
    "notes.md": "not published",
    ".hidden/x.txt": "not published",
}
PROSE = """---
title: Over ons
description: "Wat we doen: alles"
lang: nl
---

# Over **ons** {: #kop .groot }

Tekst met [een link](vragen.md#vraag), [een pagina](en/index.md), ![beeld](assets/a.svg) en `code`.

!!! note "Let op"
    Een kader.

| a | b |
| - | - |
| 1 | 2 |

Een noot.[^1]

[^1]: De noot zelf.

```html
<section class="no">

</section>
```

<section class="k-section" markdown>

## Binnen

- een
- twee

</section>

<section class="k-section">

<p>Na de rest</p>

</section>
"""
SECTIONS = """---
title: Vragen
---
<section class="k-hero"><h1>Vragen &amp; antwoorden</h1>

<section class="inner"><p>Binnen   met	tab</p></section>


<p>met *sterren* en <a href="../over/">een link</a></p></section>

<section id="vraag">
<details><summary>Wat?</summary><div>
Dit.
</div></details>
</section>

Gewone tekst *ertussen* met <em>html</em>.

<div class="k-wrap"><script>if (a < b) { "</div>" }</script></div>

<section><!-- <section> -->Na het commentaar</section>
"""
ODD = {
    "empty.md": "",
    "unclosed.md": "<section>\n\n<p>open\n\ntekst *x*\n",
    "tight.md": "<section>a</section>\ntekst\n\n<section>b</section>\n\n",
    "twice.md": "<div>a</div> <div>b</div>\n\n<div>c</div>\n\n\n\n<section>d</section>\n\n* x\n",
    "windows.md": "<section>\r\n\r\n<p>x</p>\r\n</section>\r\n\r\n# Kop\r\n",
    "list.md": "- een\n\n<section>b</section>\n\n- twee\n\n    <div>\n\n    c</div>\n",
    "fence.md": "~~~\n\n<section>b</section>\n\n~~~\n\n<section>c</section>\n\n",
    "wrapped.md": '<div markdown="1">\n\n<section>*b*</section>\n\n*c*\n\n</div>\n\n<div>*d*</div>\n\n',
    "attribute.md": '<section title="a > b"><p>x</p></section>\n\n<nav>y</nav>\n\nz\n',
    "upper.md": "<SECTION>a</SECTION>\n\n<section>b</SECTION>\n\n<section >c</section >\n\n",
    "entity.md": "<section>&nbsp;&copy &#x41;&lt;b&gt;</section>\n\n&copy; <b>x</b>\n",
    "code.md": "`<section>`\n\n<section>`*a*`</section>\n\n",
}
SETTINGS: Mapping[str, Any] = {
    "site_name": "Naam: met «tekens» & meer",
    "site_url": "https://club.example/repo/",
    "site_description": "ja",
    "exclude_docs": "!.nojekyll\n",
    "theme": {"name": "material", "font": False},
    "markdown_extensions": [
        *("attr_list", "md_in_html", "tables", "admonition", "footnotes"),
        {"toc": {"permalink": True}},
    ],
    "plugins": [],
    "nav": [{"Voor": "index.md"}, "over.md", {"Elders": "https://club.example/"}],
    "extra_css": ["assets/own.css"],
    "extra_javascript": ["assets/own.js"],
    "extra": {"kiem": {"lang": "nl", "yes": "no", "list": ["1", "null", "", "a: b", "- x", "#"]}},
}


def overrides(folder: Path) -> Path:
    for name, text in TEMPLATES.items():
        path = folder / "overrides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "overrides"


def site(folder: Path, **settings: object) -> Site:
    """A site with all that may be hard, in `folder` for what must be on disk."""
    special = "---\ntemplate: special.html\n---\n# Engels\n\n[terug](../index.md)\n"
    pages = {
        "index.md": "# Voor\n",
        "over.md": PROSE,
        "vragen.md": SECTIONS,
        "en/index.md": special,
    }
    download = "# Lees mij\n\n{% raw %} {{ haakjes }} {% if %}\n\n"
    return Site(
        pages=tuple(Page(path, text, "nl") for path, text in {**pages, **ODD}.items()),
        assets=(
            Asset("assets/a.svg", b"<svg/>"),
            Asset(".nojekyll", b""),
            Asset("robots.txt", b"User-agent: *\n"),
            Asset("toolkit/read-me.md", download.encode()),
            Asset("toolkit/kit.zip", bytes(range(256))),
        ),
        settings={**SETTINGS, **settings},
        overrides=(overrides(folder),),
        templates=(Asset("sitemap.xml", b"<urlset>{{ pages | length }}</urlset>\n"),),
    )


def by_path(outputs: tuple[Output, ...]) -> dict[str, bytes]:
    assert len({output.path for output in outputs}) == len(outputs)
    return {output.path: output.read() for output in outputs}


def mkdocs(folder: Path, module: str = "mkdocs") -> dict[str, bytes]:
    """What the stock command makes of the project in `folder`, in a process of its own."""
    env = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(NOON),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": "",
    }
    command = [sys.executable, "-m", module, "build", "--quiet"]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made = folder / "site"
    files = [path for path in made.rglob("*") if path.is_file()]
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in files}


def test_every_byte_is_that_of_mkdocs(tmp_path: Path) -> None:
    made = site(tmp_path)
    write.files(project.files(made), tmp_path / "project")
    theirs = mkdocs(tmp_path / "project")
    ours = by_path(html.build(made, TODAY))
    assert len(made.pages) > 10
    assert {name for name in theirs if not name.startswith(LEFT_OUT)} == ours.keys()
    different = [name for name in ours if ours[name] != theirs[name]]
    assert different == []


def test_whole_blocks_skip_the_parser() -> None:
    text = "<section>a</section>\n\n<div><div>b</div>\n\n</div>\n\nprose\n\n<nav>c</nav>\n\n"
    found = ["<section>a</section>", "<div><div>b</div>\n\n</div>", "<nav>c</nav>"]
    assert [text[start:end] for start, end in raw_blocks(text)] == found
    assert raw_blocks("<section markdown>a</section>\n\n") == []


def test_settings_are_those_of_mkdocs(tmp_path: Path) -> None:
    made = site(tmp_path)
    write.files(project.files(made), tmp_path / "project")
    with (tmp_path / "project" / "mkdocs.yml").open("rb") as file:
        theirs = load_config(file)
    ours = config.config(made.settings, theme(made.settings["theme"], made.overrides))  # type: ignore[call-overload]  # settings are any YAML
    places = {"config_file_path", "docs_dir", "site_dir", "theme", "validation", "exclude_docs"}
    unused = {"dev_addr", "google_analytics", "pages", "remote_branch", "remote_name", "watch"}
    assert theirs.keys() - ours.keys() == unused
    assert {k: v for k, v in ours.items() if k not in places} == {
        k: v for k, v in theirs.items() if k not in places | unused
    }
    assert {**ours.theme, "locale": ""} == {**theirs.theme, "locale": ""}
    assert ours.theme.static_templates | {"toolkit/read-me.md"} == theirs.theme.static_templates


def test_compiled_templates_change_nothing(tmp_path: Path) -> None:
    made, compiled = site(tmp_path), tmp_path / "compiled"
    compiled.mkdir()
    fresh = by_path(html.build(made, TODAY))
    assert by_path(html.build(made, TODAY, compiled)) == fresh
    assert len(list(compiled.iterdir())) >= len([n for n in TEMPLATES if n.endswith(".html")])
    assert by_path(html.build(made, TODAY, compiled)) == fresh


def reworded(made: Site, path: str, old: str, new: str) -> Site:
    assert any(page.path == path and old in page.markdown for page in made.pages)
    pages = (
        page._replace(markdown=page.markdown.replace(old, new)) if page.path == path else page
        for page in made.pages
    )
    return made._replace(pages=tuple(pages))


def test_pages_that_were_drawn_are_those_that_would_be_drawn_now(tmp_path: Path) -> None:
    made, drawn = site(tmp_path), Drawn()
    steps = [
        (made, TODAY),
        (reworded(made, "over.md", "Een kader", "Een rand"), TODAY),
        (reworded(made, "over.md", "title: Over ons", "title: Wie wij zijn"), TODAY),
        (made._replace(pages=made.pages[:-2]), TODAY),
        (made._replace(assets=made.assets[1:]), TODAY),
        (made._replace(settings={**made.settings, "site_name": "Anders"}), TODAY),
        (made, dt.date(2028, 1, 5)),
    ]
    for changed, today in steps:
        assert by_path(html.build(changed, today, None, drawn)) == by_path(
            html.build(changed, today)
        )


def test_only_the_page_that_changed_is_drawn_again() -> None:
    options = Options(
        community=str(ROOT / "sample-community"), with_toolkit=False, today=f"{TODAY}"
    )
    made, drawn = written(gather(options).draft), Drawn()
    before = {id(output) for output in html.build(made, TODAY, None, drawn)}
    after = html.build(reworded(made, "vragen.md", "<p>", "<p>Nee: "), TODAY, None, drawn)
    again = [it.path for it in after if it.path.endswith(".html") and id(it) not in before]
    assert again == ["404.html", "vragen/index.html"]


def test_an_organisers_template_may_look_at_any_page(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    count = '{% extends "base.html" %}{% block content %}{% for it in pages %}{{ it.page.markdown }}{% endfor %}{% endblock %}'
    (own / "main.html").write_text(count, encoding="utf-8")
    made, drawn = site(tmp_path)._replace(overrides=(own, tmp_path / "overrides")), Drawn()
    html.build(made, TODAY, None, drawn)
    changed = reworded(made, "over.md", "Een kader", "Een rand")
    outputs = by_path(html.build(changed, TODAY, None, drawn))
    assert b"Een rand" in outputs["vragen/index.html"]
    assert outputs == by_path(html.build(changed, TODAY))


def test_materials_own_files_come_when_a_page_loads_them(tmp_path: Path) -> None:
    made = site(tmp_path)
    assert not [name for name in by_path(html.build(made, TODAY)) if "bundle" in name]
    main = '<script src="assets/javascripts/bundle.x.js"></script>{{ page.content }}'
    (tmp_path / "overrides" / "main.html").write_text(main, encoding="utf-8")
    names = by_path(html.build(made, TODAY)).keys()
    assert [name for name in names if name.startswith("assets/stylesheets/main.")]
    assert not [name for name in names if name.endswith(".map") or "lunr" in name]


def overlay(folder: Path, text: str) -> Path:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder / "mkdocs.yml"


def with_overlay(folder: Path, text: str) -> Site:
    made = site(folder)
    file = overlay(folder, text)
    return Site(made.pages, made.assets, made.settings, made.overrides, made.templates, file)


def test_an_overlay_lies_over_the_settings(tmp_path: Path) -> None:
    text = "copyright: van ons\nextra: {analytics: {provider: x}}\nextra_css: [assets/mine.css]\n"
    laid = project.settings(with_overlay(tmp_path, text))
    assert config.plain(laid.data)
    assert not laid.special
    assert laid.data["copyright"] == "van ons"
    assert laid.data["extra"] == {**SETTINGS["extra"], "analytics": {"provider": "x"}}
    assert laid.data["extra_css"] == ["assets/own.css", "assets/mine.css"]
    assert laid.data["markdown_extensions"] == SETTINGS["markdown_extensions"]


def test_what_would_pull_the_site_down_is_left_out(tmp_path: Path) -> None:
    text = "site_dir: /\n\ntheme:\n  name: other\n  features: [x]\n"
    laid = project.settings(with_overlay(tmp_path, text))
    assert [(key, place.line) for key, place in laid.dropped] == [
        ("site_dir", 1),
        ("theme.name", 4),
    ]
    assert laid.data["theme"] == {"name": "material", "font": False, "features": ["x"]}
    assert "site_dir" not in laid.data


@pytest.mark.parametrize("text", ["a: [", "- a list\n", "\tx: 1", "a: 1\n b: 2"])
def test_an_overlay_that_is_no_settings_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError) as error:
        project.settings(with_overlay(tmp_path, text))
    (problem,) = error.value.problems
    assert problem.place.file == "mkdocs.yml"
    assert all(say(problem.what, lang) for lang in CATALOGUES)


HOOK = """
def on_config(config):
    config.extra["hooked"] = True

def on_page_markdown(markdown, page, **rest):
    return markdown + "\\n\\nhooked page\\n"

def on_files(files, config):
    from mkdocs.structure.files import File
    files.append(File.generated(config, "made.md", content="# Made\\n"))
    return files

def on_post_build(config):
    from pathlib import Path
    assert "hooked page" in Path(config.site_dir, "over", "index.html").read_text()
    Path(config.site_dir, "extra.txt").write_text("after")
"""
PLUGINS = """plugins:
  - search
hooks: [hook.py]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""


def test_plugins_and_hooks_run_as_in_mkdocs(tmp_path: Path) -> None:
    made = with_overlay(tmp_path, PLUGINS)
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    laid = project.settings(made)
    assert laid.special
    assert not config.plain(laid.data)
    folder = tmp_path / "project"
    write.files(project.files(made, str(folder / "overrides")), folder)
    outputs, said = stock.build(folder, made.overlay or Path(), NOON)
    ours = by_path(outputs)
    assert b"hooked page" in ours["over/index.html"]
    assert {"made/index.html", "extra.txt", "search/search_index.json"} <= ours.keys()
    assert not [name for name in ours if name.endswith((".map", ".gz"))]
    assert "SOURCE_DATE_EPOCH" not in os.environ
    assert all(say(problem.what, lang) for problem in said for lang in CATALOGUES)
    exported = tmp_path / "exported"
    write.files(project.files(made), exported)
    theirs = mkdocs(exported)
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize("text", ["plugins: [no-such-plugin]\n", "hooks: [no-such-file.py]\n"])
def test_mkdocs_that_gives_up_is_told(
    tmp_path: Path, text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    made = with_overlay(tmp_path, text)
    folder = tmp_path / "project"
    write.files(project.files(made, str(folder / "overrides")), folder)
    with pytest.raises(InputError) as error:
        stock.build(folder, made.overlay or Path(), NOON)
    (problem,) = error.value.problems
    assert "no-such" in say(problem.what, "en")
    assert capfd.readouterr() == ("", "")

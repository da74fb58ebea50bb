"""The loop: a Site in memory becomes HTML in memory, with mkdocs' structure and Material's theme.

Owns: what mkdocs' own build does between its settings and the disk, in the same order, for sites
without plugins. Must not know: the disk (but for templates and files it is given), communities.
"""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import jinja2
import mkdocs
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, is_error_template, is_markdown_file, normalize_url
from mkdocs.utils.meta import get_data

from kiem.content import brought
from kiem.engine.config import Settings, config
from kiem.engine.drawn import Drawn
from kiem.engine.output import Output
from kiem.engine.pages import Writer
from kiem.engine.theme import borrowed, environment, published, theme
from kiem.errors import InputError, Message, Place, Problem
from kiem.site.model import Site


def build(
    site: Site, today: dt.date, compiled: Path | None = None, drawn: Drawn | None = None
) -> tuple[Output, ...]:
    """Every file of a site with plain settings; `compiled` is a folder for compiled templates.

    drawn: the pages of the last time, whose templates have not changed since.
    """
    look = theme(cast(Any, site.settings["theme"]), site.overrides)
    settings = config(site.settings, look)
    beside = published(site.overrides)
    shared = _Shared(settings, _files(site, beside, settings), today)
    for page in shared.pages:
        page.update_date = today.isoformat()
        page.markdown, page.meta = get_data(page.file.content_string)
    writer = Writer(settings, shared.files, shared.pages)
    for page in shared.pages:
        if _told(site, page):
            writer.convert(page)
    env = environment(look, site.overrides, site.templates, compiled)

    def draw(page: Page) -> Output:
        if page.content is None:
            writer.convert(page)
        return _page(env, page, shared)

    html = [
        *_statics(env, look.static_templates, shared),
        *(drawn or Drawn()).again(_around(site, shared), shared.pages, draw),
    ]
    assets = [Output(asset.path, asset.content, asset.path) for asset in site.assets]
    around = {**borrowed(output.read() for output in html), **beside}
    files = [Output(path, file, path) for path, file in around.items()]
    return tuple({output.path: output for output in (*files, *assets, *html)}.values())


class _Shared:
    """What every template is given."""

    def __init__(self, settings: Settings, files: Files, today: dt.date) -> None:
        self.settings = settings
        self.files = files
        self.nav = get_navigation(files, cast(Any, settings))
        self.documents = files.documentation_pages()
        self.pages = [cast(Page, file.page) for file in self.documents]
        self.moment = dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC)

    def context(self, base_url: str, page: Page | None = None) -> dict[str, Any]:
        """The names that mkdocs promises to templates."""
        styles, scripts = self.settings["extra_css"], self.settings["extra_javascript"]
        return {
            "nav": self.nav,
            "pages": self.documents,
            "base_url": base_url,
            "extra_css": [normalize_url(path, page, base_url) for path in styles],
            "extra_javascript": [normalize_url(path, page, base_url) for path in scripts],
            "mkdocs_version": mkdocs.__version__,
            "build_date_utc": self.moment,
            "config": self.settings,
            "page": page,
        }


def _files(site: Site, beside: Iterable[str], settings: Settings) -> Files:
    """Pages and assets in the order in which mkdocs would meet them in a folder, the theme's after.

    A Markdown file among the assets is a download: mkdocs may not take it for a page.
    """
    made = [_file(page.path, settings) for page in site.pages]
    for file, page in zip(made, site.pages, strict=True):
        file.content_string = page.markdown
    made += [_file(a.path, settings) for a in site.assets if not is_markdown_file(a.path)]
    made.sort(key=file_sort_key)
    known = {file.src_uri for file in made}
    return Files([*made, *(_file(path, settings) for path in beside if path not in known)])


def _file(path: str, settings: Settings) -> File:
    included = InclusionLevel.INCLUDED
    return File(path, None, settings["site_dir"], use_directory_urls=True, inclusion=included)


def _statics(env: jinja2.Environment, names: Iterable[str], shared: _Shared) -> Iterable[Output]:
    """404.html and sitemap.xml, and what else the theme names; a template may have nothing to say."""
    for name in sorted(names):
        if is_error_template(name):
            base_url = urlsplit(shared.settings["site_url"] or "/").path
        else:
            base_url = get_relative_url(".", name)
        text = env.get_template(name).render(shared.context(base_url))
        if text.strip():
            yield Output(name, text.encode(), name)


def _told(site: Site, page: Page) -> bool:
    """Whether other pages may tell of what is on this one; templates that were brought may tell anything."""
    return bool(brought(site.overrides)) or not page.meta.get("title")


def _around(site: Site, shared: _Shared) -> tuple[object, ...]:
    """What the templates of our themes see besides their page; those that were brought may see anything."""
    names = [(page.file.src_uri, page.title) for page in shared.pages]
    files = [asset.path for asset in site.assets]
    everything = [page.markdown for page in site.pages] if brought(site.overrides) else None
    settings = dict(site.settings)
    if everything is None and all(page.meta.get("description") for page in shared.pages):
        del settings["site_description"]  # it only stands in for a page that has none
    return shared.moment, settings, site.overrides, site.templates, names, files, everything


def _template(env: jinja2.Environment, page: Page) -> jinja2.Template:
    name = str(page.meta.get("template", "main.html"))
    try:
        return env.get_template(name)
    except jinja2.TemplateNotFound as error:
        if error.name != name or "template" not in page.meta:
            raise
        what = Message.of("engine.no_template", name=name)
        hint = Message.of("engine.no_template.hint")
        place = Place(page.file.src_uri)
        raise InputError((Problem(place, "error", "S-10", what, hint),)) from error


def _page(env: jinja2.Environment, page: Page, shared: _Shared) -> Output:
    page.active = True
    template = _template(env, page)
    text = template.render(shared.context(get_relative_url(".", page.url), page))
    page.active = False
    content = text.encode("utf-8", errors="xmlcharrefreplace")
    return Output(page.file.dest_uri, content, page.file.src_uri)

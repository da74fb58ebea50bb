"""A Site written down as a plain mkdocs project, which mkdocs builds without kiem.

Owns: which file of the project holds what. Must not know: mkdocs' code, the disk, what an export has
besides (a README).
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, cast

from kiem.engine.output import Output
from kiem.site.model import Asset, Site
from kiem.source.settings import Laid, dump, lay_over

# What of an organiser's mkdocs.yml would pull the site from under kiem's feet.
REFUSED = frozenset(
    {
        "docs_dir",
        "site_dir",
        "INHERIT",
        "strict",
        "use_directory_urls",
        "theme.name",
        "theme.custom_dir",
        "extra.kiem",
    }
)
DOCS, OVERRIDES, SETTINGS = "docs", "overrides", "mkdocs.yml"
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def settings(site: Site, **theme: object) -> Laid:
    """The settings as they count: the organiser's mkdocs.yml over the generated, `theme` added.

    Without such a file they have no text yet.
    """
    given = {**site.settings, "theme": {**cast(Any, site.settings["theme"]), **theme}}
    return lay_over(given, site.overlay, REFUSED) if site.overlay else Laid("", given)


def files(site: Site, custom_dir: str = OVERRIDES) -> tuple[Output, ...]:
    """Every file of the project; `custom_dir` is where mkdocs.yml says that templates are."""
    documents = [asset for asset in site.assets if not _markdown(asset.path)]
    downloads = {asset.path: _verbatim(asset) for asset in site.assets if _markdown(asset.path)}
    # Downloads in Markdown are templates for the engine, or it would make pages of them.
    statics = {"static_templates": sorted(downloads)} if downloads else {}
    laid = settings(site, custom_dir=custom_dir, **statics)
    templates = _templates(site) | downloads
    return (
        *(Output(f"{DOCS}/{page.path}", page.markdown.encode(), page.path) for page in site.pages),
        *(Output(f"{DOCS}/{asset.path}", asset.content, asset.path) for asset in documents),
        *(Output(f"{OVERRIDES}/{path}", content, path) for path, content in templates.items()),
        *_hooks(site, laid.data.get("hooks")),
        Output(SETTINGS, (laid.text or dump(laid.data)).encode(), SETTINGS),
    )


def _templates(site: Site) -> dict[str, bytes | Path]:
    """The template folders as one; the first that has a file wins."""
    found: dict[str, bytes | Path] = {}
    for folder in site.overrides:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found.setdefault(path.relative_to(folder).as_posix(), path)
    for asset in site.templates:
        found.setdefault(asset.path, asset.content)
    return found


def _verbatim(asset: Asset) -> bytes:
    """A template that gives the asset as it is."""
    text = Output(asset.path, asset.content, asset.path).read().decode()
    inert = text.replace("{%", '{% endraw %}{{ "{%" }}{% raw %}')
    return f"{{% raw %}}{inert}{{% endraw %}}\n".encode()


def _hooks(site: Site, names: object) -> Iterator[Output]:
    """The organiser's own mkdocs hooks, at the place where mkdocs.yml says they are."""
    for name in names if isinstance(names, list) else ():
        path = PurePosixPath(str(name))
        file = site.overlay.parent / path if site.overlay else Path()
        if file.is_file() and not path.is_absolute() and ".." not in path.parts:
            yield Output(str(path), file, str(path))


def _markdown(path: str) -> bool:
    return path.endswith(MARKDOWN)

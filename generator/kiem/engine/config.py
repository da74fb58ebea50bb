"""The settings in the shape that mkdocs' structure, its theme and templates ask for.

Owns: which settings are plain enough to do without mkdocs' own loader (its import and checks take
longer than all pages together), and the defaults that loader would fill in.
Must not know: pages, plugins. tests/test_engine.py holds this beside mkdocs' own result.
"""

import logging
from collections.abc import Mapping
from typing import Any

from mkdocs.theme import Theme

BUILTIN_EXTENSIONS = ("toc", "tables", "fenced_code")
# Settings that change nothing but what stands in them, so that mkdocs' loader has no part in them.
GIVEN = (
    "site_name",
    "site_url",
    "site_description",
    "site_author",
    "copyright",
    "nav",
    "extra",
    "extra_css",
    "extra_javascript",
)
# Settings that work is done for here, or that only matter to files and warnings that kiem has not.
KNOWN = frozenset(
    {
        *GIVEN,
        "theme",
        "markdown_extensions",
        "plugins",
        "use_directory_urls",
        "exclude_docs",
        "not_in_nav",
        "validation",
    }
)
EMPTY = (
    "exclude_docs",
    "draft_docs",
    "not_in_nav",
    "repo_url",
    "repo_name",
    "edit_uri_template",
    "edit_uri",
)


class Settings(dict[str, Any]):
    """A mapping whose keys are attributes too, as mkdocs' own configuration is."""

    _current_page = None

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def plain(settings: Mapping[str, object]) -> bool:
    """Whether `settings` ask for nothing that only mkdocs' own loader can give."""
    theme = settings.get("theme")
    return (
        settings.keys() <= KNOWN
        and isinstance(theme, Mapping)
        and theme.get("name") == "material"
        and not settings.get("plugins")
        and settings.get("use_directory_urls", True) is True
        and all(_plain_script(script) for script in _list(settings, "extra_javascript"))
    )


def config(settings: Mapping[str, Any], theme: Theme) -> Settings:
    """What mkdocs' loader makes of plain `settings`; the folders in it don't exist."""
    extensions, options = _extensions(_list(settings, "markdown_extensions"))
    url = settings.get("site_url")
    return Settings(
        {
            **dict.fromkeys((*EMPTY, *GIVEN)),
            "extra": {},
            "extra_css": [],
            "extra_javascript": [],
            **{key: settings[key] for key in GIVEN if settings.get(key) is not None},
            "site_url": f"{url.rstrip('/')}/" if url else None,
            "config_file_path": "mkdocs.yml",
            "docs_dir": "docs",
            "site_dir": "site",
            "theme": theme,
            "use_directory_urls": True,
            "extra_templates": [],
            "markdown_extensions": extensions,
            "mdx_configs": options,
            "strict": False,
            "plugins": {},
            "hooks": {},
            "validation": _silent(),
        }
    )


def _plain_script(script: object) -> bool:
    return isinstance(script, str) and not script.endswith(".mjs")


def _list(settings: Mapping[str, object], key: str) -> list[object]:
    value = settings.get(key)
    return list(value) if isinstance(value, list | tuple) else []


def _extensions(asked: list[object]) -> tuple[list[str], dict[str, dict[str, object]]]:
    """Names in order, and the options of those that have any."""
    names = list(BUILTIN_EXTENSIONS)
    options: dict[str, dict[str, object]] = {}
    for item in asked:
        pairs = item.items() if isinstance(item, Mapping) else [(str(item), None)]
        for name, given in pairs:
            names.append(name)
            if given:
                options[name] = dict(given)
    return list(dict.fromkeys(names)), options


def _silent() -> Settings:
    """Levels at which mkdocs tells of bad links: none, build/links.py looks at the HTML itself."""
    quiet = logging.DEBUG
    nav = Settings(omitted_files=quiet, not_found=quiet, absolute_links=quiet)
    links = Settings(nav, unrecognized_links=quiet, anchors=quiet)
    return Settings(nav=nav, links=links)

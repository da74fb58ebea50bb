"""Material's templates with the organiser's and ours before them.

Owns: the search order of templates, where they are kept compiled, which of Material's own files a
page uses. Must not know: pages, settings other than the theme's.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import jinja2
from mkdocs.theme import SafeLoader, Theme  # type: ignore[attr-defined]  # mkdocs does not say what it hands on
from mkdocs.utils.yaml import yaml_load

from kiem.errors import EnvironmentProblem, Message
from kiem.site.model import Asset
from kiem.templates.bytecode import Bytecode

OURS_TO_SET = ("name", "custom_dir")
# What mkdocs does not publish of a theme's folder (Files.add_files_from_theme has the same list).
UNPUBLISHED = re.compile(
    r"(?:^|.*/)\..*|.*\.(?:pyc?|html|markdown|mdown|mkdn|mkd|md)|.*readme.*|locales/.*|sitemap\.xml",
    re.IGNORECASE,
)
# Material's own files that its pages load at the top; the scripts fetch the others by themselves.
USED_AT_THE_TOP = re.compile(rb"assets/(?:javascripts/bundle\.|stylesheets/(?:main|palette)\.)")
FAVICON = "assets/images/favicon.png"
UNUSED = re.compile(r".*\.map|assets/javascripts/lunr/.*")


class Material(Theme):
    """The Theme of mkdocs, which finds Material without a search through all installed packages."""

    def _load_theme_config(self, name: str) -> None:  # noqa: ARG002 - there is one theme
        folder = material()
        self.dirs.append(str(folder))
        with (folder / "mkdocs_theme.yml").open("rb") as file:
            facts = yaml_load(file, cast(Any, SafeLoader))
        self.static_templates.update(facts.pop("static_templates"))
        self.update(facts)


def material() -> Path:
    """The folder of Material's templates."""
    found = find_spec("material")
    if found is None or found.origin is None:
        raise EnvironmentProblem(
            Message.of("engine.no_material"), Message.of("engine.no_material.hint")
        )
    return Path(found.origin).parent / "templates"


def theme(settings: Mapping[str, Any], overrides: Sequence[Path]) -> Theme:
    """Material as `settings` (the theme's part of mkdocs.yml) want it, `overrides` before it."""
    options = {key: value for key, value in settings.items() if key not in OURS_TO_SET}
    made = Material("material", **options)
    made.dirs[:0] = [str(folder) for folder in overrides]
    return made


def environment(
    made: Theme, overrides: Sequence[Path], templates: Sequence[Asset], compiled: Path | None
) -> jinja2.Environment:
    """The environment that mkdocs makes; generated `templates` come after `overrides`, before Material.

    `compiled` is a folder that exists and is writable, or None.
    """
    env = made.get_env()
    if templates:
        first, rest = made.dirs[: len(overrides)], made.dirs[len(overrides) :]
        generated = jinja2.DictLoader({asset.path: _text(asset) for asset in templates})
        env.loader = jinja2.ChoiceLoader(
            [jinja2.FileSystemLoader(first), generated, jinja2.FileSystemLoader(rest)]
        )
    if compiled:
        env.bytecode_cache = Bytecode(str(compiled))
    return env


def opened(overrides: Path, compiled: Path | None) -> None:
    """Read the templates in `overrides` as they are kept compiled, while there is nothing to draw yet."""
    env = environment(theme({}, [overrides]), [overrides], (), compiled)
    for name in jinja2.FileSystemLoader(overrides).list_templates():
        if name.endswith(".html"):
            env.get_template(name)


def published(overrides: Iterable[Path]) -> dict[str, Path]:
    """What stands in the template folders but is no template, by its path; the first folder wins."""
    found: dict[str, Path] = {}
    for folder in overrides:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not UNPUBLISHED.fullmatch(name):
                found.setdefault(name, path)
    return found


def borrowed(pages: Iterable[bytes]) -> dict[str, Path]:
    """Material's own files that `pages` need: all of them or its icon, mostly none."""
    folder = material()
    made = tuple(pages)
    icon = any(FAVICON.encode() in page for page in made)
    names = [FAVICON] if icon else []
    if loads_material(made):
        assets = sorted((folder / "assets").rglob("*"))
        names = [path.relative_to(folder).as_posix() for path in assets if path.is_file()]
    return {name: folder / name for name in names if not UNUSED.fullmatch(name)}


def loads_material(pages: Iterable[bytes]) -> bool:
    """Whether any of the pages loads a script or style sheet of Material's."""
    return any(USED_AT_THE_TOP.search(page) for page in pages)


def _text(asset: Asset) -> str:
    content = asset.content
    return (content if isinstance(content, bytes) else content.read_bytes()).decode("utf-8-sig")

"""The build that mkdocs does itself, for a site whose mkdocs.yml asks for plugins or hooks.

Owns: calling mkdocs on a project that is on disk, and gathering what it made. Must not know: how the
project got there, that the folder is a temporary one.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from kiem.engine.clock import clock
from kiem.engine.listen import listening
from kiem.engine.output import Output
from kiem.engine.project import DOCS, SETTINGS
from kiem.engine.theme import loads_material, material
from kiem.errors import InputError, Message, Place, Problem

SITE = "site"
# A copy of sitemap.xml that no search engine needs.
LEFT_OUT = "sitemap.xml.gz"


def build(
    folder: Path, overlay: Path, moment: int
) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """Every file of the site that mkdocs makes of the project in `folder`, and what it said.

    `overlay` is the organiser's mkdocs.yml, from where plugins look for their files; `moment` the
    build's time in seconds since 1970. Raises InputError where mkdocs or a plugin gives up.
    """
    place = Place(overlay.name)
    with listening() as heard, clock(moment):
        try:
            config = _config(folder, overlay)
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except (Exception, SystemExit) as error:  # a hook or a plugin may do anything
            said = "; ".join([*(record.getMessage() for record in heard), _said(error)])
            what = Message.of("engine.gave_up", said=said.strip("; "))
            hint = Message.of("engine.gave_up.hint")
            raise InputError((Problem(place, "error", "S-10", what, hint),)) from error
    said_once = dict.fromkeys(record.getMessage() for record in heard)
    problems = [
        Problem(place, "warning", "S-10", Message.of("engine.said", said=said))
        for said in said_once
    ]
    return tuple(_outputs(folder / SITE)), tuple(problems)


def _config(folder: Path, overlay: Path) -> MkDocsConfig:
    settings = BytesIO((folder / SETTINGS).read_bytes())
    return load_config(
        settings,
        config_file_path=str(overlay),
        docs_dir=str(folder / DOCS),
        site_dir=str(folder / SITE),
    )


def _said(error: BaseException) -> str:
    """Nothing for mkdocs' own errors, which were logged before they were raised."""
    return "" if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"


def _outputs(site: Path) -> Iterator[Output]:
    """What was made, but for those files of Material that no page loads."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*"))}
    made = {name: path.read_bytes() for name, path in found.items() if path.is_file()}
    loaded = loads_material(made[name] for name in made if name.endswith(".html"))
    for name, content in made.items():
        borrowed = (material() / name).is_file()
        idle = not loaded or name.endswith(".map")
        if name != LEFT_OUT and not (borrowed and idle and name.startswith("assets/")):
            yield Output(name, content, name)

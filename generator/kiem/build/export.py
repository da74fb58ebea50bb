"""`kiem export`: the same site as a plain mkdocs project, for life without kiem.

Owns: what such a project has besides the site, and which folder may hold it. Must not know: how the
site is made, what is in mkdocs.yml.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

from kiem import __version__
from kiem.build import write
from kiem.build.cache import Options, digest
from kiem.build.changes import Change, changes
from kiem.build.compiled import compiled
from kiem.build.gather import gather
from kiem.build.record import Record, Stamp, dump, parse
from kiem.build.target import BESIDE, check, check_names, foreign
from kiem.engine import project
from kiem.engine.output import Output
from kiem.errors import EnvironmentProblem, Message, Problem
from kiem.messages import CATALOGUES, say
from kiem.site.model import Site
from kiem.site.written import written

RECORD = ".kiem-export"
REQUIREMENTS = "mkdocs>=1.6.1,<2\nmkdocs-material>=9.7,<10\n"


class Exported(NamedTuple):
    """What an export did: `kept` are files in the folder that kiem didn't write."""

    folder: Path
    pages: int
    files: int
    changes: tuple[Change, ...]
    kept: tuple[str, ...]
    findings: tuple[Problem, ...]


def export(options: Options, folder: Path) -> Exported:
    """Write the site of `options` as a project in `folder`; InputError or EnvironmentProblem if not."""
    check(folder, Path(options.folder))
    before = _before(folder)
    made = gather(options)
    outputs = files(written(made.draft, compiled("texts")))
    check_names(outputs)
    kept = foreign(folder, before, [output.path for output in outputs])
    stamps = write.site(outputs, folder, kept, before)
    told = {path: stamp for path, stamp in stamps.items() if path != RECORD}
    return Exported(
        folder=folder,
        pages=made.draft.pages,
        files=len(told),
        changes=changes({k: v for k, v in before.items() if k != RECORD}, told),
        kept=kept,
        findings=made.findings,
    )


def files(site: Site) -> tuple[Output, ...]:
    """Every file of the project, with a list of them for the next export."""
    outputs = (
        *project.files(site),
        Output("requirements.txt", REQUIREMENTS.encode(), "export"),
        Output("README.md", _readme(site).encode(), "export"),
    )
    record = Record()
    record.outputs = {o.path: Stamp(0, 0, digest(o.read())) for o in outputs}
    return (*outputs, Output(RECORD, dump(record).encode(), "export"))


def _before(folder: Path) -> dict[str, Stamp]:
    """What the last export wrote; EnvironmentProblem where something else is in the folder."""
    file = folder / RECORD
    there = os.path.isfile(file)  # noqa: PTH113 - a Path fails on a name that is too long
    record = parse(file.read_text("utf-8", errors="replace")) if there else None
    if record:
        return {**record.outputs, RECORD: Stamp(0, 0)}
    present = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    public = [name for name in present if name not in BESIDE]
    if public:
        values = {"path": str(folder), "example": public[0]}
        what = Message.of("export.foreign", **values)
        raise EnvironmentProblem(what, Message.of("export.foreign.hint", **values))
    return {}


def _readme(site: Site) -> str:
    """In the language of the site where kiem speaks it, else in English."""
    extra: Any = site.settings.get("extra") or {}
    lang = str(extra.get("kiem", {}).get("default_language", "en"))
    name = str(site.settings["site_name"])
    readme = Message.of("export.readme", name=name, version=__version__)
    return say(readme, lang if lang in CATALOGUES else "en")

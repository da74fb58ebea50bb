"""From what was asked for to a Site in memory: every room below, in the order of the work.

Owns: that order, and gathering what each room has to say. Must not know: how any of it is done, what
becomes of the site.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiem import blueprint, theme, words
from kiem.blueprint import Blueprint, Filled
from kiem.build.cache import Options
from kiem.build.compiled import compiled
from kiem.checks import catalogue
from kiem.community.definition import Community
from kiem.community.load import read_community
from kiem.community.localise import in_language
from kiem.content import PACKAGE, builtin
from kiem.errors import InputError, Problem
from kiem.site.address import addresses
from kiem.site.model import Site
from kiem.site.plan import plan
from kiem.source import read
from kiem.toolkit import Kit, make

LOOK = "lente"  # where neither the organiser nor the blueprint chooses a theme


class Gathered(NamedTuple):
    """A site and what there is to say about it; `roots` are the folders it was made from."""

    site: Site
    community: Community
    filled: Filled
    findings: tuple[Problem, ...]
    roots: tuple[Path, ...]


def gather(options: Options) -> Gathered:
    """The site that `options` ask for; InputError with every problem that keeps it from being made."""
    today, folder = dt.date.fromisoformat(options.today), Path(options.folder)
    chosen, filled, findings = examine(options)
    stop(findings, strict=options.strict)
    community = filled.community
    look = theme.load(options.theme or community.site.theme or LOOK)
    cache_dir = compiled("texts")
    kits = _kits(community, chosen, folder, today, cache_dir) if options.with_toolkit else None
    site = plan(community, chosen, look, folder=folder, today=today, kits=kits, cache_dir=cache_dir)
    roots = (PACKAGE, builtin("blueprints"), builtin("themes"), *chosen.folders, look.folder)
    return Gathered(site, community, filled, findings, tuple(dict.fromkeys(roots)))


def examine(options: Options) -> tuple[Blueprint, Filled, tuple[Problem, ...]]:
    """The community with its blueprint, and all that the definition gives reason to say."""
    today = dt.date.fromisoformat(options.today)
    definition = read_community(
        read(Path(options.file)), today, labels=words.known(), packs=words.languages()
    )
    chosen = blueprint.load(options.blueprint or definition.community.type)
    filled = blueprint.fill(definition, chosen, () if options.with_toolkit else ("toolkit",))
    found = (*definition.findings, *filled.notices, *catalogue.run(definition, today))
    return chosen, filled, tuple(sorted(found, key=lambda problem: problem.place))


def stop(findings: tuple[Problem, ...], *, strict: bool) -> None:
    """No site while there are errors; with `strict`, gaps and warnings are reason enough."""
    grave = {"error", "gap", "warning"} if strict else {"error"}
    if any(problem.severity in grave for problem in findings):
        raise InputError(tuple(problem for problem in findings if problem.severity in grave))


def _kits(
    community: Community, chosen: Blueprint, folder: Path, today: dt.date, cache_dir: Path | None
) -> Mapping[str, Kit]:
    """The toolkit of every language."""
    return {
        lang: make(
            in_language(community, lang),
            words.load(lang, chosen.folders, community.labels),
            chosen,
            today=today,
            folder=folder,
            addresses=addresses(community, lang),
            cache_dir=cache_dir,
        )
        for lang in community.language
    }

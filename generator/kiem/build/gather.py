"""From what was asked for to the draft of a site in memory: every room below, in the order of the work.

Owns: that order, and gathering what each room has to say. Must not know: how any of it is done, what
becomes of the site.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from kiem import blueprint, signup, theme, words
from kiem.blueprint import Blueprint, Filled
from kiem.build.cache import Options
from kiem.build.compiled import compiled
from kiem.build.kept import Told, keeper, quietly
from kiem.build.undrawn import undrawn
from kiem.checks import catalogue
from kiem.community.definition import Community
from kiem.community.finding import Teller, in_order
from kiem.community.load import Definition, read_community
from kiem.community.localise import in_language
from kiem.content import PACKAGE, builtin
from kiem.errors import InputError, Problem
from kiem.site.address import addresses, at, elsewhere
from kiem.site.model import Draft
from kiem.site.own import own_pages
from kiem.site.plan import plan
from kiem.source import MisreadError, Source, read
from kiem.theme import Theme
from kiem.toolkit.kit import Kit

Read = Callable[[Path], Source]


class Gathered(NamedTuple):
    """The draft of a site and what there is to say about it; `roots` are the folders it was made from."""

    draft: Draft
    community: Community
    filled: Filled
    findings: tuple[Problem, ...]
    roots: tuple[Path, ...]


class Examined(NamedTuple):
    """A definition with its blueprint, and all that it gives reason to say."""

    definition: Definition
    blueprint: Blueprint
    filled: Filled
    findings: tuple[Problem, ...]


class Judged(NamedTuple):
    """What was asked for and what the organiser wrote, fit to make a site of; `look` is its theme."""

    options: Options
    definition: Definition
    blueprint: Blueprint
    filled: Filled
    findings: tuple[Problem, ...]
    look: Theme

    @property
    def today(self) -> dt.date:
        """The day the site is made for."""
        return dt.date.fromisoformat(self.options.today)


def gather(options: Options, told: Told = quietly, read: Read = read) -> Gathered:
    """The site that `options` ask for; InputError with every problem that keeps it from being made.

    `told` hears the name of each file that takes time, `read` reads the definition.
    """
    judged = judge(options, read)
    return compose(judged, kits(judged, told) if options.with_toolkit else None)


def judge(options: Options, read: Read = read) -> Judged:
    """All that a site is made of; InputError with every problem that keeps it from being made."""
    found = examine(options, read)
    stop(found.findings, strict=options.strict)
    look = theme.load(options.theme or found.filled.community.site.theme or theme.USUAL)
    filled = found.filled._replace(community=at(found.filled.community, options.url))
    return Judged(options, *found._replace(filled=filled), look)


def compose(judged: Judged, kits: Mapping[str, Kit] | None, *, shadows: bool = True) -> Gathered:
    """The site with these `kits` by language; without any there is no toolkit.

    shadows: whether the organiser's pages stand in the place of ours.
    """
    options, definition, chosen, filled, findings, look = judged
    draft = plan(
        filled.community,
        chosen,
        look,
        folder=Path(options.folder),
        today=judged.today,
        kits=kits,
        cache_dir=compiled("texts") if kits else None,
        shadows=shadows,
        keep=keeper(quietly),
    )
    roots = (PACKAGE, builtin("blueprints"), builtin("themes"), *chosen.folders, look.folder)
    findings = (*findings, *undrawn((kits or {}).values(), definition))
    return Gathered(draft, filled.community, filled, findings, tuple(dict.fromkeys(roots)))


def examine(options: Options, read: Read = read) -> Examined:
    """The community with its blueprint, and all that the definition gives reason to say."""
    today = dt.date.fromisoformat(options.today)
    definition = signup.settled(_definition(read, Path(options.file), today))
    chosen = blueprint.load(options.blueprint or definition.community.type)
    filled = blueprint.fill(definition, chosen, () if options.with_toolkit else ("toolkit",))
    found = (
        *definition.findings,
        *filled.notices,
        *catalogue.run(definition, today),
        *(_misnamed(definition, chosen, options) if options.with_toolkit else ()),
        *_elsewhere(definition, options.url),
    )
    return Examined(definition, chosen, filled, in_order(found))


def _definition(read: Read, file: Path, today: dt.date) -> Definition:
    """What the file says; InputError with the mistakes in its form and in its values, all at once."""
    try:
        return _judged(read(file), today)
    except MisreadError as misread:
        try:
            found = _judged(misread.rest, today).findings
        except InputError as error:
            found = error.problems
        lines = {problem.place.line for problem in misread.problems}
        rest = [problem for problem in found if problem.place.line not in lines]
        raise InputError(in_order([*misread.problems, *rest])) from None


def _judged(source: Source, today: dt.date) -> Definition:
    return read_community(
        source,
        today,
        labels=words.known(),
        packs=words.languages(),
        rules=signup.RULES,
        beside=(catalogue.beside_errors,),
    )


def _misnamed(definition: Definition, chosen: Blueprint, options: Options) -> tuple[Problem, ...]:
    from kiem.build.misnamed import misnamed  # noqa: PLC0415 - asks what the whole toolkit has

    return misnamed(definition, chosen, Path(options.folder))


def own(options: Options, community: Community) -> tuple[Problem, ...]:
    """What is wrong with the organiser's own pages; a build stops at these too."""
    try:
        own_pages(Path(options.folder), community.language)
    except InputError as error:
        return error.problems
    return ()


def _elsewhere(definition: Definition, url: str) -> tuple[Problem, ...]:
    """What there is to say when the host shows the site at another address than was written."""
    community = definition.community
    return Teller(definition.source, community.language).tell(elsewhere(community, url))


def stop(findings: tuple[Problem, ...], *, strict: bool) -> None:
    """No site while there are errors; with `strict`, gaps and warnings are reason enough."""
    grave = {"error", "gap", "warning"} if strict else {"error"}
    if any(problem.severity in grave for problem in findings):
        raise InputError(tuple(problem for problem in findings if problem.severity in grave))


def kits(
    judged: Judged, told: Told = quietly, *, own: Path | None = None, drawn: bool = True
) -> Mapping[str, Kit]:
    """The toolkit of every language.

    own: where the organiser's files for it are, else their folder. drawn: with what takes long.
    """
    from kiem.toolkit.look import look_of  # noqa: PLC0415 - as the next: many builds make no toolkit
    from kiem.toolkit.making import make  # noqa: PLC0415 - as above

    keep = keeper(told)
    community, chosen = judged.filled.community, judged.blueprint
    look = look_of(community, judged.look, Path(judged.options.folder)) if drawn else None
    return {
        lang: make(
            in_language(community, lang),
            words.load(lang, chosen.folders, community.labels),
            chosen,
            today=judged.today,
            folder=own or Path(judged.options.folder),
            addresses=addresses(community, lang),
            cache_dir=compiled("texts"),
            look=look,
            keep=keep,
        )
        for lang in community.language
    }

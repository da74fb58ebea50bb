"""Names in `toolkit.skip` and `can_use` that mean nothing in the kit: the organiser hears what was meant.

Owns: which names there are, and the guess. Must not know: what an item is.
"""

import difflib
from collections.abc import Iterator
from pathlib import Path

from kiem.blueprint import Blueprint
from kiem.community.finding import Finding, Teller, warning
from kiem.community.load import Definition
from kiem.errors import Problem
from kiem.source import Trail
from kiem.toolkit.names import meant, names

CODE = "K-02"
CLOSE = 0.5  # the part of two names that must be alike to ask about the other
FOLDER = "toolkit"


def misnamed(definition: Definition, chosen: Blueprint, folder: Path) -> tuple[Problem, ...]:
    """A warning for every name that no item, and no file in the organiser's toolkit/, has."""
    known = names(chosen.facts.toolkit_adds)
    teller = Teller(definition.source, definition.community.language)
    return teller.tell(_found(definition, known, folder / FOLDER))


def _found(definition: Definition, known: tuple[str, ...], own: Path) -> Iterator[Finding]:
    for path, name in _named(definition):
        if meant(name, known) or (own / name).is_file():
            continue
        near = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=CLOSE)
        if near:
            yield warning(path, CODE, "kit.misnamed.near", name=name, near=near[0])
        else:
            stems = ", ".join(f"`{one}`" for one in known if "/" not in one)
            yield warning(path, CODE, "kit.misnamed", name=name, known=stems)


def _named(definition: Definition) -> Iterator[tuple[Trail, str]]:
    toolkit = definition.community.toolkit
    for at, name in enumerate(toolkit.skip):
        yield ("toolkit", "skip", at), name
    for number, partner in enumerate(toolkit.partners):
        for at, name in enumerate(partner.can_use):
            yield ("toolkit", "partners", number, "can_use", at), name

"""A blueprint as a folder of data: which there are, and what one says.

Owns: blueprint.yml and the order of folders (base, then the type). Must not know: how defaults go
under a definition, pages, toolkit files. A new blueprint is a folder; nothing here changes.
"""

import difflib
import os
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from kiem import source
from kiem.community.definition import Community
from kiem.content import builtin
from kiem.errors import EnvironmentProblem, Message

FILE = "blueprint.yml"
BASE = "base"
TYPES: tuple[str, ...] = get_args(Community.model_fields["type"].annotation)


class TypeFacts(BaseModel):
    """blueprint.yml: what a type says about itself, and defaults that are the same in any language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: dict[str, str]
    about: dict[str, str]
    ambassador: dict[str, str] = {}
    platforms: tuple[str, ...] = ()
    toolkit_adds: tuple[str, ...] = ()
    toolkit_drops: tuple[str, ...] = ()
    defaults: dict[str, Any] = {}
    when: dict[str, dict[str, Any]] = {}
    only_with: dict[str, str] = {}
    started: tuple[str, ...] = ()


class Blueprint(NamedTuple):
    """One blueprint; `folders` is base first. `asked` is the type whose texts were wanted."""

    name: str
    asked: str
    folders: tuple[Path, ...]
    facts: TypeFacts
    base: TypeFacts

    @property
    def exact(self) -> bool:
        """Whether these are the texts of the type that was asked for, not the general ones."""
        return self.name == self.asked

    def ambassador(self, lang: str) -> str:
        """What an ambassador is called here."""
        called = {**self.base.ambassador, **self.facts.ambassador}
        return called.get(lang, called["en"])


def names() -> tuple[str, ...]:
    """The blueprints that come with kiem, base among them, sorted."""
    return tuple(sorted(path.parent.name for path in builtin("blueprints").glob(f"*/{FILE}")))


def load(wanted: str) -> Blueprint:
    """The blueprint of a type, or the one in a folder; EnvironmentProblem when there is none.

    A type that has no blueprint yet gets the general one: see Blueprint.exact.
    """
    if wanted in names():
        return _at(builtin("blueprints") / wanted, wanted)
    if wanted in TYPES:
        return _at(builtin("blueprints") / BASE, wanted)
    if os.sep in wanted or "/" in wanted or Path(wanted).is_dir():
        return _at(Path(wanted).resolve(), Path(wanted).resolve().name)
    raise EnvironmentProblem(Message.of("blueprint.unknown", name=wanted), _mend(wanted))


def _mend(wanted: str) -> Message:
    near = difflib.get_close_matches(wanted.casefold(), names(), n=1)
    if near:
        return Message.of("blueprint.unknown.near.hint", mend=near[0])
    return Message.of("blueprint.unknown.hint", name=wanted, names=", ".join(names()))


def _at(folder: Path, asked: str) -> Blueprint:
    base = builtin("blueprints") / BASE
    return Blueprint(
        name=folder.name,
        asked=asked,
        folders=(base,) if folder == base else (base, folder),
        facts=facts(folder),
        base=facts(base),
    )


@cache
def facts(folder: Path) -> TypeFacts:
    """What blueprint.yml in `folder` says; EnvironmentProblem when it isn't there or makes no sense."""
    path = folder / FILE
    if not path.is_file():
        what = Message.of("blueprint.missing", folder=str(folder), file=FILE)
        raise EnvironmentProblem(what, Message.of("blueprint.missing.hint", file=FILE))
    try:
        return TypeFacts.model_validate(source.data(path))
    except ValidationError as wrong:
        key = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        what = Message.of("blueprint.broken", file=str(path), key=key)
        raise EnvironmentProblem(what, Message.of("blueprint.broken.hint")) from wrong

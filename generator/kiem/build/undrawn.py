"""What of the toolkit could not be drawn, told to the organiser with its place and mend.

Owns: which sentence goes with which lack, and which keys hold a letter that no font has. Must not know:
how anything is drawn.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from kiem.community.finding import Finding, Teller, gap
from kiem.community.load import Definition
from kiem.errors import Message, Place, Problem
from kiem.toolkit.kit import Kit

CODE = "K-01"
FEW = 8


def undrawn(kits: Iterable[Kit], definition: Definition) -> tuple[Problem, ...]:
    """One problem for each reason, whatever the number of files and languages it goes for."""
    lacks = dict.fromkeys(lack for kit in kits for lack in kit.lacks)
    if not lacks:
        return ()
    files: dict[tuple[str, str], dict[str, None]] = {}
    for lack in lacks:
        files.setdefault((lack.kind, lack.about), {})[lack.file] = None
    names = {reason: _shortly(list(found)) for reason, found in files.items()}
    found = [it for reason, told in names.items() for it in _found(*reason, told, definition)]
    teller = Teller(definition.source, definition.community.language)
    return (*_machine(names, definition), *teller.tell(found))


def _shortly(files: list[str]) -> str:
    """A few names, and how many there are when that isn't all."""
    told = ", ".join(files[:FEW])
    return told if len(files) <= FEW else f"{told} … ({len(files)})"


def _found(kind: str, about: str, files: str, definition: Definition) -> Iterator[Finding]:
    if kind in ("long", "logo"):
        yield gap(tuple(about.split(".")), CODE, f"kit.{kind}", files=files)
    for value in definition.values if kind == "letter" else ():
        for path, text in value.wordings():
            if about in text:
                values: dict[str, Any] = {
                    "letter": about,
                    "number": f"U+{ord(about):04X}",
                    "files": files,
                }
                yield gap(path, CODE, "kit.letter", **values)


def _machine(names: dict[tuple[str, str], str], definition: Definition) -> Iterator[Problem]:
    for (kind, _), files in names.items():
        if kind == "typst":
            what = Message.of("kit.typst", files=files)
            place = Place(definition.source.file)
            yield Problem(place, "tip", CODE, what, Message.of("kit.typst.hint"))

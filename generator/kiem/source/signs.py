"""Signs that may not stand in the file, wherever they are: told all at once, then taken out.

Owns: tabs and odd spaces before a line, control signs, a second document, what a merge left behind.
Must not know: the rest of YAML. What it hands on has the same lines, so that every place still holds.
"""

import re
from typing import NamedTuple

from kiem.errors import Message, Place, Problem
from kiem.source.lines import Page, too_long
from kiem.source.tree import first_fault

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_SPACE = re.compile(f"[{SPACES}]")
INVISIBLE = re.compile("^( *(?:- +)*)[\u200b\u2060]+", re.MULTILINE)
DOCUMENT = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)
MERGE = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
SILENT = r"\s*(?:#.*)?$|%|(?:---|\.\.\.)\s*$"
STAND_IN = "\ufffd"
NAMED = 5

Spot = tuple[int, int]  # line and column, from 1
Step = tuple[str, list[Problem]]


class Cleaned(NamedTuple):
    """A text without these signs, a problem for each kind, and lines whose indent is a guess."""

    text: str
    problems: tuple[Problem, ...]
    guessed: frozenset[int]


def clean(text: str, file: str) -> Cleaned:
    """Take all these signs out of `text`."""
    problems: list[Problem] = []
    if too_long(text):
        return Cleaned(text, (), frozenset())
    text = INVISIBLE.sub(r"\1", text)
    for step in (_control, _merge, _odd_spaces, _documents):
        text, found = step(text, file)
        problems += found
    if "\t" not in text:
        return Cleaned(text, tuple(problems), frozenset())
    text, tabs = _tabs(text)
    if tabs:
        what = Message.of("yaml.tab", also=_also(tabs))
        problems.append(_problem(file, tabs, what, "yaml.tab.hint"))
    return Cleaned(text, tuple(problems), frozenset(line for line, _ in tabs))


def _control(text: str, file: str) -> Step:
    found = CONTROL.search(text)
    if not found:
        return text, []
    lines = enumerate(text.split("\n"), start=1)
    spots = [(n, match.start() + 1) for n, line in lines if (match := CONTROL.search(line))]
    what = Message.of("yaml.control", sign=f"U+{ord(found[0]):04X}", also=_also(spots))
    return CONTROL.sub(STAND_IN, text), [_problem(file, spots, what, "yaml.control.hint")]


def _odd_spaces(text: str, file: str) -> Step:
    if not ODD_SPACE.search(text):
        return text, []
    lead = rf"(?:[ \t]|{ODD_SPACE.pattern})"
    shape = rf"({lead}*(?:-{lead}+)*)([\w.-]+:{lead}+)?"
    lines, spots = text.split("\n"), []
    for line in Page(text).lines:
        match = re.match(shape, line.text)
        odd = ODD_SPACE.search(match[0]) if match and line.text.strip() else None
        if match and odd and not (line.inside and line.text.startswith(" ")):
            spots.append((line.number, odd.start() + 1))
            lines[line.number - 1] = ODD_SPACE.sub(" ", match[0]) + line.text[match.end() :]
    if not spots:
        return text, []
    what = Message.of("yaml.odd_space", also=_also(spots))
    return "\n".join(lines), [_problem(file, spots, what, "yaml.odd_space.hint")]


def _tabs(text: str) -> tuple[str, list[Spot]]:
    """Tabs before a line are a mistake; elsewhere, and in JSON, they are as good as a space."""
    spots = [] if text.lstrip().startswith(("{", "[")) else _tabbed(text)
    return (_widened(text), spots) if spots else (text.replace("\t", " "), [])


def _tabbed(text: str) -> list[Spot]:
    spots = []
    for line in Page(text).lines:
        lead = re.match(r"[ \t]*(?:-[ \t]+)*", line.text)
        tab = lead[0].find("\t") if lead else -1
        empty = line.text.strip()[:1] in ("", "#")
        if tab >= 0 and not empty and not (line.inside and tab > 0):
            spots.append((line.number, tab + 1))
    return spots


def _widened(text: str) -> str:
    """Tabs as the number of spaces with which the most can be read."""
    versions = [_expanded(text, width) for width in (2, 4, 6, 8)]
    faults = {version: first_fault(version) for version in versions}
    return max(versions, key=lambda each: fault.line if (fault := faults[each]) else len(text) + 2)


def _expanded(text: str, width: int) -> str:
    def spread(match: re.Match[str]) -> str:
        return match[0].replace("\t", " " * width)

    return re.sub(r"^[ \t]+", spread, text, flags=re.MULTILINE).replace("\t", " ")


def _documents(text: str, file: str) -> Step:
    """A second --- starts another document; before the first key it is harmless, at the end too."""
    if not DOCUMENT.search(text):
        return text, []
    lines, problems = text.split("\n"), []
    speaking = [n for n, line in enumerate(lines) if not re.match(SILENT, line)]
    first, last = (speaking[0], speaking[-1]) if speaking else (len(lines), -1)
    for number, line in enumerate(lines):
        match = DOCUMENT.match(line)
        if not match or (number < first and match[0] == "---"):
            continue
        if number < last:
            what = Message.of("yaml.document", sign=match[0])
            problems.append(_problem(file, [(number + 1, 1)], what, "yaml.document.hint"))
        lines[number] = "   " + line[3:]
    return "\n".join(lines), problems


def _merge(text: str, file: str) -> Step:
    """What git leaves in a file when two people changed the same lines; the first version stays."""
    signs = [match[0][0] for match in MERGE.finditer(text)]
    if "<" not in signs or "=" not in signs:
        return text, []
    spots, keep, lines = [], True, text.split("\n")
    for number, line in enumerate(lines, start=1):
        match = MERGE.match(line)
        if match:
            keep = match[0][0] != "="
            spots.append((number, 1))
        if match or not keep:
            lines[number - 1] = ""
    what = Message.of("yaml.merged", also=_also(spots))
    return "\n".join(lines), [_problem(file, spots, what, "yaml.merged.hint")]


def _also(spots: list[Spot]) -> Message | str:
    """The other lines with the same sign, for the end of a sentence."""
    rest = sorted({line for line, _ in spots} - {spots[0][0]})
    if not rest:
        return ""
    if len(rest) > NAMED:
        named = ", ".join(str(line) for line in rest[:NAMED])
        return Message.of("yaml.also.more", lines=named, n=len(rest) - NAMED)
    return Message.of("yaml.also", lines=", ".join(str(line) for line in rest))


def _problem(file: str, spots: list[Spot], what: Message, hint: str) -> Problem:
    return Problem(Place(file, *spots[0]), "error", "S-01", what, Message.of(hint))

"""From a path to a Source, or to everything that is wrong with the file.

Owns: the order of the steps, and what the whole of a file must be. Must not know: how a step works.
"""

from pathlib import Path

import yaml

from kiem.errors import InputError, Message, Place, Problem
from kiem.source import colons
from kiem.source.decode import decode, one_form
from kiem.source.diagnosis import examine
from kiem.source.lines import Page
from kiem.source.locate import load, locate
from kiem.source.model import MisreadError, Source
from kiem.source.signs import clean
from kiem.source.tree import LOADER, Tree

# After these the rest of the file says what it would have said without them.
SURE = {
    "file.not_utf8",
    "yaml.after_quote",
    "yaml.apostrophe",
    "yaml.backslash",
    "yaml.colon",
    "yaml.control",
    "yaml.curly",
    "yaml.odd_space",
    "yaml.odd_start",
    "yaml.tab",
    "yaml.twice",
    "yaml.twice.item",
    "yaml.unclosed",
}


def read(path: Path) -> Source:
    """The YAML file at `path`, or the community.yaml in that folder.

    Raises InputError with every problem that can be found in it, in the order of the file, or
    EnvironmentProblem when there is no such file or it can't be opened.
    """
    file = locate(path)
    return parse(load(file), str(file), file.parent)


def parse(raw: bytes, name: str, folder: Path) -> Source:
    """What `raw`, the content of a file called `name` in `folder`, holds; InputError as in `read`."""
    text, miscoded = decode(raw, name)
    cleaned = clean(text, name)
    tree, faults = examine(cleaned, name)
    problems = [*miscoded, *cleaned.problems, *faults] or _whole(tree, text, name)
    in_order = tuple(sorted(problems, key=lambda problem: problem.place))
    if not isinstance(tree.data, dict):
        raise InputError(in_order)
    source = Source(name, folder, text, tree.data, tree.marks)
    if problems and tree.fault is None and _sure(problems, tree):
        raise MisreadError(in_order, source)
    if problems:
        raise InputError(in_order)
    return source


def faults(text: str, file: str, above: int) -> list[Problem]:
    """What keeps `text`, which stands in `file` under so many lines, from being YAML at all."""
    try:
        yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        cleaned = clean("\n" * above + text, file)
        _, found = examine(cleaned, file)
        return [*cleaned.problems, *found]
    return []


def lines(file: str) -> list[str]:
    """The lines of a file as places count them, to show one under a problem; [] when unreadable."""
    try:
        return one_form(Path(file).read_bytes().decode("utf-8-sig", errors="replace")).split("\n")
    except OSError:
        return []


def _sure(problems: list[Problem], tree: Tree) -> bool:
    """Whether each mistake has one mend; what only the tree saw, except a key twice, may be a guess."""
    seen = {problem.what.id.removesuffix(".item") for problem in tree.problems}
    return seen <= {"yaml.twice"} and {problem.what.id for problem in problems} <= SURE


def _whole(tree: Tree, text: str, file: str) -> list[Problem]:
    """What is wrong when the file as a whole isn't a set of keys."""
    if isinstance(tree.data, dict):
        return []
    if isinstance(tree.data, list):
        return [_problem(tree.marks[()].value, "yaml.top.list")]
    if tree.data:
        return _tight_lines(text, file) or [_problem(tree.marks[()].value, "yaml.top.text")]
    written = [line.lstrip() for line in text.split("\n") if line.strip()]
    only_comments = bool(written) and all(line.startswith("#") for line in written)
    return [_problem(Place(file), "file.comments" if only_comments else "file.empty")]


def _tight_lines(text: str, file: str) -> list[Problem]:
    """Every line of a file that is one text because the spaces behind its colons are missing."""
    page = Page(text)
    return [
        Problem(mend.place(file), "error", "S-01", mend.what, mend.hint)
        for line in page.lines
        for mend in colons.tight(page, line)
    ]


def _problem(place: Place, id: str) -> Problem:
    return Problem(place, "error", "S-01", Message.of(id), Message.of(f"{id}.hint"))

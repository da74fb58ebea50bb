"""The house rules that a machine can see: imports run downwards, and each room keeps its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "generator" / "kiem"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("cli",),
    ("preview", "publish", "beginning"),
    ("build",),
    ("engine",),
    ("site",),
    ("toolkit", "signup", "checks", "templates"),
    ("blueprint", "theme", "words", "ics"),
    ("community",),
    ("content", "keep", "source"),
    ("messages",),
    ("errors",),
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
APART = {"toolkit", "signup", "checks"}  # on one floor, and strangers to each other


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that `path` imports, anywhere in it, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            base = node.module or ""
            names = [f"{base}.{alias.name}" for alias in node.names] if base == "kiem" else [base]
            yield from ((node.lineno, name) for name in names)


def test_there_are_modules_to_check() -> None:
    found = {room(p) for p in modules()} - {"__init__", "__main__"}
    assert len(modules()) > 50
    assert found == set(LEVEL)


def test_imports_run_downwards() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if room(path) in LEVEL
        for line, name in imports(path)
        if name.startswith("kiem.") and not _allowed(room(path), name.split(".")[1])
    ]
    assert wrong == []


def _allowed(importer: str, imported: str) -> bool:
    if imported not in LEVEL:
        return imported == "__version__"
    if importer != imported and importer in APART and imported in APART:
        return False
    return LEVEL[imported] >= LEVEL[importer]


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("mkdocs", "engine"),
        ("material", "engine"),
        ("yaml", "source"),
        ("click", "cli"),
        ("icalendar", "ics"),
        ("ghp_import", "publish"),
    ],
)
def test_a_library_has_one_home(library: str, home: str) -> None:
    users = {
        room(path)
        for path in modules()
        for _, name in imports(path)
        if name.split(".")[0] == library
    }
    assert users <= {home}


@pytest.mark.parametrize(
    ("library", "home"),
    [("http.server", {"preview/server.py"}), ("urllib.request", {"signup/reach.py"})],
)
def test_one_module_serves_and_one_asks(library: str, home: set[str]) -> None:
    users = {
        path.relative_to(ROOT).as_posix()
        for path in modules()
        for _, name in imports(path)
        if name == library
    }
    assert users == home


def test_nothing_imports_for_types_only() -> None:
    assert len(modules()) > 50
    assert [p for p in modules() if "TYPE_CHECKING" in p.read_text(encoding="utf-8")] == []


def test_only_the_report_prints() -> None:
    printers = [
        str(path.relative_to(ROOT))
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert set(printers) == {"cli/report.py"}


def test_every_module_says_what_it_is_and_stays_small() -> None:
    assert modules()
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(text)), f"{path} has no docstring"
        assert len(text.splitlines()) <= 300 or "messages" in path.parts, f"{path} is too long"


def test_every_exception_has_its_reason() -> None:
    bare = re.compile(r"(?:noqa: [A-Z0-9, ]+|noqa|type: ignore(?:\[[a-z, -]+\])?)\s*$")
    top = ROOT.parent.parent
    files = [*modules(), *sorted((top / "tests").rglob("*.py")), *sorted(top.glob("*/*.py"))]
    lines = [(p, at, text) for p in files for at, text in enumerate(_lines(p), start=1)]
    assert sum("# noqa: " in text or "# type: ignore" in text for _, _, text in lines) > 20
    assert [f"{p.relative_to(top)}:{at}" for p, at, text in lines if bare.search(text)] == []


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")

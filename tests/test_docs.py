"""The documentation says what the code does: the reference, the commands, the examples."""

import importlib.util
from pathlib import Path

from story import ROOT, expected, kiem

DOCS = ROOT / "docs"


def yaml_of(page: str) -> str:
    """The first YAML example of a page."""
    text = (ROOT / page).read_text("utf-8")
    return text.split("```yaml\n")[1].split("```")[0]


def test_the_reference_is_made_from_the_models(rewrite: bool) -> None:
    spec = importlib.util.spec_from_file_location("reference", DOCS / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    expected(DOCS / "reference.md", module.main(), rewrite=rewrite)


def test_every_command_is_in_the_docs(tmp_path: Path) -> None:
    listed = kiem("--help", cwd=tmp_path).out.partition("Commands:")[2].partition("Example")[0]
    rows = [line for line in listed.splitlines() if line.strip() and not line.startswith("   ")]
    names = [line.split()[0] for line in rows]
    assert len(names) >= 5
    page = (DOCS / "commands.md").read_text("utf-8")
    assert [name for name in names if f"kiem {name}" not in page] == []


def test_the_examples_in_the_docs_build(tmp_path: Path) -> None:
    for page in ("README.md", "docs/index.md", "docs/begin.md"):
        home = tmp_path / page.replace("/", "-")
        home.mkdir()
        (home / "community.yaml").write_text(yaml_of(page), "utf-8")
        said = kiem("build", "--strict", "--today", "2027-01-05", cwd=home)
        assert said.code == 0, said.out + said.err


def test_the_readme_starts_with_the_same_file_as_the_docs() -> None:
    assert yaml_of("README.md") == yaml_of("docs/index.md")
    kept = (ROOT / "tests" / "communities" / "elm-lane" / "community.yaml").read_text("utf-8")
    assert yaml_of("README.md").strip() == kept.strip()

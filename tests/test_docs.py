"""The documentation says what the code does: the reference, the commands, the examples."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from definitions import changed
from kiem.signup.providers import SERVICES, load
from kiem.signup.recognise import understand
from kiem.signup.ref import Ref
from story import ROOT, expected, kiem, kiem_here

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


@pytest.mark.parametrize(("page", "lang"), [("docs/index.md", "en"), ("docs/begin.md", "nl")])
def test_the_mistake_in_the_docs_is_told_as_they_say(page: str, lang: str, tmp_path: Path) -> None:
    (tmp_path / "community.yaml").write_text(
        changed("audience:", "audiance:", yaml_of(page)), "utf-8"
    )
    told = (ROOT / page).read_text("utf-8").split("```text\n")[1].split("```")[0]
    assert told == kiem_here("check", "--today", "2027-01-05", cwd=tmp_path, lang=lang).out


def test_the_readme_starts_with_the_same_file_as_the_docs() -> None:
    assert yaml_of("README.md") == yaml_of("docs/index.md")
    kept = (ROOT / "tests" / "communities" / "elm-lane" / "community.yaml").read_text("utf-8")
    assert yaml_of("README.md").strip() == kept.strip()


@pytest.mark.parametrize("page", ["sign-up.md", "aanmelden.md"])
def test_every_form_service_is_in_the_docs(page: str) -> None:
    rows = [line for line in (DOCS / page).read_text("utf-8").splitlines() if line[:1] == "|"]
    services = [load(name) for name in SERVICES if name not in ("link", "mailto")]
    assert len(services) > 15
    for service in services:
        shown = [row for row in rows if f"`{service.paste}`" in row]
        assert shown, service.name
        assert service.title in shown[0]
        assert bool(service.post.key_name) == ("access_key" in shown[0])


@pytest.mark.parametrize("page", ["sign-up.md", "aanmelden.md"])
def test_the_examples_of_forms_are_recognised(page: str) -> None:
    examples = (DOCS / page).read_text("utf-8").split("```yaml\n")[1:]
    assert len(examples) == 2
    for example in examples:
        form = yaml.safe_load(example.split("```")[0])["signup"]["form"]
        assert isinstance(understand(form), Ref)


@pytest.mark.parametrize("page", ["publishing.md", "publiceren.md"])
def test_every_host_has_its_recipe_in_both_languages(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    for host in ("GitHub Pages", "Netlify", "Cloudflare Pages", "GitLab Pages", "FTP"):
        assert re.search(rf"(?m)^## .*{host}", text), host
    other = (DOCS / "publishing.md").read_text("utf-8")
    (netlify,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    assert tomllib.loads(netlify)["build"]["publish"] == "site"
    (gitlab,) = re.findall(r"```yaml\n(pages:.*?)```", text, re.DOTALL)
    assert yaml.safe_load(gitlab)["pages"]["artifacts"]["paths"] == ["public"]
    for recipe in (netlify, gitlab, 'kiem build --url "$CF_PAGES_URL"', "lftp -e"):
        assert recipe in other

"""Two processes make one site: what goes from the one to the other, and what is kept for the next time."""

import datetime as dt
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiem import source
from kiem.build import last
from kiem.build.cache import Options, unchanged
from kiem.build.gather import gather
from kiem.build.press import here
from kiem.build.render import rehearsed
from kiem.build.site import build
from kiem.community.text import Text
from kiem.signup.questions import Question
from kiem.site.given import given
from kiem.site.model import Draft, Leaf, Page, Site
from kiem.site.people import Person
from kiem.site.written import Heard
from kiem.templates.marked import Marked
from kiem.words import Words
from story import ROOT, TODAY, Said, kiem, kiem_here

COMMUNITIES = (
    ROOT / "sample-community",
    *sorted(it.parent for it in (ROOT / "tests" / "communities").glob("*/community.yaml")),
)
PLAIN = (str, int, float, bool, dt.date, dt.time, Words, Marked)


def draft(folder: Path) -> Draft:
    """What is known of a community's site before any template speaks."""
    return gather(Options(community=str(folder), with_toolkit=False, today=TODAY)).draft


def process(story: str, *arguments: str) -> str:
    """What a process of its own says."""
    done = subprocess.run(
        [sys.executable, "-c", story, *arguments],
        env={"PYTHONPATH": str(ROOT / "generator"), "XDG_CACHE_HOME": str(ROOT / ".pytest_cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_communities_to_look_at() -> None:
    assert len(COMMUNITIES) > 3


@pytest.mark.parametrize("folder", COMMUNITIES, ids=lambda it: it.name)
def test_templates_are_given_plain_data(folder: Path) -> None:
    leaves = [leaf for leaf in draft(folder).leaves if isinstance(leaf, Leaf)]
    assert len(leaves) > 5
    found = [value for leaf in leaves for value in _values([leaf.seen, leaf.own, leaf.front])]
    assert len(found) > 500
    assert {type(it) for it in found if not isinstance(it, PLAIN)} <= {type(None)}


def _values(value: object) -> Iterator[object]:
    """Everything in what a template is given that holds nothing else."""
    if isinstance(value, SimpleNamespace):
        yield from _values(vars(value))
    elif isinstance(value, Mapping):
        yield from _values([*value, *value.values()])
    elif type(value) in (list, tuple):
        for part in value:
            yield from _values(part)
    else:
        yield value


def test_a_record_is_given_with_what_follows_from_it() -> None:
    told = given({"who": (Person("Mo", "", "M"),), "what": Text("ja", {"nl": "ja", "en": "yes"})})
    assert told == {
        "who": (SimpleNamespace(**Person("Mo", "", "M")._asdict()),),
        "what": "ja",
    }
    assert type(told["what"]) is str
    question = Question("form-motivation", "motivation", "long", "Waarom?", required=True)
    assert given(question).motivates is question.motivates is True


def test_what_is_not_published_stays_at_home() -> None:
    made = gather(Options(community=str(COMMUNITIES[0]), with_toolkit=False, today=TODAY))
    c = made.community
    notes = [
        *(talk.who for talk in c.consultation.talks),
        *(post.title for post in c.content),
        *(place.where for place in c.audience.already_at),
        *(place.our_presence for place in c.audience.already_at),
        *c.ambassadors.look_for,
    ]
    written = [
        str(note) for note in notes if len(note) > 12
    ]  # a single word may stand elsewhere too
    assert len(written) > 9
    sent = pickle.dumps(made.draft)
    assert [note for note in written if note.encode() in sent] == []


HEAVY = {"yaml", "jinja2", "markdown", "nh3", "mkdocs", "pydantic"}
STORY = """
import pickle, sys
from pathlib import Path
came, goes = Path(sys.argv[1]), Path(sys.argv[2])
def opened(): return sorted({0} & sys.modules.keys())
"""
READING = """
from kiem import source
goes.write_bytes(pickle.dumps(source.read(came)))
"""
PLANNING = """
from kiem.build import quick
quick.begin()
import kiem.cli.built
from kiem.build.cache import Options
from kiem.build.gather import gather
read = pickle.loads(came.read_bytes())
assert len(read.marks) > 499
options = Options(community=sys.argv[3], with_toolkit=False, today=sys.argv[4])
made = gather(options, read=lambda _: read).draft
goes.write_bytes(pickle.dumps(made._replace(site=made.site._replace(assets=()))))
print(*opened())
"""
DRAWING = """
import kiem.build.render
assert len(pickle.loads(came.read_bytes()).leaves) > 9
print(*opened())
"""


def test_each_process_opens_only_what_it_needs(tmp_path: Path) -> None:
    head = STORY.replace("{0}", repr(HEAVY))
    read, planned = str(tmp_path / "source"), str(tmp_path / "draft")
    process(head + READING, str(COMMUNITIES[0]), read)
    process(head + PLANNING, read, planned, str(COMMUNITIES[0]), TODAY)  # now words are known
    assert process(head + PLANNING, read, planned, str(COMMUNITIES[0]), TODAY) == "pydantic\n"
    assert process(head + DRAWING, planned, "") == "jinja2 markdown mkdocs yaml\n"


@pytest.mark.parametrize("folder", COMMUNITIES, ids=lambda it: it.name)
def test_what_was_read_arrives_as_it_was(folder: Path) -> None:
    read = source.read(folder)
    assert pickle.loads(pickle.dumps(read)) == read  # noqa: S301 - written here
    assert read.place(("community", "name")).line > 1


def test_what_was_saved_after_it_was_read_is_seen_the_next_time(tmp_path: Path) -> None:
    shutil.copytree(COMMUNITIES[-1], tmp_path / "it", ignore=shutil.ignore_patterns("site", ".*"))
    options = Options(community=str(tmp_path / "it"), with_toolkit=False, today=TODAY)
    file, ahead = Path(options.file), here()
    read = ahead.read(file)
    time.sleep(0.05)
    file.write_text(f"{file.read_text('utf-8')}\n# later\n", "utf-8")
    time.sleep(0.05)
    build(options, press=ahead._replace(read=lambda _: read))
    assert unchanged(options) is None
    build(options)
    assert unchanged(options) is not None


ORDER = {"nl": "", "en": "en/", "fr": "fr/"}
BASE, OWN = (Path("base"),), (Path("own"), Path("base"))


def leaves(dutch: object, front: Mapping[str, object], folders: tuple[Path, ...] = BASE) -> Draft:
    """Two pages in each of two languages."""
    seen = {"nl": {"c": dutch}, "en": {"c": "yes"}}
    made = [
        Leaf(f"{lang}/{name}.md", lang, "x", seen[lang], {}, front)
        for lang in seen
        for name in ("one", "two")
    ]
    return Draft(Site((), (), {}), tuple(made), folders)


def test_a_template_speaks_again_only_where_something_differs() -> None:
    asked: list[str] = []

    def speak(leaf: Leaf) -> Page:
        asked.append(leaf.path)
        return Page(leaf.path, str(leaf.seen), leaf.lang)

    every = ["nl/one.md", "nl/two.md", "en/one.md", "en/two.md"]
    steps = [
        (leaves("ja", ORDER), every),
        (leaves("ja", ORDER), []),
        (leaves("nee", ORDER), every[:2]),
        (leaves("nee", dict(reversed(ORDER.items()))), every),  # pages tell it in that order
        (leaves("nee", dict(reversed(ORDER.items())), OWN), every),
    ]
    heard = Heard()
    for made, expected in steps:
        said = heard.again(made, speak)
        pages = [leaf for leaf in made.leaves if isinstance(leaf, Leaf)]
        assert said == [Page(leaf.path, str(leaf.seen), leaf.lang) for leaf in pages]
        assert asked == expected
        asked.clear()


def test_of_many_saves_each_is_shown() -> None:
    heard = Heard()  # what is gone leaves its place in memory to what comes
    for number in range(99):
        text = f"{number // 2}"
        for said in heard.again(leaves(text, {}), lambda leaf: Page(leaf.path, leaf.seen["c"], "")):
            assert isinstance(said, Page)
            assert said.markdown == ("yes" if said.path.startswith("en/") else text)


@pytest.fixture
def own_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for caches with nothing in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches"


def test_the_last_draft_is_found_again(own_caches: Path) -> None:
    file, made = COMMUNITIES[0] / "community.yaml", draft(COMMUNITIES[0])
    assert last.known(file) is None
    last.lay_by(file, made)
    assert last.known(file) == made
    assert last.known(COMMUNITIES[1] / "community.yaml") is None
    (kept,) = own_caches.rglob("last/*")
    for damaged in (b"", b"{}", kept.read_bytes()[:999], pickle.dumps({"a": 1}), b"cos\nno\n."):
        kept.write_bytes(damaged)
        assert last.known(file) is None


def replace(old: str, new: str) -> Callable[[Path], None]:
    """Something in the definition changes."""

    def change(file: Path) -> None:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    return change


def add(name: str, text: str) -> Callable[[Path], None]:
    """A file of the organiser comes."""

    def change(file: Path) -> None:
        path = file.parent / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    return change


CHANGES: Mapping[str, Callable[[Path], None]] = {
    "a sentence": replace("In het Lindekwartier repareren", "Hier repareren"),
    "the name": replace("name: De Losse Schroef", "name: De Vaste Schroef"),
    "a page in the place of ours": add("pages/vragen.md", "# Vragen\n\nMail ons.\n"),
    "a page without a title": add("pages/zomaar.md", "Zonder kop.\n"),
    "a template that tells of all pages": add(
        "overrides/main.html",
        '{% extends "base.html" %}{% block announce %}'
        "{% for it in pages %}{{ it.page.content | length }} {% endfor %}{% endblock %}",
    ),
    "a sentence under that template": replace("Hier repareren", "Hier herstellen"),
    "settings": add("mkdocs.yml", "extra: {csp: false}\n"),
}


@pytest.fixture
def community(tmp_path: Path) -> Path:
    """The definition of a community in a folder of its own."""
    shutil.copytree(COMMUNITIES[0], tmp_path / "it", ignore=shutil.ignore_patterns("site", ".*"))
    return tmp_path / "it" / "community.yaml"


def test_a_template_saved_after_the_last_site_was_made_again_counts(community: Path) -> None:
    text = '{% extends "base.html" %}{% block announce %}SAID{% endblock %}'
    add("overrides/main.html", text.replace("SAID", "Eerst"))(community)
    made, folder, today = draft(community.parent), community.parent, dt.date.fromisoformat(TODAY)
    printed = rehearsed(made, folder, today)
    add("overrides/main.html", text.replace("SAID", "Later"))(community)
    outputs, _ = printed(made)
    pages = [it for it in outputs if it.path.endswith("index.html")]
    assert len(pages) > 10
    assert [it.path for it in pages if b"Later" not in it.read()] == []


def test_after_any_change_the_site_is_what_a_first_build_makes(community: Path) -> None:
    before = _built_twice(community)
    for name, change in CHANGES.items():
        change(community)
        again = _built_twice(community)
        assert again != before, name
        before = again


def look(home: Path, name: str, said: str) -> str:
    """A theme that says something of every page on each; its folder."""
    shutil.copytree(ROOT / "themes" / "lente", home / name)
    told = "{% for it in pages %}{{ it.page.content | length }} {{ it.page.meta.description }}{% endfor %}"
    text = f'{{% extends "base.html" %}}{{% block announce %}}{said}{told}{{% endblock %}}'
    (home / name / "overrides/main.html").write_text(text, "utf-8")
    return str(home / name)


def kind(home: Path, name: str, said: str) -> str:
    """A blueprint with a page of its own; its folder."""
    shutil.copytree(ROOT / "blueprints" / "practice", home / name)
    (home / name / "pages").mkdir()
    (home / name / "pages/about.md.jinja").write_text(f"# {said}\n", "utf-8")
    return str(home / name)


def test_with_another_theme_or_blueprint_too(community: Path, tmp_path: Path) -> None:
    themes = [("--theme", look(tmp_path, name, name)) for name in ("one", "other")]
    blueprints = [("--blueprint", kind(tmp_path, name, name)) for name in ("this", "that")]
    before: Mapping[str, bytes] = {}
    for options in (*themes, *blueprints, ()):
        again = _built_twice(community, *options)
        assert again != before, options
        before = again


def test_a_theme_from_elsewhere_may_look_at_any_page(community: Path, tmp_path: Path) -> None:
    options = ("--theme", look(tmp_path, "own", "!"))
    before = _built_twice(community, *options)
    CHANGES["a sentence"](community)
    again = _built_twice(community, *options)
    assert again["vragen/index.html"] != before["vragen/index.html"]


def _built_twice(community: Path, *options: str) -> dict[str, bytes]:
    """The files that a build makes which knows of the last one; they are those of a first build."""
    home = community.parent.parent
    caches = {"XDG_CACHE_HOME": str(home / "caches")}
    shutil.rmtree(home / "first", ignore_errors=True)
    first = _built(home, "first", lambda *given: kiem_here(*given, *options, cwd=home))
    again = _built(home, "again", lambda *given: kiem(*given, *options, cwd=home, **caches))
    assert again == first
    return again


def _built(home: Path, name: str, run: Callable[..., Said]) -> dict[str, bytes]:
    """The files of the site that is made in the folder of that name."""
    folder = home / name
    said = run("build", str(home / "it"), "--no-toolkit", "--today", TODAY, "--output", str(folder))
    assert said.code == 0, said.err
    found = _files(folder)
    assert len(found) > 40
    return found


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""Files in a community's folder that are odd, broken or ill meant: told plainly, never a bug of kiem."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from definitions import SMALL
from story import Said, kiem_here

PAGE = "pages/extra.md"
TEAM = "team:\n  - name: Ann Poe\n    role: editor\n    photo: {}\n    photo_alt: Ann in a garden\n"


def built(folder: Path, files: dict[str, str | bytes], text: str = SMALL) -> Said:
    """What a build says of a community with these files in its folder."""
    for name, content in {"community.yaml": text, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return kiem_here("build", "--today", "2027-01-05", cwd=folder)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (PAGE, "---\ntemplate: ../../../etc/passwd\n---\n# Hi\n", "asks for the template"),
        (PAGE, "---\ntitle: [x\n: : :\n---\n# Hi\n", "kiem can't follow the file"),
        (PAGE, b"\xff\xfe\x00", "not saved as UTF-8"),
        ("pages/back\\slash.md", "# Hi\n", "no address can hold"),
        (os.fsdecode(b"pages/\xff.md"), "# Hi\n", "no address can hold"),
        ("overrides/main.html", b"\xff\xfe", "template can't be used"),
        ("overrides/main.html", "{{ nope.x }}", "template can't be used"),
        ("mkdocs.yml", "markdown_extensions: [nope]\n", "can't build with this mkdocs.yml"),
        ("mkdocs.yml", "plugins: [nope]\n", "can't build with this mkdocs.yml"),
        ("mkdocs.yml", "hooks: [../../nope.py]\n", "can't build with this mkdocs.yml"),
        ("mkdocs.yml", "nav: 3\n", "can't build with this mkdocs.yml"),
        ("mkdocs.yml", "extra: []\n", "can't build with this mkdocs.yml"),
    ],
)
def test_a_file_that_can_t_be_used_is_told(
    name: str, content: str | bytes, said: str, tmp_path: Path
) -> None:
    got = built(tmp_path, {name: content})
    assert got.code == 1, got.err
    assert said in got.err
    assert not (tmp_path / "site").exists()


def test_a_hook_that_leaves_is_told(tmp_path: Path) -> None:
    hook = "def on_config(config): raise SystemExit(3)\n"
    got = built(tmp_path, {"mkdocs.yml": "hooks: [hook.py]\n", "hook.py": hook})
    assert got.code == 1
    assert "SystemExit" in got.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (PAGE, "---\nlang: xx\nkind: [a]\nalternates: x\n---\n# Hi\n"),
        (PAGE, "---\ntitle: 3\ndescription: [1]\nrobots: {a: b}\n---\n# Hi\n"),
        ("pages/index.md", "---\nlang: xx\n---\n# Hi\n"),
        ("mkdocs.yml", "extra:\n  kiem: null\n"),
        ("mkdocs.yml", "site_url: https://club.example/repo/\n"),
    ],
)
def test_an_odd_file_makes_a_whole_site(name: str, content: str, tmp_path: Path) -> None:
    got = built(tmp_path, {name: content})
    assert got.code == 0, got.err
    assert "warnings" not in got.out
    page = (tmp_path / "site" / "join" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    assert page.rstrip().endswith("</html>")


def circle(folder: Path) -> None:
    (folder / "face.png").symlink_to("face.png")


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "face.png")


@pytest.mark.parametrize("make", [circle, pipe])
def test_a_picture_that_never_ends_is_not_waited_for(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path)
    assert built(tmp_path, {}, SMALL + TEAM.format("face.png")).code in (0, 1)


@pytest.mark.parametrize("photo", ['"a\\0.png"', "a" * 300 + ".png", "../face.png", "/face.png"])
def test_a_name_that_is_no_file_is_told(photo: str, tmp_path: Path) -> None:
    got = built(tmp_path, {}, SMALL + TEAM.format(photo))
    assert got.code in (0, 1), got.err
    assert got.code == 1 or "1 gap" in got.out


def test_assets_that_lie_elsewhere_are_one_problem(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "assets").symlink_to(tmp_path)
    got = built(tmp_path / "here", {})
    assert got.code == 1
    assert got.err.count("outside the community's folder") == 1


def test_what_escapes_bring_into_a_text_stays_out_of_the_site(tmp_path: Path) -> None:
    name = 'name: "Elm \\x02klzzwxh:0\\x03 Lane\\0"'
    assert built(tmp_path, {}, SMALL.replace("name: Elm Lane Seed Swap", name)).code == 0
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert pages
    for page in pages:
        assert not {"\0", "\x02", "\x03"} & set(page.read_text(encoding="utf-8")), page

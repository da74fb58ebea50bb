"""`kiem serve` as a process: who may ask, what is served, how it starts and stops."""

import json
import os
import shutil
import socket
import time
from pathlib import Path

import pytest

from previewing import serving, until
from story import ROOT, kiem


def test_the_site_is_shown_and_nothing_is_written(tmp_path: Path) -> None:
    with serving(tmp_path) as preview:
        status, page = preview.get("/vragen/")
        assert status == 200
        assert "Waar de nachtdienst" in preview.get("/")[1]
        assert page.count("/__kiem/preview.js") == 1
        assert preview.get("/niet-hier/")[0] == 404
        assert preview.get("/vragen")[0] == 302
        assert preview.get("/__kiem/loop.py")[0] == 404
        assert preview.get("/../community.yaml")[0] == 404
        assert preview.get("/%2e%2e/community.yaml")[0] == 404
        said = preview.stop()
    assert said.code == 0
    assert "Traceback" not in said.out
    assert not (preview.folder / "site").exists()
    assert not (preview.folder / ".kiem").exists()


def test_what_a_build_writes_knows_nothing_of_the_preview(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "communities" / "nachtploeg", tmp_path / "community")
    assert kiem("build", "community", cwd=tmp_path).code == 0
    pages = list((tmp_path / "community" / "site").rglob("*.html"))
    assert len(pages) > 8
    assert [page for page in pages if "__kiem" in page.read_text("utf-8")] == []


def test_only_this_machine_by_its_own_name_is_answered(tmp_path: Path) -> None:
    with serving(tmp_path) as preview:
        assert preview.get("/", Host=f"localhost:{preview.port}")[0] == 200
        for host in ("kiem.example", f"kiem.example:{preview.port}", "127.0.0.1:1", ""):
            status, text = preview.get("/", Host=host)
            assert status == 403, host
            assert "nachtdienst" not in text
        # a page elsewhere may not press our buttons
        mine = {"Origin": f"http://127.0.0.1:{preview.port}"}
        assert preview.get("/__kiem/view", "POST", **mine)[0] == 200
        for origin in ("https://kiem.example", "null", ""):
            assert preview.get("/__kiem/view", "POST", Origin=origin)[0] == 404
        with socket.socket() as line:
            line.settimeout(2)
            outside = _address_outside()
            if outside:
                assert line.connect_ex((outside, preview.port)) != 0


@pytest.mark.skipif(os.name == "nt", reason="a browser is no command there")
def test_the_browser_opens_once_and_on_the_site(tmp_path: Path) -> None:
    opened, browser = tmp_path / "opened.txt", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{opened}"\n', "utf-8")
    browser.chmod(0o755)
    with serving(tmp_path, browser=str(browser)) as preview:
        until(opened.exists)
        preview.change("elkaar wakker houdt", "elkaar wakker houdt met thee")
        until(lambda: "wakker houdt met thee" in preview.get("/")[1])
        assert until(lambda: opened.read_text("utf-8").split()) == [preview.address]


def test_a_taken_port_gives_way_to_the_next(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(tmp_path, "--port", str(port)) as preview:
            assert preview.port != port
            assert preview.get("/")[0] == 200


def test_a_save_shows_and_so_does_one_that_replaces_the_file(tmp_path: Path) -> None:
    with serving(tmp_path) as preview:
        preview.change("elkaar wakker houdt", "elkaar wakker houdt met thee")
        until(lambda: "wakker houdt met thee" in preview.get("/")[1])
        beside = preview.folder / ".community.yaml.swp"
        beside.write_text(preview.file.read_text("utf-8").replace("met thee", "met soep"), "utf-8")
        beside.replace(preview.file)
        until(lambda: "wakker houdt met soep" in preview.get("/")[1])


def test_a_broken_file_leaves_the_last_good_site(tmp_path: Path) -> None:
    with serving(tmp_path, lang="nl") as preview:
        preview.change("\nlaunch:", "\nlounch:")
        told = until(lambda: _window(preview.get("/__kiem/window")[1])["trouble"])
        assert "`lounch` is geen sleutel die kiem kent." in str(told)
        assert preview.get("/")[0] == 200
        preview.change("\nlounch:", "\nlaunch:")
        until(lambda: not _window(preview.get("/__kiem/window")[1])["trouble"])
        said = preview.stop()
    assert said.code == 0
    assert "S-02" in said.out


def test_a_file_that_is_broken_from_the_start_waits_to_be_mended(tmp_path: Path) -> None:
    home = tmp_path / "community"
    shutil.copytree(ROOT / "tests" / "communities" / "elm-lane", home)
    file = home / "community.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("type: local", "type: lokal"), "utf-8")
    with serving(tmp_path) as preview:
        status, page = preview.get("/faq/")
        assert status == 200
        assert "preview.js" in page
        assert "lokal" in str(_window(preview.get("/__kiem/window")[1])["trouble"])
        file.write_text(good, "utf-8")
        until(lambda: "Elm Lane Seed Swap" in preview.get("/")[1])


def test_a_folder_that_is_moved_away_is_told_once_and_may_come_back(tmp_path: Path) -> None:
    with serving(tmp_path, lang="nl") as preview:
        away = preview.folder.with_name("weg")
        preview.folder.rename(away)
        told = until(lambda: _window(preview.get("/__kiem/window")[1])["trouble"])
        assert "Er is geen bestand" in str(told)
        for number in range(3):  # what changes beside it is none of our business
            (tmp_path / f"{number}.txt").write_text("x", "utf-8")
            time.sleep(0.3)
        assert preview.get("/")[0] == 200
        away.rename(preview.folder)
        until(lambda: not _window(preview.get("/__kiem/window")[1])["trouble"])
        said = preview.stop()
    assert said.code == 0
    assert said.out.count("Er is geen bestand") == 1


def test_without_a_definition_there_is_nothing_to_show(tmp_path: Path) -> None:
    said = kiem("serve", "--no-open", cwd=tmp_path)
    assert said.code == 2
    assert "Traceback" not in said.err


def test_the_toolkit_comes_after_the_pages(tmp_path: Path) -> None:
    with serving(tmp_path) as preview:
        assert preview.get("/promotie/")[0] == 200
        until(lambda: "Femke Wolderveen" in preview.get("/toolkit/partner-letter.txt")[1])
        until(lambda: "partner-letter.txt" in preview.get("/promotie/")[1])
        preview.change("Femke Wolderveen", "Noor Wolderveen")
        until(lambda: "Noor Wolderveen" in preview.get("/toolkit/partner-letter.txt")[1])


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_file_that_becomes_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for the web", "utf-8")
    with serving(tmp_path) as preview:
        (preview.folder / "assets").mkdir()
        (preview.folder / "assets" / "kaart.txt").write_text("een kaart", "utf-8")
        until(lambda: preview.get("/assets/kaart.txt") == (200, "een kaart"))
        (preview.folder / "assets" / "kaart.txt").unlink()
        (preview.folder / "assets" / "kaart.txt").symlink_to(secret)
        until(lambda: preview.get("/assets/kaart.txt")[0] == 404)
        assert "kaart.txt" in str(
            until(lambda: _window(preview.get("/__kiem/window")[1])["trouble"])
        )


def test_the_site_stands_where_its_address_says(tmp_path: Path) -> None:
    with serving(tmp_path) as preview:
        text = preview.file.read_text("utf-8")
        assert "\n  url: https://nachtploeg.example/" in text
        preview.change(
            "\n  url: https://nachtploeg.example/", "\n  url: https://zorg.example/nacht/"
        )
        until(lambda: preview.get("/")[0] == 302)
        assert "nachtdienst" in preview.get("/nacht/")[1]
        assert 'href="/nacht/' in preview.get("/nacht/niet-hier/")[1]


def _window(text: str) -> dict[str, object]:
    told = json.loads(text)
    assert isinstance(told, dict)
    return told


def _address_outside() -> str:
    """This machine's address on a network, "" without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(line.getsockname()[0])


def test_an_own_blueprint_is_read_again(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    shutil.copytree(ROOT / "blueprints" / "local", mine)
    with serving(tmp_path, "--blueprint", str(mine), community="elm-lane") as preview:
        words = mine / "words" / "en.yml"
        text = words.read_text("utf-8")
        assert "a hello and a seat" in text
        words.write_text(text.replace("a hello and a seat", "a hello and a chair"), "utf-8")
        until(lambda: "a hello and a chair" in preview.get("/rules/")[1])


def test_a_theme_in_the_community_s_folder_is_read_again(tmp_path: Path) -> None:
    community = tmp_path / "community"
    shutil.copytree(ROOT / "tests" / "communities" / "elm-lane", community)
    shutil.copytree(ROOT / "themes" / "lente", community / "look")
    with serving(tmp_path, "--theme", str(community / "look")) as preview:
        template = community / "look" / "overrides" / "base.html"
        text = template.read_text("utf-8")
        assert "<body" in text
        template.write_text(text.replace("<body", '<body title="mine"'), "utf-8")
        until(lambda: 'title="mine"' in preview.get("/rules/")[1])


@pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="reads what Linux tells of a process"
)
def test_many_saves_leave_nothing_behind(tmp_path: Path) -> None:
    """120 here, in some 10 seconds; benchmarks/saves.py makes 2,000."""
    with serving(tmp_path, "--no-toolkit") as preview:
        text = preview.file.read_text("utf-8")
        assert "In je pauze altijd." in text
        held = {}
        for number in range(1, 121):
            beside = preview.folder / ".saved"
            word = f"keer{number}keer"
            beside.write_text(text.replace("In je pauze altijd.", f"{word} altijd."), "utf-8")
            beside.replace(preview.file)
            until(lambda word=word: word in preview.get("/vragen/")[1])
            if number in (40, 120):
                held[number] = _held(preview.process.pid)
        assert held[120][0] - held[40][0] < 4_000_000
        assert held[120][1] - held[40][1] <= 2


def _held(pid: int) -> tuple[int, int]:
    """Memory in bytes and open handles of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE"), len(list(Path(f"/proc/{pid}/fd").iterdir()))

"""What is drawn of the toolkit, read back: pages, tags, links, codes, letters, sizes."""

import io
from datetime import date
from functools import cache
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from kiem import blueprint, source, theme, words
from kiem.community.definition import Community
from kiem.community.load import read_community
from kiem.community.localise import in_language
from kiem.toolkit import Kit, KitFile, look_of, make
from kiem.toolkit.sheets import SHEETS

HERE = Path(__file__).resolve().parent / "communities"
SAMPLE = HERE.parent.parent / "sample-community"
TODAY = date(2027, 1, 5)
ADDRESS = "https://kring.example/"
KITS = (
    ("nachtploeg", "nl"),
    ("elm-lane", "en"),
    ("leeskring", "nl"),
    ("leeskring", "en"),
    ("sample-community", "nl"),
    ("sample-community", "en"),
)


def folder(name: str) -> Path:
    return SAMPLE if name == SAMPLE.name else HERE / name


@cache
def community(name: str) -> Community:
    found = read_community(source.read(folder(name) / "community.yaml"), TODAY)
    return blueprint.fill(found, blueprint.load(found.community.type)).community


def kit_of(found: Community, lang: str, where: Path = HERE, *, url: str = ADDRESS) -> Kit:
    of = blueprint.load(found.type)
    return make(
        in_language(found, lang),
        words.load(lang, of.folders, found.labels),
        of,
        today=TODAY,
        folder=where,
        addresses={"home": url, "join": f"{url}join/", "toolkit": f"{url}toolkit/"} if url else {},
        look=look_of(found, theme.load("lente"), where),
    )


@cache
def kit(name: str, lang: str) -> Kit:
    return kit_of(community(name), lang, folder(name))


def file(made: Kit, name: str) -> KitFile:
    return next(it for it in made.files if it.name == name)


def opened(it: KitFile) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(it.content))


def links(document: pikepdf.Pdf) -> set[str]:
    return {
        str(note.A.URI)
        for page in document.pages
        for note in page.get("/Annots", [])
        if note.get("/A") and "/URI" in note.A
    }


def rendered(it: KitFile, dpi: int = 150) -> Image.Image:
    """The first page of a PDF as a printer sees it, or the picture itself."""
    if it.format == "png":
        return Image.open(io.BytesIO(it.content))
    return pypdfium2.PdfDocument(it.content)[0].render(scale=dpi / 72).to_pil()


def codes(picture: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(picture)}


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_all_that_can_be_drawn_is_drawn(name: str, lang: str) -> None:
    made = kit(name, lang)
    assert made.lacks == ()
    assert {it.stem for it in made.files} >= set(SHEETS)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_a_one_pager_is_one_light_tagged_page_in_its_language(name: str, lang: str) -> None:
    it = file(kit(name, lang), "one-pager.pdf")
    assert it.size <= 200_000
    document = opened(it)
    (page,) = document.pages
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
    assert str(document.Root.Lang) == lang
    assert bool(document.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in document.Root
    (link,) = links(document)
    assert link.startswith("https://")
    assert codes(rendered(it)) == {link}


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_no_rule_for_accessible_pdf_is_broken(name: str, lang: str, tmp_path: Path) -> None:
    papers = [it for it in kit(name, lang).files if it.format == "pdf"]
    assert papers
    for it in papers:
        (tmp_path / it.name).write_bytes(it.content)
        report = pdfua.validate(tmp_path / it.name)
        assert [finding.message for finding in report.findings] == [], it.name


def test_equal_communities_give_equal_bytes() -> None:
    one = kit_of(community("leeskring"), "nl", folder("leeskring"))
    other = kit_of(community("leeskring"), "nl", folder("leeskring"))
    assert [it.content for it in one.files] == [it.content for it in other.files]
    assert any(it.format == "pdf" for it in one.files)

"""The documents, slides, mails, calendar and tables of the kit, opened as their readers open them."""

import csv
import email
import email.policy
import hashlib
import html
import io
import json
import os
import quopri
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import docx
import icalendar
import pikepdf
import pptx
import pypdfium2
import pytest
import zxingcpp
from docx.oxml.ns import qn

from kiem.toolkit.items import ITEMS
from kiem.toolkit.kit import Kit, KitFile
from kiem.toolkit.posts import COLUMNS
from kiem.toolkit.sizes import fitting
from kits import KITS, TODAY, by_name, community, folder, kit, kit_of
from story import ROOT, kiem

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
LANG = {"nl": "nl-NL", "en": "en-GB"}
OPEN_ENDS = re.compile(r"None|Undefined|[{}\x00-\x08]|\S  \S|\[[a-z]+\]|\bxxx|utm_source=&")
TEXTS = (".txt", ".csv", ".html", ".ics", ".md", ".json")
SHOWN = (("sample-community", "nl"), ("sample-community", "en"), ("nachtploeg", "nl"))


def of_format(made: Kit, *forms: str) -> list[KitFile]:
    found = [file for file in made.files if file.format in forms]
    assert found
    return found


def paragraphs(file: KitFile) -> list[str]:
    """Everything that a document says, in tables too."""
    body = docx.Document(io.BytesIO(file.content)).element.body
    told = ("".join(node.text or "" for node in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
    return [text for text in told if text]


def slides(file: KitFile) -> list[str]:
    """What stands on each slide, and what is said with it."""
    made = pptx.Presentation(io.BytesIO(file.content))
    return [
        "\n".join([*(s.text_frame.text for s in slide.placeholders if s.has_text_frame), slide.notes_slide.notes_text_frame.text])
        for slide in made.slides
    ]  # fmt: skip


def addresses(made: Kit) -> Iterator[tuple[str, str]]:
    """Every web address in the kit, with the file it stands in."""
    for file in made.files:
        if file.format in ("docx", "pptx"):
            with zipfile.ZipFile(io.BytesIO(file.content)) as parts:
                rels = [n for n in parts.namelist() if n.endswith("document.xml.rels")]
                text = "".join(parts.read(name).decode() for name in rels)
                found = re.findall(r'Target="(https?://[^"]+)" TargetMode="External"', text)
        elif file.format in ("png", "pdf", "svg"):
            found = []
        else:
            text = file.content.decode("utf-8-sig")
            if file.format == "eml":
                text = quopri.decodestring(text).decode()
            text = html.unescape(text) if file.format in ("html", "eml") else text
            found = re.findall(r'https?://[^\s"<>,)]*[^\s"<>,;:.!?)]', text)
        yield from ((html.unescape(link), file.name) for link in found)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_a_document_has_styles_a_language_and_dates_of_its_own(name: str, lang: str) -> None:
    for file in of_format(kit(name, lang), "docx"):
        made = docx.Document(io.BytesIO(file.content))
        cards = [line for table in made.tables for row in table.rows[1::2] for cell in row.cells for line in cell.paragraphs]  # fmt: skip
        card = file.stem == "service-desk-card"
        lines = cards if card else made.paragraphs
        used = [line.style.name for line in lines if line.style and line.text]
        assert used[0] == "Title"
        assert used.count("Title") == (4 if card else 1)
        levels = [int(style[-1]) for style in used if style.startswith("Heading")]
        assert all(low - high <= 1 for high, low in zip([0, *levels], levels, strict=False))
        defaults = made.styles.element.find(qn("w:docDefaults"))
        assert [node.get(qn("w:val")) for node in defaults.iter(qn("w:lang"))] == [LANG[lang]]
        core = made.core_properties
        assert core.language == LANG[lang]
        assert core.author == community(name).community.organiser.name
        assert core.title
        assert core.created == core.modified
        assert core.created is not None
        assert core.created.date() < TODAY.replace(year=2029)
        drawn = [node for part in made.part.package.iter_parts() if part.partname.endswith(".xml")
                 for node in re.findall(rb'<wp:docPr [^>]*descr="[^"]*"', part.blob)]  # fmt: skip
        assert drawn, "the band says that it is decoration"


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_slides_are_five_with_titles_notes_and_real_places(name: str, lang: str) -> None:
    [file] = of_format(kit(name, lang), "pptx")
    made = pptx.Presentation(io.BytesIO(file.content))
    assert len(made.slides) == 5
    assert made.slide_width / made.slide_height == pytest.approx(16 / 9, abs=0.01)
    for slide in made.slides:
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text
        assert len(slide.notes_slide.notes_text_frame.text) > 20
        assert all(shape.is_placeholder for shape in slide.shapes)
        assert [
            s.name for s in slide.placeholders if s.has_text_frame and not s.text_frame.text
        ] == []
        spoken = {node.get("lang") for node in slide.element.iter() if node.tag.endswith("}rPr")}
        assert spoken == {LANG[lang]}
    [picture] = [
        shape
        for shape in made.slides[4].shapes
        if shape.shape_type == 14 and not shape.has_text_frame
    ]
    alt = picture.element.nvPicPr.cNvPr.get("descr")
    assert "kring.example" in alt
    [code] = zxingcpp.read_barcodes(_image(picture.image.blob))
    assert code.text.startswith("https://kring.example/?utm_source=talk&utm_campaign=")


def _image(content: bytes) -> Any:
    from PIL import Image  # noqa: PLC0415 - only here

    return Image.open(io.BytesIO(content)).convert("RGB")


@cache
def converted() -> Path:
    """Every document and the slides of some kits as PDF, made by LibreOffice in one go."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    where = ROOT / ".pytest_cache" / f"office-{worker}"
    shutil.rmtree(where, ignore_errors=True)
    where.mkdir(parents=True)
    files = []
    for name, lang in SHOWN:
        for file in of_format(kit(name, lang), "docx", "pptx"):
            files.append(where / f"{name}-{lang}-{file.name}")
            files[-1].write_bytes(file.content)
    profile = f"-env:UserInstallation={(where / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(where),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return where


@pytest.mark.skipif(
    not SOFFICE, reason="LibreOffice isn't on this machine; start.py installs it on Debian"
)
@pytest.mark.parametrize(("name", "lang"), SHOWN)
def test_libreoffice_opens_and_prints_all_of_it(name: str, lang: str) -> None:
    pages = {"one-pager": 1, "service-desk-card": 1, "partner-letter": 1, "guest-speaker-invitation": 1, "press-release-short": 1, "manager-letter": 1, "door-note": 1, "safety-rules": 1, "onboarding-card": 1}  # fmt: skip
    for file in of_format(kit(name, lang), "docx", "pptx"):
        pdf = converted() / f"{name}-{lang}-{file.name.rpartition('.')[0]}.pdf"
        printed = pypdfium2.PdfDocument(pdf)
        assert len(printed) == (5 if file.format == "pptx" else pages.get(file.stem, len(printed)))
        told = " ".join(" ".join(p.get_textpage().get_text_range() for p in printed).split())
        words = (
            paragraphs(file)
            if file.format == "docx"
            else [text.split("\n")[0] for text in slides(file)]
        )
        bare = re.sub(r"\W", "", told)
        lost = [text for text in words if re.sub(r"\W", "", text)[:40] not in bare]
        assert lost == [], file.name
        with pikepdf.open(pdf) as read:
            fonts = {str(font.BaseFont).partition("+")[2] for page in read.pages for font in page.Resources.get("/Font", {}).values()}  # fmt: skip
        if file.format == "docx":
            assert any(font.startswith("BricolageGrotesque") for font in fonts), fonts
            assert any(font.startswith("AtkinsonHyperlegibleNext") for font in fonts), fonts


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_a_date_in_a_heading_stays_on_one_line(name: str, lang: str) -> None:
    dated = [
        paragraph.text
        for file in of_format(kit(name, lang), "docx")
        for paragraph in docx.Document(io.BytesIO(file.content)).paragraphs
        if paragraph.style.name.startswith(("Title", "Heading")) and "2027" in paragraph.text  # type: ignore[union-attr]  # every paragraph of ours has a style
    ]
    assert dated  # the dates of the posts, and what a press release is about
    assert [text for text in dated if not re.search(r"\d\u00a0\w+\u00a02027", text)] == []


# The order in which Word wants the properties of tables and cells; else it may find a file damaged.
ORDERS = {
    "w:tblPr": [
        "tblStyle",
        "tblW",
        "jc",
        "tblInd",
        "tblBorders",
        "shd",
        "tblLayout",
        "tblCellMar",
        "tblLook",
    ],
    "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"],
}


@pytest.mark.parametrize("tag", ORDERS)
@pytest.mark.parametrize("stem", ["one-pager", "service-desk-card"])
def test_properties_stand_in_the_order_that_word_wants(stem: str, tag: str) -> None:
    made = by_name(kit("sample-community", "nl"))[f"{stem}.docx"]
    body = docx.Document(io.BytesIO(made.content)).element.body
    found = [[it.tag.partition("}")[2] for it in properties] for properties in body.iter(qn(tag))]
    assert found
    for names in found:
        assert names == sorted(names, key=ORDERS[tag].index)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_a_post_to_copy_stands_on_one_page(name: str, lang: str) -> None:
    made = docx.Document(io.BytesIO(by_name(kit(name, lang))["social-posts.docx"].content))
    lines = [(line.style.name == "Quote", line.paragraph_format.keep_with_next) for line in made.paragraphs if line.style]  # fmt: skip
    ends = [not boxed for boxed, _ in lines[1:]] + [True]
    kept = [(keep, end) for (boxed, keep), end in zip(lines, ends, strict=True) if boxed]
    assert len(kept) > 20
    assert [pair for pair in kept if pair not in ((True, False), (False, True))] == []


FULL_CARD = {
    "when": "Als iemand vraagt waar je iets kunt laten maken en niet weet bij wie je dan moet zijn.",
    "say": "Om de hoek repareren buren samen, elke zaterdag in het ketelhuis. Loop gerust eens binnen, "
    "er is koffie en er is altijd iemand die met je meekijkt. Je hoeft niets te kunnen.",
}


@pytest.mark.skipif(
    not SOFFICE, reason="LibreOffice isn't on this machine; start.py installs it on Debian"
)
def test_four_whole_cards_stand_on_one_sheet(tmp_path: Path) -> None:
    found = community("sample-community")
    identity = found.community.model_copy(update={"name": "Repareerhuis aan de Lange Wilgenkade"})
    assert found.toolkit.service_desk
    desk = found.toolkit.service_desk.model_copy(update=FULL_CARD)
    kit_ = found.toolkit.model_copy(update={"service_desk": desk})
    told = found.model_copy(update={"community": identity, "toolkit": kit_})
    made = by_name(kit_of(told, "nl", folder("sample-community")))["service-desk-card.docx"]
    (tmp_path / "card.docx").write_bytes(made.content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run([str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "card.docx")], check=True, capture_output=True, timeout=300)  # fmt: skip
    (page,) = pypdfium2.PdfDocument(tmp_path / "card.pdf")
    told_ = " ".join(page.get_textpage().get_text_range().split())
    assert told_.count("Je hoeft niets te kunnen.") == 4
    assert told_.count("hallo@losseschroef.example") == 4  # the last line of a card


def test_every_script_has_the_size_of_its_neighbours() -> None:
    made = by_name(kit("sample-community", "nl"))["press-release.docx"]
    with zipfile.ZipFile(io.BytesIO(made.content)) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")]
    sizes = [re.findall(r'<w:(sz|szCs) w:val="(\d+)"/>', text) for text in texts]
    assert sum(map(len, sizes)) > 40
    for found in sizes:
        latin, other = ([size for kind, size in found if kind == it] for it in ("sz", "szCs"))
        assert latin == other


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_mail_is_a_draft_with_the_one_pager(name: str, lang: str) -> None:
    made = by_name(kit(name, lang))
    mail = email.message_from_bytes(
        made["invitation-email.eml"].content, policy=email.policy.default
    )
    assert mail["X-Unsent"] == "1"
    assert (mail["From"], mail["To"], mail["Date"]) == (None, None, None)
    subject, text = made["invitation-email.txt"].pieces
    assert mail["Subject"] == subject.text
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert page is not None
    assert plain.get_content().replace("\r\n", "\n").strip() == text.text
    shown = page.get_content().replace("\r\n", "\n")
    assert shown == made["invitation-email.html"].content.decode()
    assert re.findall(r"<(?:img|script|style)|rel=.stylesheet", shown) == []
    [attached] = mail.iter_attachments()
    assert attached.get_filename() == "one-pager.pdf"
    assert attached.get_content() == made["one-pager.pdf"].content
    with pikepdf.open(io.BytesIO(attached.get_content())) as opened:
        assert len(opened.pages) == 1


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_calendar_holds_the_start_and_the_dated_events(name: str, lang: str) -> None:
    found = community(name)
    calendar = icalendar.Calendar.from_ical(by_name(kit(name, lang))["event.ics"].content)
    entries = list(calendar.walk("VEVENT"))
    assert len(entries) == 1 + sum(bool(event.date) for event in found.events)
    starts = [entry.decoded("dtstart") for entry in entries]
    assert found.launch.date in starts
    for start in starts:
        zone = start.tzinfo if isinstance(start, datetime) else None
        assert bool(zone) == (isinstance(start, datetime) and found.default_language == "nl")
    assert bool(calendar.walk("VTIMEZONE")) == any(
        isinstance(start, datetime) and start.tzinfo for start in starts
    )
    assert len({str(entry["uid"]) for entry in entries}) == len(entries)


def _uids(content: bytes) -> list[str]:
    return [str(entry["uid"]) for entry in icalendar.Calendar.from_ical(content).walk("VEVENT")]


@pytest.mark.parametrize("name", ["leeskring", "sample-community"])
def test_an_entry_has_the_same_id_in_each_language(name: str) -> None:
    found = [_uids(by_name(kit(name, lang))["event.ics"].content) for lang in ("nl", "en")]
    assert found[0] == found[1]
    assert len(found[0]) > 1


def test_the_page_of_events_and_the_kit_name_an_entry_alike(tmp_path: Path) -> None:
    shutil.copytree(
        folder("leeskring"), tmp_path / "x", ignore=shutil.ignore_patterns("site", ".kiem")
    )
    done = kiem("build", "--today", "2027-02-01", cwd=tmp_path / "x")
    assert done.code == 0, done.err
    site = tmp_path / "x" / "site"
    for page, packed in (("agenda", "toolkit"), ("en/events", "en/toolkit")):
        with zipfile.ZipFile(site / packed / "toolkit.zip") as files:
            [ours] = [name for name in files.namelist() if name.endswith("event.ics")]
            known = _uids(files.read(ours))
        offered = [uid for file in (site / page).glob("*.ics") for uid in _uids(file.read_bytes())]
        assert offered
        assert set(offered) < set(known)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_sheet_of_posts_says_when_with_which_picture_and_link(name: str, lang: str) -> None:
    made = by_name(kit(name, lang))
    rows = list(
        csv.reader(io.StringIO(made["social-posts.csv"].content.decode("utf-8-sig"), newline=""))
    )
    posts = [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]
    assert len(posts) >= 18
    for post in posts:
        assert made[post["image"]].alt == post["alt"]
        assert post["language"] == lang
        assert re.fullmatch(r"|#(?:[A-Z0-9]\w*)", post["hashtags"]), post["hashtags"]
        if post["date"]:
            words = {key: value for key, [value] in parse_qs(urlsplit(post["link"]).query).items()}
            assert words["utm_medium"] == "social"
            assert words["utm_campaign"].endswith("-prelaunch")
            assert post["link"] in post["text"] or words["utm_source"] == "instagram"
    dated = [(post["channel"], post["moment"]) for post in posts if post["date"]]
    assert len(set(dated)) == len(dated)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_manifest_tells_of_every_other_file(name: str, lang: str) -> None:
    made = kit(name, lang)
    listed = json.loads(by_name(made)["manifest.json"].content)
    assert listed["language"] == lang
    told = {entry["path"]: entry for entry in listed["files"]}
    assert [entry["path"] for entry in listed["files"]] == sorted(told)
    assert set(told) == {file.name for file in made.files} - {"manifest.json"}
    for file in made.files:
        if entry := told.get(file.name):
            assert entry["size"] == len(file.content)
            assert entry["sha256"] == hashlib.sha256(file.content).hexdigest()
            assert entry["title"] == file.title
            assert bool(entry["alt"]) == (file.format in ("png", "svg")), file.name


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_no_document_is_left_open_or_mixes_languages(name: str, lang: str) -> None:
    theirs = {
        "nl": r"\b(the|with|you|sign up|question)\b",
        "en": r"\b(de|het|een|jij|meld je|vraag)\b",
    }[lang]
    own = " ".join(
        value for found in (community(name),) for value in re.findall(r"[^\W\d]+", repr(found))
    )
    for file in of_format(kit(name, lang), "docx", "pptx", "html"):
        page = (
            html.unescape(re.sub(r"<[^>]*>", "\n", file.content.decode()))
            if file.format == "html"
            else ""
        )
        told = page or "\n".join(paragraphs(file) if file.format == "docx" else slides(file))
        assert len(told) > 40
        assert not (found := OPEN_ENDS.search(told)), f"{file.name}: {found}"
        said = [word for word in re.findall(theirs, told, re.IGNORECASE) if word not in own]
        assert said == [], file.name


def test_every_link_in_the_kit_leads_to_a_page_of_the_site(tmp_path: Path) -> None:
    shutil.copytree(
        folder("sample-community"), tmp_path / "x", ignore=shutil.ignore_patterns("site", ".kiem")
    )
    done = kiem("build", "--today", "2027-02-01", cwd=tmp_path / "x")
    assert done.code == 0, done.err
    site, url = tmp_path / "x" / "site", "https://losseschroef.example/"
    for lang, root in (("nl", ""), ("en", "en/")):
        pages = {
            "home": f"{url}{root}",
            "join": f"{url}{root}{'aanmelden' if lang == 'nl' else 'join'}/",
        }
        pages["toolkit"] = f"{url}{root}{'promotie' if lang == 'nl' else 'toolkit'}/"
        for address in pages.values():
            assert (site / address.removeprefix(url) / "index.html").is_file()
        allowed = {address.rstrip("/") for address in pages.values()}
        with zipfile.ZipFile(site / root / "toolkit" / "toolkit.zip") as packed:
            assert packed.namelist() == sorted(packed.namelist())
            files = {entry: packed.read(entry) for entry in packed.namelist()}
        read = {name: content for name, content in files.items() if name.endswith(TEXTS)}
        assert len(read) > 20
        for name, content in read.items():
            text = html.unescape(re.sub(r"\r\n[ \t]", "", content.decode("utf-8-sig")))
            found = re.findall(r"https?://[^\s\"<>,)]*[^\s\"<>,;:.!?)]", text)
            ours = {one for one in found if one.startswith(url)}
            assert {one for one in ours if one.split("?")[0].rstrip("/") not in allowed} == set(), (
                name
            )


@pytest.mark.parametrize(("name", "lang"), SHOWN)
def test_every_link_is_told_apart_and_goes_where_it_says(name: str, lang: str) -> None:
    found = list(addresses(kit(name, lang)))
    assert len(found) > 60
    places = {
        "https://kring.example",
        "https://kring.example/join",
        "https://kring.example/toolkit",
    }
    own = {
        urlsplit(str(u)).hostname for u in re.findall(r"https?://[^\s'\"]+", repr(community(name)))
    }
    for link, file in found:
        known = link.partition("?")[0].rstrip("/") in places
        assert known or urlsplit(link).hostname in own, f"{link} in {file}"
    rows = by_name(kit(name, lang))["links.csv"].content.decode("utf-8-sig")
    listed = [row[1] for row in list(csv.reader(io.StringIO(rows, newline="")))[1:]]
    assert len(set(listed)) == len(listed) > 20
    assert {link for link, _ in found if "utm_" in link} <= set(listed)


def test_a_partner_gets_what_suits_them_with_their_name() -> None:
    made = kit("sample-community", "nl")
    library, school = made.bundles
    assert (library.partner, library.slug) == ("Bibliotheek De Zwaan", "bibliotheek-de-zwaan")
    stems = {file.stem for file in library.files}
    assert stems == {"00-read-me-first", "poster", "newsletter", "about-the-community"}
    assert {file.stem for file in school.files} == {"00-read-me-first", "door-note", "newsletter"}
    texts = {
        file.name: file.content.decode("utf-8-sig")
        for file in library.files
        if file.format == "txt"
    }
    assert "Bibliotheek De Zwaan geeft dit graag door." in texts["newsletter.txt"]
    assert "utm_source=bibliotheek-de-zwaan&utm_medium=partner" in texts["newsletter.txt"]
    assert texts["about-the-community.txt"].count("?utm_source=bibliotheek-de-zwaan") == 2
    assert "Bibliotheek De Zwaan" not in by_name(made)["newsletter.txt"].text
    note = next(file for file in school.files if file.name == "door-note.txt").content.decode()
    assert "kring.example/join\n" in note  # what is typed by hand has nothing to count with
    readme = next(file for file in library.files if file.format == "md").content.decode()
    assert "klaargezet voor Bibliotheek De Zwaan." in readme
    assert "poster-a4.pdf" in readme
    assert "door-note" not in readme


def test_the_organisers_file_takes_the_place_of_ours_for_a_partner_too(tmp_path: Path) -> None:
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "toolkit" / "newsletter.txt").write_text("Onze eigen woorden", encoding="utf-8")
    (tmp_path / "toolkit" / "key-messages.docx").write_bytes(b"PK eigen")
    made = kit_of(community("sample-community"), "nl", tmp_path)
    assert by_name(made)["key-messages.docx"].content == b"PK eigen"
    for bundle in made.bundles:
        [file] = [file for file in bundle.files if file.name == "newsletter.txt"]
        assert file.content == b"Onze eigen woorden"
    listed = json.loads(by_name(made)["manifest.json"].content)["files"]
    [entry] = [entry for entry in listed if entry["path"] == "key-messages.docx"]
    assert entry["sha256"] == hashlib.sha256(b"PK eigen").hexdigest()


@pytest.mark.parametrize("name", ["toolkit.md", "promotie.md"])
def test_the_documentation_tells_of_every_item(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    stems = [item.stem for item in ITEMS if not item.extra]
    assert len(stems) > 25
    assert [stem for stem in stems if f"`{stem}`" not in page] == []


def test_the_same_community_gives_the_same_files_every_time() -> None:
    found = community("sample-community")
    first, again = (
        kit_of(found, "en", folder("sample-community"), keep=lambda _, make: make())
        for _ in range(2)
    )
    files = of_format(first, "docx", "pptx", "eml", "ics", "json")
    assert len(files) > 12
    for file in files:
        assert file.content == by_name(again)[file.name].content, file.name
    assert first.bundles == again.bundles
    with zipfile.ZipFile(io.BytesIO(files[0].content)) as parts:
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_one_pager_has_the_code_and_the_link_of_the_pdf(name: str, lang: str) -> None:
    made = by_name(kit(name, lang))
    rows = csv.reader(io.StringIO(made["links.csv"].content.decode("utf-8-sig"), newline=""))
    listed = {row[1] for row in rows}
    opened = docx.Document(io.BytesIO(made["one-pager.docx"].content))
    [picture] = opened.inline_shapes
    assert "kring.example" in picture._inline.docPr.get("descr")  # noqa: SLF001 - no public way
    assert picture.width.mm >= 25
    [code] = zxingcpp.read_barcodes(_image(_pictures(opened.part)[0]))
    assert code.text in listed
    links = [link.target_ref for link in opened.part.rels.values() if link.is_external]
    assert code.text in links
    drawn = pypdfium2.PdfDocument(made["one-pager.pdf"].content)[0].render(scale=3).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(drawn)] == [code.text]


def test_a_site_without_an_address_has_no_code_on_its_one_pager() -> None:
    found = kit_of(community("elm-lane"), "en", folder("elm-lane"), url="")
    opened = docx.Document(io.BytesIO(by_name(found)["one-pager.docx"].content))
    assert len(opened.inline_shapes) == 0
    assert "is run by" in opened.paragraphs[-1].text


def _pictures(part: Any) -> list[bytes]:
    """The pictures in one part of a document."""
    return [link.target_part.blob for link in part.rels.values() if link.reltype.endswith("/image")]


LOGOS = {"wide": (900, 200), "tall": (200, 500), "round": (300, 300)}
KINDS = (("png", "wide"), ("jpeg", "tall"), ("webp", "round"), ("gif", "wide"), ("svg", "wide"), ("svg", "round"))  # fmt: skip


def _with_logo(where: Path, kind: str, shape: str) -> Kit:
    """A kit whose logo is a plain magenta field."""
    from PIL import Image  # noqa: PLC0415 - only here

    wide, high = LOGOS[shape]
    logo = where / f"logo.{kind}"
    if kind == "svg":
        drawn = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {wide} {high}'><rect width='{wide}' height='{high}' fill='#f0f'/></svg>"
        logo.write_text(drawn, "utf-8")
    else:
        Image.new("RGB", (wide, high), "#ff00ff").save(logo, kind)
    return _named_logo(where, logo.name)


def _named_logo(where: Path, logo: str) -> Kit:
    found = community("elm-lane")
    site = found.site.model_copy(update={"logo": logo})
    return kit_of(found.model_copy(update={"site": site}), "en", where)


@pytest.mark.parametrize(("kind", "shape"), KINDS)
def test_a_logo_stands_at_the_head_of_every_document(kind: str, shape: str, tmp_path: Path) -> None:
    name = community("elm-lane").community.name
    files = of_format(_with_logo(tmp_path, kind, shape), "docx")
    assert len(files) > 5
    for file in (file for file in files if file.stem != "service-desk-card"):
        head = docx.Document(io.BytesIO(file.content)).sections[0].first_page_header
        [picture] = _pictures(head.part)
        image = _image(picture)
        assert image.getpixel((image.width // 2, image.height // 2)) == pytest.approx((255, 0, 255), abs=6)  # fmt: skip
        [logo] = [it for it in head._element.iter(qn("wp:anchor")) if it.find(qn("wp:docPr")).get("name") == "Logo"]  # noqa: SLF001 # fmt: skip
        assert logo.find(qn("wp:docPr")).get("descr") == name
        extent = logo.find(qn("wp:extent"))
        wide, high = (int(extent.get(side)) / 36000 for side in ("cx", "cy"))
        assert (wide, high) <= (46.01, 20.01)
        assert wide / high == pytest.approx(image.width / image.height, rel=0.01)
        white = 2 * 3
        shown = (wide - white) / (high - white)
        assert shown == pytest.approx(LOGOS[shape][0] / LOGOS[shape][1], rel=0.03)
        said = "".join(paragraph.text for paragraph in head.paragraphs).strip()
        assert said == ("" if shape == "wide" else name)


@pytest.mark.parametrize("shape", LOGOS)
def test_a_logo_stands_on_each_card(shape: str, tmp_path: Path) -> None:
    name = community("elm-lane").community.name
    card = by_name(_with_logo(tmp_path, "png", shape))["service-desk-card.docx"]
    made = docx.Document(io.BytesIO(card.content))
    head = made.sections[0].first_page_header
    [_] = _pictures(head.part)  # kept once
    drawn = [it.find(qn("wp:docPr")) for it in head._element.iter(qn("wp:anchor"))]  # noqa: SLF001 - no public way
    assert len({it.get("id") for it in drawn}) == 8
    assert [it.get("descr") for it in drawn if it.get("name") == "Logo"] == [name] * 4
    cards = [
        cell.paragraphs[0].text.strip() for row in made.tables[0].rows[::2] for cell in row.cells
    ]
    assert cards == ["" if shape == "wide" else name] * 4


@pytest.mark.parametrize(("kind", "shape"), KINDS)
def test_a_logo_stands_on_the_first_and_the_last_slide(
    kind: str, shape: str, tmp_path: Path
) -> None:
    [file] = of_format(_with_logo(tmp_path, kind, shape), "pptx")
    made = pptx.Presentation(io.BytesIO(file.content))
    shown = [[it for it in slide.shapes if it.name == "Logo"] for slide in made.slides]
    assert [len(logos) for logos in shown] == [1, 0, 0, 0, 1]
    for slide, logos in zip(made.slides, shown, strict=True):
        for logo in logos:
            alt = logo._element.nvPicPr.cNvPr.get("descr")  # noqa: SLF001 - no public way
            assert alt == community("elm-lane").community.name
            texts = [it for it in slide.placeholders if it.has_text_frame]
            assert max(it.top + it.height for it in texts) <= logo.top
            assert logo.top + logo.height < made.slide_height
            assert logo.width / logo.height == pytest.approx(logo.image.size[0] / logo.image.size[1], rel=0.01)  # fmt: skip


def test_a_logo_that_cannot_be_drawn_leaves_the_name(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg><rect width='9' </svg>", "utf-8")
    made, plain = _named_logo(tmp_path, "logo.svg"), _named_logo(tmp_path, "")
    files = of_format(made, "docx", "pptx")
    assert [file.content for file in files] == [by_name(plain)[file.name].content for file in files]


def test_another_logo_makes_other_documents(tmp_path: Path) -> None:
    first = _with_logo(tmp_path, "png", "wide")
    other = _with_logo(tmp_path, "png", "tall")
    for file in of_format(first, "docx", "pptx"):
        assert file.content != by_name(other)[file.name].content, file.name


@pytest.mark.parametrize(
    ("lines", "size"),
    [(["Kort"], 60), (["Woorden " * 12], 42), (["x" * 40], 22), (["y" * 400], 13), ([], 60)],
)
def test_what_is_long_is_set_smaller(lines: list[str], size: int) -> None:
    assert fitting(lines, (190, 96), 60) == size


@pytest.mark.parametrize("phase", ["preparing", "signup_open", "seeding", "growing", "closed"])
@pytest.mark.parametrize("url", ["https://kring.example/", ""])
def test_slides_have_something_to_say_in_every_phase(phase: str, url: str) -> None:
    found = community("elm-lane").model_copy(update={"phase": phase})
    [file] = of_format(kit_of(found, "en", folder("elm-lane"), url=url), "pptx")
    for slide in pptx.Presentation(io.BytesIO(file.content)).slides:
        texts = [holder.text_frame.text for holder in slide.placeholders if holder.has_text_frame]
        assert len(texts) > 1
        assert all(texts)
        assert not any(OPEN_ENDS.search(text) for text in texts)

"""What is drawn of the toolkit, read back: pages, tags, links, codes, letters, sizes."""

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from fontTools.ttLib import TTFont
from PIL import Image

from kiem import blueprint, source, theme
from kiem.build import write
from kiem.build.cache import Options
from kiem.build.site import build
from kiem.community.definition import Community
from kiem.community.load import model, read_community
from kiem.content import builtin
from kiem.keep import at_once
from kiem.messages import say
from kiem.toolkit import qr
from kiem.toolkit.kit import KitFile
from kiem.toolkit.letters import directed
from kiem.toolkit.look import look_of
from kiem.toolkit.sheets import SHEETS
from kiem.toolkit.typesetting import Page, PageError, png
from kits import HERE, KITS, SAMPLE, TODAY, community, file, folder, kit, kit_of


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
    one, other = (
        kit_of(community("leeskring"), "nl", folder("leeskring"), keep=at_once) for _ in range(2)
    )
    assert [it.content for it in one.files] == [it.content for it in other.files]
    assert any(it.format == "pdf" for it in one.files)


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_pictures_have_the_size_in_their_name_and_their_text_beside_them(
    name: str, lang: str
) -> None:
    made = kit(name, lang)
    pictures = [it for it in made.files if it.format == "png"]
    assert len(pictures) >= 10
    for it in pictures:
        size = re.search(r"-(\d+)x(\d+)(@2x)?\.png", it.name)
        wide, high = (int(size[1]), int(size[2])) if size else (1080, 1080)
        times = 2 if size and size[3] else 1
        expected = (1000, 1000) if it.name == "qr.png" else (wide * times, high * times)
        assert rendered(it).size == expected, it.name
        assert it.size <= 1_000_000
        beside = file(made, it.name.replace(".png", ".alt.txt"))
        assert beside.beside
        assert beside.content.decode("utf-8-sig") == f"{it.alt}\n"
        assert 10 < len(it.alt) <= 1500


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_every_code_leads_where_the_link_leads(name: str, lang: str) -> None:
    papers = [it for it in kit(name, lang).files if it.format == "pdf"]
    assert len(papers) == 5
    for it in papers:
        (link,) = links(opened(it))
        assert link.startswith("https://")
        assert codes(rendered(it, 100)) == {link}, it.name
    (code,) = codes(rendered(file(kit(name, lang), "qr.png")))
    drawn = file(kit(name, lang), "qr.svg").content.decode()
    assert drawn == qr.svg(code, ground="#ffffff")


def test_papers_have_their_size() -> None:
    sizes = {"poster-a4.pdf": (210, 297), "poster-a3.pdf": (297, 420), "flyer-a5.pdf": (148, 210)}
    for name, size in sizes.items():
        document = opened(file(kit("leeskring", "nl"), name))
        (page,) = document.pages
        assert tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) == size


def rewritten(where: Path, old: str, new: str) -> Community:
    """The sample with other words in it."""
    text = (SAMPLE / "community.yaml").read_text("utf-8")
    assert old in text
    (where / "community.yaml").write_text(text.replace(old, new), "utf-8")
    found = read_community(source.read(where / "community.yaml"), TODAY)
    return blueprint.fill(found, blueprint.load(found.community.type)).community


def printed(it: KitFile) -> str:
    """The text that stands on the first page."""
    return pypdfium2.PdfDocument(it.content)[0].get_textpage().get_text_range()


@pytest.mark.parametrize("name", ["poster-a4.pdf", "poster-a3.pdf", "flyer-a5.pdf"])
@pytest.mark.parametrize(
    "title", ["Kom eens kijken", "Kindercarnavalsoptochtvoorbereidingen met de hele buurt"]
)
def test_a_date_on_paper_says_what_happens_then(name: str, title: str, tmp_path: Path) -> None:
    made = kit_of(rewritten(tmp_path, "Kom eens kijken", title), "nl", SAMPLE)
    told = re.sub(r"[\s\ufffe\u00ad-]", "", printed(file(made, name)))
    assert re.sub(r"\s", "", f"{title}Zaterdag 13 februari 2027") in told
    assert told.endswith("kring.example")


def test_a_very_long_word_on_the_one_pager_stays_clear_of_the_shoots(tmp_path: Path) -> None:
    promise = "Arbeidsongeschiktheidsverzekeringsvraagstukken samen oplossen in de buurt"
    old = "Buren die samen repareren wat nog lang niet weg hoeft"
    made = kit_of(rewritten(tmp_path, old, promise), "nl", SAMPLE)
    page = pypdfium2.PdfDocument(file(made, "one-pager.pdf").content)[0]
    letters = page.get_textpage()
    found = letters.search("buurt").get_next()
    assert found
    rights = [letters.get_charbox(found[0] + n)[2] for n in range(found[1])]
    assert max(rights) < page.get_width() * 0.7


def test_the_black_poster_has_no_colour_and_little_ink() -> None:
    picture = rendered(file(kit("leeskring", "nl"), "poster-a4-bw.pdf"), 50)
    assert all(low == high for low, high in [picture.convert("HSV").getextrema()[1]])
    shades = picture.convert("L").histogram()
    assert sum(shades[:128]) / sum(shades) < 0.12


def with_name(name: str, *, skip: tuple[str, ...] = ()) -> Community:
    found = community("elm-lane")
    identity = found.community.model_copy(update={"name": name})
    kit_ = found.toolkit.model_copy(update={"skip": skip})
    return found.model_copy(update={"community": identity, "toolkit": kit_})


@pytest.mark.parametrize(
    "name",
    [
        "Ёлка и Ґанок",
        "Οδός Λεύκας",
        "حديقة الزيتون",
        "גן הזיתים",
        "Tuin 🌱🧑🏽‍🌾",
        "Łódź ẞtraße Việt",
    ],
)
def test_names_in_many_scripts_are_drawn(name: str) -> None:
    made = kit_of(with_name(name), "en")
    assert made.lacks == ()
    assert {it.stem for it in made.files} >= set(SHEETS)


def test_a_letter_without_a_font_is_told_and_never_drawn_as_a_box() -> None:
    made = kit_of(with_name("Tuin 漢"), "en")
    drawn = {it.stem for it in made.files if it.format in ("pdf", "png", "svg")}
    assert drawn == {"qr"}  # which shows no name
    assert {lack.about for lack in made.lacks} == {"漢"}
    assert "poster-a4.pdf" in {lack.file for lack in made.lacks}


def test_a_font_of_the_organisers_brings_its_letters(tmp_path: Path) -> None:
    fonts = tmp_path / "assets" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "own.ttf").write_bytes(own_font("漢"))
    (fonts / "broken.ttf").write_bytes(b"no font")
    made = kit_of(with_name("Tuin 漢"), "en", tmp_path)
    assert made.lacks == ()
    document = opened(file(made, "poster-a4.pdf"))
    named = [str(font.BaseFont) for font in document.pages[0].Resources.Font.values()]
    assert any("OwnHand" in name or "NotoSansHebrew" in name for name in named), named


def own_font(letter: str) -> bytes:
    """A font called Own Hand, in which a Hebrew letter stands for another one."""
    font = TTFont(builtin("themes") / "fonts" / "NotoSansHebrew_400Regular.ttf")
    for table in font["cmap"].tables:
        table.cmap = {ord(letter): table.cmap[0x05D0]}
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = "Own Hand"
    made = io.BytesIO()
    font.save(made)
    font.close()
    return made.getvalue()


def test_what_is_skipped_is_not_drawn() -> None:
    made = kit_of(with_name("Tuin", skip=("poster", "qr.png", "share-card")), "en")
    stems = {it.stem for it in made.files}
    assert not {"poster", "qr", "share-card"} & stems
    assert "flyer" in stems


def test_the_organisers_poster_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "toolkit" / "poster-a4.pdf").write_bytes(b"%PDF theirs")
    made = kit_of(community("elm-lane"), "en", tmp_path)
    assert file(made, "poster-a4.pdf").content == b"%PDF theirs"
    assert [it.name for it in made.files].count("poster-a4.pdf") == 1


def test_what_people_wrote_is_never_source() -> None:
    odd = '#let x = 1; #panic("no") @ref *bold* $x$ <label> \\ [a](b) `code` // { } "'
    found = community("elm-lane")
    identity = found.community.model_copy(update={"summary": odd, "tagline": odd})
    made = kit_of(found.model_copy(update={"community": identity}), "en")
    assert made.lacks == ()
    text = pypdfium2.PdfDocument(file(made, "one-pager.pdf").content)[0].get_textpage()
    assert '#panic("no")' in " ".join(text.get_text_range().split())


def shared(site: Path, page: str) -> tuple[str, str]:
    """The picture and its text that other programs show for a page."""
    html = (site / page).read_text("utf-8")
    image = re.search(r'property="og:image" content="([^"]+)"', html)
    alt = re.search(r'property="og:image:alt" content="([^"]+)"', html)
    return (image[1] if image else ""), (alt[1] if alt else "")


def test_who_passes_the_site_on_shows_the_communitys_own_card(tmp_path: Path) -> None:
    copy = shutil.copytree(SAMPLE, tmp_path / "sample")
    build(Options(community=str(copy), today="2027-01-05"))
    image, alt = shared(copy / "site", "index.html")
    assert image == "https://losseschroef.example/toolkit/share-card-1200x630.png"
    assert "De Losse Schroef" in alt
    assert (copy / "site/toolkit/share-card-1200x630.png").is_file()
    assert "/en/toolkit/" in shared(copy / "site", "en/index.html")[0]
    build(Options(community=str(copy), today="2027-01-05", with_toolkit=False))
    assert shared(copy / "site", "index.html") == (
        "https://losseschroef.example/assets/share.png",
        "",
    )


def test_a_site_without_a_toolkit_asks_nothing_of_what_draws(tmp_path: Path) -> None:
    copy = shutil.copytree(SAMPLE, tmp_path / "sample")
    script = (
        "import sys; from kiem.build.cache import Options; from kiem.build.site import build;"
        f"build(Options(community={str(copy)!r}, today='2027-01-05', with_toolkit=False));"
        "print([name for name in ('typst', 'segno', 'fontTools') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_missing_letter_is_told_with_its_place(tmp_path: Path) -> None:
    text = (HERE / "elm-lane" / "community.yaml").read_text("utf-8")
    (tmp_path / "community.yaml").write_text(text.replace("Seed Swap", "漢 Swap", 1), "utf-8")
    made = build(Options(community=str(tmp_path), today="2027-01-05"))
    told = [it for it in made.findings if it.code == "K-01"]
    assert [(it.severity, it.place.line > 0) for it in told] == [("gap", True)]
    for lang in ("en", "nl"):
        assert "漢" in say(told[0].what, lang)
        assert "U+6F22" in say(told[0].what, lang)
        assert told[0].hint
        assert "assets/fonts/" in say(told[0].hint, lang)
    assert not (tmp_path / "site/toolkit/poster-a4.pdf").exists()
    assert (tmp_path / "site/toolkit/newsletter.txt").exists()


def test_what_did_not_change_is_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    copy = shutil.copytree(HERE / "elm-lane", tmp_path / "elm")
    options = Options(community=str(copy), today="2027-01-05")
    first: list[str] = []
    build(options, first.append)
    assert {"one-pager.pdf", "share-card-1200x630.png"} <= set(first)
    pictures = {path: path.read_bytes() for path in (copy / "site/toolkit").glob("*.p*")}
    again: list[str] = []
    build(options, again.append)
    assert again == []
    changed: list[str] = []
    file = copy / "community.yaml"
    file.write_text(file.read_text("utf-8").replace("Seeds and cuttings", "Bulbs"), "utf-8")
    build(options, changed.append)
    assert "one-pager.pdf" in changed
    assert not {"poster-a4.pdf", "share-card-1200x630.png", "qr.png"} & set(changed)
    for kept in (tmp_path / "cache").rglob("*.pdf"):
        kept.write_bytes(kept.read_bytes()[:-9] + b"scratched")
    file.write_text(file.read_text("utf-8").replace("Bulbs", "Seeds and cuttings"), "utf-8")
    build(options, changed.append)
    assert pictures
    assert {path: path.read_bytes() for path in pictures} == pictures


def test_kept_drawings_take_a_limited_room(tmp_path: Path) -> None:
    for at, name in enumerate(("old", "used", "new")):
        write.lay_by(tmp_path / name, b"x" * 400, 1000 if name == "new" else 10_000)
        os.utime(tmp_path / name, (at, at)) if name != "new" else None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "used"]
    assert write.used(tmp_path / "used") == b"x" * 400
    assert write.used(tmp_path / "old") == b""


def with_logo(name: str) -> Community:
    found = community("elm-lane")
    return found.model_copy(update={"site": found.site.model_copy(update={"logo": name})})


def test_a_logo_that_cannot_be_drawn_is_told_and_left_off(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg><rect width='9' </svg>", "utf-8")
    made = kit_of(with_logo("logo.svg"), "en", tmp_path)
    assert {(lack.kind, lack.about) for lack in made.lacks} == {("logo", "site.logo")}
    assert {it.stem for it in made.files} >= set(SHEETS)


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp", "svg"])
def test_a_logo_of_any_kind_is_on_the_one_pager(kind: str, tmp_path: Path) -> None:
    if kind == "svg":
        drawn = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 9'><rect width='30' height='9' fill='#f0f'/></svg>"
        (tmp_path / "logo.svg").write_text(drawn, "utf-8")
    else:
        Image.new("RGB", (300, 90), "#ff00ff").save(tmp_path / f"logo.{kind}", kind)
    made = kit_of(with_logo(f"logo.{kind}"), "en", tmp_path)
    assert made.lacks == ()
    page = rendered(file(made, "one-pager.pdf"), 40).convert("RGB")
    colours = page.getcolors(1 << 20) or []
    pixels = sum(n for n, (red, green, blue) in colours if min(red, blue) > 200 and green < 80)
    assert pixels > 500


def full(letters: str, size: int) -> str:
    return (letters * size)[: size - 1] + "."


@pytest.mark.parametrize(
    "letters", ["woord ", "arbeidsongeschiktheidsverzekeringsgeneeskundige ", "W", "i "]
)
def test_the_longest_texts_fit_or_their_key_is_named(letters: str) -> None:
    """Twice the advised length is the most that builds."""
    data: dict[str, source.Node] = {
        "type": "practice",
        "language": "nl",
        "community": {
            "name": full(letters, 80),
            "tagline": full(letters, 180),
            "summary": full(letters, 640),
            "organiser": full(letters, 80),
            "contact": f"{'a' * 60}@{'b' * 60}.example",
        },
        "audience": {"who": full(letters, 800)},
        "distinctiveness": full(letters, 800),
        "goals": ["Iets"],
        "give_and_get": {
            "you_get": [full(f"{n}{letters}", 200) for n in range(5)],
            "you_bring": [full(f"{n}{letters}", 200) for n in range(5)],
        },
        "themes": [full(f"{n}{letters}", 80) for n in range(7)],
        "launch": "2027-03-09",
    }
    made = kit_of(model(data), "nl", url=f"https://{'lang.' * 15}example/")
    drawn = {it.name for it in made.files if it.format in ("pdf", "png", "svg")}
    told = {lack.file for lack in made.lacks}
    wanted = {sheet.name for of in SHEETS.values() for sheet in of if "{" not in sheet.name}
    assert drawn | told >= wanted
    assert {lack.kind for lack in made.lacks} <= {"long"}
    assert all(len(opened(it).pages) == 1 for it in made.files if it.format == "pdf")


def test_a_sentence_runs_the_way_of_most_of_its_letters() -> None:
    assert directed("حديقة is een tuin.") == "حديقة is een tuin."
    assert directed("Οδός") == "Οδός"
    assert directed("حديقة الزيتون.") == "\u2067حديقة الزيتون.\u2069"


@pytest.mark.parametrize("absent", ["not installed", "does not load"])
def test_without_typst_the_rest_is_there_and_one_line_says_what_is_not(
    absent: str, tmp_path: Path
) -> None:
    copy = shutil.copytree(HERE / "elm-lane", tmp_path / "elm")
    broken = tmp_path / "path" / "typst" / "__init__.py"
    broken.parent.mkdir(parents=True)
    broken.write_text("raise ImportError('its library does not load')\n", "utf-8")
    hidden = (
        "sys.modules['typst'] = None"
        if absent == "not installed"
        else f"sys.path.insert(0, {str(tmp_path / 'path')!r})"
    )
    script = (
        f"import sys; {hidden}; from kiem.cli.start import run;"
        f"sys.exit(run(['build', {str(copy)!r}, '--today', '2027-01-05']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("typst is not on this machine") == 1
    assert "poster, flyer" in done.stdout
    assert (copy / "site/toolkit/newsletter.txt").exists()
    assert not (copy / "site/toolkit/poster-a4.pdf").exists()


def test_a_text_that_is_too_long_for_a_sheet_is_told_with_its_key(tmp_path: Path) -> None:
    word = "arbeidsongeschiktheidsverzekeringsgeneeskundige "
    text = (HERE / "elm-lane" / "community.yaml").read_text("utf-8")
    long = re.sub(r"audience: .*", f"audience: {full(word, 780)}", text)
    items = "".join(f"    - {n}{full(word, 190)}\n" for n in range(5))
    long += f"give_and_get:\n  you_get:\n{items}  you_bring:\n{items}"
    (tmp_path / "community.yaml").write_text(long, "utf-8")
    made = build(Options(community=str(tmp_path), today="2027-01-05"))
    told = [it for it in made.findings if it.code == "K-01"]
    lines = long.splitlines()
    assert told
    for it in told:
        assert it.severity == "gap"
        assert word.strip() in lines[it.place.line - 1]
        assert it.hint
        assert re.search(r"`(give_and_get|audience)", say(it.hint, "nl"))
    assert any("one-pager.pdf" in say(it.what, "en") for it in told)
    assert not (tmp_path / "site/toolkit/one-pager.pdf").exists()


def test_a_missing_font_stops_the_work() -> None:
    found = community("elm-lane")
    look = look_of(found, theme.load("lente"), HERE)
    page = Page({"main.typ": "x"}, HERE, look.fonts[1:], (look.head,))
    with pytest.raises(PageError, match="Bricolage Grotesque"):
        png(page)


def test_every_font_has_its_licence_and_its_letters_listed() -> None:
    fonts = sorted(builtin("themes").rglob("*.ttf"))
    assert len(fonts) == 11
    for font in fonts:
        words_ = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", font.stem.split("_")[0]).lower()
        assert (font.parent / f"{words_}.txt").is_file(), words_
        listed = (font.parent / "letters.tsv").read_text("utf-8")
        assert f"{font.name}\t" in listed
        with TTFont(font) as read:
            points = set(read.getBestCmap())
        (ranges,) = [
            it.split("\t")[1] for it in listed.splitlines() if it.startswith(f"{font.name}\t")
        ]
        pairs = [part.partition("-") for part in ranges.split()]
        assert {n for a, _, b in pairs for n in range(int(a, 16), int(b or a, 16) + 1)} == points

"""What the toolkit does to texts: they fit, they hold no marks, each format is safe to open."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from kiem.toolkit import as_csv, as_md, as_txt
from kiem.toolkit.archive import zip_of
from kiem.toolkit.counting import COUNTS
from kiem.toolkit.document import (
    Bullets,
    Document,
    Field,
    Heading,
    Paragraph,
    Passage,
    Rule,
    Table,
    text_of,
)
from kiem.toolkit.fit import Chunk, Limit, clipped, fit, sentences
from kiem.toolkit.markup import parse
from kiem.toolkit.wording import NothingToSayError, bare, environment, first, first_fit, sentence

PROSE = (
    Chunk(0, "Een eerste zin die er altijd in moet. En nog een tweede die wel weg mag."),
    Chunk(1, "Herken je dit?", ("het ene", "het andere", "nog iets heel anders"), rank=1),
    Chunk(2, "Dit mag erbij als er plek is.", rank=2),
    Chunk(3, "Meld je aan: https://nachtploeg.example/aanmelden/", fixed=True),
)
FRONT = "@title T\n@goal G\n@door partner\n"


def blocks(text: str) -> tuple[object, ...]:
    return parse(FRONT + text).document.blocks


@pytest.mark.parametrize("size", range(25, 260))
def test_a_text_never_passes_its_limit(size: int) -> None:
    assert len(COUNTS) > 2
    for unit, count in COUNTS.items():
        assert count(text_of(fit(PROSE, Limit(size, unit)))) <= size


LONG_LINK = f"https://kring.example/{'a' * 100}/"


@pytest.mark.parametrize(
    ("text", "graphemes", "x", "mastodon"),
    [
        ("Buren", 5, 5, 5),
        ("“Café”", 6, 6, 6),
        ("Cafe\u0301", 4, 4, 4),
        (LONG_LINK, 123, 23, 23),
        (f"Kijk: {LONG_LINK}.", 130, 30, 30),
        ("👩‍👩‍👧‍👦", 1, 2, 1),
        ("👍🏽", 1, 2, 1),
        ("🇳🇱🇧🇪", 2, 4, 2),
        ("日本", 2, 4, 2),
        ("Καλημέρα", 8, 8, 8),
        ("مرحبا", 5, 5, 5),
        ("a\nb", 3, 3, 3),
    ],
)
def test_a_text_is_as_long_as_its_network_says(
    text: str, graphemes: int, x: int, mastodon: int
) -> None:
    assert [COUNTS[unit](text) for unit in ("graphemes", "x", "mastodon")] == [
        graphemes,
        x,
        mastodon,
    ]


def test_what_is_optional_goes_before_what_is_required() -> None:
    whole = text_of(fit(PROSE, Limit(500, "characters")))
    assert "Herken je dit?" in whole
    assert "als er plek is" in whole
    short = text_of(fit(PROSE, Limit(125, "characters")))
    assert "Herken je dit?" not in short
    assert short.startswith("Een eerste zin die er altijd in moet. En nog een tweede")
    assert short.endswith("https://nachtploeg.example/aanmelden/")


def test_a_list_loses_its_last_items_first_and_keeps_two() -> None:
    said = fit(PROSE[1:2], Limit(7, "words"))
    assert said == (Paragraph("Herken je dit?"), Bullets(("het ene", "het andere")))
    assert fit(PROSE[1:2], Limit(6, "words")) == ()


def test_a_long_sentence_ends_after_a_whole_word() -> None:
    said = text_of(
        fit((Chunk(0, "Alleen staan met een beslissing in de nacht"),), Limit(30, "characters"))
    )
    assert said == "Alleen staan met een…"
    assert clipped("Alleen staan met een beslissing", 15) == "Alleen staan…"
    assert clipped("onafgebroken", 5) == "onaf…"


def test_a_question_is_not_left_without_its_answer() -> None:
    chunk = Chunk(0, "Voor wie is het? Voor iedereen met een tuin of een balkon.", rank=1)
    assert fit((chunk,), Limit(6, "words")) == ()


def test_a_quote_is_not_left_open() -> None:
    said = "De vraag: “Wat deed je toen? En wat hielp er?” Wij zijn benieuwd."
    assert fit((Chunk(0, said, rank=1),), Limit(10, "words")) == (
        Paragraph("De vraag: “Wat deed je toen? En wat hielp er?”"),
    )
    assert fit((Chunk(0, said, rank=1),), Limit(9, "words")) == ()
    assert fit((Chunk(0, said),), Limit(9, "words")) == (
        Paragraph("De vraag: “Wat deed je toen? En wat hielp…”"),
    )


def test_sentences_know_an_initial_from_an_end() -> None:
    assert sentences(
        "Om half vier dwaalt meneer B. Jansen. 's Nachts. “Hoi.” Zei dr. Prins. Ja! 3 keer."
    ) == [
        "Om half vier dwaalt meneer B. Jansen.",
        "'s Nachts.",
        "“Hoi.”",
        "Zei dr. Prins.",
        "Ja!",
        "3 keer.",
    ]


def test_the_markup_becomes_blocks() -> None:
    found = blocks(
        "# Kop\n@field Onderwerp | Hallo\nEen regel\ndie doorloopt.\\\nNieuwe regel.\n- punt\n\n---\n"
        "@row a | b\n@row 1 | 2\n\n@text 5 words naam\n?2 Past niet meer erbij hoor.\n! Dit moet.\n?1 Dit mag.\n@end\n"
    )
    assert found == (
        Heading("Kop"),
        Field("Onderwerp", "Hallo"),
        Paragraph("Een regel die doorloopt.\nNieuwe regel."),
        Bullets(("punt",)),
        Rule(),
        Table(("a", "b"), (("1", "2"),)),
        Passage("naam", (Paragraph("Dit moet. Dit mag."),)),
    )


def test_a_heading_with_nothing_under_it_goes() -> None:
    assert blocks("# Leeg\n# Vol\nTekst\n## Ook leeg\n# Einde\n") == (
        Heading("Vol"),
        Paragraph("Tekst"),
    )
    assert blocks("@text 50 words\n## Leeg\n\n## Vol\n?1 Tekst\n@end") == (
        Passage("", (Heading("Vol", 2), Paragraph("Tekst"))),
    )


@pytest.mark.parametrize(
    "value",
    [
        "# geen kop",
        "- geen punt",
        "@end",
        "?1 geen keus",
        "! zo",
        "---",
        "@title Anders",
        "a\\",
        "a | b",
        "a\u2028# b",
    ],
)
def test_a_value_is_never_a_mark(tmp_path: Path, value: str) -> None:
    (tmp_path / "t.nl.jinja").write_text(f"{FRONT}@text 50 words\n{{{{ value }}}}\nvervolg\n@end\n")
    template = environment([tmp_path], None, "nl").get_template("t.nl.jinja")
    told = parse(template.render(value=value, lang="nl"))
    assert told.front == {"title": "T", "goal": "G", "door": "partner"}
    assert text_of(told.document.blocks) == f"{' '.join(value.split())} vervolg"


@pytest.mark.parametrize("value", [None, True, ("a",)])
def test_a_template_says_nothing_that_is_not_there(tmp_path: Path, value: object) -> None:
    (tmp_path / "t.nl.jinja").write_text("{{ value }}")
    template = environment([tmp_path], None, "nl").get_template("t.nl.jinja")
    with pytest.raises(NothingToSayError):
        template.render(value=value, lang="nl")


def test_words_of_the_organiser_become_sentences(tmp_path: Path) -> None:
    assert sentence("iets **vets** en [een link](https://a.example/)") == "Iets vets en een link."
    assert sentence("iPhones repareren") == "iPhones repareren."
    assert sentence("Wie ben je?") == "Wie ben je?"
    assert sentence("Hij zei: “kom.”") == "Hij zei: “kom.”"
    assert sentence("") == ""
    assert bare("Een huis.") == "Een huis"
    assert bare("En zo verder...") == "En zo verder..."
    assert first("Een. Twee. Drie.", 2) == "Een. Twee."
    assert first_fit(12, "veel te lang hoor", "dit past") == "dit past"
    assert first_fit(9, "veel te lang hoor", "ook te lang") == "ook te…"
    (tmp_path / "t.nl.jinja").write_text(
        "{{ day }} · {{ day | weekday }} · {{ 'https://a.example/b/' | shown }}"
    )
    said = (
        environment([tmp_path], None, "nl")
        .get_template("t.nl.jinja")
        .render(day=date(2027, 3, 9), lang="nl")
    )
    assert said.replace("\x02", "") == "9 maart 2027 · dinsdag 9 maart 2027 · a.example/b"


DOCUMENT = Document(
    "Een *titel*",
    (
        Heading("Kop <b>"),
        Field("Onderwerp", "a_b"),
        Passage(
            "",
            (Paragraph("# geen kop\nhttps://a.example/een_twee/ [x](y)"), Bullets(("een", "twee"))),
        ),
        Rule(),
        Table(("Datum", "Tekst"), (("2027-03-09", "=1+1"), ("", "é, “ja”\nregel"))),
    ),
)


def test_plain_text_can_be_pasted() -> None:
    assert as_txt.write(DOCUMENT, {}).decode("utf-8-sig") == (
        "Kop <b>\n=======\n\nOnderwerp: a_b\n\n# geen kop\nhttps://a.example/een_twee/ [x](y)\n- een\n- twee\n\n"
        "--------------------\n\nDatum: 2027-03-09\nTekst: =1+1\n\nTekst: é, “ja”\nregel\n"
    )


def test_markdown_shows_the_text_and_runs_nothing() -> None:
    assert as_md.write(DOCUMENT, {}).decode() == (
        "# Een \\*titel\\*\n\n## Kop \\<b\\>\n\n**Onderwerp:** a\\_b\n\n"
        "\\# geen kop  \n<https://a.example/een_twee/> \\[x\\](y)\n\n- een\n- twee\n\n---\n\n"
        "| Datum | Tekst |\n| --- | --- |\n| 2027-03-09 | \\=1+1 |\n|  | é, “ja”<br>regel |\n"
    )


def test_a_sheet_opens_well_and_runs_nothing() -> None:
    sheet = as_csv.write(DOCUMENT, {})
    assert sheet.startswith("\ufeff".encode())
    assert sheet.decode("utf-8-sig") == 'Datum,Tekst\r\n2027-03-09,\'=1+1\r\n,"é, “ja”\nregel"\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-1", "@SUM(A1)", "  =1", "\t=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    said = as_csv.write(Document("", (Table(("a",), ((cell,),)),)), {}).decode("utf-8-sig")
    assert said.split("\r\n")[1].lstrip('"').startswith("'")


def test_the_zip_is_the_same_every_time() -> None:
    files = {"b.txt": b"twee", "a.txt": b"een"}
    packed = zip_of(files, "kiem-toolkit")
    assert packed == zip_of(dict(reversed(files.items())), "kiem-toolkit")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["kiem-toolkit/a.txt", "kiem-toolkit/b.txt"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}
        assert archive.read("kiem-toolkit/a.txt") == b"een"

"""The promotion toolkit of real communities: what is in it, how long it is, and what it never says."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kiem import blueprint, source, theme, words
from kiem.community.definition import Community
from kiem.community.load import model
from kiem.content import builtin
from kiem.errors import InputError
from kiem.messages import say
from kiem.toolkit.counting import COUNTS
from kiem.toolkit.counting import words as count
from kiem.toolkit.fit import Limit
from kiem.toolkit.items import ITEMS
from kiem.toolkit.kit import DOORS, Kit
from kiem.toolkit.look import look_of
from kiem.toolkit.making import make
from kiem.toolkit.posts import COLUMNS, LIMITS, social
from kits import HERE, KITS, TODAY, by_name, community, folder, kept, kit, kit_of

COMMON = [
    "00-read-me-first.md",
    "00-read-me-first.html",
    "about-the-community.txt",
    "about-the-community.md",
    "key-messages.txt",
    "key-messages.docx",
    "one-pager.docx",
    "faq.txt",
    "faq.docx",
    "invitation-email.txt",
    "invitation-email.html",
    "invitation-email.eml",
    "reminder-email.txt",
    "seed-invitation.txt",
    "recommendation-message.txt",
    "newsletter.txt",
    "intranet-notice.txt",
    "email-signature.txt",
    "email-signature.html",
    "social-posts.txt",
    "social-posts.csv",
    "social-posts.docx",
    "social-first-person.txt",
    "service-desk-card.txt",
    "service-desk-card.docx",
    "partner-letter.txt",
    "partner-letter.docx",
    "guest-speaker-invitation.txt",
    "guest-speaker-invitation.docx",
    "talk-slides.pptx",
]
PRESS = [f"press-release.{form}" for form in ("txt", "md", "docx")]
PRESS += [f"press-release-short.{form}" for form in ("txt", "docx")]
NEWS = ["speaker-mailing-text.txt", *PRESS]
PRACTICE = [
    "manager-letter.txt",
    "manager-letter.docx",
    "team-meeting-text.txt",
    "onboarding-card.txt",
    "onboarding-card.docx",
]
LOCAL = [
    "door-note.txt",
    "door-note.docx",
    "safety-rules.txt",
    "safety-rules.docx",
    "sign-in-sheet.csv",
]
TABLES = ["event.ics", "toolkit.csv", "links.csv", "manifest.json"]
TOLD = ("txt", "md")  # the formats that people read as they are
# The words of a piece: at least, at most. The least goes for a definition with something to tell.
LENGTHS = {
    ("about-the-community", 0): (8, 40),
    ("about-the-community", 1): (35, 50),
    ("about-the-community", 2): (110, 150),
    ("about-the-community", 3): (220, 300),
    ("invitation-email", 1): (120, 160),
    ("reminder-email", 1): (50, 100),
    ("seed-invitation", 1): (80, 110),
    ("recommendation-message", 0): (20, 60),
    ("recommendation-message", 2): (20, 60),
    ("newsletter", 1): (30, 50),
    ("newsletter", 3): (110, 150),
    ("intranet-notice", 1): (80, 110),
    ("service-desk-card", 0): (50, 80),
    ("partner-letter", 1): (120, 180),
    ("guest-speaker-invitation", 1): (90, 150),
}
MORE_LENGTHS = {
    ("speaker-mailing-text", 0): (50, 80),
    ("press-release", 0): (15, 50),
    ("press-release-short", 0): (70, 130),
    ("manager-letter", 1): (60, 120),
    ("door-note", 0): (60, 120),
}
LITERAL = {
    "nl": "ik denk dat deze community wel eens interessant voor jou kan zijn",
    "en": "I think this community might be interesting for you",
}
MAILS = (
    "invitation-email",
    "reminder-email",
    "seed-invitation",
    "partner-letter",
    "guest-speaker-invitation",
)
OURS = {
    "nl": r"\b(aanmelden|herken|krijg je|hallo|hoi|groet|vragen|uitnodiging|begint|kanaal|meer weten)\b",
    "en": r"\b(sign-up|sign up|recognise|you get|hi|hello|regards|questions|invitation|starts|channel|the)\b",
}


def names(made: Kit) -> list[str]:
    return [file.name for file in made.files]


def written(made: Kit) -> list[str]:
    """What isn't drawn."""
    return [name for name in names(made) if not name.endswith((".pdf", ".png", ".svg", ".alt.txt"))]


def said(made: Kit) -> list[tuple[str, str]]:
    """Every text with what it says, as people read it."""
    texts = (file for file in made.files if not file.beside)
    told = (file for file in texts if file.format in ("txt", "md", "csv"))
    return [(file.name, file.content.decode("utf-8-sig")) for file in told]


def posts(made: Kit) -> list[dict[str, str]]:
    sheet = by_name(made)["social-posts.csv"].content.decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(sheet, newline=""))
    assert len(header) == len(COLUMNS)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def limits(lang: str) -> Mapping[str, Limit]:
    spoken = words.load(lang, blueprint.load("base").folders)
    return {spoken[f"kit.channel_{channel}"]: limit for channel, limit in LIMITS.items()}


def with_(found: Community, **changes: object) -> Community:
    return found.model_copy(update=changes)


def test_a_kit_holds_the_files_that_were_agreed() -> None:
    news = [*COMMON[:-3], NEWS[0], *COMMON[-3:], *NEWS[1:]]
    assert written(kit("nachtploeg", "nl")) == [*news, *PRACTICE, *TABLES]
    assert written(kit("elm-lane", "en")) == [*COMMON, *LOCAL, *TABLES]
    assert names(kit("leeskring", "nl")) == names(kit("leeskring", "en"))


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_page_knows_what_each_file_is(name: str, lang: str) -> None:
    for file in kit(name, lang).files:
        assert file.path == f"toolkit/{file.name}"
        assert file.title
        assert file.goal
        assert file.door in DOORS
        assert file.format == file.name.rsplit(".")[-1]
        assert file.size == len(file.content) > 0
        assert file.use or file.beside, f"{file.name} doesn't say how to use it"
        again = file.name in ("about-the-community.md", "press-release.md")
        read = file.format in TOLD and not again and not file.beside
        assert bool(file.text) == read, file.name
        assert not (again and file.pieces)
        assert all(piece.title and piece.text for piece in file.pieces)
    assert {file.door for file in kit(name, lang).files} == set(DOORS)


@pytest.mark.parametrize("url", ["https://kring.example/", ""])
@pytest.mark.parametrize(("name", "lang"), KITS)
def test_nothing_is_left_open(name: str, lang: str, url: str) -> None:
    open_ends = re.compile(
        r"None|Undefined|[{}\x00-\x08\x0b-\x1f]|  |[ \t]$|\n\n\n|^[?!@]|\[[a-z]|!(\s|$)|:$(?!\n- |\n\n“)|\bxxx",
        re.MULTILINE,
    )
    for file, text in said(kit_of(community(name), lang, folder(name), url=url)):
        unix = text.replace("\r\n", "\n").replace("  \n", "\n")  # Markdown's line break
        if file.endswith(".md"):
            unix = unix.replace(":\n\n- ", ":\n- ")
        assert not (found := open_ends.search(unix)), f"{file}: {found}"
        assert text.strip()


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_no_heading_stands_alone(name: str, lang: str) -> None:
    underline = re.compile(r"(?:=+|-{3,})")
    seen = 0
    for file, text in said(kit(name, lang)):
        lines = [line for line in text.split("\n") if line]
        if file.endswith(".txt"):
            marked = [n for n, line in enumerate(lines) if underline.fullmatch(line)]
            seen += len(marked)
            for at in marked:
                assert at + 1 < len(lines), f"{file} ends with a heading"
                level = lines[at][0]
                nexts = lines[at + 2 : at + 3]
                assert not (nexts and underline.fullmatch(nexts[0]) and nexts[0][0] <= level < "=")
    assert seen > 10


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_one_language_at_a_time(name: str, lang: str) -> None:
    other = "en" if lang == "nl" else "nl"
    ours, theirs = (re.compile(OURS[code], re.IGNORECASE) for code in (lang, other))
    texts = [(file, text) for file, text in said(kit(name, lang)) if file.endswith(".txt")]
    assert len(texts) > 10
    for file, text in texts:
        prose = re.sub(r"\S*[/@]\S*", "", text)
        assert not (found := theirs.search(prose)), f"{file}: {found}"
    assert sum(bool(ours.search(text)) for _, text in texts) > len(texts) - 3


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_every_text_has_the_agreed_length(name: str, lang: str) -> None:
    made = {file.stem: file for file in reversed(kit(name, lang).files)}
    expected = LENGTHS | {key: value for key, value in MORE_LENGTHS.items() if key[0] in made}
    assert len(expected) >= len(LENGTHS) + 1
    for (stem, at), (least, most) in expected.items():
        length = count(made[stem].pieces[at].text)
        assert least <= length <= most, f"{stem} {at}: {length} words"


@pytest.mark.parametrize(("name", "lang"), [KITS[0], *KITS[2:]])
def test_a_press_release_fits_one_page(name: str, lang: str) -> None:
    release = by_name(kit(name, lang))["press-release.txt"]
    lead, body = release.pieces
    assert 300 <= count(release.text) <= 400
    assert count(lead.text) <= 50
    note = {"nl": "Noot voor de redactie", "en": "Note to editors"}[lang]
    assert note in body.text
    assert "@" in body.text.split(note)[1]


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_the_read_me_is_short_and_names_every_file(name: str, lang: str) -> None:
    made = kit(name, lang)
    text = by_name(made)["00-read-me-first.md"].content.decode()
    prose = [line for line in text.splitlines() if not re.match(r"- \S+\.\w{2,4}", line)]
    assert 80 <= count("\n".join(prose)) <= 150
    rows = [file.name for file in made.files if not file.beside]
    assert [
        file for file in rows if file not in text and not file.startswith(("00-", "manifest"))
    ] == []


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_each_mail_has_a_subject_and_one_link(name: str, lang: str) -> None:
    for stem in MAILS:
        subject, text = by_name(kit(name, lang))[f"{stem}.txt"].pieces
        assert 0 < len(subject.text) <= 50
        assert text.text.count("https://") == 1, stem
        assert f"{subject.title}: {subject.text}" in by_name(kit(name, lang))[f"{stem}.txt"].text


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_a_recommendation_is_the_literal_sentence_and_no_more(name: str, lang: str) -> None:
    message, _, mail = by_name(kit(name, lang))["recommendation-message.txt"].pieces
    assert LITERAL[lang] in message.text
    assert LITERAL[lang] in mail.text


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_posts_fit_their_channel_at_three_moments(name: str, lang: str) -> None:
    found = posts(kit(name, lang))
    assert found
    for post in found:
        size, unit = limits(lang)[post["channel"]]
        assert COUNTS[unit](post["text"]) == int(post["characters"]) <= size
    dated = [post for post in found if post["date"]]
    channels = {post["channel"] for post in dated}
    assert len(channels) == (6 if name == "elm-lane" else 7)
    for channel in channels:
        dates = [post["date"] for post in dated if post["channel"] == channel]
        assert len(dates) == 3
        assert dates == sorted(dates)
    assert {post["date"] for post in dated} >= {community(name).launch.date.isoformat()}


def longest(key: str, size: int) -> str:
    """A text of exactly `size` characters, with words and sentences of its own."""
    line = f"Dit is {key} en dat gaat maar door met woorden zonder einde. "
    return (line * (size // len(line) + 1))[: size - 1] + "x"


def test_posts_fit_with_the_longest_texts_too() -> None:
    """Twice the advised length is the most that builds."""
    data: dict[str, source.Node] = {
        "type": "practice",
        "language": "nl",
        "community": {
            "name": longest("de naam", 80),
            "tagline": longest("de belofte", 180),
            "summary": longest("de samenvatting", 640),
            "organiser": longest("de organisatie", 80),
            "contact": f"{'a' * 60}@{'b' * 60}.example",
        },
        "audience": {
            "who": longest("de doelgroep", 800),
            "recognise": [longest(f"herkenning {n}", 220) for n in range(6)],
        },
        "distinctiveness": longest("het verschil", 800),
        "give_and_get": {
            "you_get": [longest(f"halen {n}", 200) for n in range(5)],
            "you_bring": [longest(f"brengen {n}", 200) for n in range(5)],
        },
        "themes": [{"name": longest(f"thema {n}", 80), "question": longest(f"vraag {n}", 320)} for n in range(7)],
        "launch": {"date": "2027-03-09", "opening_question": longest("de vraag", 400)},
        "toolkit": {"hashtag": "h" * 60, "press": {"quote": longest("de quote", 480)}},
    }  # fmt: skip
    for url in (f"https://{'lang.' * 15}example/", "https://kring.example/", ""):
        made = kit_of(model(data), "nl", HERE, url=url)
        found = posts(made)
        assert len(found) == 7 * 3 + 7
        assert [
            post for post in found if int(post["characters"]) > limits("nl")[post["channel"]].size
        ] == []
        if url:
            links = [post for post in found if "/join" not in post["text"]]
            assert links == []
        for (stem, at), (_, most) in LENGTHS.items():
            pieces = {file.stem: file.pieces for file in reversed(made.files)}[stem]
            assert count(pieces[at].text) <= most, stem
        for stem in MAILS:
            assert len(by_name(made)[f"{stem}.txt"].pieces[0].text) <= 50


@pytest.mark.parametrize(("name", "lang"), KITS)
def test_without_an_address_of_the_site_people_can_still_write(name: str, lang: str) -> None:
    made = kit_of(community(name), lang, folder(name), url="")
    email = community(name).community.contact.email
    assert [file for file, text in said(made) if "http" in text] == []
    for stem in ("invitation-email", "newsletter", "service-desk-card", "social-first-person"):
        assert email in by_name(made)[f"{stem}.txt"].text
    assert [post for post in posts(made) if email not in post["text"]] == []


def test_dates_are_written_out() -> None:
    text = by_name(kit("nachtploeg", "nl"))["invitation-email.txt"].text
    assert "vanaf dinsdag 19 januari 2027" in text
    assert "op dinsdag 9 maart 2027" in text
    text = by_name(kit("leeskring", "en"))["invitation-email.txt"].text
    assert "on Tuesday 9 March 2027" in text


def test_the_organisers_own_words_are_the_meat() -> None:
    made = by_name(kit("nachtploeg", "nl"))
    found = community("nachtploeg")
    assert found.audience.recognise[0] in made["invitation-email.txt"].text
    assert found.give_and_get.you_get[0] in made["invitation-email.txt"].text
    assert str(found.launch.opening_question) in made["seed-invitation.txt"].text
    assert str(found.toolkit.service_desk and found.toolkit.service_desk.say) in (
        made["service-desk-card.txt"].text
    )
    assert "zegt Femke Wolderveen, gastvrouw van De Nachtploeg" in made["press-release.txt"].text
    assert "Bram Oldeklooster, pers@nachtploeg.example" in made["press-release.txt"].text


def test_each_phase_has_its_own_kit() -> None:
    found = community("nachtploeg")
    growing = kit_of(found, "nl", HERE, today=date(2027, 6, 1))
    assert "seed-invitation.txt" not in names(growing)
    assert {post["moment"] for post in posts(growing) if post["date"]} == {"Begonnen"}
    assert "begon op dinsdag 9 maart 2027" in by_name(growing)["invitation-email.txt"].text
    open_ = kit_of(found, "nl", HERE, today=date(2027, 2, 1))
    assert "Aanmelden kan nu." in by_name(open_)["invitation-email.txt"].text
    closed = kit_of(with_(found, phase="closed"), "nl", HERE)
    assert "about-the-community.txt" in names(closed)
    assert not {"invitation-email.txt", "social-posts.txt", "toolkit.csv"} & set(names(closed))
    assert "Aanmelden is gesloten." in by_name(closed)["about-the-community.txt"].text
    counted = with_(found, progress=found.progress.model_copy(update={"members": 104}))
    release = by_name(kit_of(counted, "nl", HERE, today=date(2027, 6, 1)))["press-release.txt"]
    assert release.text.startswith("De Nachtploeg telt 104 leden\n===")


def test_a_text_goes_with_its_short_form_but_the_short_form_may_go_alone() -> None:
    found = community("nachtploeg")

    def releases(*skip: str) -> set[str]:
        kit_ = found.toolkit.model_copy(update={"skip": skip})
        made = kit_of(with_(found, toolkit=kit_), "nl", HERE)
        return {file.stem for file in made.files if file.stem.startswith("press")}

    assert releases() == {"press-release", "press-release-short"}
    assert releases("press-release.docx") == set()
    assert releases("press-release-short") == {"press-release"}


def test_items_need_something_to_say() -> None:
    found = community("leeskring")
    bare = with_(found, events=(), toolkit=found.toolkit.model_copy(update={"press": None}))
    gone = set(names(kit("leeskring", "nl"))) - set(names(kit_of(bare, "nl", HERE)))
    assert gone == {*NEWS}
    silent = with_(bare, themes=())
    assert "guest-speaker-invitation.txt" not in names(kit_of(silent, "nl", HERE))


def test_an_organiser_can_leave_items_out() -> None:
    found = community("nachtploeg")
    skip = ("social-first-person", "newsletter.txt", "social-posts/x", "toolkit")
    skipping = with_(found, toolkit=found.toolkit.model_copy(update={"skip": skip}))
    made = kit_of(skipping, "nl", HERE)
    gone = set(names(kit("nachtploeg", "nl"))) - set(names(made))
    assert gone == {"social-first-person.txt", "newsletter.txt", "toolkit.csv"}
    assert "X (Twitter)" not in {post["channel"] for post in posts(made)}
    assert "newsletter" not in by_name(made)["00-read-me-first.md"].text


def test_a_type_drops_no_channel_that_the_organiser_uses() -> None:
    assert community("sample-community").type == community("elm-lane").type == "local"
    used = {str(channel.name) for channel in community("sample-community").channels}
    assert "LinkedIn" in used
    assert "LinkedIn" in {post["channel"] for post in posts(kit("sample-community", "nl"))}
    assert "LinkedIn" not in {post["channel"] for post in posts(kit("elm-lane", "en"))}


@pytest.mark.parametrize(
    ("name", "channel"),
    [("LinkedIn", "linkedin"), ("X (Twitter)", "x"), ("twitter", "x"), ("WhatsApp-groep", "whatsapp"),
     ("Facebookgroep", "facebook"), ("Prikbord", ""), ("Maxima", ""), ("any", "")],
)  # fmt: skip
def test_a_channel_is_known_by_its_name(name: str, channel: str) -> None:
    assert social(name) == channel


def test_a_note_for_the_door_is_signed() -> None:
    note = by_name(kit("sample-community", "nl"))["door-note.txt"].text
    found = community("sample-community")
    assert note.endswith(f"Groet van {found.team[0].name} en {found.community.organiser.name}")
    alone = by_name(kit("elm-lane", "en"))["door-note.txt"].text
    assert alone.endswith("Greetings from Elm Lane Gardeners")


def test_the_schedule_is_public_and_names_texts_of_the_kit() -> None:
    made = kit("leeskring", "nl")
    sheet = by_name(made)["toolkit.csv"].content.decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(sheet, newline=""))
    assert header == ["Kanaal", "Moment", "Datum", "Tekst", "Wie"]
    assert {row[3].partition(":")[0] for row in rows} <= set(names(made))
    assert [
        "LinkedIn",
        "Uitnodiging vragen kan",
        "2027-01-26",
        "social-posts.txt: LinkedIn",
        "organisatie",
    ] in rows
    assert ["Teamoverleg", "Begonnen", "2027-03-09", "intranet-notice.txt", "organisatie"] in rows
    assert rows[-1] == ["Pers", "Bij 100 leden", "", "press-release.txt", "Aukje Zwaluw"]
    assert "vakbond" not in sheet
    assert "toestemming" not in sheet
    dates = [row[2] for row in rows[:-1]]
    assert dates == sorted(dates)


def test_a_language_without_templates_has_no_texts(tmp_path: Path) -> None:
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "toolkit" / "affiche.pdf").write_bytes(b"%PDF-")
    made = kit_of(with_(community("elm-lane"), language=("fr",)), "fr", tmp_path)
    assert names(made) == ["affiche.pdf"]


def test_the_organisers_files_stand_in_and_beside(tmp_path: Path) -> None:
    kept = {
        "toolkit/invitation-email.txt": "Eigen mail",
        "toolkit/flyers/Flyer A5.pdf": "%PDF-",
        "toolkit/en/newsletter.txt": "Own item",
        "toolkit/nl/liedtekst.md": "# Lied",
        "toolkit/toolkit.zip": "not this one",
        "toolkit/.DS_Store": "nor this",
    }
    for name, text in kept.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = {lang: by_name(kit_of(community("leeskring"), lang, tmp_path)) for lang in ("nl", "en")}
    ours = set(names(kit("leeskring", "nl")))
    assert set(made["nl"]) - ours == {"flyers/Flyer A5.pdf", "liedtekst.md"}
    assert set(made["en"]) - ours == {"flyers/Flyer A5.pdf"}
    own = made["nl"]["invitation-email.txt"]
    assert (own.content, own.text, own.pieces) == (b"Eigen mail", "Eigen mail", ())
    assert own.goal == by_name(kit("leeskring", "nl"))["invitation-email.txt"].goal
    assert made["en"]["invitation-email.txt"].content != own.content
    assert made["en"]["newsletter.txt"].content == b"Own item"
    flyer = made["nl"]["flyers/Flyer A5.pdf"]
    assert (flyer.title, flyer.format, flyer.text, flyer.path) == (
        "Flyer A5.pdf", "pdf", "", "toolkit/flyers/Flyer A5.pdf",
    )  # fmt: skip
    assert "flyers/Flyer A5.pdf" in made["nl"]["00-read-me-first.md"].text


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("private")
    (tmp_path / "mine" / "toolkit").mkdir(parents=True)
    (tmp_path / "mine" / "toolkit" / "a.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError) as refused:
        kit_of(community("elm-lane"), "en", tmp_path / "mine")
    [problem] = refused.value.problems
    assert "toolkit/a.txt" in say(problem.what, "en")


def test_what_an_organiser_types_is_text() -> None:
    found = community("elm-lane")
    loud = "**Grow** <script>alert(1)</script> {{ today }} [more](https://evil.example/) # - @end =cmd()"
    identity = found.community.model_copy(update={"summary": loud, "tagline": "=SUM(A1) {% raw %}"})
    made = by_name(kit_of(with_(found, community=identity), "en", HERE))
    text = made["about-the-community.txt"].text
    assert "Grow <script>alert(1)</script> {{ today }} more # - @end =cmd()" in text
    assert "evil" not in text
    assert r"\<script\>" in made["about-the-community.md"].content.decode()
    cells = [post["text"] for post in posts(kit_of(with_(found, community=identity), "en", HERE))]
    assert any(cell.startswith("'=SUM(A1) {% raw %}") for cell in cells)


def test_the_same_community_gives_the_same_bytes() -> None:
    again = kit_of(community("nachtploeg"), "nl", HERE / "nachtploeg")
    assert again == kit("nachtploeg", "nl")


def test_compiled_templates_can_be_kept(tmp_path: Path) -> None:
    of = blueprint.load("local")
    spoken = words.load("en", of.folders)
    made = make(
        community("elm-lane"), spoken, of,
        today=TODAY, folder=HERE / "elm-lane", addresses={}, cache_dir=tmp_path,
        look=look_of(community("elm-lane"), theme.load("lente"), HERE / "elm-lane"), keep=kept,
    )  # fmt: skip
    assert made == kit_of(community("elm-lane"), "en", HERE / "elm-lane", url="")
    assert list(tmp_path.iterdir())


def test_every_item_has_its_template_in_both_languages() -> None:
    found = {
        path.name.removesuffix(".jinja"): path
        for path in builtin("blueprints").glob("*/toolkit/*.jinja")
    }
    stems = {name.rpartition(".")[0] for name in found if not name.startswith("_")}
    added = {stem for name in blueprint.names() for stem in blueprint.load(name).facts.toolkit_adds}
    assert len(stems) > 15
    assert stems == {item.stem for item in ITEMS} | added
    assert {name for name in found if not name.startswith("_")} == {
        f"{stem}.{lang}" for stem in stems for lang in ("nl", "en")
    }


def test_a_type_can_add_an_item_without_any_python(tmp_path: Path) -> None:
    of = blueprint.load("local")
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "toolkit" / "song.en.jinja").write_text(
        "@title Song\n@goal To sing\n@door partner\n\n{{ name }}, {{ name }}.\n"
    )
    (tmp_path / "toolkit" / "newsletter.en.jinja").write_text(
        "@title Ours\n@goal G\n@door partner\n\nOther words.\n"
    )
    facts = of.facts.model_copy(update={"toolkit_adds": ("song",)})
    mine = of._replace(folders=(*of.folders, tmp_path), facts=facts)
    made = by_name(
        make(
            community("elm-lane"), words.load("en", of.folders), mine,
            today=TODAY, folder=HERE / "elm-lane", addresses={},
        )
    )  # fmt: skip
    assert made["song.txt"].text == "Elm Lane Seed Swap, Elm Lane Seed Swap."
    assert made["newsletter.txt"].text == "Other words."
    assert "door-note.txt" not in made


@pytest.mark.parametrize(
    ("lang", "formal"), [("nl", r"\b(u|uw)\b"), ("en", r"\b(utilise|leverage)\b")]
)
def test_our_own_words_are_plain(lang: str, formal: str) -> None:
    texts = [
        (path, re.sub(r"(?m)\{[{%#].*?[}%#]\}|^\?\d!", "", path.read_text(encoding="utf-8")))
        for path in builtin("blueprints").glob(f"*/toolkit/*.{lang}.jinja")
    ]
    assert len(texts) > 15
    check: Callable[[str], object] = re.compile(
        formal + r"|\w!(\s|$)|\b(uniek|unique|revolution|exclusie)"
    ).search
    assert [path.name for path, text in texts if check(text)] == []

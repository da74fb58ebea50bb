"""From the bytes of a file to its text.

Owns: what isn't a text at all (a picture, a Word document), what isn't UTF-8, and one form for line
ends and accents. Must not know: YAML.
"""

import re
from unicodedata import is_normalized, normalize

from kiem.errors import InputError, Message, Place, Problem

# The first bytes of files that people take for the text they wrote.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "file.is.picture"),
    (b"\xff\xd8\xff", "file.is.picture"),
    (b"GIF8", "file.is.picture"),
    (b"%PDF", "file.is.pdf"),
    (b"{\\rtf", "file.is.word"),
    (b"\xd0\xcf\x11\xe0", "file.is.word"),
    (b"PK\x03\x04", "file.is.zip"),
    (b"\x1f\x8b", "file.is.zip"),
)
IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/", "file.is.word"),
    (b"opendocument.text", "file.is.word"),
    (b"xl/", "file.is.sheet"),
    (b"opendocument.spreadsheet", "file.is.sheet"),
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
LINE_ENDS = re.compile("\r\n?")
# What YAML takes for a line end and no editor shows as one; and a byte order mark halfway.
STRAY = {"\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": ""}


def decode(raw: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text in one form (NFC, LF, no BOM), and what is wrong with its encoding.

    Raises InputError for what isn't text. Text in another encoding is read as Windows does, so
    that what else is wrong can be told in the same run.
    """
    kind = _not_text(raw)
    if kind:
        hint = Message.of("file.utf16.hint" if kind == "file.utf16" else "file.is.hint")
        raise InputError((Problem(Place(file), "error", "S-01", Message.of(kind), hint),))
    try:
        return one_form(raw.decode("utf-8-sig")), ()
    except UnicodeDecodeError as error:
        text = raw.decode("cp1252", errors="replace")
        return one_form(text), (_not_utf8(raw, error.start, file),)


def one_form(text: str) -> str:
    """The text as every later step counts it: lines end in LF, accents are one character."""
    if "\r" in text:
        text = LINE_ENDS.sub("\n", text)
    if not text.isascii():
        for sign, instead in STRAY.items():
            text = text.replace(sign, instead)
        text = text if is_normalized("NFC", text) else normalize("NFC", text)
    return text


def _not_text(raw: bytes) -> str:
    """The id of the message that says what this is instead of text, or nothing."""
    kind = next((kind for start, kind in SIGNATURES if raw.startswith(start)), "")
    if kind == "file.is.zip":
        return next((inner for part, inner in IN_ZIP if part in raw), kind)
    if kind:
        return kind
    if re.match(rb"\s*(?:<!doctype html|<html)", raw[:200], re.IGNORECASE):
        return "file.is.web"
    if raw.startswith(UTF_16):
        return "file.utf16"
    return _with_nulls(raw) if b"\0" in raw else ""


def _with_nulls(raw: bytes) -> str:
    """Text in UTF-16 has a null in every other byte; anything else with nulls is no text."""
    start = raw[:200]
    return "file.utf16" if start.count(0) >= len(start) // 3 else "file.is.binary"


def _not_utf8(raw: bytes, at: int, file: str) -> Problem:
    before = LINE_ENDS.sub("\n", raw[:at].decode("utf-8-sig"))
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    sign = raw[at : at + 1].decode("cp1252", errors="replace")
    what = Message.of("file.not_utf8", sign=sign)
    return Problem(place, "error", "S-01", what, Message.of("file.not_utf8.hint"))

"""The theme's letters inside a Word document, so that it looks the same on every machine.

Owns: how Office wants a font packed (ECMA-376 part 4, 2.8.1: the first bytes are mixed with a key). The
fonts' licence, the SIL OFL, allows a document to carry them. Must not know: styles, texts.
"""

import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from docx.document import Document as Word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

TABLE = "/word/fontTable.xml"
MEDIA = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
WEIGHTS = (("embedRegular", "400"), ("embedBold", "700"))
MIXED = 32  # bytes
BEFORE = (qn("w:zoom"),)  # what stands before the setting in the order that Word wants


class Face(NamedTuple):
    """One font file and what it is to its family."""

    family: str
    role: str
    file: Path


def embed(made: Word, families: Sequence[str], folders: Sequence[Path]) -> None:
    """Put the families' regular and bold into the document, as far as the folders hold them."""
    tables = [part for part in made.part.package.iter_parts() if part.partname == TABLE]
    table, entries = tables[0], dict.fromkeys(families, "")
    for number, face in enumerate(_faces(families, folders), start=1):
        key = uuid.uuid5(uuid.NAMESPACE_URL, face.file.name)
        name = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(name, MEDIA, _mixed(face.file.read_bytes(), key), made.part.package)
        link = table.relate_to(part, LINK)
        told = f'w:fontKey="{{{str(key).upper()}}}"'
        entries[face.family] += f'<w:{face.role} r:id="{link}" {told}/>'
    table._blob = _table(entries)  # noqa: SLF001 - the library keeps this part as bytes
    if any(entries.values()):
        setting = parse_xml(f"<w:embedTrueTypeFonts {nsdecls('w')}/>")
        settings = made.settings.element
        settings.insert(1 if settings[0].tag in BEFORE else 0, setting)


def _faces(families: Sequence[str], folders: Sequence[Path]) -> Iterator[Face]:
    """The files as they are called here: FamilyName_400Regular.ttf."""
    for family in dict.fromkeys(families):
        for role, weight in WEIGHTS:
            pattern = f"{family.replace(' ', '')}_{weight}*.ttf"
            found = (file for folder in folders for file in sorted(folder.glob(pattern)))
            yield from (Face(family, role, file) for file in list(found)[:1])


def _mixed(content: bytes, key: uuid.UUID) -> bytes:
    mask = key.bytes[::-1] * 2
    head = bytes(sign ^ other for sign, other in zip(content[:MIXED], mask, strict=True))
    return head + content[MIXED:]


def _table(entries: dict[str, str]) -> bytes:
    fonts = "".join(
        f'<w:font w:name="{family}"><w:altName w:val="Arial"/><w:charset w:val="00"/>'
        f'<w:family w:val="swiss"/><w:pitch w:val="variable"/>{faces}</w:font>'
        for family, faces in entries.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:fonts {nsdecls('w', 'r')}>{fonts}</w:fonts>".encode()

"""Mail addresses, phone numbers and names of people in a text.

Owns: how they are recognised. Must not know: where they are not allowed.
A name is told by what stands before it (mevrouw, Dr, initials) or by a known first name before a
capital; two capitals alone are not enough: "De Nachtploeg" and "Night Nurse" name nobody.
"""

import re
from collections.abc import Iterator

_MAIL = r"[^\s@<>]{1,64}@[^\s@<>.]{1,63}\.[^\s@<>]{1,190}"
_PHONE = r"(?<![\w.])(?:\+\d{1,3}|0)[\s()./-]*\d(?:[\s()./-]?\d){7,11}(?!\d)"
_PREFIX = (
    r"(?:(?:van|von|de|den|der|di|da|del|el|al|bin|ten|ter|te|'t|\u2019t|la|le|du|dos)\s+){0,3}"
)
_SURNAME = r"[A-ZÀ-Þ][\w'\u2019-]+"
_TITLE = (
    r"(?:[Mm]evrouw|[Mm]eneer|[Mm]evr|[Mm]w|[Dd]hr|[Dd]e heer|M[rs]|Mrs|Miss|Dr|drs|ir|[Pp]rof)"
)
_TITLED = rf"\b{_TITLE}\.?\s+(?:[A-Z]\.\s*)*{_PREFIX}{_SURNAME}"
_INITIALS = rf"(?<!\w)(?:[A-Z]\.\s?)+{_PREFIX}{_SURNAME}"
_PAIR = rf"\b([A-ZÀ-Þ][a-zà-ÿ]+)\s+{_PREFIX}{_SURNAME}"

# Among the first names most given in the Netherlands, Flanders and Britain; not those that are
# words too (Roos, Dirk is fine, Grace is not).
FIRST_NAMES = frozenset(
    """
    adam ahmed aisha alex alice ali alison amanda amy andrea andrew angela anita anja anke ann anna
    anne annemarie annemiek annette annie anouk ans anton arie arjan arjen arthur astrid babette
    barbara bart bas ben bernard bert betty bianca bob bram brenda brian carla carlijn carlos carol
    caroline cas catherine cees charles charlotte chris christian christina christine claire cor
    corrie craig daan daniel daniela danny david debbie deborah dennis derek diana dick dirk dominic
    donald dorothy douglas edward edwin eleanor elisabeth elise elizabeth ella ellen els emily emine
    emma eric erik ernst esra esther eva evelien evert fatima fatma femke ferry floor floris frances
    francis frank frans fred frederik freek gareth gary geert gemma george gerard gerda gerrit gert
    giel gijs gillian giovanni graham guus hannah hans harm harold harry hassan heather heleen helen
    helena hendrik henk henry herman hilde hugo ian ibrahim ids ilse ineke inge ingrid irene iris
    isabel isabella ivo jaap jack jacob jacqueline jacques jake james jamie jan jane janet janneke
    jantine jasmin jasper jayden jeanette jeff jelle jennifer jenny jeroen jesse jessica jill jim joan
    joanna johan johannes john johnny jolanda jonathan joop joost jordan jorge joris joseph josephine
    joshua joyce judith julia julian julie jurgen karen karim karin kate katherine kathleen kathryn
    katie kees keith kelly kenneth kevin khadija kim klaas koen koos kyle laura lauren leah lena
    leonie lieke lies liesbeth linda lisa lisanne lotte louis louise lucas lucy luuk maaike maarten
    mandy manon marcel marco margaret margriet maria marian marianne marieke marijke marijn marina
    mario marjan marjolein mark marleen martijn martin mary marloes mathieu matthew matthijs maud
    maureen maurice megan mehmet melissa menno merel michael michel michelle mieke miriam mirjam
    mohamed mohammed monica monique mustafa nadia nancy natalie natasha nathan nick nicola nicole
    niels nienke nigel nina noah nora olga oliver olivia omar pamela patricia patrick paul paula
    peggy peter petra phil philip philippa piet pieter pim rachel ralph raymond rebecca remco rene
    renske richard rianne rick rik rinus rob robert robin roel roger roland ron ronald rosalie roy
    rutger ruth ryan saar sabine said samantha samuel sander sandra sanne sara sarah saskia sean
    sharon sheila sicco simon simone sjaak sjoerd sofie sonja sophia sophie stefan stephanie stephen
    steve steven stuart susan suzanne sven sylvia tanja teresa tessa theo theresa thijs thomas tim
    tineke tjeerd tom tommy ton tony tracy truus victor victoria vincent walter wendy wesley wiebe
    wieneke wilhelmina willem william wim wouter yasmin yvonne yusuf zoe
    """.split()  # noqa: SIM905 - a list of names reads as a list of names
)


def found_in(text: str) -> Iterator[tuple[str, str]]:
    """What a text tells of a person: ("mail" | "phone" | "name", the words), at most one of each."""
    for kind, pattern in (("mail", _MAIL), ("phone", _PHONE)):
        if found := re.search(pattern, text):
            yield kind, found[0].strip()
    name = _name(text)
    if name:
        yield "name", name


def _name(text: str) -> str:
    for pattern in (_TITLED, _INITIALS):
        if found := re.search(pattern, text):
            return found[0]
    for found in re.finditer(_PAIR, text):
        if found[1].casefold() in FIRST_NAMES:
            return found[0]
    return ""

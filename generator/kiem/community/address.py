"""Addresses: of mail, of pages, of the site; hosts, colours, hashtags.

Owns: what is understood without a word (mailto:, @, spaces, quotes) and what is refused.
Must not know: form services; where applications go is read by kiem.signup.
"""

import re
from typing import Annotated

from kiem.community.placeholders import placeholder_in
from kiem.community.reading import refuse
from kiem.community.scalar import Scalar

EMAIL = re.compile(r"[^@\s<>\"\u2018-\u201f',;:()]+@[^@\s<>\"',;:/.]+(?:\.[^@\s<>\"',;:/.]+)+")
_NO_REPLY = r"(?:no|do-?not|geen|niet)[._-]?(?:reply|respond|antwoord\w*|beantwoord\w*)"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?|https?://localhost\S*")
_DOMAIN = r"[^\s/?#@:]+\.[A-Za-z]{2,}(?::\d+)?(?:[/?#]\S*)?"
# Patterns that a good file seldom meets stay text: compiling them all would cost every start-up.
_FILE = r"[^/]+\.(?:html?|md|pdf|docx?|pptx?|xlsx?|odt|csv|txt|zip|ics|png|jpe?g|svg)"
_HOST = r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+"
_PATH = r"(?!//)(?=.*[/.#])[\w/.#?=&%~+,;!()-]+"
_NO_TARGET = (
    r"(?<![a-z])your[-_ ]?(?:form|email|access|api|id|key|link)(?![a-z])"
    r"|[\[{<][a-z]*[-_ ]?(?:id|form|key|email|hash)[\]}>]"
)


def is_no_target(text: str) -> bool:
    """Whether an address is one that stands for an address: your@email.com, …/f/YOUR_FORM_ID."""
    return bool(placeholder_in(text) or re.search(_NO_TARGET, text, re.IGNORECASE))


def read_email(text: str) -> str:
    """One mail address; mailto: and angle brackets round it are understood."""
    bare = re.sub(r"^mailto:|\?.*$", "", text.strip("<> "), flags=re.IGNORECASE)
    if not EMAIL.fullmatch(bare):
        refuse("value.email", text=text)
    return bare


def is_no_reply(address: str) -> bool:
    """Whether nobody reads what is mailed to an address."""
    return bool(re.match(_NO_REPLY, address.casefold()))


def read_answered_email(text: str) -> str:
    """A mail address where somebody answers."""
    address = read_email(text)
    if is_no_reply(address):
        refuse("value.email.no_reply", text=address)
    return address


def read_url(text: str) -> str:
    """A web address, mailto:, or a path within the site; a bare mail address gets its mailto:."""
    bare = text.strip("<> ")
    if EMAIL.fullmatch(bare):
        return "mailto:" + bare
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].casefold() == "mailto":
        return "mailto:" + read_email(bare)
    if _WEB.fullmatch(bare):
        return bare
    if scheme and not bare.casefold().startswith(("http:", "https:")) and "." not in scheme[1]:
        refuse("value.url.scheme", scheme=scheme[1])
    return _read_path(bare, text)


def _read_path(bare: str, text: str) -> str:
    if re.fullmatch(_DOMAIN, bare) and not re.fullmatch(_FILE, bare):
        refuse("value.url.mend", text=text, mend="https://" + bare)
    if not re.fullmatch(_PATH, bare):
        refuse("value.url", text=text)
    return bare


def read_site_url(text: str) -> str:
    """The address of the published site, with the slash that ends it."""
    address = read_url(text)
    if not _WEB.fullmatch(address):
        refuse("value.url", text=text)
    return address if re.search(r"[?#]|\.html?$", address) else address.rstrip("/") + "/"


def read_host(text: str) -> str:
    """A domain name; the address of a page on it is understood."""
    host = re.sub(r"^https?://|/.*$", "", text.casefold())
    if not re.fullmatch(_HOST, host):
        refuse("value.host", text=text)
    return host


def read_colour(text: str) -> str:
    """A colour as #rrggbb; the # may be left out, three digits are doubled."""
    digits = text.strip("\"'").removeprefix("#").casefold()
    if not re.fullmatch(r"[0-9a-f]{6}|[0-9a-f]{3}", digits):
        refuse("value.colour", text=text)
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def read_hashtag(text: str) -> str:
    """A hashtag without its #."""
    bare = text.lstrip("#@ ")
    if not re.fullmatch(r"\w+", bare):
        refuse("value.hashtag", text=text, mend=re.sub(r"\W+", "", bare) or "hashtag")
    return bare


_URI = {"type": "string", "format": "uri-reference"}
_EMAIL_SCHEMA = {"type": "string", "format": "email"}
_COLOUR_SCHEMA = {"type": "string", "pattern": "^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"}

Url = Annotated[str, Scalar(read_url, "", _URI)]
SiteUrl = Annotated[str, Scalar(read_site_url, "", _URI)]
Email = Annotated[str, Scalar(read_email, "", _EMAIL_SCHEMA)]
AnsweredEmail = Annotated[str, Scalar(read_answered_email, "", _EMAIL_SCHEMA)]
Host = Annotated[str, Scalar(read_host, "")]
Colour = Annotated[str, Scalar(read_colour, "", _COLOUR_SCHEMA)]

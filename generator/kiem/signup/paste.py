"""Undoing what copying does: the addresses in a paste, out of code, quotes, sentences, line breaks.

Owns: what may surround an address. Must not know: form services, what an address means.
"""

import html
import re
import unicodedata
from typing import NamedTuple

# As text: compiling them would cost every build, and few pastes are code.
TAGS = ("iframe|form|embed", "div|section|button|a", "script")
IN_CODE = (
    r"(?i)\b(?:data-tally-src|data-src|data-url|src|action|href)\s*=\s*"
    r"(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
TALLY_CODE = r"\bdata-tally-open\s*=\s*[\"']?(\w+)|#tally-open=(\w+)"
TYPEFORM_CODE = r"\bdata-tf-(?:widget|popup|slider|sidetab|popover)\s*=\s*[\"']?(\w+)"
TYPEFORM_REGION = r"\bdata-tf-region\s*=\s*[\"']?eu"
FILLOUT_CODE = r"\bdata-fillout-id\s*=\s*[\"']?(\w+)"
KEY = (
    r"<input\b(?=[^>]*\bname\s*=\s*[\"']?(?:access_key|accessKey|apiKey)\b)"
    r"[^>]*\bvalue\s*=\s*[\"']?([^\"'\s>]+)"
)
UNSAFE = r"(?i:javascript|vbscript|data|blob|file|about):"
IN_BRACKETS = r".*<((?:mailto:)?[^<>\s@]+@[^<>\s@]+)>"  # Alma <alma@elmlane.example>
IN_TEXT = r"https?://[^\s<>\"']+"
WRAPPING = "\"'`“”\u2018\u2019„«»<>()[] \t\n\r"
ENDING = ".,;:!"


class Pasted(NamedTuple):
    """The addresses in a paste, the likeliest first, and the access key that stood in its code."""

    addresses: tuple[str, ...]
    key: str = ""


def undone(pasted: str) -> Pasted:
    """What `pasted` holds; without any address the text itself is all there is."""
    text = "".join(c for c in pasted if unicodedata.category(c) != "Cf").strip()
    if re.match(UNSAFE, text):
        return Pasted((text,))
    if bracketed := re.fullmatch(IN_BRACKETS, text):
        return Pasted((bracketed[1],))
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    if re.search(r"<[a-zA-Z]+[\s/>]|<!--", text):
        return _from_code(text)
    bare = html.unescape(text).strip(WRAPPING)
    return Pasted(tuple(_from_text(bare)) or (bare,))


def _from_code(text: str) -> Pasted:
    """The addresses in the tags of embed code: first those that hold a form, scripts last."""
    tags = [tag for names in TAGS for tag in re.findall(rf"(?i)<(?:{names})\b[^>]*", text)]
    found = [next(filter(None, it), "") for tag in tags for it in re.findall(IN_CODE, tag)]
    addresses = [_whole(html.unescape(address).strip()) for address in found]
    key = re.search(KEY, text, re.IGNORECASE)
    good = [address for address in addresses if "://" in address or "@" in address]
    return Pasted((*_by_code(text), *good), key[1] if key else "")


def _by_code(text: str) -> list[str]:
    """The addresses of forms that embed code names by their code alone."""
    europe = "eu" if re.search(TYPEFORM_REGION, text) else "com"
    return [
        start + next(filter(None, found.groups()))
        for start, pattern in (
            ("https://tally.so/r/", TALLY_CODE),
            (f"https://form.typeform.{europe}/to/", TYPEFORM_CODE),
            ("https://forms.fillout.com/t/", FILLOUT_CODE),
        )
        if (found := re.search(pattern, text))
    ]


def _from_text(text: str) -> list[str]:
    """Addresses in a text: the whole, whose line breaks became spaces, then each one in it."""
    starts = text.lower().startswith(("https://", "http://"))
    if starts and " " not in text:
        return [text]
    joined = [text.replace(" ", "")] if starts else []
    return joined + [found.rstrip(ENDING + ")]") for found in re.findall(IN_TEXT, text)]


def _whole(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address

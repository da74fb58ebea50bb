"""Words that stand where a text is still to be written: TODO, lorem ipsum, [name], your@email.com.

Owns: how they are recognised. Must not know: where they are allowed.
"""

import re

_MARKS = r"\b(?:FIXME|TODO|TBC|TBD|XXX+)\b"
_WORDS = r"(?i:lorem ipsum|_no response_)"
_MAIL = r"(?i:\b(?:your|you|jouw|name|naam)@(?:e?mail|example|voorbeeld|domain|domein)\.[a-z]+)"
_BRACKETS = (
    r"(?i:\[(?:(?:your|jouw|je|uw) [^\]\n]{1,60}|name|naam|date|datum|place|plaats|town|city|email|e-mail"
    r"|link|url|organi[sz]ation|organisatie|topic|onderwerp|product|community|x)\](?!\())"
)
_PLACEHOLDER = re.compile(f"{_MARKS}|{_WORDS}|{_MAIL}|{_BRACKETS}")


def placeholder_in(text: str) -> str:
    """The first placeholder in a text; "" when it has none."""
    found = _PLACEHOLDER.search(text)
    return found[0] if found else ""


def nobody_at(address: str) -> str:
    """A mail address at a domain that was set apart for examples (RFC 2606); "" for any other text."""
    return address if re.fullmatch(r"\S+@example\.(?:com|net|org)", address) else ""


def taken_for_list(node: object) -> str:
    """The placeholder that YAML made a list of: `name: [name]`; "" for any other node."""
    if isinstance(node, list) and len(node) == 1:
        text = f"[{node[0]}]"
        return text if placeholder_in(text) == text else ""
    return ""

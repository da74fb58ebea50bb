"""What counts as a web address that answers may be sent to."""

from urllib.parse import urlsplit


def host(address: str) -> str:
    """The host of an https address, or "" for any other: no other scheme, no user, no odd sign."""
    if not address.isprintable() or any(sign in address for sign in " \\<>\"'`"):
        return ""
    try:
        parts = urlsplit(address)
        name = parts.hostname or ""
    except ValueError:
        return ""
    return name if parts.scheme == "https" and "@" not in parts.netloc else ""

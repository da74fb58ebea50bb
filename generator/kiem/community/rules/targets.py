"""Addresses and codes that must arrive somewhere: the form, the site, a colour, a hashtag (P-03, P-06).

Owns: those rules. Must not know: form providers.
"""

import re
from collections.abc import Iterator

from kiem.community.address import is_no_target
from kiem.community.finding import Finding, error, gap
from kiem.community.rules.draft import Draft
from kiem.source import Trail

_CONTACT: Trail = ("community", "contact", "email")
_KEY: Trail = ("signup", "access_key")
_URL: Trail = ("site", "url")


def applications_arrive(draft: Draft) -> Iterator[Finding]:
    """P-03: without a form, applications go to the contact address, so that must be a real one."""
    community = draft.community
    contact, key = community.community.contact.email, community.signup.access_key
    if not community.signup.form and is_no_target(contact):
        about = [("signup", "form")]
        yield error(_CONTACT, "P-03", "rule.target", about=about, address=contact)
    if key and is_no_target(key):
        yield error(_KEY, "P-03", "rule.access_key", key=key)


def site_has_an_address(draft: Draft) -> Iterator[Finding]:
    """P-06: the address of the site starts with https: and is that of its front page."""
    url = draft.community.site.url
    if url.startswith("http:"):
        yield gap(_URL, "P-06", "rule.site.http", mend="https:" + url[5:])
    elif re.search(r"[?#]|\.html?$", url):
        mend = re.sub(r"[^/]*([?#].*|\.html?)$", "", url)
        yield gap(_URL, "P-06", "rule.site.page", mend=mend)


def nothing_is_swallowed(draft: Draft) -> Iterator[Finding]:
    """A # with a space before it makes the rest of the line a comment: accent: #1f4e79."""
    for path in (("site", "accent"), ("toolkit", "hashtag")):
        lost = draft.source.swallowed_comment(path)
        if lost:
            yield error(path, "S-04", "rule.swallowed", lost=lost, mend=lost.lstrip("#").split()[0])

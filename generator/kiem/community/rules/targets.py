"""Addresses and codes that must arrive somewhere: the form, the site, a colour, a hashtag (P-03, P-06).

Owns: those rules. Must not know: form providers.
"""

import re
from collections.abc import Iterator

from kiem.community.address import is_no_target
from kiem.community.finding import Finding, error, gap, warning
from kiem.community.rules.draft import Draft
from kiem.community.text import Text
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
    """A # with a space before it makes the rest of the line a comment: accent: #1f4e79, our #1 tip."""
    coloured: Trail = ("site", "accent")
    for path in (coloured, ("toolkit", "hashtag")):
        lost = draft.source.swallowed_comment(path)
        if lost:
            yield error(path, "S-04", "rule.swallowed", lost=lost, mend=lost.lstrip("#").split()[0])
    if suspects := draft.source.cut_off():
        yield from _cut_off(draft, suspects)


def _cut_off(draft: Draft, suspects: frozenset[int]) -> Iterator[Finding]:
    """Texts that end at a # on one of these lines."""
    from kiem.source.mend import quoted, shown  # noqa: PLC0415 - only a mistake needs it

    for written in draft.values:
        for path, text in written.wordings() if isinstance(written.value, Text) else ():
            mark = draft.source.marks.get(path)
            if not mark or mark.end_at[0] + 1 not in suspects:
                continue
            if lost := draft.source.swallowed_comment(path):
                mend = shown(quoted(f"{text} {lost}"))
                yield warning(path, "S-04", "rule.cut_off", lost=shown(lost), mend=mend)

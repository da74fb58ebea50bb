"""P-15: what a finished page wants to load, and its own rules (Content-Security-Policy) keep out.

Owns: reading both out of HTML. Must not know: how pages are made, what the rules should be. Pages of
ours keep to theirs; this is for what organisers add in pages/, overrides/ and mkdocs.yml.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kiem.build import links
from kiem.engine.output import Output
from kiem.errors import Message, Place, Problem, Severity
from kiem.site.policy import inline

POLICY = re.compile(r'<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"')
LOADS = re.compile(
    r'<(script|iframe|img|source|video|audio|form|link|object)\b[^<>]*?\s(?:src|action|href|data)="(https?://[^/"]+)[^"]*"[^<>]*>',
    re.IGNORECASE,
)
WRITTEN = re.compile(
    r"<(script|style)\b(?![^>]*\s(?:src=|type=\"?application/))[^>]*>(.*?)</\1>",
    re.IGNORECASE | re.DOTALL,
)
ON_A_TAG = re.compile(r'<[a-z][^<>]*\sstyle="', re.IGNORECASE)
RULES = {
    "script": "script-src",
    "iframe": "frame-src",
    "img": "img-src",
    "form": "form-action",
    "link": "style-src",
    "style": "style-src",
    "object": "object-src",
}
WHOLE = {"*", "https:", "http:"}
ANY = "'unsafe-inline'"


class Wanted(NamedTuple):
    """What a rule doesn't let in: a host, or the name of a text of which `sign` is the first line."""

    rule: str
    source: str
    sign: str = ""


def kept_out(outputs: Iterable[Output]) -> dict[Wanted, list[str]]:
    """Each rule with the source that it doesn't let in, and the pages on which that is."""
    found: dict[Wanted, list[str]] = {}
    for output in outputs:
        if output.path.endswith(".html"):
            for wanted in _missing(output.read().decode("utf-8", "replace")):
                found.setdefault(wanted, []).append(output.made_from)
    return found


def problems(found: Mapping[Wanted, list[str]], definition: Path) -> Iterator[Problem]:
    """An error at the line of the organiser's that asks for it; a warning where none can be found."""
    texts = links.texts(definition) if found else {}
    for (rule, source, sign), pages in found.items():
        spot = links.spot(sign or source, texts)
        page = ", ".join(dict.fromkeys(pages))
        kind = "inline" if sign else "source"
        what = Message.of(f"page.kept_out_{kind}", source=source, page=page)
        hint = Message.of("page.kept_out.hint", rule=rule, source=source)
        severity: Severity = "error" if spot else "warning"
        yield Problem(spot or Place(str(definition)), severity, "P-15", what, hint)


def _missing(page: str) -> dict[Wanted, None]:
    """What one page lacks, in the order of the page; nothing without rules."""
    given = POLICY.search(page)
    if given is None:
        return {}
    parts = (part.split() for part in html.unescape(given[1]).split(";"))
    rules = {part[0]: part[1:] for part in parts if part}
    wanted = [_wanted(found) for found in LOADS.finditer(page) if _loads(found)]
    wanted += [_text(found) for found in WRITTEN.finditer(page)]
    if ON_A_TAG.search(page):
        wanted.append(Wanted("style-src-attr", ANY, 'style="'))
    return {want: None for want in wanted if not _lets_in(rules, want)}


def _loads(found: re.Match[str]) -> bool:
    """A link in the head may only be a name for something."""
    return found[1].lower() != "link" or 'rel="stylesheet"' in found[0]


def _wanted(found: re.Match[str]) -> Wanted:
    return Wanted(RULES.get(found[1].lower(), "default-src"), found[2])


def _text(found: re.Match[str]) -> Wanted:
    """A script or style that stands in the page, which a rule knows by its hash."""
    tag, text = found[1].lower(), found[2]
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return Wanted(RULES[tag], inline(text), first or f"<{tag}")


def _lets_in(rules: Mapping[str, list[str]], want: Wanted) -> bool:
    names = (want.rule, want.rule.removesuffix("-attr"), "default-src")
    allowed = next((rules[name] for name in names if name in rules), [])
    source = want.source
    if want.sign:
        hashed = any(one.startswith("'sha") for one in allowed)
        return source in allowed or (ANY in allowed and not hashed)
    host = source.partition("://")[2]
    return any(
        one in WHOLE
        or one.startswith(source)
        or one.partition("://")[2].startswith(host)
        or ("*." in one and host.endswith(one.partition("*")[2]))
        for one in allowed
    )

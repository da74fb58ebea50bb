"""By what an office document is known from another one, so that it is made again only if it has to be.

Owns: everything such a document is made of. Must not know: where documents are kept, how they are made.
"""

from functools import cache
from pathlib import Path

from kiem import __version__
from kiem.toolkit import typesetting
from kiem.toolkit.document import Document
from kiem.toolkit.facts import Facts

OFFICE = ("docx", "pptx")
SAID = ("stem", "lang", "name", "organiser", "home", "email", "link", "changed", "tagline")


def name(form: str, document: Document, facts: Facts) -> str:
    """A short name that differs where the document would; it ends in the file's own name."""
    from hashlib import blake2b  # noqa: PLC0415 - a build without a kit needs none

    look = facts["look"]
    made_of = (
        __version__,
        _code(),
        document,
        [facts[fact] for fact in SAID],
        facts["ways"].get(facts["stem"]),
        sorted(look.colours.items()),
        (look.head, look.body, look.fonts),
        look.logo,
        typesetting.version() if look.logo and typesetting.here() else "",
    )
    digest = blake2b(repr(made_of).encode("utf-8", "surrogatepass"), digest_size=16)
    return f"{digest.hexdigest()}.{facts['stem']}.{form}"


@cache
def _code() -> tuple[tuple[str, int, int], ...]:
    """The modules that make documents, as far as their dates tell."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return tuple((it.name, (stat := it.stat()).st_size, stat.st_mtime_ns) for it in files)

"""The toolkit as the site offers it: every file with its address, all of them in one zip.

Owns: where the files of the kit are published, which zips there are, how a size is written.
Must not know: how the files are made, the page that shows them, HTML.
"""

from collections.abc import Iterator

from kiem.site import onepager
from kiem.site.edition import Edition
from kiem.site.model import Asset
from kiem.site.routes import folder
from kiem.templates.anchors import anchor
from kiem.toolkit.archive import zip_of
from kiem.toolkit.kit import Bundle, Kit, KitFile

ZIP = "toolkit/toolkit.zip"
PREVIEWS = "toolkit/previews"
KILO = 1000


def files(edition: Edition, kit: Kit, printed: bytes) -> tuple[Asset, ...]:
    """The files of the kit, the zips, the one-pager (`printed`) in it, and small pictures."""
    zipped = {file.name: file.content for file in kit.files} | {onepager.NAME: printed}
    name = anchor(edition.community.community.name) or "toolkit"
    return (
        *(Asset(f"{root(edition)}{file.path}", file.content) for file in kit.files),
        Asset(zip_path(edition), zip_of(zipped, name)),
        *(_bundled(edition, bundle, name) for bundle in kit.bundles),
        *_previews(edition, kit),
    )


def root(edition: Edition) -> str:
    """The folder of the language, from the site's root."""
    return folder(edition.lang, edition.default)


def zip_path(edition: Edition) -> str:
    """Where all files in one are published."""
    return f"{root(edition)}{ZIP}"


def bundle_path(edition: Edition, bundle: Bundle) -> str:
    """Where a partner's files are published."""
    return f"{root(edition)}toolkit/toolkit-{bundle.slug}.zip"


def preview_path(edition: Edition, file: KitFile) -> str:
    """Where the small picture of a file is published."""
    return f"{root(edition)}{PREVIEWS}/{file.name.rpartition('.')[0].replace('/', '-')}.png"


def size(edition: Edition, n: int) -> str:
    """A number of bytes for people: never 0 kB."""
    if n < KILO * KILO:
        return edition.say("toolkit.kilobytes", n=max(1, round(n / KILO)))
    told = f"{n / KILO / KILO:.1f}".replace(".", edition.say("toolkit.decimal"))
    return edition.say("toolkit.megabytes", n=told)


def _bundled(edition: Edition, bundle: Bundle, name: str) -> Asset:
    content = {file.name: file.content for file in bundle.files}
    return Asset(bundle_path(edition, bundle), zip_of(content, f"{name}-{bundle.slug}"))


def _previews(edition: Edition, kit: Kit) -> Iterator[Asset]:
    paths: dict[str, bytes] = {}
    for file in kit.files:
        if file.thumb:
            paths.setdefault(preview_path(edition, file), file.thumb)
    for path, content in paths.items():
        yield Asset(path, content)

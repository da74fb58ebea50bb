"""Every internal link and anchor of the built sample leads somewhere, under /repo/ too."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

BASE = "https://buurt.example/repo/"
ATTRIBUTES = {"href", "src", "action", "poster"}


class Reader(HTMLParser):
    """Collects the ids and the links of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            assert values["id"] not in self.ids, f"the id {values['id']} stands twice"
            self.ids.add(values["id"])
        if tag != "link" or values.get("rel") not in {"canonical", "alternate"}:
            self.links += [value for name, value in values.items() if name in ATTRIBUTES]
        self.links += [
            part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()
        ]


def read(site: Path) -> dict[str, Reader]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        pages[path.relative_to(site).as_posix()] = reader
    return pages


def target(page: str, link: str) -> tuple[str, str] | None:
    """The file (relative to the site) and anchor that `link` on `page` names; None when it leads out."""
    here = BASE + page.removesuffix("index.html")
    url = urlsplit(urljoin(here, link))
    if url.scheme not in {"http", "https"} or url.netloc != "buurt.example":
        return None
    assert url.path.startswith("/repo/"), f"{page}: {link} leaves the sub-path"
    path = unquote(url.path.removeprefix("/repo/"))
    return (path + "index.html" if path.endswith("/") or not path else path), unquote(url.fragment)


def test_every_internal_link_resolves(site: Path) -> None:
    pages = read(site)
    assert len(pages) > 20
    broken, checked = [], 0
    for page, reader in pages.items():
        for link in reader.links:
            goal = target(page, link)
            if goal is None:
                continue
            checked += 1
            file, anchor = goal
            if not (site / file).is_file() or (anchor and anchor not in pages[file].ids):
                broken.append(f"{page}: {link}")
    assert checked > 300
    assert broken == []


def test_links_are_relative_except_on_the_404_page(site: Path) -> None:
    pages = read(site)
    assert len(pages) > 20
    absolute = [
        f"{page}: {link}"
        for page, reader in pages.items()
        for link in reader.links
        if link.startswith("/") and page != "404.html"
    ]
    assert absolute == []


def test_no_link_is_empty(site: Path) -> None:
    pages = read(site)
    assert sum(len(reader.links) for reader in pages.values()) > 300
    assert [page for page, reader in pages.items() if "" in reader.links] == []

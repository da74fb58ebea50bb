"""A page of a site, read as a browser reads it: its elements, ids, headings, links and texts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"img", "input", "br", "hr", "meta", "link"}
MEANT_TO_BE_EMPTY = {"textarea", "pre", "div", "span"}  # what a visitor or a script fills; art


@dataclass
class Element:
    """One element with its own and its children's text."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)


class Page(HTMLParser):
    """The HTML of a page's body; `elements` are in the order of their opening tags."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open, f"<{self._open[-1].tag}> is never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if self._open:
            self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        """The elements of these tags, in order."""
        return [element for element in self.elements if element.tag in tags]

    def by_class(self, name: str) -> list[Element]:
        """The elements with this class, in order."""
        return [e for e in self.elements if name in e.attributes.get("class", "").split()]

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def links(self) -> list[str]:
        """Every address that the page links to or shows."""
        named = ("href", "src")
        return [e.attributes[name] for e in self.elements for name in named if name in e.attributes]

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and text of every heading."""
        found = self.all("h1", "h2", "h3", "h4", "h5", "h6")
        return [(int(heading.tag[1]), heading.text.strip()) for heading in found]

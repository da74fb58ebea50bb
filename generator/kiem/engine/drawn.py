"""The pages of the last site, in a process that makes the same site again and again.

Owns: which of them would come out the same. Must not know: how a page is drawn.
"""

from collections.abc import Callable, Iterable

from mkdocs.structure.pages import Page

from kiem.engine.output import Output


class Drawn:
    """Every page with the text it was drawn from; a page sees its own text and what is `around` all of them."""

    def __init__(self) -> None:
        self._around: object = None
        self._pages: dict[str, tuple[str, Output]] = {}

    def again(
        self, around: object, pages: Iterable[Page], draw: Callable[[Page], Output]
    ) -> list[Output]:
        """The pages, of which only those are drawn that differ from the last time."""
        known = self._pages if around == self._around else {}
        self._around, self._pages = around, {}
        for page in pages:
            path, text = page.file.src_uri, page.file.content_string
            was, output = known.get(path, (None, None))
            self._pages[path] = (text, output if output and was == text else draw(page))
        return [output for _, output in self._pages.values()]

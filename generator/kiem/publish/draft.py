"""What would be published, before it is: the site, and what it changes in its place.

Owns: the visible list of places, the order look, make, compare. Must not know: any one place.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiem.build.cache import Options
from kiem.build.changes import Change, changes
from kiem.build.record import Stamp
from kiem.build.site import Made, make
from kiem.errors import Problem
from kiem.publish import archive, folder, pages_branch
from kiem.publish.spot import Spot

PLACES: Mapping[str, Callable[[Options, str], Spot]] = {
    "gh-pages": pages_branch.look,
    "folder": folder.look,
    "zip": archive.look,
}
PAGE, FRONT, WRONG = ".html", "index.html", "404.html"


class Draft(NamedTuple):
    """A site on its way to a place; `gaps` are what makes it not fit to be published."""

    spot: Spot
    made: Made
    changes: tuple[Change, ...]
    gaps: tuple[Problem, ...]

    @property
    def first(self) -> bool:
        """Whether nothing is published there yet."""
        return not self.spot.published

    def pages(self, kind: str) -> tuple[str, ...]:
        """The addresses of the pages with a change of that kind: the front page first, 404.html last."""
        paths = [it.path for it in self.changes if it.kind == kind and it.path.endswith(PAGE)]
        paths.sort(key=lambda path: (path == WRONG, path != FRONT))
        return tuple(path.removesuffix(FRONT) or "/" for path in paths)

    @property
    def others(self) -> int:
        """How many other files change."""
        return sum(not change.path.endswith(PAGE) for change in self.changes)

    def send(self) -> None:
        """Publish it; EnvironmentProblem with everything in its place as it was."""
        self.spot.send(self.made)


def draft(options: Options, to: str, place: str = "") -> Draft:
    """The site of `options` beside what stands in its place (a key of PLACES); nothing is written.

    InputError when the definition keeps it from being made, EnvironmentProblem when the place does.
    """
    spot = PLACES[to](options, place)
    known = options.aimed(options.output, url=options.url or spot.url)
    made = make(known)
    now = {output.path: spot.digest(output.read()) for output in made.outputs}
    before = {path: mark for path, mark in spot.published.items() if path not in spot.kept}
    return Draft(
        spot=spot,
        made=made,
        changes=changes(_stamped(before), _stamped(now)),
        gaps=tuple(found for found in made.findings if found.severity == "gap"),
    )


def _stamped(digests: Mapping[str, str]) -> dict[str, Stamp]:
    return {path: Stamp(0, 0, digest) for path, digest in digests.items()}

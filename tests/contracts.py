"""What each form service asks and answers, as tests/providers/*.yml tell it.

The tables are written from what the services say of themselves (each names where), not from our
code: where the two differ, one of them is wrong.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml

FOLDER = Path(__file__).parent / "providers"
MODES = ("success", "field_error", "failure")


class Answer(NamedTuple):
    """What a service sends back: JSON, a page of its own, or a redirect `to` an address or a field."""

    status: int
    json: Any = None
    page: str = ""
    to: str = ""


class Contract(NamedTuple):
    """One service: what the organiser pastes (`signup`), what must arrive and what comes back.

    `named` is our question → the name under which the answer must arrive; `sent` is the name and
    value of what must come along; `next` the field that says where to go; `trap` the field that must
    come empty, `every` how all names begin; `script_path` where a script posts to when that differs
    from `path`. `field` is the question beside which the complaint of `field_error` belongs. `query`
    is what a frame's address must carry, `leads` where it sends a frame on to, `link` the address of
    the plain link, `height` what the frame says and what it means.
    """

    id: str
    kind: str
    signup: str
    hosts: tuple[str, ...]
    path: str
    script_path: str = ""
    named: Mapping[str, str] = {}
    sent: Mapping[str, str] = {}
    trap: str = ""
    every: str = ""
    next: str = ""
    field: str = ""
    scripted: Mapping[str, Answer] = {}
    plain: Mapping[str, Answer] = {}
    query: Mapping[str, str] = {}
    leads: str = ""
    link: str = ""
    height: Mapping[str, Any] = {}

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def names(self) -> set[str]:
        """Every host at which the service is found, that of its plain link too."""
        return {*self.hosts, *filter(None, [urlsplit(self.link).hostname])}

    @property
    def site(self) -> str:
        """The host of the community whose form this is."""
        return f"{self.id.replace('_', '-')}.community.example"


Joins = Callable[[Contract], str]  # the address of the page on which people sign up through it


def read(file: Path) -> Contract:
    """The contract in `file`; a key that we don't know is a mistake."""
    given = yaml.safe_load(file.read_text("utf-8"))
    for way in ("scripted", "plain"):
        if way in given:
            given[way] = {mode: Answer(**answer) for mode, answer in given[way].items()}
            assert tuple(given[way]) == MODES, f"{file.name}: {way}"
    given["hosts"] = tuple(given["hosts"])
    return Contract(id=file.stem, **given)


CONTRACTS = {file.stem: read(file) for file in sorted(FOLDER.glob("*.yml"))}
POSTS = {id: contract for id, contract in CONTRACTS.items() if contract.kind == "post"}
EMBEDS = {id: contract for id, contract in CONTRACTS.items() if contract.kind == "embed"}

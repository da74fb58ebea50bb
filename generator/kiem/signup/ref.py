"""Where the answers of a sign-up go, as plain data.

Owns: the shape that every form service's file gives back, and the shape of such a file.
Must not know: any one service, the community, pages.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

Kind = Literal["post", "embed", "link", "mailto"]


class Privacy(NamedTuple):
    """Who receives the answers besides the organiser: a name, a country code, their own page.

    Empty where nothing is known: an address of the organiser's own may be anywhere.
    """

    receiver: str = ""
    country: str = ""
    page: str = ""
    checked_on: dt.date | None = None


class Target(NamedTuple):
    """What the organiser gave: one address (an embed code is already undone), and how to use it."""

    address: str
    form_as: str = ""
    access_key: str = ""


class Ref(NamedTuple):
    """One recognised form: the service, how it is used, its canonical address.

    `hosts` is what a form may post to or a frame may load; `names` renames our fields for the
    service (ours → theirs); `hidden` is sent along; `trap` is the field that must stay empty;
    `next_field` and `subject_field` name what the service calls those two, if it knows them.
    """

    provider: str
    kind: Kind
    address: str
    hosts: tuple[str, ...] = ()
    names: Mapping[str, str] = MappingProxyType({})
    hidden: tuple[tuple[str, str], ...] = ()
    trap: str = ""
    next_field: str = ""
    subject_field: str = ""
    privacy: Privacy = Privacy()

    def called(self, name: str) -> str:
        """What the service calls our field `name`."""
        return self.names.get(name, name)


class Provider(Protocol):
    """What every form service's file offers: its title for people, its kind, and recognise."""

    TITLE: str
    KIND: Kind

    def recognise(self, target: Target) -> Ref | None:
        """The form that `target` points at if it is this service's, else None."""

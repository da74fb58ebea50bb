"""A place on the web for a site: what stands there now, and how the new site gets there.

Owns: that shape. Must not know: any kind of place.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiem.build.site import Made


class Spot(NamedTuple):
    """One place. `published` holds what is there now: path → `digest` of the content.

    `kept` are files there that stay, though kiem doesn't make them. `url` is the address that the
    site will have there, as far as the place itself tells. `first` asks for what else is to be done
    after a first time. `send` puts the site there, whole or not at all; EnvironmentProblem if not.
    """

    name: str
    published: Mapping[str, str]
    digest: Callable[[bytes], str]
    send: Callable[[Made], None]
    kept: tuple[str, ...] = ()
    url: str = ""
    settings: str = ""

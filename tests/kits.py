"""The kits of real communities, for tests: made once, as a build makes them."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiem import blueprint, source, theme, words
from kiem.community.definition import Community
from kiem.community.load import read_community
from kiem.community.localise import in_language
from kiem.keep import Keep
from kiem.toolkit.kit import Kit, KitFile
from kiem.toolkit.look import look_of
from kiem.toolkit.making import make

HERE = Path(__file__).resolve().parent / "communities"
SAMPLE = HERE.parent.parent / "sample-community"
TODAY = date(2027, 1, 5)
KITS = (
    ("nachtploeg", "nl"),
    ("elm-lane", "en"),
    ("leeskring", "nl"),
    ("leeskring", "en"),
    ("sample-community", "nl"),
    ("sample-community", "en"),
)
COMPILED = TemporaryDirectory()
KEPT: dict[str, bytes] = {}  # what is drawn or set once is the same in every test


def folder(name: str) -> Path:
    return SAMPLE if name == SAMPLE.name else HERE / name


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    if name not in KEPT:
        KEPT[name] = make()
    return KEPT[name]


def kit_of(
    community: Community,
    lang: str,
    where: Path = HERE,
    *,
    today: date = TODAY,
    url: str = "https://kring.example/",
    type_: str = "",
    keep: Keep = kept,
) -> Kit:
    of = blueprint.load(type_ or community.type)
    return make(
        in_language(community, lang),
        words.load(lang, of.folders, community.labels),
        of,
        today=today,
        folder=where,
        addresses={"home": url, "join": f"{url}join/", "toolkit": f"{url}toolkit/"} if url else {},
        look=look_of(community, theme.load("lente"), where),
        keep=keep,
        cache_dir=Path(COMPILED.name),
    )


@cache
def community(name: str) -> Community:
    """The community of a folder, filled by its blueprint."""
    found = source.read(folder(name) / "community.yaml")
    definition = read_community(found, TODAY)
    return blueprint.fill(definition, blueprint.load(definition.community.type)).community


@cache
def kit(name: str, lang: str) -> Kit:
    return kit_of(community(name), lang, folder(name))


def file(made: Kit, name: str) -> KitFile:
    return next(it for it in made.files if it.name == name)


def by_name(made: Kit) -> dict[str, KitFile]:
    return {file.name: file for file in made.files}

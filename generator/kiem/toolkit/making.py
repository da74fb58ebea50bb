"""The kit of one language, from the community to its files.

Owns: the order of the work: our texts, the organiser's files in their place or beside them, and last
what tells about all of them. Must not know: what texts say, the page that offers them.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from kiem.blueprint import Blueprint
from kiem.community.definition import Community
from kiem.keep import Keep, at_once
from kiem.toolkit.bundles import bundles
from kiem.toolkit.drawing import Hand
from kiem.toolkit.facts import Facts, facts
from kiem.toolkit.items import Item, chosen
from kiem.toolkit.kit import DOORS, FOLDER, Kit, KitFile, Lack
from kiem.toolkit.look import Look
from kiem.toolkit.names import meant, names
from kiem.toolkit.own import own_files
from kiem.toolkit.posts import LIMITS, STEM, social
from kiem.toolkit.sheets import SHEETS
from kiem.toolkit.typesetting import here
from kiem.toolkit.wording import Said
from kiem.toolkit.writing import Writer, writer
from kiem.words import Words

READABLE = ("txt", "md")
SHORT = "-short"  # how the stem of a text's short form ends


def make(  # noqa: PLR0913 - all that a text may depend on
    community: Community,
    words: Words,
    blueprint: Blueprint,
    *,
    today: dt.date,
    folder: Path,
    addresses: Mapping[str, str],
    cache_dir: Path | None = None,
    look: Look | None = None,
    keep: Keep = at_once,
) -> Kit:
    """The kit in the language of `words`; `community` is filled and in that language.

    addresses: absolute, by page ("home", "join", "toolkit"); empty while the site has no address.
    folder is the organiser's; InputError when a file in it can't be published. Nothing is drawn without
    a `look`; `keep` may know drawings from before.
    """
    known = _known(community, words, blueprint, today, addresses)
    items = chosen(known, blueprint.facts.toolkit_adds)
    write = writer(words, blueprint, cache_dir, keep)
    drawn, lacks = _drawn(items, known, write, Hand(words, look, keep)) if look else ([], ())
    known |= {"look": look, "drawn": _as_they_go(drawn, folder, words.lang, community.language)}
    known |= {"pictures": {file.name: file.alt for file in drawn if file.alt}}
    texts = drawn + [f for item in items if not item.overview for f in write.files(item, known)]
    overviews = sorted((item for item in items if item.overview), key=lambda item: item.overview)
    later = [f"{item.stem}.{form}" for item in overviews for form in item.formats]
    made = [*(file.name for file in texts), *later]
    own = own_files(folder, words.lang, community.language, made)
    known["own"] = frozenset(own)

    def all_of(texts: Sequence[KitFile]) -> tuple[KitFile, ...]:
        return (*_in_order(items, texts, own), *_added(own, made))

    for item in overviews:
        known |= _told(all_of(texts), words)
        texts += write.files(item, known)
    whole = all_of(texts)
    sets = bundles(items, whole, known, write, lambda files: _told(files, words))
    return Kit(whole, lacks, tuple(sets))


def _known(
    community: Community,
    words: Words,
    blueprint: Blueprint,
    today: dt.date,
    addresses: Mapping[str, str],
) -> dict[str, Any]:
    """What every text may say, before anything is made."""
    return {
        **facts(community, words.lang, today, addresses),
        "words": words,
        "limit": {channel: Said(limit) for channel, limit in LIMITS.items()},
        "gone": _gone(community, blueprint),
        "partner": "",
    }


def _drawn(
    items: Sequence[Item], facts: Facts, write: Writer, hand: Hand
) -> tuple[list[KitFile], tuple[Lack, ...]]:
    """What is drawn of the items, and what could not be."""
    drawn = [item for item in items if item.stem in SHEETS]
    if not here():
        return [], tuple(Lack("typst", item.stem) for item in drawn)
    said = [(item, write.written(item, facts)) for item in drawn]
    made = [one for item, it in said if it for one in hand.files(item, it, facts)]
    files = [one for one in made if isinstance(one, KitFile)]
    return files, tuple(one for one in made if isinstance(one, Lack))


def _as_they_go(
    drawn: Sequence[KitFile], folder: Path, lang: str, languages: Sequence[str]
) -> Mapping[str, bytes]:
    """What is drawn by its name in the kit, the organiser's own in the place of ours."""
    own = own_files(folder, lang, languages, [file.name for file in drawn])
    return {file.name: own.get(file.name, file.content) for file in drawn}


def _gone(community: Community, blueprint: Blueprint) -> set[str]:
    """What the type drops, but for posts on a channel the organiser uses; and what they skip.

    A text goes with its short form; the short form may go alone.
    """
    known = names(blueprint.facts.toolkit_adds)
    skipped = {meant(name, known) for name in community.toolkit.skip}
    used = {f"{STEM}/{social(channel.name)}" for channel in community.channels}
    gone = {*blueprint.facts.toolkit_drops} - used | skipped
    return gone | {f"{name}{SHORT}" for name in gone}


def _told(files: Sequence[KitFile], words: Words) -> dict[str, Any]:
    """What the read-me and the schedule say about the other files."""
    doors = (
        {"title": words[f"toolkit.door_{door}"], "files": _by_item(files, door)} for door in DOORS
    )
    return {
        "all": files,
        "files": {file.name for file in files},
        "titles": {file.stem: file.title for file in files},
        "doors": [door for door in doors if door["files"]],
        "tables": any(file.format == "csv" for file in files),
    }


def _by_item(files: Sequence[KitFile], door: str) -> list[dict[str, str]]:
    """The files of one door, those of an item together: their names, their title, what for."""
    rows = [file for file in files if file.door == door and not file.beside]
    firsts = {file.stem: file for file in reversed(rows)}
    return [
        {
            "names": ", ".join(file.name for file in rows if file.stem == stem),
            "title": firsts[stem].title,
            "goal": firsts[stem].goal,
        }
        for stem in dict.fromkeys(file.stem for file in rows)
    ]


def _in_order(
    items: Sequence[Item], files: Sequence[KitFile], own: Mapping[str, bytes]
) -> list[KitFile]:
    """Our files in the order of the items, each with the organiser's content where there is one."""
    stems = [item.stem for item in items]
    return [
        _replaced(file, own[file.name]) if file.name in own else file
        for file in sorted(files, key=lambda file: stems.index(file.stem))
    ]


def _replaced(file: KitFile, content: bytes) -> KitFile:
    text = _text(content) if file.text else ""
    return file._replace(content=content, text=text, pieces=())


def _added(own: Mapping[str, bytes], made: Sequence[str]) -> list[KitFile]:
    """The organiser's files that stand beside ours."""
    return [
        KitFile(
            path=f"{FOLDER}/{name}",
            content=content,
            stem=PurePosixPath(name).stem,
            title=PurePosixPath(name).name,
            goal="",
            door=DOORS[0],
            format=PurePosixPath(name).suffix.removeprefix(".").lower(),
            text=_text(content) if name.lower().endswith(READABLE) else "",
        )
        for name, content in own.items()
        if name not in made
    ]


def _text(content: bytes) -> str:
    """What a file says, or nothing where it isn't UTF-8."""
    try:
        return content.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return ""

"""The definition with every mend carried out of which there is no doubt: the text, edited in its places.

Owns: which mends those are: quotes and spaces that the reader is sure of, keys that have another name now,
misspelt keys that can mean one thing only. Must not know: files, how a mend is shown. Nothing is written
anew: a line that needs nothing keeps every byte.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiem.community.misspelt import all_keys, certain
from kiem.community.parse import parse
from kiem.community.renamed import modern
from kiem.errors import InputError, Message
from kiem.source import Source, Trail
from kiem.source import parse as read
from kiem.source.decode import decode
from kiem.source.mend import Mend
from kiem.source.repair import Edit, repaired

ENDS = re.compile("(\r\n|\r|\n)")
BOM = "\ufeff"


class Mended(NamedTuple):
    """The text of a file before and after, and the edits in between, in the order of the lines."""

    before: str
    after: str
    edits: tuple[Edit, ...]


def mended(raw: bytes, name: str, folder: Path) -> Mended:
    """What `raw`, the content of the file `name`, should be; InputError for what isn't UTF-8."""
    text, problems = decode(raw, name)
    if problems:
        raise InputError(problems)
    before = raw.decode("utf-8")
    now, edits = repaired(text, name, _doubtful)
    found = [*edits]
    while edit := _next(now, name, folder):
        found.append(edit)
        lines = now.split("\n")
        lines[edit.line - 1] = edit.text
        now = "\n".join(lines)
    found.sort(key=lambda edit: edit.line)
    return Mended(before, _put(before, now, {edit.line for edit in found}), tuple(found))


def _put(before: str, now: str, changed: set[int]) -> str:
    """The lines that changed, in the text as it is on disk: its line ends and its first mark stay."""
    mark = BOM if before.startswith(BOM) else ""
    parts, lines = ENDS.split(before.removeprefix(BOM)), now.split("\n")
    for number in changed:
        parts[2 * (number - 1)] = lines[number - 1]
    return mark + "".join(parts)


def _doubtful(mend: Mend, line: str) -> bool:
    """Whether a colon in a text may have been meant as that of a key: `name: Noor role: editor`."""
    if mend.what.id != "yaml.colon":
        return False
    inside = re.findall(r"([\w-]+):(?=\s|$)", line)[1:]
    return any(word.casefold() in all_keys() for word in inside)


def _next(text: str, name: str, folder: Path) -> Edit | None:
    """The next key to rename, if there is any; None too for a text that can't be read."""
    try:
        source = read(text.encode(), name, folder)
    except InputError:
        return None
    return next(_renames(source), None)


def _renames(source: Source) -> Iterator[Edit]:
    today = modern(source)
    for path, old in today.old.items():
        why = next(it for it in today.findings if it.path == path)
        yield from _edit(today.source, path, old, str(path[-1]), Message.of(why.kind, **why.values))
    found = parse(today.source.data).findings
    for finding in found:
        meant = finding.kind == "key.unknown.near" and certain(finding.path, today.source.data)
        if meant:
            key = str(finding.path[-1])
            said = Message.of("fmt.key", key=key, mend=meant)
            for edit in _edit(today.source, finding.path, key, meant, said):
                if _helps(source, edit, len(found)):
                    yield edit


def _edit(source: Source, path: Trail, old: str, new: str, why: Message) -> Iterator[Edit]:
    """The line of a key with the other name in its place; nothing where the key isn't to be found."""
    place = source.key_place(path)
    line, at = source.line(place.line), place.column - 1
    for written in (old, f'"{old}"', f"'{old}'"):
        if line[at:].startswith(written):
            yield Edit(place.line, line[:at] + new + line[at + len(written) :], why)
            return


def _helps(source: Source, edit: Edit, before: int) -> bool:
    """Whether less is wrong with the keys and values after an edit; a mend that isn't one makes more."""
    lines = source.text.split("\n")
    lines[edit.line - 1] = edit.text
    try:
        after = read("\n".join(lines).encode(), source.file, source.folder)
    except InputError:
        return False
    return len(parse(modern(after).source.data).findings) < before

"""What kiem remembers of a build: what went in, what came out, what was said.

Owns: the form of that record, a text of lines with tabs. Must not know: who reads or writes it.
Only built-in modules: this is read before anything else, and importing dataclasses takes longer than
all the rest of a build in which nothing changed.
"""

FORM = "kiem record 1"
UNSURE = "-"


class Stamp:
    """Size in bytes, time of change in nanoseconds and digest of one file (UNSURE if not known)."""

    __slots__ = ("digest", "mtime", "size")

    def __init__(self, size: int, mtime: int, digest: str = UNSURE) -> None:
        self.size = size
        self.mtime = mtime
        self.digest = digest


class Summary:
    """What a build had to tell, by name: pages, files, filled, gap, warning, tip."""

    __slots__ = ("counts",)

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts


class Record:
    """One build, with `version` of kiem. `key` is empty when the result may depend on more than the files under `roots`.

    Inputs go by their absolute path, outputs by their path in the site.
    """

    __slots__ = ("inputs", "key", "outputs", "roots", "summary", "version")

    def __init__(self, key: str = "") -> None:
        self.key = key
        self.version = ""
        self.summary = Summary({})
        self.roots: list[str] = []
        self.inputs: dict[str, Stamp] = {}
        self.outputs: dict[str, Stamp] = {}


def parse(text: str) -> Record | None:
    """The record that `text` holds, None if it is none or a part of one."""
    lines = text.split("\n")
    if lines[0] != FORM or lines[-1] != FORM:
        return None
    record = Record()
    try:
        for line in lines[1:-1]:
            _read(record, line.split("\t"))
    except ValueError:
        return None
    return record


def dump(record: Record) -> str:
    """The record as text; a name that doesn't fit on a line makes it one that never matches."""
    names = (*record.roots, *record.inputs, *record.outputs)
    key = record.key if all(map(_fits, names)) else ""
    lines = [
        FORM,
        f"key\t{key}",
        f"version\t{record.version}",
        *(f"root\t{root}" for root in record.roots if _fits(root)),
    ]
    lines += [f"count\t{name}\t{count}" for name, count in record.summary.counts.items()]
    lines += [_line("in", name, stamp) for name, stamp in record.inputs.items() if _fits(name)]
    lines += [_line("out", name, stamp) for name, stamp in record.outputs.items() if _fits(name)]
    return "\n".join([*lines, FORM])


def _fits(name: str) -> bool:
    return "\t" not in name and "\n" not in name


def _line(kind: str, name: str, stamp: Stamp) -> str:
    return f"{kind}\t{stamp.size}\t{stamp.mtime}\t{stamp.digest}\t{name}"


def _read(record: Record, parts: list[str]) -> None:
    kind = parts[0]
    if kind == "key":
        record.key = parts[1]
    elif kind == "version":
        record.version = parts[1]
    elif kind == "root":
        record.roots.append(parts[1])
    elif kind == "count":
        record.summary.counts[parts[1]] = int(parts[2])
    else:
        _, size, mtime, digest, name = parts
        stamps = record.inputs if kind == "in" else record.outputs
        stamps[name] = Stamp(int(size), int(mtime), digest)

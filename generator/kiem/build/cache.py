"""Whether anything changed since the last build; if not, the build ends here.

Owns: what counts as an input, and comparing it with the record of the last build. Must not know: how
a site is made. Only built-in modules and os: the answer takes less time than importing any other.
"""
# ruff: noqa: PTH100, PTH110, PTH112, PTH113, PTH116, PTH118, PTH119, PTH120, PTH123 - pathlib takes longer than all that is done here

import os
import sys
import time

from kiem import __version__
from kiem.build.record import UNSURE, Record, Stamp, Summary, parse

FOLDER = ".kiem"
FILE = "community.yaml"
SITE = "site"
# In a community's folder but never read: private sheets, sites, what tools leave behind.
NOT_READ = frozenset({"organiser", "node_modules", "venv", SITE})
NEVER = -1  # no file has this size
# A folder with more files than this is no community; looking at all of them would take longer.
MOST = 5000
# Two changes within this time may leave the same date on a file (2 s on FAT), in nanoseconds.
COARSE = 2_000_000_000
# The clock of a disk runs at most so far behind the clock of the machine.
TICK = 20_000_000
# 9999-12-31, in seconds since 1970: dates have four digits for the year.
LAST_DAY = 253_402_300_799


class Options:
    """What was asked for on the command line; paths as they were typed, `today` as YYYY-MM-DD.

    `url` is where the host will show the site, "" when nobody said.
    """

    __slots__ = (
        "blueprint",
        "community",
        "output",
        "strict",
        "theme",
        "today",
        "url",
        "with_toolkit",
    )

    def __init__(  # noqa: PLR0913 - the options of one command, by keyword
        self,
        *,
        community: str = ".",
        output: str | None = None,
        theme: str | None = None,
        blueprint: str | None = None,
        with_toolkit: bool = True,
        strict: bool = False,
        today: str | None = None,
        url: str = "",
    ) -> None:
        self.community = community
        self.output = output
        self.theme = theme
        self.blueprint = blueprint
        self.with_toolkit = with_toolkit
        self.strict = strict
        self.today = today or _today()
        self.url = url

    def but(self, **changes: object) -> "Options":
        """The same but for `changes`, by keyword."""
        given = {name: getattr(self, name) for name in self.__slots__}
        return Options(**{**given, **changes})

    def aimed(self, output: str | None, *, url: str = "") -> "Options":
        """The same with another place for the site, and an address if one is given."""
        return self.but(output=output, url=url or self.url)

    @property
    def file(self) -> str:
        """The definition itself."""
        named = self.community
        return os.path.join(named, FILE) if os.path.isdir(named) else named

    @property
    def folder(self) -> str:
        """The community's folder."""
        return os.path.dirname(os.path.abspath(self.file))

    @property
    def target(self) -> str:
        """Where the site goes."""
        return os.path.abspath(self.output or os.path.join(self.folder, SITE))

    @property
    def record(self) -> str:
        """Where the record of a build with this target is kept."""
        try:
            place = os.path.relpath(self.target, self.folder)
        except ValueError:  # another drive
            place = self.target
        name = place.replace(os.sep, "+").replace(":", "+")
        return os.path.join(self.folder, FOLDER, f"{name}.record")


class Snapshot:
    """The inputs at one moment; taken before they are read, so that no change is missed."""

    __slots__ = ("inputs", "key", "moment")

    def __init__(self, key: str, inputs: dict[str, Stamp], moment: int) -> None:
        self.key = key
        self.inputs = inputs
        self.moment = moment


def unchanged(options: Options) -> Summary | None:
    """What the last build had to tell, if this one would make the same; else None."""
    record = load(options.record)
    if record is None or not record.key or record.key != _key(options):
        return None
    if _edited(os.path.abspath(options.file), record.inputs):
        return None
    if not _all_there(options.target, record.outputs):
        return None
    now = take(options, record.roots)
    if now is None or now.inputs.keys() != record.inputs.keys():
        return None
    same = all(_same(name, stamp, now.inputs[name]) for name, stamp in record.inputs.items())
    return record.summary if same else None


def take(options: Options, roots: list[str], moment: int = 0) -> Snapshot | None:
    """The files under the community's folder and `roots` as they are now; None if too many.

    `moment` is when the build began to read them, in nanoseconds since 1970.
    """
    walk = _Walk(options.target)
    walk.into(options.folder, NOT_READ)
    for root in roots:
        walk.into(root)
    file = os.path.abspath(options.file)
    if file not in walk.found and os.path.isfile(file):
        walk.found[file] = _stamp(os.stat(file))
    return Snapshot(_key(options), walk.found, moment) if len(walk.found) <= MOST else None


def settled(options: Options, snapshot: Snapshot) -> dict[str, Stamp]:
    """The inputs as a record keeps them: the community's with their digests."""
    own = f"{options.folder}{os.sep}"
    return {
        name: _settled(name, stamp, snapshot.moment, own=name.startswith(own))
        for name, stamp in snapshot.inputs.items()
    }


def load(path: str) -> Record | None:
    """The record at `path`, None if there is none that can be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return parse(file.read())
    except OSError:
        return None


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    given = epoch.isdecimal() and int(epoch) <= LAST_DAY
    moment = time.gmtime(int(epoch)) if given else time.localtime()
    return time.strftime("%Y-%m-%d", moment)


def _key(options: Options) -> str:
    """Everything but files that the result depends on."""
    places = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    libraries = [str(os.stat(path).st_mtime_ns) for path in places if os.path.isdir(path)]
    chosen = [
        os.path.abspath(n) if n and os.path.exists(n) else n
        for n in (options.theme, options.blueprint)
    ]
    facts = (
        __version__,
        sys.version.split()[0],
        *libraries,
        os.path.basename(options.file),
        *(name or "" for name in chosen),
        options.today,
        "kit" if options.with_toolkit else "",
        "strict" if options.strict else "",
        options.url,
    )
    return "|".join(facts).replace("\t", " ").replace("\n", " ")


class _Walk:
    """The files under some folders; hidden ones don't count, and a linked folder counts once."""

    def __init__(self, target: str) -> None:
        self._real = os.path.realpath(target)
        self._site = os.path.basename(target)
        self._seen: set[str] = set()
        self.found: dict[str, Stamp] = {}

    def into(self, folder: str, skipped: frozenset[str] = frozenset()) -> None:
        try:
            entries = sorted(os.scandir(folder), key=_name)
        except OSError:
            return
        for entry in entries:
            if entry.name in skipped or entry.name.startswith((".", "__pycache__")):
                continue
            try:
                if entry.is_dir():
                    self._folder(entry)
                elif entry.is_file():
                    self.found[entry.path] = _stamp(entry.stat())
            except OSError:  # gone meanwhile, or a link that leads to itself
                continue

    def _folder(self, entry: "os.DirEntry[str]") -> None:
        if entry.is_symlink() and self._again(entry):
            return
        site = entry.name == self._site and os.path.realpath(entry.path) == self._real
        if not site and ".kiem-" not in entry.name and len(self.found) <= MOST:
            self.into(entry.path)

    def _again(self, entry: "os.DirEntry[str]") -> bool:
        """Whether a linked folder was seen, or holds the site."""
        real = os.path.realpath(entry.path)
        again = real in self._seen or f"{self._real}{os.sep}".startswith(f"{real}{os.sep}")
        self._seen.add(real)
        return again


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _stamp(stat: os.stat_result) -> Stamp:
    return Stamp(stat.st_size, stat.st_mtime_ns)


def _all_there(target: str, outputs: dict[str, Stamp]) -> bool:
    for name, stamp in outputs.items():
        try:
            now = os.stat(f"{target}/{name}")
        except OSError:
            return False
        if now.st_size != stamp.size or now.st_mtime_ns != stamp.mtime:
            return False
    return bool(outputs)


def _edited(file: str, inputs: dict[str, Stamp]) -> bool:
    """Whether the definition itself is another; most often it is what changed."""
    try:
        return not _same(file, inputs[file], _stamp(os.stat(file)))
    except (KeyError, OSError):
        return True


def _same(name: str, then: Stamp, now: Stamp) -> bool:
    if then.size != now.size:
        return False
    if then.mtime == now.mtime:
        return True
    return then.digest != UNSURE and _read(name) == then.digest


def _settled(name: str, stamp: Stamp, moment: int, *, own: bool) -> Stamp:
    """A stamp to compare with later: by content if the date says little, never if it changed."""
    if stamp.mtime > moment - TICK:
        return Stamp(NEVER, 0)
    known = _read(name) if own else UNSURE
    return Stamp(stamp.size, 0 if stamp.mtime > moment - COARSE else stamp.mtime, known)


def digest(content: bytes) -> str:
    """Any content in 32 characters."""
    from hashlib import blake2b  # noqa: PLC0415 - most builds in which nothing changed need none

    return blake2b(content, digest_size=16).hexdigest()


def _read(name: str) -> str:
    """The digest of a file."""
    try:
        with open(name, "rb") as file:
            return digest(file.read())
    except OSError:
        return UNSURE

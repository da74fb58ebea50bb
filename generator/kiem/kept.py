"""What would be worked out anew at every start, kept between runs: a fifth of the time of a build.

Python keeps compiled modules (.pyc), but compiles their regular expressions and the methods of their
dataclasses each time they are imported; this keeps those too, and data that others ask it to keep.
Owns: what is kept and when it still holds. Must not know: where it is kept. Without `start` nothing is
kept and everything works as ever.
"""

import dataclasses
import marshal
import sys
import zlib
from collections.abc import Callable
from importlib import import_module
from types import CodeType, SimpleNamespace
from typing import Any, TypeVar

from kiem import __version__

STAMP = f"{__version__} {sys.version}".encode()
MOST = 4000  # compiled things; more means that some run makes new ones every time
WORTH = 12  # so many new things are worth a write

T = TypeVar("T")


class _Store:
    def __init__(self) -> None:
        self.codes: dict[str, CodeType] = {}
        self.patterns: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}
        self.values: dict[str, tuple[tuple[int, ...], Any]] = {}
        self.new: list[object] = []


_store = _Store()


def start(content: bytes) -> None:
    """Take up what was kept, `content` of an earlier run or nothing; to call before any import."""
    kept = _read(content)
    if kept:
        _store.codes, _store.patterns, _store.values = kept
    _keep_dataclasses()
    _keep_patterns()


def content() -> bytes | None:
    """What to keep for the next run; None if that isn't worth a write."""
    if len(_store.new) < WORTH:
        return None
    codes, patterns = _store.codes, _store.patterns
    if len(codes) + len(patterns) > MOST:
        codes = {key: code for key, code in codes.items() if key in _store.new}
        patterns = {key: made for key, made in patterns.items() if key in _store.new}
    body = marshal.dumps((codes, patterns, _store.values))
    return b"\n".join((STAMP, b"%d" % zlib.crc32(body), body))


def of(name: str, stamp: tuple[int, ...], make: Callable[[], T]) -> T:
    """What `make` gives, plain data, from an earlier run if the `stamp` of its source is the same."""
    known = _store.values.get(name)
    if known and known[0] == stamp:
        value: T = known[1]
        return value
    value = make()
    _store.values[name] = (stamp, value)
    _store.new += [name] * WORTH
    return value


def _read(content: bytes) -> tuple[Any, Any, Any] | None:
    stamp, _, rest = content.partition(b"\n")
    check, _, body = rest.partition(b"\n")
    if stamp != STAMP or check != b"%d" % zlib.crc32(body):
        return None
    codes, patterns, values = marshal.loads(body)  # noqa: S302 - our own, from the user's caches
    return codes, patterns, values


def _keep_dataclasses() -> None:
    """Let `dataclasses` take the code of its methods from the store, by their text."""

    def execute(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        code = _store.codes.get(text)
        if code is None:
            code = _store.codes[text] = compile(text, "<string>", "exec")
            _store.new.append(text)
        exec(code, names, made)  # noqa: S102 - what dataclasses itself does with the text

    vars(dataclasses)["exec"] = execute


def _keep_patterns() -> None:
    """Let `re` take what it made of a pattern from the store; an unknown `re` is left alone."""
    compiler = vars(import_module("re._compiler"))
    machine, original = compiler.get("_sre"), compiler.get("compile")
    if machine is None or original is None:
        return
    made: list[tuple[Any, ...]] = []

    def record(pattern: str | bytes, *parts: Any) -> Any:
        made[:] = [parts]
        return machine.compile(pattern, *parts)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        key = (pattern, int(flags))
        if type(pattern) not in (str, bytes) or flags & DEBUG:
            return original(pattern, flags)
        if key in _store.patterns:
            return machine.compile(pattern, *_store.patterns[key])
        result = original(pattern, flags)
        _store.patterns[key] = tuple(map(_plain, made[0]))
        _store.new.append(key)
        return result

    compiler["_sre"] = SimpleNamespace(**{**vars(machine), "compile": record})
    compiler["compile"] = compiled


DEBUG = 128  # re.DEBUG, which prints while it compiles


def _plain(part: Any) -> Any:
    """Flags, codes and group names without the subclasses of int that `re` uses."""
    if isinstance(part, int):
        return int(part)
    if isinstance(part, list):
        return [int(number) for number in part]
    return dict(part) if isinstance(part, dict) else part

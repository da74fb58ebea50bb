"""The preview itself: make the site, hand it out, look for a save, make it again, until Ctrl-C.

Owns: the order of that, and what happens when the site can't be made. Must not know: HTTP, what is in a
site, how anything is printed.
"""

import gc
import os
import signal
import threading
import time
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiem.build.cache import Options
from kiem.errors import EnvironmentProblem, InputError, Problem
from kiem.preview.desk import Desk
from kiem.preview.kinds import WORK, Kind, kind
from kiem.preview.kit import Kitchen
from kiem.preview.make import Maker
from kiem.preview.room import Room
from kiem.preview.server import Server, bound
from kiem.preview.shelf import Shelf
from kiem.preview.watch import Watch
from kiem.preview.window import window

BEAT = 0.005  # seconds between two looks at the files
IDLE = 0.1  # the same while nobody looks at the site
STILL = 0.1  # a file that can't be read and is younger than this may be half written
QUICK = 0.1  # seconds that the server may take to stop
UNTIDIED = 20  # sites made without such a pause; each leaves about 1 MB
PAUSE = 0.4  # seconds without a save before the toolkit is made

Trouble = Sequence[Problem] | EnvironmentProblem


class Told(NamedTuple):
    """One thing to tell on the screen: where the site is, or how making it went."""

    address: str = ""
    kind: Kind | None = None
    seconds: float = 0.0
    trouble: Trouble = ()


class Wishes(NamedTuple):
    """How the preview was asked for; `day` is fixed (or None), `excuse` turns a mistake of ours into something to tell."""

    port: int
    day: str | None
    lang: str
    browser: bool
    tell: Callable[[Told], None]
    excuse: Callable[[Exception], EnvironmentProblem]


class Preview:
    """One preview, from its first site to Ctrl-C."""

    def __init__(self, options: Options, wishes: Wishes) -> None:
        self.options = options
        self.wishes = wishes
        self.shelf = Shelf()
        self._room = Room(wishes.lang, Path(options.folder))
        self._maker = Maker(options, wishes.day)
        self._watch = Watch(options)
        self._kitchen = Kitchen()
        self._desk = Desk()
        self._told = 0
        self._trouble: Trouble = ()
        self._kits_due = self._tidy_due = 0.0
        self._rounds = self._untidied = 0
        self._over = False

    def run(self) -> None:
        """Serve until Ctrl-C."""
        server = bound(self.wishes.port, self.shelf, self._desk)
        with suppress(ValueError):  # only a main thread hears of Ctrl-C
            signal.signal(signal.SIGINT, self._stop)
        threading.Thread(target=server.serve_forever, args=(QUICK,), daemon=True).start()
        try:
            self.begin()
            self._announce(server)
            while not self._over:
                self._desk.wake.wait(BEAT if self.shelf.readers else IDLE)
                self._desk.wake.clear()
                self.look()
        except KeyboardInterrupt:  # pressed twice, in the middle of long work
            pass
        finally:
            self._end(server)

    def begin(self) -> None:
        """The first site; EnvironmentProblem when there is nothing to make one of."""
        self._trouble = self._try("settings")
        if isinstance(self._trouble, EnvironmentProblem):
            raise self._trouble
        if self._trouble:
            self.wishes.tell(Told(trouble=self._trouble))
        self._show()
        self._kits_due = time.monotonic()
        gc.collect()
        gc.freeze()  # what a first site needs stays; looking through it again takes time

    def look(self) -> None:
        """One look: is there something to do?"""
        changed, stayed = self._watch.changes()
        if changed:
            definition = os.path.abspath(self.options.file)  # noqa: PTH100 - as watch.py names it
            found = kind(changed, stayed, definition, self.options.folder)
            self._round(found, self._watch.last(changed))
        elif self._desk.view != self._maker.view or self._another_day():
            self._maker.view = self._desk.view
            self._round("words")
        elif self._told != self._desk.arrived:
            self._show()
        self._serve_kits()
        self._tidy()

    def _round(self, kind: Kind, saved: int = 0) -> None:
        start = time.perf_counter()
        if kind == "look" and not self.shelf.empty():
            self.shelf.look_again()
            self.wishes.tell(Told(kind=kind, seconds=time.perf_counter() - start))
            return
        trouble = self._try(kind)
        while trouble and self._goes_on(saved):
            trouble = self._try("settings")
        self._trouble = trouble
        self._show()
        self.wishes.tell(Told(kind=kind, seconds=time.perf_counter() - start, trouble=trouble))
        if not trouble and WORK[kind].kits:
            self._kitchen.stop()
            self._kits_due = time.monotonic() + PAUSE
        self._tidy_due = time.monotonic() + PAUSE
        self._untidied += 1

    def _goes_on(self, saved: int) -> bool:
        """Whether a file that was saved a moment ago is saved again: an editor was not done with it."""
        while time.time() - saved / 1e9 < STILL:
            time.sleep(BEAT / 2)
            if self._watch.changes()[0]:
                return True
        return False

    def _try(self, kind: Kind) -> Trouble:
        """Make the site and hand it out; what keeps it from being made."""
        try:
            made = self._maker.make(kind)
        except InputError as error:
            return error.problems
        except EnvironmentProblem as problem:
            return problem
        except Exception as error:  # noqa: BLE001 - our mistake may not stop the preview either
            return self.wishes.excuse(error)
        self._desk.show(made)
        self._watch.also(made.roots)
        self.shelf.put(made.files, made.base)
        return ()

    def _another_day(self) -> bool:
        """Whether the night has passed since the site was made."""
        made = self._desk.made
        return made is not None and self._maker.asked().today != made.today.isoformat()

    def _show(self) -> None:
        """Tell the browser; a mistake that is still there after a save is told again."""
        self._rounds += 1
        self._told = self._desk.arrived
        told = window(self._room, self._desk, self._trouble)
        self.shelf.tell({**told, "round": self._rounds if self._trouble else 0})

    def _serve_kits(self) -> None:
        """Start the toolkit after a while without saves; put it in the site when it is done."""
        if not self.options.with_toolkit:
            return
        if self._kits_due and time.monotonic() > self._kits_due:
            self._kits_due = 0.0
            self._kitchen.start(self._maker.asked(), self._maker.view.phase)
        done = self._kitchen.done() if self._kitchen.busy() else None
        if isinstance(done, Mapping):
            self._maker.kits = done
            self._trouble = self._try("page")
            self._show()
        elif done:
            self._trouble = done
            self._show()

    def _tidy(self) -> None:
        """Take memory apart in a pause, for a page that is being fetched would have to wait."""
        paused = self._tidy_due and time.monotonic() > self._tidy_due
        if paused or self._untidied >= UNTIDIED:
            self._tidy_due, self._untidied = 0.0, 0
            gc.collect()

    def _announce(self, server: Server) -> None:
        self.wishes.tell(Told(address=server.address))
        if self.wishes.browser:
            with suppress(webbrowser.Error):
                threading.Thread(
                    target=webbrowser.open, args=(server.address,), daemon=True
                ).start()

    def _stop(self, *_: object) -> None:
        """Finish what is being done; who presses Ctrl-C again doesn't want to wait for that."""
        self._over = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def _end(self, server: Server) -> None:
        server.shutdown()
        self.shelf.close()
        self._desk.stand_in.close()
        self._kitchen.stop()
        server.server_close()


def serve(options: Options, wishes: Wishes) -> None:
    """Show the site of `options` until Ctrl-C; EnvironmentProblem when there is no definition."""
    Preview(_there(options), wishes).run()


def _there(options: Options) -> Options:
    """The options with the definition by its full name: a folder that is gone is no other one then."""
    file = os.path.abspath(options.file)  # noqa: PTH100 - as watch.py names it
    return options.but(community=file) if Path(file).is_file() else options

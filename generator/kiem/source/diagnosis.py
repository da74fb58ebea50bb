"""Why a text can't be parsed, and what else is wrong with it.

Owns: the order of the rules, and the proof of a guess: a mend is right when the parser, given the
mended text, gets further. So no problem is told that isn't one, and reading goes on below the
mistake to find the next. Must not know: any single mistake (those are the rules).
"""

from collections.abc import Callable, Iterator
from itertools import islice

from kiem.errors import Message, Place, Problem
from kiem.source import colons, layout, quotes, starts
from kiem.source.lines import Line, Page, too_long
from kiem.source.mend import Mend
from kiem.source.signs import Cleaned
from kiem.source.tree import Fault, Tree, first_fault, grow

Rule = Callable[[Page, Line], Iterator[Mend]]

# Two guesses that help as much: the first wins.
RULES: tuple[Rule, ...] = (
    quotes.round_key,
    quotes.apostrophe,
    quotes.unclosed,
    quotes.too_early,
    quotes.escape,
    colons.tight,
    layout.tight_dash,
    layout.bullet,
    starts.block_text,
    starts.list_beside_key,
    starts.bracket,
    starts.odd_sign,
    colons.in_text,
    colons.missing,
    layout.unindented,
    layout.out_of_line,
    layout.stray_dash,
    colons.in_text_below,
)
WHERE_IT_STOPPED = (layout.out_of_line, layout.stray_dash, colons.in_text_below)
ROUNDS = 10
PATIENCE = 4_000_000  # characters to parse again in search of causes, all rounds together
ABOVE = 3
OPEN_QUOTES = 8
NOWHERE, ALMOST, END = (0, 0), (10**9, 0), (10**9, 1)


def examine(cleaned: Cleaned, file: str) -> tuple[Tree, list[Problem]]:
    """The tree of a text, and every problem that keeps it from being read."""
    problems: list[Problem] = []
    text, changed = cleaned.text, set(cleaned.guessed)
    tries = max(ROUNDS, PATIENCE // (len(text) + 1))
    tree = grow(text, file)
    if tree.fault and too_long(text):
        return tree, [_unclear(Place(file, tree.fault.line, tree.fault.column)), *tree.problems]
    for _ in range(ROUNDS):
        if tree.fault is None:
            break
        page = Page(text)
        mend, tries = best(page, tree.fault, tries)
        if mend is None:
            if not cleaned.guessed:
                problems.append(_unclear(_last_words(page, tree.fault, file)))
            break
        if not {mend.line, mend.other} & cleaned.guessed:
            problems.append(Problem(mend.place(file), "error", "S-01", mend.what, mend.hint))
        changed |= set(mend.lines)
        text = page.with_lines(mend.lines)
        tree = grow(text, file)
    return tree, problems + [p for p in tree.problems if not _lines_of(p) & changed]


def _lines_of(problem: Problem) -> set[object]:
    """The lines that a problem is about: its own, and the one that it is compared with."""
    compared = [value for name, value in problem.what.values if name in ("first", "other")]
    return {problem.place.line, *compared}


def best(page: Page, fault: Fault, tries: int) -> tuple[Mend | None, int]:
    """The mend with which the parser gets furthest, and how many tries are left."""
    best, furthest = None, NOWHERE
    for mend in islice(_guesses(page, fault), tries):
        tries -= 1
        reached = _reached(page, fault, mend)
        if reached > furthest:
            best, furthest = mend, reached
        if reached == END:
            break
    return best, tries


def _reached(page: Page, fault: Fault, mend: Mend) -> tuple[int, int]:
    """The line and column the parser gets to with this mend; NOWHERE when that is no progress."""
    after = first_fault(page.with_lines(mend.lines))
    if after is None:
        return END
    further = after.column > fault.column and fault.line not in mend.lines
    if after.line > fault.line or (after.line == fault.line and further):
        return after.line, after.column
    return ALMOST if mend.frees and _uncovers(mend, fault, after) else NOWHERE


def _uncovers(mend: Mend, fault: Fault, after: Fault) -> bool:
    """Whether the parser stops at something else now, which the mistake had hidden from it."""
    if after.line == fault.line:
        return fault.opened == mend.line != after.opened
    return after.line > max(mend.lines) + 1


def _guesses(page: Page, fault: Fault) -> Iterator[Mend]:
    lines = _suspects(page, fault)
    for rule in RULES:
        for line in lines[:1] if rule in WHERE_IT_STOPPED else lines:
            yield from rule(page, line)


def _suspects(page: Page, fault: Fault) -> list[Line]:
    """The lines where the cause may be: at the fault, just above it, or at an open quote."""
    here = min(fault.line, len(page))
    numbers = [here, fault.opened] if fault.opened else [here]
    numbers += [line.number for line in islice(page.before(here), ABOVE)]
    above = (line for line in page.before(here) if quotes.open_quote(line))
    numbers += [line.number for line in islice(above, OPEN_QUOTES)]
    return [page[n] for n in dict.fromkeys(numbers) if page[n].speaks]


def _last_words(page: Page, fault: Fault, file: str) -> Place:
    """Where the parser stopped, or the last line before it that says something."""
    if fault.line <= len(page) and not page[fault.line].empty:
        return Place(file, fault.line, fault.column)
    last = page.above(min(fault.line, len(page) + 1))
    return Place(file, last.number, last.indent + 1) if last else Place(file, 1, 1)


def _unclear(place: Place) -> Problem:
    what, hint = Message.of("yaml.unclear"), Message.of("yaml.unclear.hint")
    return Problem(place, "error", "S-01", what, hint)

"""Command lines of `kiem build` that are read without click mean what click would make of them."""

import pytest

from kiem.build.cache import Options
from kiem.cli import build, options, plain

UNDERSTOOD = (
    [],
    ["my-community"],
    ["my-community", "--no-toolkit", "-q"],
    ["--output", "out", "--strict", "my community/community.yaml"],
    ["--theme=lente", "--today=20270301", "--quiet"],
    ["--today", "2027-03-01", "--lang", "nl", "--blueprint", "mine"],
    ["--theme", "a", "--theme", "b"],
)
LEFT_TO_CLICK = (
    ["--help"],
    ["-h"],
    ["one", "two"],
    ["--outptu", "x"],
    ["--output"],
    ["--output="],
    ["--output", "--quiet"],
    ["--today", "1 maart"],
    ["--today", "2027-02-30"],
    ["--lang", "fr"],
    ["--", "-q"],
    ["-qq"],
    [""],
    ["--strict=yes"],
    ["--explain-changes"],
)


@pytest.mark.parametrize("line", UNDERSTOOD, ids=" ".join)
def test_a_plain_line_is_read_as_click_reads_it(line: list[str]) -> None:
    command = build.command("en")
    command.params += options.shared("en")
    values = command.make_context("build", list(line)).params
    quiet = values.pop("quiet")
    assert not values.pop("explain")
    asked = plain.read(line)
    assert asked
    assert asked.quiet is quiet
    clicked = options.chosen(values)
    for name in Options.__slots__:
        assert getattr(asked.options, name) == getattr(clicked, name), name


@pytest.mark.parametrize("line", LEFT_TO_CLICK, ids=" ".join)
def test_an_unusual_line_is_left_to_click(line: list[str]) -> None:
    assert plain.read(line) is None

"""What people paste as their form: recognised and made canonical, or refused with the way to go."""

import os
import random
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

from definitions import SMALL, read
from kiem import signup
from kiem.messages import CATALOGUES
from kiem.signup import services
from kiem.signup.providers import SERVICES, load
from kiem.signup.recognise import understand
from kiem.signup.ref import Ref, Refusal
from kiem.signup.web import host
from story import kiem_here

TABLE = Path(__file__).resolve().parent / "pasted.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
GOOD = [case for case in CASES if "is" in case]
UUID = "01234567-89ab-cdef-0123-456789abcdef"
KEYS = {"form_as": "as", "access_key": "key"}
BAD = [case for case in CASES if "why" in case]


def _id(case: dict[str, Any]) -> str:
    return str(case["paste"])[:60]


def _read(case: dict[str, Any]) -> Ref | Refusal:
    return understand(case["paste"], case.get("as", ""), case.get("key", ""))


def test_there_are_enough_cases() -> None:
    assert len(CASES) == len(GOOD) + len(BAD) >= 150
    assert {case["is"] for case in GOOD} == set(SERVICES)


@pytest.mark.parametrize("case", GOOD, ids=_id)
def test_a_form_is_recognised_and_made_canonical(case: dict[str, Any]) -> None:
    found = _read(case)
    assert isinstance(found, Ref), found
    assert (found.provider, found.address) == (case["is"], case["to"])
    assert found.kind == case.get("kind", load(case["is"]).kinds[0])


@pytest.mark.parametrize("case", GOOD, ids=_id)
def test_the_canonical_address_is_read_as_the_same_form(case: dict[str, Any]) -> None:
    found = _read(case)
    assert isinstance(found, Ref)
    form_as = "" if found.kind == "mailto" else found.kind
    key = dict(found.hidden).get(found.service.post.key_name, "")
    assert understand(found.address, form_as, key) == found


@pytest.mark.parametrize("case", GOOD, ids=_id)
def test_a_page_may_reach_what_it_needs_and_nothing_else(case: dict[str, Any]) -> None:
    found = _read(case)
    assert isinstance(found, Ref)
    reached = {host(address) for address in (found.frame, found.fetch) if address}
    assert reached == ({host(found.frame or found.fetch)} if reached else set())
    assert reached <= set(found.hosts)
    assert bool(found.frame) == (found.kind == "embed")
    assert bool(found.fetch) == (found.kind == "post")
    assert found.kind in {"post", "embed"} or not found.hosts


@pytest.mark.parametrize("case", GOOD, ids=_id)
@pytest.mark.parametrize("style", ["quoted", "literal", "folded"])
def test_it_may_stand_in_the_file_in_any_way(
    case: dict[str, Any], style: str, tmp_path: Path
) -> None:
    paste = str(case["paste"])
    written = {
        "quoted": " '" + paste.replace("'", "''") + "'",
        "literal": " |\n" + textwrap.indent(paste, "    "),
        "folded": " >-\n" + textwrap.indent(paste.replace(" ", "\n"), "    "),
    }
    keys = "".join(f"\n  {k}: {case[c]}" for k, c in KEYS.items() if c in case)
    definition = read(tmp_path, f"{SMALL}signup:\n  form:{written[style]}{keys}\n")
    given = signup.settled(definition).community.signup
    assert given.form == case["to"]


@pytest.mark.parametrize("case", BAD, ids=_id)
def test_what_is_no_form_is_refused_with_the_way_to_go(case: dict[str, Any]) -> None:
    found = _read(case)
    assert isinstance(found, Refusal), found
    assert found.id == f"form.{case['why']}"
    assert (found.values.get("mend") or "") == case.get("mend", "")
    for catalogue in CATALOGUES.values():
        assert {found.id, f"{found.id}.hint"} <= set(catalogue.MESSAGES)


def test_what_is_offered_is_a_form() -> None:
    offered = [case for case in BAD if "mend" in case]
    assert len(offered) >= 15
    for case in offered:
        key = case.get("key", UUID)
        assert isinstance(understand(case["mend"], case.get("as", ""), key), Ref), case["mend"]


@pytest.mark.parametrize("lang", CATALOGUES)
def test_the_catalogue_shows_what_to_paste(lang: str, tmp_path: Path) -> None:
    lines = kiem_here("catalog", "providers", cwd=tmp_path, lang=lang).out.splitlines()
    for name in SERVICES:
        service = load(name)
        shown = [line for line in lines if service.paste in line.split()]
        assert shown, name
        assert not service.title or any(service.title in line for line in shown)
    assert any("Mailchimp" in line for line in lines)


@pytest.mark.parametrize("name", SERVICES)
def test_the_example_of_what_to_paste_is_one(name: str) -> None:
    service = load(name)
    key = "sf_0123456789abcdef" if name == "staticforms" else UUID
    form_as = "post" if name == "post" else ""
    paste = service.paste.replace("1FAIpQL…", f"1FAIpQL{'x' * 49}")
    found = understand(paste, form_as, key)
    assert isinstance(found, Ref), found
    assert (found.provider, found.kind) == (name, service.kinds[0])


def test_nothing_that_is_pasted_breaks_it_or_gets_past_it() -> None:
    """Pieces, doubles and damaged copies of all cases: always a form at a sound address, or a refusal."""
    dice = random.Random(3)  # noqa: S311 - the same mistakes every time
    tried = 0
    for case in CASES * 12:
        text = str(case["paste"])
        at, to = sorted(dice.choices(range(len(text) + 1), k=2))
        sign = dice.choice(
            ["", " ", "<", '"', "@", ":", "//", "\\", "%", "\u202e", "\0", "[", "{", "é", "\n"]
        )
        broken = dice.choice(
            [text[:at] + sign + text[at:], text[:at] + text[to:], text[at:to], text * 2]
        )
        for form_as in ("", "post", "embed", "link"):
            found = understand(broken, form_as)
            tried += 1
            if isinstance(found, Ref) and found.kind != "mailto":
                assert host(found.address), broken
                assert not re.search(r'[\s<>"\\]', found.address), broken
    assert tried > 5000


def test_only_the_service_that_is_asked_for_is_read() -> None:
    script = (
        "import sys; from kiem.signup.recognise import understand;"
        "understand('https://tally.so/r/wA1b2C');"
        "print(*[name for name in sys.modules if name.startswith('kiem.signup.services.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.split() == ["kiem.signup.services.tally"]


def test_every_file_of_a_service_has_its_line() -> None:
    folder = Path(services.__file__).parent
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(SERVICES)

"""Each form service that kiem draws or shows has its contract, and kiem takes it for what it is."""

from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml

from contracts import CONTRACTS, Contract
from kiem.signup.providers import SERVICES, load
from kiem.signup.recognise import recognise
from story import ROOT


def test_every_service_that_is_drawn_or_shown_has_a_contract() -> None:
    kinds = {name: load(name).kinds[0] for name in SERVICES}
    wanted = {name: kind for name, kind in kinds.items() if kind in {"post", "embed"}}
    assert len(wanted) > 15
    assert {id: contract.kind for id, contract in CONTRACTS.items()} == wanted


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=CONTRACTS)
def test_what_is_pasted_is_taken_for_that_service(contract: Contract) -> None:
    signup = yaml.safe_load(contract.signup)
    ref = recognise(
        signup["form"], signup.get("form_as", ""), "a@b.example", signup.get("access_key", "")
    )
    assert (ref.provider, ref.kind) == (contract.id, contract.kind)
    assert set(contract.hosts) <= set(ref.hosts)
    goal = urlsplit(ref.frame if contract.kind == "embed" else ref.address)
    assert (goal.hostname, goal.path) == (contract.hosts[0], contract.path)
    assert contract.query.items() <= dict(parse_qsl(goal.query)).items()
    assert ref.trap == contract.trap


def test_the_endpoint_of_the_docs_is_short_and_leans_on_nothing() -> None:
    code = (ROOT / "docs/endpoint/worker.js").read_text("utf-8")
    assert "fetch(request, env)" in code
    assert len(code.splitlines()) < 60
    assert "import" not in code
    assert "require(" not in code

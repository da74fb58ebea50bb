"""What the preview answers in the place of a form service, beside the services' own contracts."""

from typing import Any

import pytest

from contracts import POSTS, Contract
from kiem.preview.stand_in import Fields, Form, Mode, StandIn, reply, said
from kiem.signup.recognise import recognise
from kiem.signup.ref import Ref


@pytest.fixture(params=sorted(POSTS))
def contract(request: pytest.FixtureRequest) -> Contract:
    return POSTS[request.param]


def ref_of(contract: Contract) -> Ref:
    told = dict(line.strip().split(": ", 1) for line in contract.signup.strip().splitlines())
    return recognise(
        told["form"], told.get("form_as", ""), "hello@elmlane.example", told.get("access_key", "")
    )


def at(tree: Any, path: str) -> Any:
    for key in path.split("."):
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def arrived(ref: Ref, status: int, tree: Any) -> bool:
    """The rule by which a page of ours reads an answer: see Answer in signup/ref.py."""
    answer = ref.service.post.answer
    return (
        200 <= status < 300
        and not any(at(tree, path) for path in answer.failed)
        and (not answer.good or any(at(tree, path) in (True, "true") for path in answer.good))
    )


@pytest.mark.parametrize("mode", ["success", "field_error", "failure"])
def test_an_answer_is_read_as_the_one_that_was_chosen(contract: Contract, mode: Mode) -> None:
    ref = ref_of(contract)
    answer = reply(ref, mode, (), scripted=True)
    assert arrived(ref, answer.status, answer.json) == (mode == "success")
    real = contract.scripted[mode]
    assert arrived(ref, real.status, real.json) == (mode == "success"), "as the real one is"


def test_a_mistake_in_a_field_names_the_field_where_the_service_does(contract: Contract) -> None:
    ref = ref_of(contract)
    answer = ref.service.post.answer
    tree = said(ref, "field_error")
    if answer.errors:
        (error,) = at(tree, answer.errors)
        assert error[answer.field] == contract.named["email"]
        assert answer.words[error[answer.code]] == "email"
    else:
        assert at(tree, answer.messages[0])


def test_without_a_script_people_are_led_on_where_the_service_does_that(contract: Contract) -> None:
    ref = ref_of(contract)
    fields: Fields = ((contract.next or "none", "https://elmlane.example/thanks/"),)
    answer = reply(ref, "success", fields, scripted=False)
    assert answer.to == ("https://elmlane.example/thanks/" if contract.next else "")
    assert reply(ref, "failure", fields, scripted=False).page


def test_what_arrived_is_kept_a_few_times_and_shortened() -> None:
    stand_in = StandIn()
    ref = ref_of(POSTS["formspree"])
    assert stand_in.take((("name", "Zoë"),), scripted=True) is None, "no form, no answer"
    stand_in.form = Form(ref, ())
    for number in range(10):
        stand_in.take((("name", f"{number}"), ("_gotcha", "me"), ("x", "y" * 9000)), scripted=True)
    assert len(stand_in.arrivals) == 3
    last = stand_in.arrivals[0]
    assert last.rows[0] == ("", "name", "9")
    assert len(last.rows[1][2]) == 5000
    assert last.trapped

"""Filling in kiem's own form as somebody would, and reading at the other side what arrived.

Controls are found by the names that a service's contract gives them.
"""

from playwright.sync_api import Locator, Page, expect

from contracts import Contract
from standin import Asked

LINES = "Ik bak in een coöperatie.\nMijn vraag: wat kost een brood écht?\n\n"
MOTIVATION = (LINES * 10)[:598] + "🍞"  # as long as we allow: a browser counts that bread as two
TYPED = {
    "name": "Zoë van 't Hoff",
    "email": "zoe@hetmeel.example",
    "role": "Bakker bij coöperatie De Korenschoof & Zn.",
    "motivation": MOTIVATION,
    "grain": "Spelt & rogge",
    "found": "Via via; 100% toeval",
}


def field(page: Page, contract: Contract, question: str) -> Locator:
    """Where the answer to `question` is typed, found by the name that the service gives it."""
    return page.locator(f'main form [name="{contract.named[question]}"]')


def fill(page: Page, contract: Contract) -> None:
    """Answer all questions as somebody would."""
    for question, answer in TYPED.items():
        field(page, contract, question).fill(answer)
    page.get_by_label("Ik reken mee").check()
    page.locator("#form-privacy").check()


def send(page: Page) -> None:
    page.locator("main form [type=submit]").click()


def arrived_whole(asked: Asked, contract: Contract) -> None:
    """Every answer under the service's name for it, exactly as it was typed, and what goes along."""
    assert len(MOTIVATION.encode("utf-16-le")) == 2 * 600
    fields = dict(asked.fields)
    assert len(fields) == len(asked.fields), "a name was sent twice"
    typed = {**TYPED, "group": "expert"}
    typed["motivation"] = MOTIVATION.replace("\n", "\r\n")
    assert set(typed) == set(contract.named)
    assert {contract.named[q]: fields.get(contract.named[q]) for q in typed} == {
        contract.named[q]: answer for q, answer in typed.items()
    }
    assert {name: fields.get(name) for name in contract.sent} == contract.sent
    assert not fields.get(contract.trap)
    assert [name for name in fields if not name.startswith(contract.every)] == []
    if contract.next:
        assert fields[contract.next] == thanks(contract)


def thanks(contract: Contract) -> str:
    return f"https://{contract.site}/meel/bedankt/"


def kept(page: Page, contract: Contract) -> None:
    """What was typed still stands there."""
    for question, answer in TYPED.items():
        expect(field(page, contract, question)).to_have_value(answer)
    expect(page.get_by_label("Ik reken mee")).to_be_checked()
    expect(page.locator("main form [type=submit]")).to_be_enabled()

"""Filling in kiem's own form as somebody would, and reading at the other side what arrived.

Controls are found by the names that a service's contract gives them.
"""

from playwright.sync_api import Locator, Page, expect

from contracts import Contract
from standin import Asked

# A phone that moves nothing by itself: the least work for a browser.
CALM = {
    "ignore_https_errors": True,
    "reduced_motion": "reduce",
    "viewport": {"width": 390, "height": 700},
}
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

FILL = """([answers, [group, choice]]) => {
    const form = document.querySelector("main form");
    const put = (control, change) => {
        Object.assign(control, change);
        for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
    };
    for (const [name, value] of Object.entries(answers)) put(form.elements[name], { value });
    for (const one of form.elements[group]) if (one.value === choice) put(one, { checked: true });
    put(document.getElementById("form-privacy"), { checked: true });
}"""
STANDS = """() => [...document.querySelectorAll("main form [name]")]
    .filter((control) => control.type !== "radio" || control.checked).map((c) => [c.name, c.value])"""


def field(page: Page, contract: Contract, question: str) -> Locator:
    """Where the answer to `question` is typed, found by the name that the service gives it."""
    return page.locator(f'main form [name="{contract.named[question]}"]')


def fill(page: Page, contract: Contract) -> None:
    """Answer all questions, in one go: a hand that types makes a browser work ten times as hard."""
    answers = {contract.named[question]: answer for question, answer in TYPED.items()}
    page.evaluate(FILL, [answers, [contract.named["group"], "expert"]])


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
    """What was typed still stands there, and can be sent."""
    stands = dict(page.evaluate(STANDS))
    names = {contract.named[question]: answer for question, answer in TYPED.items()}
    assert {name: stands.get(name) for name in names} == names
    assert stands[contract.named["group"]] == "expert"
    expect(page.locator("main form [type=submit]")).to_be_enabled()

"""The stand-ins can be believed: other names lead nowhere, and bodies are read as they were sent."""

import pytest
from playwright.sync_api import Browser, Error

from contracts import CONTRACTS
from standin import StandIn, fields

pytestmark = pytest.mark.browser

MULTIPART = (
    '--x\r\nContent-Disposition: form-data; name="naam"\r\n\r\nZoë\r\n'
    '--x\r\nContent-Disposition: form-data; name="tekst"\r\n\r\nEen\r\n\r\nregel\r\n--x--\r\n'
)


def test_every_contract_is_of_a_kind_that_has_its_stories() -> None:
    assert CONTRACTS
    assert {contract.kind for contract in CONTRACTS.values()} <= {"post", "embed"}


def test_a_service_is_found_at_its_own_name_and_no_other_name_is(
    chromium: Browser, services: StandIn
) -> None:
    services.start_anew()
    host = next(iter(services.services))
    with chromium.new_context(ignore_https_errors=True) as context:
        page = context.new_page()
        answer = page.goto(f"https://{host}/")
        assert answer is not None
        assert answer.ok
        for other in ("https://example.org/", f"https://{host}.example.org/", "http://192.0.2.7/"):
            with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
                page.goto(other)
    assert services.services_asked == {host}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", "naam=Zo%C3%AB&tekst=Een%0D%0A%0D%0Aregel"),
        ("multipart/form-data; boundary=x", MULTIPART),
    ],
)
def test_a_body_is_read_as_it_was_sent(kind: str, body: str) -> None:
    assert fields(kind, body.encode()) == (("naam", "Zoë"), ("tekst", "Een\r\n\r\nregel"))

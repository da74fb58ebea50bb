"""Typeform: a form that is shown inside the page; a company in Barcelona, with a data centre in the EU."""

import datetime as dt

from kiem.signup.ref import Embed, Heard, Link, Privacy, Service, Wrong

FORM = "https://{host}/to/{id}"
FRAMED = (
    f"{FORM}?typeform-embed=embed-widget&typeform-embed-id=1&typeform-embed-auto-resize=true"
    "&disable-tracking=true"
)

SERVICE = Service(
    name="typeform",
    title="Typeform",
    kinds=("embed", "link"),
    paste="https://form.typeform.com/to/AbC12dEf",
    links=(Link(path=r"/to/(?P<id>\w{6,12})", address=FORM, frame=FRAMED),),
    wrong=(
        Wrong(r"/form/(?P<id>\w{6,12})/results.*", "answers", "https://form.typeform.com/to/{id}"),
        Wrong(r"/form/(?P<id>\w{6,12})(?:/.*)?", "edit", "https://form.typeform.com/to/{id}"),
        Wrong(r"/(?:next/)?embed.*\.js", "script"),
        Wrong(r"/to(?:/.*)?", "cut"),
        Wrong(r"/(?:accounts|workspaces)(?:/.*)?", "list"),
    ),
    embed=Embed(
        height=700,
        sized=Heard(key="type", value="form-height-changed", height="height"),
        saved=Heard(key="type", value="form-submit"),
    ),
    columns={"sent": ("Submit Date (UTC)",)},
    privacy=Privacy(
        legal_name="TYPEFORM S.L.",
        country="ES",
        role="processor",
        page="https://www.typeform.com/privacy-policy",
        checked_on=dt.date(2026, 8, 5),
    ),
)

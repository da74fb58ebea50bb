"""Tally: a form that is shown inside the page; a company in Ghent that keeps answers in the EU."""

import datetime as dt

from kiem.signup.ref import Embed, Heard, Link, Privacy, Service, Wrong

SHARE = "https://tally.so/r/{id}"

SERVICE = Service(
    name="tally",
    title="Tally",
    kinds=("embed", "link"),
    paste="https://tally.so/r/wA1b2C",
    links=(
        Link(
            path=r"/(?:r|embed|popup)/(?P<id>[A-Za-z0-9]{5,8})",
            address=SHARE,
            frame="https://tally.so/embed/{id}?alignLeft=1&hideTitle=1&transparentBackground=1&dynamicHeight=1",
        ),
    ),
    wrong=(
        Wrong(r"/forms/(?P<id>[A-Za-z0-9]{5,8})/(?:edit|share|integrate|settings)", "edit", SHARE),
        Wrong(r"/forms/(?P<id>[A-Za-z0-9]{5,8})(?:/.*)?", "answers", SHARE),
        Wrong(r"/widgets/.*", "script"),
        Wrong(r"/(?:r|embed|popup)(?:/.*)?", "cut"),
        Wrong(r".*", "list"),
    ),
    hosts=("tally.so",),
    embed=Embed(
        height=900,
        sized=Heard(key="event", value="Tally.FormHeight", height="payload.height"),
        saved=Heard(key="event", value="Tally.FormSubmitted"),
    ),
    columns={"sent": ("Submitted at",)},
    privacy=Privacy(
        country="BE",
        role="processor",
        stored="EU",
        page="https://tally.so/help/privacy-policy",
        checked_on=dt.date(2026, 1, 13),
    ),
)

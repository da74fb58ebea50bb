"""Airtable: the form of a table, shown inside the page."""

import datetime as dt

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

SERVICE = Service(
    name="airtable",
    title="Airtable",
    kinds=("embed", "link"),
    paste="https://airtable.com/appAbCdEfGhIjKlMn/pagOpQrStUvWxYz12/form",
    links=(
        Link(
            path=r"/(?:embed/)?(?P<app>app\w{14})/(?P<page>pag\w{14})/form",
            address="https://airtable.com/{app}/{page}/form",
            frame="https://airtable.com/embed/{app}/{page}/form",
        ),
        Link(
            path=r"/(?:embed/)?(?:app\w{14}/)?(?P<share>shr\w{14})",
            address="https://airtable.com/{share}",
            frame="https://airtable.com/embed/{share}",
        ),
    ),
    wrong=(
        Wrong(r"/app\w{14}/(?:tbl|viw|pag)\w{14}.*", "edit"),
        Wrong(r"/app\w{14}(?:/.*)?", "list"),
    ),
    hosts=("airtable.com",),
    embed=Embed(height=1000),
    privacy=Privacy(
        legal_name="Formagrid Inc",
        country="US",
        role="processor",
        page="https://www.airtable.com/company/privacy",
        dpa="https://www.airtable.com/dpaform",
        checked_on=dt.date(2024, 5, 31),
    ),
)

"""Fillout: a form that is shown inside the page."""

import datetime as dt

from kiem.signup.ref import Embed, Heard, Link, Privacy, Service, Wrong

SERVICE = Service(
    name="fillout",
    title="Fillout",
    kinds=("embed", "link"),
    paste="https://forms.fillout.com/t/aBcDeFgHiJus",
    links=(
        Link(
            path=r"/t/(?P<id>\w{8,16})",
            address="https://forms.fillout.com/t/{id}",
            frame="https://embed.fillout.com/t/{id}?fillout-embed-dynamic-resize=true&fillout-embed-id=10000000000001",
        ),
        Link(
            path=r"//(?!www|app|build|server)[\w-]+\.fillout\.com/(?P<id>[\w-]{3,80})",
            address="https://{host}/{id}",
        ),
    ),
    wrong=(
        Wrong(r"/editor/(?P<id>\w{8,16})/results.*", "answers", "https://forms.fillout.com/t/{id}"),
        Wrong(r"/editor/(?P<id>\w{8,16})(?:/.*)?", "edit", "https://forms.fillout.com/t/{id}"),
        Wrong(r"/embed/.*", "script"),
        Wrong(r"/home(?:/.*)?", "list"),
    ),
    hosts=("embed.fillout.com",),
    embed=Embed(height=900, sized=Heard(key="type", value="form_resized", height="size")),
    privacy=Privacy(
        legal_name="Restly, Inc.",
        country="US",
        page="https://www.fillout.com/privacy",
        checked_on=dt.date(2023, 8, 26),
    ),
)

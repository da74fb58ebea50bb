"""Fillout: a form that is shown inside the page."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

SERVICE = Service(
    name="fillout",
    title="Fillout",
    kinds=("embed", "link"),
    paste="https://forms.fillout.com/t/aBcDeFgHiJus",
    links=(
        Link(
            path=r"/t/(?P<id>\w{8,16})",
            address="https://forms.fillout.com/t/{id}",
            frame="https://embed.fillout.com/t/{id}",
        ),
    ),
    wrong=(
        Wrong(r"/editor/(?P<id>\w{8,16})/results.*", "answers", "https://forms.fillout.com/t/{id}"),
        Wrong(r"/editor/(?P<id>\w{8,16})(?:/.*)?", "edit", "https://forms.fillout.com/t/{id}"),
        Wrong(r"/embed/.*", "script"),
        Wrong(r"/home(?:/.*)?", "list"),
    ),
    hosts=("embed.fillout.com",),
    embed=Embed(height=900),
    privacy=Privacy(country="US", page="https://www.fillout.com/privacy"),
)

"""Notion: a form on a page of a Notion site, shown inside the page or linked to."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

SERVICE = Service(
    name="notion",
    title="Notion",
    kinds=("embed", "link"),
    paste="https://yoursite.notion.site/0123456789abcdef0123456789abcdef",
    links=(
        Link(
            path=r"//[\w-]+\.notion\.site/+(?:ebd/+)?(?:[\w%-]*-)?(?P<id>[0-9a-f]{32})",
            address="https://{host}/{id}",
            frame="https://{host}/ebd/{id}",
        ),
    ),
    wrong=(Wrong(r"//(?:www\.)?notion\.(?:so|com)/.*", "own"), Wrong(r".*", "other")),
    embed=Embed(height=1000),
    privacy=Privacy(legal_name="Notion Labs, Inc.", country="US"),
)

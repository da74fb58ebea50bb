"""Formbricks: a form that is shown inside the page, from its cloud."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

FORM = "https://{host}/s/{id}"

SERVICE = Service(
    name="formbricks",
    title="Formbricks",
    kinds=("embed", "link"),
    paste="https://app.formbricks.com/s/cmabcdefgh0000xyz12345678",
    links=(Link(path=r"/s/(?P<id>c[a-z0-9]{20,30})", address=FORM, frame=f"{FORM}?embed=true"),),
    wrong=(
        Wrong(r"/environments/.*/surveys/(?P<id>c[a-z0-9]{20,30})/edit", "edit", FORM),
        Wrong(r"/environments/.*/surveys/(?P<id>c[a-z0-9]{20,30})/.*", "answers", FORM),
        Wrong(r"/environments(?:/.*)?", "list"),
    ),
    embed=Embed(height=800),
    privacy=Privacy(
        legal_name="Formbricks GmbH", country="DE", page="https://formbricks.com/privacy-policy"
    ),
)

"""Basin: takes kiem's own form."""

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

FORM = "https://usebasin.com/f/{id}"

SERVICE = Service(
    name="basin",
    title="Basin",
    kinds=("post",),
    paste="https://usebasin.com/f/0123456789ab",
    links=(Link(path=r"/f/(?P<id>[0-9a-z]{8,20})(?:\.json)?", address=FORM),),
    wrong=(Wrong(r"/(?:app|forms|dashboard)(?:/.*)?", "edit"),),
    hosts=("usebasin.com",),
    post=Post(trap="_gotcha", answer=Answer(failed=("error",), messages=("error",))),
    columns={"email": ("email",), "name": ("name",)},
    privacy=Privacy(page="https://usebasin.com/gdpr"),
)

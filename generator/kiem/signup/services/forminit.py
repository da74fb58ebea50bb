"""Forminit (Getform before): takes kiem's own form, with names that all start with fi-."""

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

FORM = "https://forminit.com/f/{id}"

SERVICE = Service(
    name="forminit",
    title="Forminit",
    kinds=("post",),
    paste="https://forminit.com/f/abc123def456",
    links=(Link(path=r"/f/(?P<id>[A-Za-z0-9-]{6,40})", address=FORM),),
    wrong=(
        Wrong(r"/forms/(?P<id>[A-Za-z0-9-]{6,40})(?:/.*)?", "edit", FORM),
        Wrong(r"/(?:dashboard|app)(?:/.*)?", "edit"),
    ),
    hosts=("forminit.com",),
    post=Post(
        names={"name": "fi-sender-fullName", "email": "fi-sender-email"},
        others="fi-text-{name}",
        answer=Answer(failed=("error",), messages=("message", "error")),
    ),
    privacy=Privacy(country="GB", stored="EU", page="https://forminit.com/privacy-policy"),
)

"""Formspark: takes kiem's own form."""

import datetime as dt

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

FORM = "https://submit-form.com/{id}"

SERVICE = Service(
    name="formspark",
    title="Formspark",
    kinds=("post",),
    paste="https://submit-form.com/AbCdEf12",
    links=(Link(path=r"/(?P<id>[\w-]{6,24})", address=FORM),),
    wrong=(
        Wrong(r"/(?:workspaces/\w+/)?forms/(?P<id>[\w-]{6,24})(?:/.*)?", "edit", FORM),
        Wrong(r".*", "edit"),
    ),
    hosts=("submit-form.com",),
    post=Post(
        next_name="_redirect",
        subject_name="_email.subject",
        answer=Answer(failed=("error",), messages=("message", "error")),
    ),
    columns={"email": ("email",), "name": ("name",)},
    privacy=Privacy(
        page="https://formspark.io/legal/privacy-policy/", checked_on=dt.date(2023, 3, 24)
    ),
)

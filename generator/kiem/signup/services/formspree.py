"""Formspree: takes kiem's own form and mails the answers."""

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

FORM = "https://formspree.io/f/{id}"

SERVICE = Service(
    name="formspree",
    title="Formspree",
    kinds=("post",),
    paste="https://formspree.io/f/abcdwxyz",
    links=(
        Link(path=r"/f/(?P<id>[a-z0-9]{8})", address=FORM),
        Link(
            path=r"/p/(?P<project>\d{8,})/f/(?P<id>[\w-]+)",
            address="https://formspree.io/p/{project}/f/{id}",
        ),
    ),
    wrong=(
        Wrong(r"/forms/(?P<id>[a-z0-9]{8})(?:/.*)?", "edit", FORM),
        Wrong(r"/[^/]+@[^/]+", "old"),
        Wrong(r"/f/.*", "cut"),
    ),
    hosts=("formspree.io",),
    post=Post(
        trap="_gotcha",
        next_name="_next",
        subject_name="_subject",
        answer=Answer(
            failed=("error",),
            errors="errors",
            field="field",
            code="code",
            message="message",
            messages=("error",),
            words={
                "REQUIRED_FIELD_EMPTY": "required",
                "REQUIRED_FIELD_MISSING": "required",
                "EMPTY": "required",
                "TYPE_EMAIL": "email",
                "TYPE_NUMERIC": "number",
                "TYPE_TEXT": "text",
                "BLOCKED": "blocked",
                "INACTIVE": "closed",
                "FORM_NOT_FOUND": "missing",
                "PROJECT_NOT_FOUND": "missing",
            },
        ),
    ),
    columns={"email": ("email",), "name": ("name",)},
    privacy=Privacy(
        legal_name="Formspree, Inc.",
        country="US",
        page="https://formspree.io/legal/privacy-policy/",
    ),
)

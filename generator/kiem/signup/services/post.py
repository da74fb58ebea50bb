"""kiem's own form, sent to any https address of the organiser's choice.

The contract: a form post in UTF-8. `Accept: application/json` asks for {"ok": true}, or status 422
with {"ok": false, "errors": [{"field", "code", "message"}]}; every other post is answered with a
303 to `_next`. A filled `_gotcha` is a robot: answer as if all went well, and keep nothing.
"""

from kiem.signup.ref import Answer, Link, Post, Service

SERVICE = Service(
    name="post",
    title="",
    kinds=("post",),
    paste="https://forms.example.org/join",
    links=(Link(path=r".*", address="{whole}"),),
    post=Post(
        trap="_gotcha",
        next_name="_next",
        subject_name="_subject",
        answer=Answer(
            failed=("error", "errors"),
            errors="errors",
            field="field",
            code="code",
            message="message",
            messages=("message", "error"),
            words={
                "required": "required",
                "email": "email",
                "number": "number",
                "text": "text",
                "short": "short",
                "long": "long",
                "blocked": "blocked",
                "closed": "closed",
            },
        ),
    ),
)

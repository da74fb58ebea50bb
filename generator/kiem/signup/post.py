"""kiem's own form, sent to any https address of the organiser's choice.

The contract: a form post in UTF-8. `Accept: application/json` asks for {"ok": true}, or status 422
with {"ok": false, "errors": [{"field", "code", "message"}]}; every other post is answered with a
303 to `_next`. A filled `_gotcha` is a robot: answer as if all went well, and keep nothing.
"""

from kiem.signup.ref import Kind, Ref, Target
from kiem.signup.web import host

TITLE = "Own form, to an https address"
KIND: Kind = "post"


def recognise(target: Target) -> Ref | None:
    """An https address that the organiser marked with `form_as: post`."""
    name = host(target.address)
    if target.form_as != KIND or not name:
        return None
    return Ref(
        "post",
        KIND,
        target.address,
        hosts=(name,),
        trap="_gotcha",
        next_field="_next",
        subject_field="_subject",
    )

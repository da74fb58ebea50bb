"""FormSubmit: takes kiem's own form and mails it; an address in its link is public, a code isn't."""

from kiem.signup.ref import Answer, Link, Post, Service, Wrong

SERVICE = Service(
    name="formsubmit",
    title="FormSubmit",
    kinds=("post",),
    paste="https://formsubmit.co/0123456789abcdef0123456789abcdef",
    links=(
        Link(
            path=r"/(?:ajax/)?(?P<id>[a-z0-9]{6,40}|[^/@\s]+@[^/@\s]+\.[^/@\s]+)",
            address="https://formsubmit.co/{id}",
            fetch="https://formsubmit.co/ajax/{id}",
        ),
    ),
    hosts=("formsubmit.co",),
    wrong=(Wrong(r".*", "other"),),
    post=Post(
        hidden=(("_captcha", "false"),),
        trap="_honey",
        next_name="_next",
        subject_name="_subject",
        answer=Answer(good=("success",), messages=("message",)),
    ),
)

"""Static Forms: takes kiem's own form at one address for all; the key says whose form it is."""

import datetime as dt

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

SERVICE = Service(
    name="staticforms",
    title="Static Forms",
    kinds=("post",),
    paste="https://api.staticforms.xyz/submit",
    links=(Link(path=r"/submit", address="https://{host}/submit"),),
    wrong=(Wrong(r".*", "other", "https://{host}/submit"),),
    post=Post(
        key_name="apiKey",
        key_like=r"sf_[\w-]{8,}",
        trap="honeypot",
        next_name="redirectTo",
        subject_name="subject",
        answer=Answer(good=("success",), messages=("message",)),
    ),
    privacy=Privacy(
        legal_name="Qualascend",
        role="processor",
        page="https://www.staticforms.dev/privacy-policy",
        dpa="https://www.staticforms.dev/dpa",
        checked_on=dt.date(2026, 6, 11),
    ),
)

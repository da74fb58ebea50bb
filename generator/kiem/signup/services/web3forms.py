"""Web3Forms: takes kiem's own form at one address for all; the access key says whose form it is."""

from kiem.signup.ref import Answer, Link, Post, Privacy, Service, Wrong

SERVICE = Service(
    name="web3forms",
    title="Web3Forms",
    kinds=("post",),
    paste="https://api.web3forms.com/submit",
    links=(Link(path=r"/submit", address="https://api.web3forms.com/submit"),),
    wrong=(
        Wrong(r"/client/.*", "script", "https://api.web3forms.com/submit"),
        Wrong(r".*", "other", "https://api.web3forms.com/submit"),
    ),
    hosts=("api.web3forms.com",),
    post=Post(
        key_name="access_key",
        key_like=r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        trap="botcheck",
        trap_is_box=True,
        next_name="redirect",
        subject_name="subject",
        answer=Answer(good=("success",), messages=("body.message", "message")),
    ),
    columns={"email": ("email",), "name": ("name",)},
    privacy=Privacy(
        legal_name="Web3Creative",
        country="IN",
        role="processor",
        page="https://web3forms.com/privacy",
    ),
)

"""OpnForm: a form that is shown inside the page, from its cloud."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

FORM = "https://opnform.com/forms/{id}"

SERVICE = Service(
    name="opnform",
    title="OpnForm",
    kinds=("embed", "link"),
    paste="https://opnform.com/forms/join-us-abc123",
    links=(Link(path=r"/forms/(?P<id>(?!create\b)[\w-]{3,100})", address=FORM, frame=FORM),),
    wrong=(
        Wrong(r"/forms/(?P<id>[\w-]{3,100})/(?:edit|show/share)", "edit", FORM),
        Wrong(r"/forms/(?P<id>[\w-]{3,100})/.*", "answers", FORM),
        Wrong(r"/widgets/.*", "script"),
        Wrong(r"/(?:home|forms(?:/create.*)?)", "list"),
    ),
    hosts=("opnform.com",),
    embed=Embed(height=900),
    columns={"sent": ("created_at",)},
    privacy=Privacy(page="https://opnform.com/privacy-policy"),
)

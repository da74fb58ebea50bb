"""Jotform: a form that is shown inside the page; accounts in the EU have addresses of their own."""

from kiem.signup.ref import Embed, Heard, Link, Privacy, Service, Wrong

FORM = "https://{host}/{id}"

SERVICE = Service(
    name="jotform",
    title="Jotform",
    kinds=("embed", "link"),
    paste="https://form.jotform.com/261234567890123",
    links=(
        Link(
            path=r"//(?:www\.)?jotform\.com/(?:jsform/|form/)?(?P<id>\d{12,16})",
            address="https://form.jotform.com/{id}",
            frame="https://form.jotform.com/{id}?isIframeEmbed=1",
        ),
        Link(path=r"/(?:jsform/)?(?P<id>\d{12,16})", address=FORM, frame=f"{FORM}?isIframeEmbed=1"),
    ),
    wrong=(
        Wrong(r"/build/(?P<id>\d{12,16})(?:/.*)?", "edit", "https://form.jotform.com/{id}"),
        Wrong(
            r"/(?:tables|inbox|report)/(?P<id>\d{12,16}).*",
            "answers",
            "https://form.jotform.com/{id}",
        ),
        Wrong(r"/(?:myforms|workspace)(?:/.*)?", "list"),
    ),
    embed=Embed(height=1000, sized=Heard(key="0", value="setHeight", height="1", split=":")),
    columns={"sent": ("Submission Date",)},
    privacy=Privacy(
        legal_name="Jotform Inc.",
        country="US",
        role="processor",
        page="https://www.jotform.com/privacy/",
        dpa="https://www.jotform.com/gdpr-compliance/",
    ),
)

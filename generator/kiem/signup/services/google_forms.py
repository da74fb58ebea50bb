"""Google Forms: a form that is shown inside the page; a short link can only be linked to."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

FORM = "https://docs.google.com/forms/d/e/{id}/viewform"

SERVICE = Service(
    name="google_forms",
    title="Google Forms",
    kinds=("embed", "link"),
    paste="https://docs.google.com/forms/d/e/1FAIpQL…/viewform",
    links=(
        Link(
            path=r"(?:/a/[\w.-]+)?/forms(?:/u/\d+)?/d/e/(?P<id>1FAIpQL[\w-]{40,60})(?:/(?:viewform|closedform))?",
            address=FORM,
            frame=f"{FORM}?embedded=true",
        ),
        Link(path=r"//forms\.gle/(?P<id>[A-Za-z0-9]{12,24})", address="https://forms.gle/{id}"),
    ),
    wrong=(
        Wrong(r"/forms(?:/u/\d+)?/d/e/(?P<id>1FAIpQL[\w-]{40,60})/.*", "answers", FORM),
        Wrong(r"/forms(?:/u/\d+)?/d/e/.*", "cut"),
        Wrong(r"/forms/(?:u/\d+/)?d/[^/]+/viewanalytics", "answers"),
        Wrong(r"/forms/(?:u/\d+/)?d/[^/]+(?:/.*)?", "edit"),
        Wrong(r"//forms\.gle/.*", "cut"),
        Wrong(r"/forms(?:/.*)?", "list"),
        Wrong(r"/spreadsheets/.*", "sheet"),
        Wrong(r"/document/.*", "other"),
    ),
    hosts=("docs.google.com",),
    embed=Embed(height=1200),
    columns={"sent": ("Timestamp", "Tijdstempel"), "email": ("Email Address", "E-mailadres")},
    privacy=Privacy(country="US", page="https://policies.google.com/privacy"),
)

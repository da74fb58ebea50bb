"""Microsoft Forms: a form that is shown inside the page, or linked to by its short link."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

SHORT = "https://{host}/{way}/{id}"
LONG = "https://{host}/Pages/ResponsePage.aspx?id={id}"
DESIGN = r"(?i:/pages/(?:designpage(?:v2)?|shareformpage)\.aspx)"

SERVICE = Service(
    name="microsoft_forms",
    title="Microsoft Forms",
    kinds=("embed", "link"),
    paste="https://forms.office.com/e/AbC12dEf3G",
    links=(
        Link(path=r"/(?P<way>[erER])/(?P<id>\w{8,12})", address=SHORT, frame=f"{SHORT}?embed=true"),
        Link(
            path=r"(?i:/pages/responsepage\.aspx)",
            needs=("id",),
            address=LONG,
            frame=f"{LONG}&embed=true",
        ),
    ),
    wrong=(
        Wrong(DESIGN, "edit", LONG, needs=("id",)),
        Wrong(DESIGN, "edit"),
        Wrong(r"(?i:/pages/analysispage\.aspx)", "answers", LONG, needs=("id",)),
        Wrong(r"(?i:/pages/analysispage\.aspx)", "answers"),
        Wrong(r"(?i:/pages/responsepage\.aspx|/[er]/.*)", "cut"),
        Wrong(r".*", "list"),
    ),
    hosts=("", "forms.office.com", "forms.cloud.microsoft"),
    embed=Embed(height=1100),
    columns={
        "sent": ("Completion time", "Tijd van voltooien"),
        "name": ("Name", "Naam"),
        "email": ("Email", "E-mail"),
    },
    privacy=Privacy(country="US", page="https://privacy.microsoft.com/privacystatement"),
)

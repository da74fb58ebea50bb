"""LimeSurvey: in its cloud or on a server of the organiser's own, shown inside the page."""

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

ROOT = r"(?P<index>(?:/[\w-]+)*?)"
SURVEY = "https://{host}{index}/index.php/{id}?newtest=Y"

SERVICE = Service(
    name="limesurvey",
    title="LimeSurvey",
    kinds=("embed", "link"),
    paste="https://yourname.limesurvey.net/123456",
    links=(
        Link(
            path=ROOT
            + r"(?:/index\.php)?(?:/survey/index(?:/sid)?)?/(?P<id>\d{5,6})(?:/(?:newtest|lang)/\w+|/lang-\w+)*",
            address=SURVEY,
            frame=SURVEY,
        ),
        Link(
            path=ROOT + r"(?:/index\.php)?(?:/survey/index)?",
            needs=("sid",),
            address="https://{host}{index}/index.php/{sid}?newtest=Y",
            frame="https://{host}{index}/index.php/{sid}?newtest=Y",
        ),
    ),
    wrong=(
        Wrong(r".*/(?:admin|surveyAdministration|questionAdministration)(?:/.*)?", "edit"),
        Wrong(r".*/responses(?:/.*)?", "answers"),
        Wrong(r".*", "other"),
    ),
    embed=Embed(height=1100),
    columns={"sent": ("submitdate", "Date submitted", "Datum ingestuurd")},
    privacy=Privacy(),
)

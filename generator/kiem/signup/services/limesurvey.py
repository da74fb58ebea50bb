"""LimeSurvey: in its cloud or on a server of the organiser's own, shown inside the page."""

import datetime as dt

from kiem.signup.ref import Embed, Link, Privacy, Service, Wrong

ROOT = r"(?P<root>(?:/[\w.-]+)*?)"
PATH = "https://{host}{root}/{id}?newtest=Y"
QUERY = "https://{host}{root}?r=survey/index&sid={sid}&newtest=Y"

SERVICE = Service(
    name="limesurvey",
    title="LimeSurvey",
    kinds=("embed", "link"),
    paste="https://yourname.limesurvey.net/123456",
    links=(
        Link(
            path=ROOT
            + r"(?:/survey/index(?:/sid)?)?/(?P<id>\d{5,6})(?:/(?:newtest|lang)/\w+|/lang-\w+)*",
            address=PATH,
            frame=PATH,
        ),
        Link(path=ROOT, needs=("sid",), address=QUERY, frame=QUERY),
    ),
    wrong=(
        Wrong(r".*/(?:admin|surveyAdministration|questionAdministration)(?:/.*)?", "edit"),
        Wrong(r".*/responses(?:/.*)?", "answers"),
        Wrong(r".*", "other"),
    ),
    embed=Embed(height=1100),
    columns={"sent": ("submitdate", "Date submitted", "Datum ingestuurd")},
    privacy=Privacy(
        legal_name="LimeSurvey GmbH",
        country="DE",
        page="https://www.limesurvey.org/privacy-policy",
        checked_on=dt.date(2024, 5, 14),
    ),
)

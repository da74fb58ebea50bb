"""The form services that kiem knows; one file in services/, one line here.

Owns: which file speaks for which address, so that a build reads only the one it needs.
Must not know: anything else about a service.
"""

from collections.abc import Mapping
from importlib import import_module

from kiem.signup.ref import Service

SERVICES: Mapping[str, tuple[str, ...]] = {
    # the file, and the hosts of its forms; ".x.org" is any name under x.org
    "tally": ("tally.so",),
    "microsoft_forms": ("forms.office.com", "forms.cloud.microsoft", "forms.microsoft.com"),
    "google_forms": ("docs.google.com", "forms.gle"),
    "nextcloud_forms": (),
    "typeform": (".typeform.com", ".typeform.eu"),
    "limesurvey": (".limesurvey.net",),
    "jotform": (".jotform.com", ".jotformeu.com"),
    "fillout": (".fillout.com",),
    "formbricks": ("app.formbricks.com",),
    "opnform": ("opnform.com",),
    "airtable": ("airtable.com",),
    "notion": (".notion.site", ".notion.so", ".notion.com"),
    "formspree": ("formspree.io",),
    "web3forms": ("api.web3forms.com", "web3forms.com", "app.web3forms.com"),
    "basin": ("usebasin.com",),
    "forminit": ("forminit.com", "app.forminit.com"),
    "formspark": ("submit-form.com", "dashboard.formspark.io"),
    "formsubmit": ("formsubmit.co", "formsubmit.io"),
    "staticforms": ("api.staticforms.xyz", "api.staticforms.dev"),
    "post": (),
    "link": (),
    "mailto": (),
}

ANYWHERE: Mapping[str, str] = {
    # services that people run themselves, by what only a path of theirs holds
    "nextcloud_forms": r"/apps/forms(?:/|$)",
    "limesurvey": r"/index\.php(?:/survey/index/sid)?/\d{5,6}\b|[?&]r=survey(?:/|%2F)|/surveyAdministration/",
}

CODES: Mapping[str, tuple[str, str]] = {
    # codes that can be of one service only, and the address that goes with them
    "google_forms": (
        r"1FAIpQL[\w-]{40,60}",
        "https://docs.google.com/forms/d/e/{code}/viewform",
    ),
    "web3forms": (
        r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        "https://api.web3forms.com/submit",
    ),
}

GUESSES: Mapping[str, tuple[str, str]] = {
    # codes that are probably of one service; only good for a question
    "formspree": (r"[a-z]{8}", "https://formspree.io/f/{code}"),
    "jotform": (r"\d{14,16}", "https://form.jotform.com/{code}"),
    "tally": (r"(?=.*[A-Z\d])[A-Za-z0-9]{6}", "https://tally.so/r/{code}"),
    "typeform": (r"(?=.*[A-Z\d])[A-Za-z0-9]{8}", "https://form.typeform.com/to/{code}"),
    "microsoft_forms": (r"(?=.*[A-Z\d])[A-Za-z0-9]{10}", "https://forms.office.com/e/{code}"),
}

REFUSED: Mapping[str, tuple[str, ...]] = {
    # why kiem doesn't use them, and their hosts
    "newsletter": (
        ".list-manage.com",
        ".mailchimp.com",
        ".sibforms.com",
        ".brevo.com",
        ".buttondown.com",
        ".buttondown.email",
        ".mailerlite.com",
        ".substack.com",
        ".laposta.nl",
    ),
    "hosting": ("app.netlify.com",),
}

REFUSED_ANYWHERE: Mapping[str, str] = {
    # and what only a path, or the code, of theirs holds
    "newsletter": r"/subscription/form\b|/api/public/subscription\b",  # listmonk
    "script": r"\.js$|^https://(?:(?:www\.)?unpkg\.com|cdn\.jsdelivr\.net)/",
}

WRAPPED: Mapping[str, tuple[str, ...]] = {
    # where mail programs and networks put the link that they wrap, and their hosts
    "url": (".safelinks.protection.outlook.com", "www.linkedin.com"),
    "q": ("www.google.com",),
    "u": ("l.facebook.com", "l.instagram.com"),
}

NETLIFY = r"<form\b[^>]*\s(?:data-)?netlify\b"  # a form that only Netlify fills in an address for


def load(name: str) -> Service:
    """All about the service whose file is `name`."""
    service: Service = import_module(f"kiem.signup.services.{name}").SERVICE
    return service


def by_host(host: str, shelf: Mapping[str, tuple[str, ...]] = SERVICES) -> str:
    """The key under which `host` stands, with or without www., or as a name under ".x.org"; or ""."""
    for key, hosts in shelf.items():
        if any(_covers(known, host) for known in hosts):
            return key
    return ""


def _covers(known: str, host: str) -> bool:
    bare = known.removeprefix(".")
    return host in (bare, f"www.{bare}") or (known.startswith(".") and host.endswith(known))

"""Nextcloud Forms: on a server of the organiser's own, shown inside the page where that allows it."""

from kiem.signup.ref import Embed, Heard, Link, Service, Wrong

SHARE = "https://{host}{index}/apps/forms/s/{id}"

SERVICE = Service(
    name="nextcloud_forms",
    title="Nextcloud Forms",
    kinds=("embed", "link"),
    paste="https://cloud.example.org/apps/forms/s/AbCdEf12GhIjKl34MnOpQr56",
    links=(
        Link(
            path=r"(?P<index>(?:/[\w.-]+)*?)/apps/forms/(?:s|embed)/(?P<id>[A-Za-z0-9]{8,64})",
            address=SHARE,
            frame="https://{host}{index}/apps/forms/embed/{id}",
        ),
    ),
    wrong=(
        Wrong(r".*/apps/forms/[A-Za-z0-9]+/(?:edit|settings)", "edit"),
        Wrong(r".*/apps/forms/[A-Za-z0-9]+/results.*", "answers"),
        Wrong(r".*/apps/forms/.*", "own"),
        Wrong(r".*/apps/forms", "list"),
    ),
    embed=Embed(
        height=900,
        sized=Heard(key="type", value="resize-iframe", height="payload.height"),
        saved=Heard(key="type", value="form-saved"),
    ),
    columns={"sent": ("Timestamp", "Tijdstempel"), "name": ("User display name",)},
)

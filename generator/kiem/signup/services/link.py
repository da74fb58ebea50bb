"""A form that stands somewhere else: kiem links to it, or shows it inside the page when asked to.

Where an https address ends up that nothing else recognises: a link always works.
"""

from kiem.signup.ref import Link, Service

SERVICE = Service(
    name="link",
    title="",
    kinds=("link", "embed"),
    paste="https://forms.example.org/join",
    links=(Link(path=r".*", address="{whole}", frame="{whole}"),),
)

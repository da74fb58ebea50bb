"""A mail that opens as a draft, its text plain and as HTML, the one-pager with it.

Owns: the form of that mail. X-Unsent makes classic Outlook open it for sending; other programs show it as
a mail to forward, so the plain text and the HTML are in the kit too. No sender, no date: whoever sends it
fills in both. Must not know: what the mail says.
"""

from kiem.toolkit import as_html
from kiem.toolkit.document import Document, text_of
from kiem.toolkit.facts import Facts

MEDIA = "message/rfc822"

ATTACHED = "one-pager.pdf"
BOUNDARY = "=_kiem_{}_="


def write(document: Document, facts: Facts) -> bytes:
    """The mail as a file; the subject is the document's first labelled line."""
    from email.message import EmailMessage  # noqa: PLC0415 - 20 ms that only this format needs
    from email.policy import SMTP  # noqa: PLC0415 - for who makes a mail

    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = document.subject
    mail["X-Unsent"] = "1"
    mail["Content-Language"] = facts["lang"]
    mail.set_content(f"{text_of(document.said)}\n", cte="quoted-printable")
    page = as_html.write(document, facts).decode()
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    if pdf := facts["drawn"].get(ATTACHED):
        mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=ATTACHED)
    parts = (part for part in mail.walk() if part.is_multipart())
    for number, part in enumerate(parts):
        part.set_boundary(BOUNDARY.format(number))
    return mail.as_bytes()

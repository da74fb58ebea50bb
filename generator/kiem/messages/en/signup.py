"""English: what is said about where applications go: what is no form, and how to find the right link.

`form.wrong.*` says what an address is instead of a form, `form.how.*` where a service keeps its link.
"""

SENTENCES: dict[str, str] = {
    "form.none": "“{text}” is no place where an application can arrive.",
    "form.none.hint": "Give the link of your form (https://…) or a mail address.",
    "form.mend": "“{text}” is an address without its start.",
    "form.mend.hint": "Write {mend}",
    "form.http": "The address of the form isn't secure, and applications hold personal data.",
    "form.http.hint": "Use the secure address: {mend}",
    "form.scheme": "An address that starts with `{scheme}:` can't take applications.",
    "form.scheme.hint": "Give the link of your form (https://…) or a mail address.",
    "form.code": "There is no address of a form in this code.",
    "form.code.hint": "Paste the link of the form instead: https://…",
    "form.placeholder": "“{text}” is an example. Applications would go nowhere.",
    "form.placeholder.hint": "Give the link of your own form, or a mail address.",
    "form.no_reply": "Nobody reads the mail at {text}, so applications would go nowhere.",
    "form.no_reply.hint": "Give an address that a person reads, or the link of a form.",
    "form.user": "In this address a name stands before an @, and that hides where it leads.",
    "form.user.hint": "Paste the link as your form service gives it.",
    "form.port": "This address has a port number, and many offices block those, so applications get lost.",
    "form.port.hint": "Use an address without a number behind the name: https://forms.example.org/join",
    "form.here": "{host} exists on your own computer or network only, so visitors can't reach it.",
    "form.here.hint": "Use an address that works on a phone with mobile data too.",
    "form.lookalike": "{host} looks like {known}, but it is an address of somebody else.",
    "form.lookalike.hint": "Copy the link once more from the form service itself.",
    "form.short": "“{text}” looks like the code of a form, but it doesn't say of which service.",
    "form.short.hint": "Paste the whole link of the form, from https:// on.",
    "form.short.guess": "“{text}” looks like the code of a form, but it doesn't say of which service.",
    "form.short.guess.hint": "Is it a form of {title}? Then write {mend}",
    # the way a form is used
    "form.kind": "{title} can't be used with `form_as: {form_as}`.",
    "form.kind.hint": "Leave `form_as` out, or choose: {options}.",
    "form.not_framed": "This link of {title} can't be shown inside a page.",
    "form.not_framed.hint": "Leave `form_as` out, and kiem links to the form. Or take the long link. {how}",
    "form.key": "Without an access key {title} doesn't know whose form this is, and applications go nowhere.",
    "form.key.hint": "Add a line under `signup`: `access_key: …`. {how}",
    "form.key_odd": "“{key}” isn't an access key of {title}.",
    "form.key_odd.hint": "{how}",
    "form.key_unused": "{title} asks for no access key, so this one does nothing.",
    "form.key_unused.hint": "Take `access_key` out. If it is a secret, make a new one: this file is public.",
    "form.public_mail": "Everybody who opens the page can read {email} in it, robots too.",
    "form.public_mail.hint": "Use the code from the activation mail: https://formsubmit.co/0123456789abcdef…",
    # what kiem doesn't use
    "form.refused.newsletter": (
        "{host} is for newsletters. Such a form keeps a mail address and drops the motivation."
    ),
    "form.refused.newsletter.hint": (
        "Use a form service, such as Tally, or a mail address. For news beside it: `newsletter: yes`."
    ),
    "form.refused.script": (
        "{host} only brings a script, and such a script can change at any moment. That isn't safe for"
        " your visitors."
    ),
    "form.refused.script.hint": "Paste the link of the form itself instead of this code; then kiem puts a link on the page.",
    "form.refused.hosting": "Forms of Netlify only work on a site that Netlify serves itself.",
    "form.refused.hosting.hint": "Use a form service that works everywhere, such as Formspree or Tally.",
    # an address of a service that is no form
    "form.wrong.edit": "This is the link with which you edit the form of {title}. Visitors can't fill it in there.",
    "form.wrong.edit.hint": "{how}",
    "form.wrong.answers": "This is the link to the answers in {title}. Visitors can't fill in anything there.",
    "form.wrong.answers.hint": "{how}",
    "form.wrong.list": "This is a page of your {title} account, not a form.",
    "form.wrong.list.hint": "{how}",
    "form.wrong.script": "This is a script of {title}; it doesn't say which form is yours.",
    "form.wrong.script.hint": "{how}",
    "form.wrong.cut": "A part of this link of {title} is missing.",
    "form.wrong.cut.hint": "{how}",
    "form.wrong.old": "Formspree forms with a mail address in the link don't work any more.",
    "form.wrong.old.hint": "{how}",
    "form.wrong.own": "This is a link of {title} that only you and people with an account can open.",
    "form.wrong.own.hint": "{how}",
    "form.wrong.sheet": "This is a spreadsheet, not a form.",
    "form.wrong.sheet.hint": "{how}",
    "form.wrong.other": "This address of {title} is not that of a form.",
    "form.wrong.other.hint": "{how}",
    # where a service keeps the right link
    "form.take": "Use this one: {mend}",
    "form.how.tally": "In Tally choose Share, and copy the link. It looks like {example}",
    "form.how.microsoft_forms": (
        "In Microsoft Forms choose Collect responses, and copy the link. It looks like {example}"
    ),
    "form.how.google_forms": (
        "In Google Forms choose Send, then the tab with the link, and copy it. It looks like {example}"
    ),
    "form.how.nextcloud_forms": (
        "In Nextcloud Forms choose Share, make a share link, and copy it. It looks like {example}"
    ),
    "form.how.typeform": "In Typeform choose Share, and copy the link. It looks like {example}",
    "form.how.limesurvey": (
        "In LimeSurvey choose Publish, and copy the survey URL. It looks like {example}"
    ),
    "form.how.jotform": "In Jotform choose Publish, and copy the form link. It looks like {example}",
    "form.how.fillout": "In Fillout choose Share, and copy the link. It looks like {example}",
    "form.how.formbricks": (
        "In Formbricks choose Share survey, and copy the anonymous link. It looks like {example}"
    ),
    "form.how.opnform": "In OpnForm choose Share, and copy the link. It looks like {example}",
    "form.how.airtable": "In Airtable open the form, choose Share, and copy the link. It looks like {example}",
    "form.how.notion": "In Notion choose Share form, and copy the link. It looks like {example}",
    "form.how.formspree": (
        "In Formspree open the form, then Integration, and copy the endpoint. It looks like {example}"
    ),
    "form.how.web3forms": "Ask for a key at web3forms.com; it comes by mail, and is 36 characters long.",
    "form.how.basin": "In Basin open the form, and copy the endpoint. It looks like {example}",
    "form.how.forminit": "In Forminit open the form, and copy the endpoint. It looks like {example}",
    "form.how.formspark": "In Formspark open the form, and copy the action URL. It looks like {example}",
    "form.how.formsubmit": "Use the code from the activation mail. The link looks like {example}",
    "form.how.staticforms": "Copy the key from your account at staticforms.dev. It starts with sf_",
    # what was recognised, and what to copy
    "form.found.post": "Sign-up goes through {title}: kiem makes the form and sends the answers to {address}",
    "form.found.embed": "Sign-up goes through the form of {title}: {address}",
    "form.found.link": "Sign-up goes through {title}: the page links to the form there ({address}).",
    "form.found.mailto": "Sign-up goes by mail to {address}.",
    "form.copy": "\nCopy these questions into your form ({title}), word for word and in this order:",
    "form.copy.item": "{n:>3}. {label}  [{about}]",
    "form.copy.note": "     {text}",
    "form.copy.option": "     ○ {label}",
    "form.copy.free": "{kind}",
    "form.copy.required": "{kind}, required",
    "form.copy.required.between": "{kind}, required, {min} to {max} characters",
    "form.answer.text": "short answer",
    "form.answer.email": "mail address",
    "form.answer.url": "web address",
    "form.answer.long": "long answer",
    "form.answer.choice": "one choice",
    "form.answer.choices": "several choices",
    # the catalogue
    "catalog.embed": "A form of a service, shown in your page after a click. Paste its link or its embed code:",
    "catalog.post": "A form that kiem draws in your page; the service gets the answers. Paste its form address:",
    "catalog.link": "Any other form: the page links to it, or shows it with `form_as: embed`:",
    "catalog.mailto": "A mail with the questions in it, also when `form` is empty:",
    "catalog.refused": (
        "Not these:\n"
        "  newsletter tools (Mailchimp, Brevo, MailerLite, Buttondown, listmonk): they drop the motivation\n"
        "  Netlify Forms: they only work on a site at Netlify\n"
        "  embed code that is only a script (HeyForm): it can change at any moment; paste the link instead"
    ),
    "country.BE": "Belgium",
    "country.DE": "Germany",
    "country.ES": "Spain",
    "country.GB": "United Kingdom",
    "country.IN": "India",
    "country.US": "United States",
    "catalog.title.post": "Your own address",
    "catalog.title.link": "Another site",
    "catalog.title.mailto": "Mail",
    "country.own": "your own server",
    # asked online
    "online.good": "{host} answers: your form is there.",
    "online.post": "{host} answers. Only a real application shows that it arrives: send yourself one before you launch.",
    "online.mail": "Sign-up goes by mail to {address}, so there is no address to ask.",
    "online.shy": "{host} answers, but not to kiem ({status}). Open the form in a private window to see what a visitor sees.",
    "online.trouble": "{host} says that it has trouble itself ({status}). Try again later.",
    "online.slow": "{host} didn't answer within {seconds} seconds. Try again later.",
    "online.silent": "{host} could not be reached: {why}. It may be your connection; try again later.",
    "online.away": "{host} leads on to {to}. Open the form in a private window: is that yours?",
    "online.why.name": "the network doesn't know that name",
    "online.why.certificate": "its certificate is not one that browsers trust",
    "online.why.refused": "the connection was refused or broken off",
    "online.why.other": "{said}",
    "online.gone": "{host} says that this form isn't there ({status}).",
    "online.gone.hint": "Open {address} in a private window. If it isn't there either, copy the link of your form once more.",
    "online.login": "{host} asks visitors to log in first, at {to}.",
    "online.login.hint": "In the settings of the form, let anyone with the link answer it.",
}

"""Dutch: what is said about where applications go: what is no form, and how to find the right link.

`form.wrong.*` says what an address is instead of a form, `form.how.*` where a service keeps its link.
"""

SENTENCES: dict[str, str] = {
    "form.none": "Bij ‘{text}’ kan geen aanmelding aankomen.",
    "form.none.hint": "Geef de link van je formulier (https://…) of een mailadres.",
    "form.mend": "Bij het adres ‘{text}’ ontbreekt het begin.",
    "form.mend.hint": "Schrijf {mend}",
    "form.http": "Het adres van het formulier is niet beveiligd, en in een aanmelding staan persoonsgegevens.",
    "form.http.hint": "Neem het beveiligde adres: {mend}",
    "form.scheme": "Een adres dat met `{scheme}:` begint, kan geen aanmeldingen ontvangen.",
    "form.scheme.hint": "Geef de link van je formulier (https://…) of een mailadres.",
    "form.code": "In deze code staat geen adres van een formulier.",
    "form.code.hint": "Plak liever de link van het formulier: https://…",
    "form.placeholder": "‘{text}’ is een voorbeeld. Aanmeldingen komen dan nergens aan.",
    "form.placeholder.hint": "Geef de link van je eigen formulier, of een mailadres.",
    "form.no_reply": "Op {text} leest niemand de post, dus aanmeldingen komen nergens aan.",
    "form.no_reply.hint": "Geef een adres waar een mens de post leest, of de link van een formulier.",
    "form.user": "In dit adres staat een naam voor een @. Zo zie je niet waar het heen gaat.",
    "form.user.hint": "Plak de link zoals je formulierdienst die geeft.",
    "form.port": "In dit adres staat een poortnummer. Veel kantoren blokkeren dat, en dan komt een aanmelding niet aan.",
    "form.port.hint": "Neem een adres zonder nummer achter de naam: https://formulier.example.org/mee",
    "form.here": "{host} bestaat alleen op je eigen computer of netwerk. Bezoekers kunnen er niet bij.",
    "form.here.hint": "Neem een adres dat ook werkt op een telefoon met mobiel internet.",
    "form.lookalike": "{host} lijkt op {known}, maar is een adres van iemand anders.",
    "form.lookalike.hint": "Kopieer de link nog een keer bij de formulierdienst zelf.",
    "form.short": "‘{text}’ lijkt op de code van een formulier, maar zegt niet van welke dienst.",
    "form.short.hint": "Plak de hele link van het formulier, vanaf https://.",
    "form.short.guess": "‘{text}’ lijkt op de code van een formulier, maar zegt niet van welke dienst.",
    "form.short.guess.hint": "Is het een formulier van {title}? Schrijf dan {mend}",
    # the way a form is used
    "form.kind": "{title} kan niet met `form_as: {form_as}`.",
    "form.kind.hint": "Laat `form_as` weg, of kies: {options}.",
    "form.not_framed": "Deze link van {title} kan niet in een pagina staan.",
    "form.not_framed.hint": "Laat `form_as` weg, dan zet kiem een link naar het formulier. Of neem de lange link. {how}",
    "form.key": "Zonder toegangssleutel weet {title} niet van wie dit formulier is, en komen aanmeldingen nergens aan.",
    "form.key.hint": "Zet onder `signup` een regel `access_key: …`. {how}",
    "form.key_odd": "‘{key}’ is geen toegangssleutel van {title}.",
    "form.key_odd.hint": "{how}",
    "form.key_unused": "{title} vraagt geen toegangssleutel, dus deze doet niets.",
    "form.key_unused.hint": "Haal `access_key` weg. Is hij geheim? Maak dan een nieuwe, want dit bestand is openbaar.",
    "form.public_mail": "Iedereen die de pagina opent, kan {email} daarin lezen. Robots ook.",
    "form.public_mail.hint": "Neem de code uit de activeringsmail: https://formsubmit.co/0123456789abcdef…",
    # what kiem doesn't use
    "form.refused.newsletter": (
        "{host} is voor nieuwsbrieven. Zo'n formulier bewaart een mailadres en gooit de motivatie weg."
    ),
    "form.refused.newsletter.hint": (
        "Neem een formulierdienst, zoals Tally, of een mailadres. Wil je ook nieuws mailen? Schrijf"
        " dan `newsletter: yes`."
    ),
    "form.refused.script": (
        "{host} brengt alleen een script, en zo'n script kan elk moment veranderen. Dat is niet veilig"
        " voor je bezoekers."
    ),
    "form.refused.script.hint": "Plak de link van het formulier zelf in plaats van deze code. Dan zet kiem een link op de pagina.",
    "form.refused.hosting": "Formulieren van Netlify werken alleen op een site die bij Netlify zelf staat.",
    "form.refused.hosting.hint": "Neem een formulierdienst die overal werkt, zoals Formspree of Tally.",
    # an address of a service that is no form
    "form.wrong.edit": "Met deze link bewerk je het formulier van {title}. Bezoekers kunnen het daar niet invullen.",
    "form.wrong.edit.hint": "{how}",
    "form.wrong.answers": "Deze link gaat naar de antwoorden in {title}. Bezoekers kunnen daar niets invullen.",
    "form.wrong.answers.hint": "{how}",
    "form.wrong.list": "Dit is een pagina van je account bij {title}, geen formulier.",
    "form.wrong.list.hint": "{how}",
    "form.wrong.script": "Dit is een script van {title}. Het zegt niet welk formulier van jou is.",
    "form.wrong.script.hint": "{how}",
    "form.wrong.cut": "Van deze link van {title} ontbreekt een stuk.",
    "form.wrong.cut.hint": "{how}",
    "form.wrong.old": "Formulieren van Formspree met een mailadres in de link werken niet meer.",
    "form.wrong.old.hint": "{how}",
    "form.wrong.own": "Deze link van {title} gaat alleen open voor jou en voor mensen met een account.",
    "form.wrong.own.hint": "{how}",
    "form.wrong.sheet": "Dit is een spreadsheet, geen formulier.",
    "form.wrong.sheet.hint": "{how}",
    "form.wrong.other": "Dit adres van {title} is niet dat van een formulier.",
    "form.wrong.other.hint": "{how}",
    # where a service keeps the right link
    "form.take": "Neem deze: {mend}",
    "form.how.tally": "Kies in Tally Share, en kopieer de link. Die lijkt op {example}",
    "form.how.microsoft_forms": (
        "Kies in Microsoft Forms Antwoorden verzamelen, en kopieer de link. Die lijkt op {example}"
    ),
    "form.how.google_forms": (
        "Kies in Google Formulieren Verzenden, dan het tabblad met de link, en kopieer die. Hij lijkt"
        " op {example}"
    ),
    "form.how.nextcloud_forms": (
        "Kies in Nextcloud Formulieren Delen, maak een deellink, en kopieer die. Hij lijkt op {example}"
    ),
    "form.how.typeform": "Kies in Typeform Share, en kopieer de link. Die lijkt op {example}",
    "form.how.limesurvey": (
        "Kies in LimeSurvey Publiceren, en kopieer de URL van de enquête. Die lijkt op {example}"
    ),
    "form.how.jotform": "Kies in Jotform Publish, en kopieer de link. Die lijkt op {example}",
    "form.how.fillout": "Kies in Fillout Share, en kopieer de link. Die lijkt op {example}",
    "form.how.formbricks": (
        "Kies in Formbricks Share survey, en kopieer de anonieme link. Die lijkt op {example}"
    ),
    "form.how.opnform": "Kies in OpnForm Share, en kopieer de link. Die lijkt op {example}",
    "form.how.airtable": "Open in Airtable het formulier, kies Share, en kopieer de link. Die lijkt op {example}",
    "form.how.notion": "Kies in Notion Share form, en kopieer de link. Die lijkt op {example}",
    "form.how.formspree": (
        "Open in Formspree het formulier, kies Integration, en kopieer het adres. Het lijkt op {example}"
    ),
    "form.how.web3forms": "Vraag een sleutel op web3forms.com. Je krijgt hem per mail; hij is 36 tekens lang.",
    "form.how.basin": "Open in Basin het formulier, en kopieer het adres. Het lijkt op {example}",
    "form.how.forminit": "Open in Forminit het formulier, en kopieer het adres. Het lijkt op {example}",
    "form.how.formspark": "Open in Formspark het formulier, en kopieer het adres. Het lijkt op {example}",
    "form.how.formsubmit": "Neem de code uit de activeringsmail. De link lijkt op {example}",
    "form.how.staticforms": "Kopieer de sleutel uit je account op staticforms.dev. Hij begint met sf_",
    # what was recognised, and what to copy
    "form.found.post": "Aanmelden gaat via {title}: kiem maakt het formulier en stuurt de antwoorden naar {address}",
    "form.found.embed": "Aanmelden gaat via het formulier van {title}: {address}",
    "form.found.link": "Aanmelden gaat via {title}: op de pagina staat een link naar het formulier daar ({address}).",
    "form.found.mailto": "Aanmelden gaat per mail naar {address}.",
    "form.copy": "\nNeem deze vragen over in je formulier ({title}), woord voor woord en in deze volgorde:",
    "form.copy.item": "{n:>3}. {label}  [{about}]",
    "form.copy.note": "     {text}",
    "form.copy.option": "     ○ {label}",
    "form.copy.free": "{kind}",
    "form.copy.required": "{kind}, verplicht",
    "form.copy.required.between": "{kind}, verplicht, {min} tot {max} tekens",
    "form.answer.text": "kort antwoord",
    "form.answer.email": "mailadres",
    "form.answer.url": "webadres",
    "form.answer.long": "lang antwoord",
    "form.answer.choice": "één keuze",
    "form.answer.choices": "meer keuzes",
    # the catalogue
    "catalog.embed": "Een formulier van een dienst, na een klik in je pagina. Plak de link of de insluitcode:",
    "catalog.post": "Een formulier dat kiem in je pagina zet; de dienst krijgt de antwoorden. Plak het adres:",
    "catalog.link": "Elk ander formulier: de pagina linkt ernaar, of toont het met `form_as: embed`:",
    "catalog.mailto": "Een mail met de vragen erin, ook als `form` leeg is:",
    "catalog.refused": (
        "Deze niet:\n"
        "  nieuwsbriefdiensten (Mailchimp, Brevo, MailerLite, Buttondown, listmonk): die gooien de motivatie weg\n"
        "  Netlify Forms: die werken alleen op een site bij Netlify\n"
        "  insluitcode die alleen een script is (HeyForm): dat kan elk moment veranderen; plak liever de link"
    ),
    "country.BE": "België",
    "country.DE": "Duitsland",
    "country.ES": "Spanje",
    "country.GB": "Verenigd Koninkrijk",
    "country.IN": "India",
    "country.US": "Verenigde Staten",
    "catalog.title.post": "Je eigen adres",
    "catalog.title.link": "Een andere site",
    "catalog.title.mailto": "Mail",
    "country.own": "je eigen server",
    # online gevraagd
    "online.good": "{host} antwoordt: je formulier is er.",
    "online.post": "{host} antwoordt. Of een aanmelding aankomt, zie je alleen aan een echte: stuur er zelf een voor je opengaat.",
    "online.mail": "Aanmelden gaat per mail naar {address}, dus er is geen adres om iets aan te vragen.",
    "online.shy": "{host} antwoordt wel, maar niet aan kiem ({status}). Open het formulier in een privévenster en kijk wat een bezoeker ziet.",
    "online.trouble": "{host} meldt zelf een storing ({status}). Probeer het later nog eens.",
    "online.slow": "{host} antwoordde niet binnen {seconds} seconden. Probeer het later nog eens.",
    "online.silent": "{host} was niet te bereiken: {why}. Het kan aan je verbinding liggen; probeer het later nog eens.",
    "online.away": "{host} stuurt door naar {to}. Open het formulier in een privévenster: is dat het jouwe?",
    "online.why.name": "het netwerk kent die naam niet",
    "online.why.certificate": "browsers vertrouwen het certificaat niet",
    "online.why.refused": "de verbinding werd geweigerd of afgebroken",
    "online.why.other": "{said}",
    "online.gone": "Volgens {host} is dit formulier er niet ({status}).",
    "online.gone.hint": "Open {address} in een privévenster. Is het er daar ook niet, kopieer dan nog eens de link van je formulier.",
    "online.login": "{host} laat bezoekers eerst inloggen, bij {to}.",
    "online.login.hint": "Zet in de instellingen van het formulier dat iedereen met de link het mag invullen.",
}

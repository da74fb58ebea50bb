"""Dutch: what the live preview says, on the screen and in the browser."""

SENTENCES: dict[str, str] = {
    "help.serve": (
        "Bekijk de site in de browser terwijl je schrijft.\n\nWat je opslaat, zie je meteen. Er"
        " wordt niets weggeschreven: de site blijft in het geheugen en alleen deze computer kan erbij."
        " Stop met Ctrl-C."
    ),
    "help.serve.example": "Voorbeeld:\n  kiem serve mijn-community --today 2027-03-09",
    "help.serve.port": "De poort waar het zoeken naar een vrije poort begint.",
    "help.serve.no-open": "Laat de browser dicht.",
    "serve.address": "Je site: {address}   (stop met Ctrl-C)",
    "serve.made": "{time}  opnieuw getoond ({kind}, {ms} ms)",
    "serve.kind.look": "stijl",
    "serve.kind.asset": "bestand",
    "serve.kind.page": "pagina",
    "serve.kind.words": "tekst",
    "serve.kind.settings": "instellingen",
    "preview.title": "Voorbeeld",
    "preview.open": "kiem: wat er over deze site te zeggen is",
    "preview.close": "Sluiten",
    "preview.look": "Bekijk de laatste goede versie",
    "preview.trouble": "Dit kan nog niet getoond worden",
    "preview.last_good": "Hierachter zie je de laatste versie die nog klopte.",
    "preview.findings": "Wat kiem check zegt",
    "preview.day": "Bekijk de site op een andere dag",
    "preview.date": "Datum",
    "preview.phase": "Fase",
    "preview.phase.dates": "zoals je bestand zegt",
    "preview.phase.preparing": "voorbereiding",
    "preview.phase.signup_open": "aanmelden open",
    "preview.phase.seeding": "eerste leden",
    "preview.phase.growing": "groei",
    "preview.phase.closed": "gesloten",
    "preview.now": "Terug naar vandaag",
}

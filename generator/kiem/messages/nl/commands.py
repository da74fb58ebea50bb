"""Dutch: what is said by the commands: help, usage, results."""

SENTENCES: dict[str, str] = {
    # severities and counts
    "severity.error": "fout",
    "severity.gap": "gat",
    "severity.warning": "waarschuwing",
    "severity.tip": "tip",
    "count.none": "Niets te melden.",
    "count.joined": "{first}, {then}",
    "count.error.one": "{n} fout",
    "count.error.many": "{n} fouten",
    "count.gap.one": "{n} gat",
    "count.gap.many": "{n} gaten",
    "count.warning.one": "{n} waarschuwing",
    "count.warning.many": "{n} waarschuwingen",
    "count.tip.one": "{n} tip",
    "count.tip.many": "{n} tips",
    # usage
    "usage.hint": "Zie `{command} --help`.",
    "usage.example": "Bijvoorbeeld: {example}",
    "usage.mean": "Bedoel je `{name}`?",
    "usage.command": "Er is geen opdracht `{name}`. De opdrachten zijn: {known}.",
    "usage.option": "De optie `{name}` bestaat hier niet.",
    "usage.missing": "`{name}` ontbreekt.",
    "usage.value": "Achter `{name}` hoort een waarde.",
    "usage.choice": "Bij `{name}` kun je kiezen uit: {choices}.",
    "usage.date": "Bij `{name}` hoort een datum, zoals 2027-03-09.",
    "usage.url": "Bij `{name}` hoort een heel adres, zoals https://iepenlaan.example/",
    "usage.bad": "De waarde van `{name}` kan niet.",
    "usage.other": "Er staat meer op de opdrachtregel dan deze opdracht kent.",
    "usage.no_value": "Achter `{name}` hoort geen waarde.",
    # the machine
    "machine.refused": "De computer weigert iets wat kiem nodig heeft: {said} ({path}).",
    "machine.refused.hint": "Kijk of er ruimte is op de schijf, en of je daar mag lezen en schrijven.",
    "machine.gone": "De map waarin je staat, bestaat niet meer.",
    "machine.gone.hint": "Ga naar een andere map en probeer het opnieuw.",
    # our bug
    "bug.what": "Er ging iets mis in kiem zelf ({kind}). Dat is onze fout, niet de jouwe.",
    "bug.hint": "Er ligt een verslag klaar dat je in een melding kunt plakken: {path}",
    "bug.here": "Dit verslag kun je in een melding plakken:\n{text}",
    # help pages
    "help.usage": "Gebruik:",
    "help.options": "Opties",
    "help.commands": "Opdrachten",
    "help.help": "Toon deze uitleg.",
    "help.lang": "De taal waarin kiem met je praat.",
    "help.quiet": "Meld alleen wat er misging.",
    "help.version": "Toon de versie van kiem.",
    "help.today": "Bouw alsof het deze dag is (2027-03-09).",
    "help.url": "Waar je host de site laat zien; telt als `site.url` leeg is.",
    "help.strict": "Tel gaten en waarschuwingen mee als fouten.",
    "help.kiem": "Een startsite en een promotie-toolkit uit één YAML-bestand over je community.",
    "help.kiem.example": "Voorbeeld:\n  kiem build mijn-community",
    "help.build": (
        "Bouw de site en de toolkit.\n\nCOMMUNITY is een map met een community.yaml, of het"
        " bestand zelf; laat je het weg, dan is het deze map."
    ),
    "help.build.example": "Voorbeeld:\n  kiem build mijn-community --output public",
    "help.build.output": "Waar de site komt; anders in `site` naast het bestand.",
    "help.build.theme": "De naam van een thema, of de map van je eigen thema.",
    "help.build.blueprint": "De map van je eigen blauwdruk.",
    "help.build.no-toolkit": "Laat de toolkit en de pagina daarvan weg.",
    "help.check": (
        "Zeg wat er fout is of ontbreekt, zonder te bouwen.\n\nMet een fout kan kiem niet bouwen."
        " Met een gat kun je beter nog niet publiceren. Waarschuwingen en tips zijn advies. `kiem explain CODE`"
        " vertelt meer over een code, `kiem fmt` verbetert wat zeker is."
    ),
    "help.check.example": "Voorbeeld:\n  kiem check mijn-community --strict",
    "help.check.format": "De vorm: text voor mensen, de andere voor programma's.",
    "help.check.online": "Vraag ook of je aanmeldformulier antwoordt. Zonder deze optie vraagt check niets aan internet.",
    "help.check.only": "Alleen deze codes, met komma's ertussen: S-02,T-01.",
    "help.export": (
        "Schrijf de site als gewoon mkdocs-project.\n\nWat in DIR komt, kun je bouwen met gewone"
        " mkdocs, zonder kiem."
    ),
    "help.export.example": "Voorbeeld:\n  kiem export mijn-community mijn-mkdocs-project",
    "help.catalog": "Noem wat kiem heeft: types, themes, providers, languages of checks.",
    "help.catalog.example": "Voorbeeld:\n  kiem catalog themes",
    "help.schema": (
        "Druk het JSON Schema van community.yaml af, voor editors die aanvullen en meekijken."
    ),
    "help.schema.example": "Voorbeeld:\n  kiem schema > community.schema.json",
    # results
    "built.done": "Je site is klaar: {path} ({pages}, {seconds} s)",
    "built.same": "Er is niets veranderd sinds de vorige keer: {path}",
    "built.filled.one": "1 tekst komt uit de blauwdruk; schrijf hem zelf als je kunt.",
    "built.filled.many": "{n} teksten komen uit de blauwdruk; schrijf ze zelf waar je kunt.",
    "built.kept": "Met rust gelaten, want niet van kiem: {path}",
    "built.changes": "Nieuw: {added}, veranderd: {changed}, weg: {removed}.",
    "built.rest": "Er is nog iets te melden: {counts}. Je ziet het met `kiem check`.",
    "built.pages.one": "1 pagina",
    "built.pages.many": "{n} pagina's",
    "check.good": "Geen fouten: je kunt bouwen.",
    "exported.done": "Het mkdocs-project is klaar: {path}",
    "exported.next": "Bouw het met: pip install -r requirements.txt && mkdocs build --strict",
    # catalog
    "catalog.soon": "{name} (voorlopig met algemene teksten)",
}

"""Dutch: what `kiem explain` says round codes.py and keys.py, and what `kiem fmt` says."""

SENTENCES: dict[str, str] = {
    "help.explain": (
        "Leg een code van kiem check of een sleutel van community.yaml uit.\n\nWat het is, waarom, hoe je"
        " het verbetert, met een voorbeeld. Werkt zonder internet."
    ),
    "help.explain.example": "Voorbeeld:\n  kiem explain T-01\n  kiem explain signup.form",
    "explain.why": "Waarom: {text}",
    "explain.mend": "Wat je doet: {text}",
    "explain.example": "Voorbeeld:",
    "explain.form": "Vorm: {form}.",
    "explain.or": " of ",
    "explain.characters": "Tekens: {span}.",
    "explain.items": "Aantal: {span}.",
    "explain.span": "{low} tot {high}",
    "explain.up_to": "hooguit {high}",
    "explain.options": "Kies uit: {options}.",
    "explain.required": "Verplicht.",
    "explain.default": "Als je niets zegt: {default}.",
    "explain.below": "Hierin staan: {keys}.",
    "explain.several": "`{word}` staat op meer plekken:",
    "explain.choose": "Voor één daarvan: kiem explain {path}",
    "explain.unknown": "`{word}` is geen code en geen sleutel die kiem kent.",
    "explain.unknown.hint": "Codes staan in `kiem check`, sleutels in je community.yaml.",
    "explain.kind.text": "tekst",
    "explain.kind.texts": "lijst van teksten",
    "explain.kind.map": "groep van sleutels",
    "explain.kind.maps": "lijst, elk met eigen sleutels",
    "explain.kind.choice": "keuze",
    "explain.kind.choices": "lijst van keuzes",
    "explain.kind.date": "datum (jjjj-mm-dd)",
    "explain.kind.email": "mailadres",
    "explain.kind.address": "webadres",
    "explain.kind.number": "getal",
    "explain.kind.yes_no": "yes of no",
    # kiem fmt
    "help.fmt": (
        "Laat zien wat kiem zelf kan verbeteren aan community.yaml.\n\nAlleen wat zeker is: aanhalingstekens"
        " en spaties die ontbreken, en sleutels die verkeerd gespeld zijn of nu anders heten. De rest van"
        " het bestand blijft precies zoals het is. Met --fix wordt het gedaan."
    ),
    "help.fmt.example": "Voorbeeld:\n  kiem fmt mijn-community\n  kiem fmt mijn-community --fix",
    "help.fmt.fix": "Voer de verbeteringen uit.",
    "fmt.key": "`{key}` heet `{mend}`.",
    "fmt.why": "Regel {lines}: {why}",
    "fmt.none": "Niets dat kiem zelf met zekerheid kan verbeteren: {path}",
    "fmt.found.one": "1 verbetering. Uitvoeren: kiem fmt {community} --fix",
    "fmt.found.many": "{n} verbeteringen. Uitvoeren: kiem fmt {community} --fix",
    "fmt.done.one": "1 verbetering uitgevoerd: {path}",
    "fmt.done.many": "{n} verbeteringen uitgevoerd: {path}",
    "fmt.rest": "Er is nog iets anders. Je ziet het met: kiem check {community}",
    "add.changed": "{path} is intussen veranderd.",
    "add.changed.hint": "Er is niets overschreven. Sla het op en probeer het opnieuw.",
    # a newer kiem
    "help.build.explain": "Zeg wat een build zou veranderen, sinds de vorige en met een nieuwere kiem; schrijf niets.",
    "newer.first": "Hier staat nog geen site van kiem, dus er is niets om mee te vergelijken.",
    "newer.same": "De site die er staat is met dezelfde kiem gemaakt ({now}).",
    "newer.from": "De site die er staat is met kiem {was} gemaakt; dit is kiem {now}.",
    "newer.point": "Nieuw in kiem: {text}",
    "newer.nothing": "Er zou niets aan de site veranderen.",
    "newer.added": "Nieuwe pagina's: {n}",
    "newer.changed": "Veranderde pagina's: {n}",
    "newer.removed": "Pagina's die verdwijnen: {n}",
    "newer.others": "Andere bestanden: {n}",
    "newer.policy": (
        "Elke pagina zegt de browser nu om niets van elders te laden. Wat je in pages, overrides of"
        " mkdocs.yml van elders haalt, laat je bij naam toe: zie ‘Make it your own’ in de handleiding."
    ),
    "newer.form": (
        "kiem herkent nu van welke dienst je formulier is, en kan het na één klik in je eigen pagina"
        " laten zien. Liever alleen een link? Schrijf dan form_as: link."
    ),
    "newer.kit": (
        "In de toolkit zitten nu ook dingen om te drukken en te plaatsen, zoals een poster. Wat je niet"
        " wilt, zet je achter toolkit.skip."
    ),
    "newer.pinned": (
        "requirements.txt vraagt nog om kiem {pinned}. Tevreden? Zet er {now}, dan bouwt iedereen met dezelfde."
    ),
}

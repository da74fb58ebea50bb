"""Dutch: what `kiem explain` says round what it explains; codes.py and keys.py hold the rest."""

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
}

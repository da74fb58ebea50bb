"""English: what `kiem explain` says round what it explains; codes.py and keys.py hold the rest."""

SENTENCES: dict[str, str] = {
    "help.explain": (
        "Explain a code of kiem check or a key of community.yaml.\n\nWhat it is, why, how to mend it, with"
        " an example. Works offline."
    ),
    "help.explain.example": "Example:\n  kiem explain T-01\n  kiem explain signup.form",
    "explain.why": "Why: {text}",
    "explain.mend": "What to do: {text}",
    "explain.example": "Example:",
    "explain.form": "Form: {form}.",
    "explain.or": " or ",
    "explain.characters": "Characters: {span}.",
    "explain.items": "Items: {span}.",
    "explain.span": "{low} to {high}",
    "explain.up_to": "at most {high}",
    "explain.options": "Choose from: {options}.",
    "explain.required": "Required.",
    "explain.default": "If you say nothing: {default}.",
    "explain.below": "In it stand: {keys}.",
    "explain.several": "`{word}` stands in more than one place:",
    "explain.choose": "For one of them: kiem explain {path}",
    "explain.unknown": "`{word}` is no code and no key that kiem knows.",
    "explain.unknown.hint": "Codes stand in `kiem check`, keys in your community.yaml.",
    "explain.kind.text": "text",
    "explain.kind.texts": "list of texts",
    "explain.kind.map": "group of keys",
    "explain.kind.maps": "list, each item with keys of its own",
    "explain.kind.choice": "choice",
    "explain.kind.choices": "list of choices",
    "explain.kind.date": "date (yyyy-mm-dd)",
    "explain.kind.email": "mail address",
    "explain.kind.address": "web address",
    "explain.kind.number": "number",
    "explain.kind.yes_no": "yes or no",
}

"""English: what `kiem explain` says round codes.py and keys.py, and what `kiem fmt` says."""

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
    # kiem fmt
    "help.fmt": (
        "Show what kiem can mend in community.yaml by itself.\n\nOnly what is certain: quotes and spaces that"
        " are missing, and keys that are misspelt or have another name now. The rest of the file stays"
        " exactly as it is. With --fix it is done."
    ),
    "help.fmt.example": "Example:\n  kiem fmt my-community\n  kiem fmt my-community --fix",
    "help.fmt.fix": "Carry the mends out.",
    "fmt.key": "`{key}` is called `{mend}`.",
    "fmt.why": "Line {lines}: {why}",
    "fmt.none": "Nothing that kiem can mend by itself with certainty: {path}",
    "fmt.found.one": "1 mend. Carry it out: kiem fmt {community} --fix",
    "fmt.found.many": "{n} mends. Carry them out: kiem fmt {community} --fix",
    "fmt.done.one": "1 mend carried out: {path}",
    "fmt.done.many": "{n} mends carried out: {path}",
    "fmt.rest": "There is something else. See it with: kiem check {community}",
    "add.changed": "{path} has changed meanwhile.",
    "add.changed.hint": "Nothing was overwritten. Save it and try again.",
    # a newer kiem
    "help.build.explain": "Say what a build would change, since the last one and with a newer kiem; write nothing.",
    "newer.first": "There is no site of kiem here yet, so there is nothing to compare with.",
    "newer.same": "The site that is there was made with the same kiem ({now}).",
    "newer.from": "The site that is there was made with kiem {was}; this is kiem {now}.",
    "newer.point": "New in kiem: {text}",
    "newer.nothing": "Nothing on the site would change.",
    "newer.added": "New pages: {n}",
    "newer.changed": "Changed pages: {n}",
    "newer.removed": "Pages that disappear: {n}",
    "newer.others": "Other files: {n}",
    "newer.policy": (
        "Every page now tells the browser to load nothing from elsewhere. What you fetch from elsewhere in"
        " pages, overrides or mkdocs.yml, you let in by name: see ‘Make it your own’ in the docs."
    ),
    "newer.form": (
        "kiem now recognises which service your form is of, and can show it in your own page after a"
        " click. Rather just a link? Write form_as: link."
    ),
    "newer.kit": (
        "The toolkit now has things to print and to post too, such as a poster. Put what you don't want"
        " behind toolkit.skip."
    ),
    "newer.pinned": (
        "requirements.txt still asks for kiem {pinned}. Content? Put {now} there, so that everybody builds"
        " with the same."
    ),
}

"""English: what is said by the commands: help, usage, results."""

SENTENCES: dict[str, str] = {
    # severities and counts
    "severity.error": "error",
    "severity.gap": "gap",
    "severity.warning": "warning",
    "severity.tip": "tip",
    "count.none": "Nothing to report.",
    "count.joined": "{first}, {then}",
    "count.error.one": "{n} error",
    "count.error.many": "{n} errors",
    "count.gap.one": "{n} gap",
    "count.gap.many": "{n} gaps",
    "count.warning.one": "{n} warning",
    "count.warning.many": "{n} warnings",
    "count.tip.one": "{n} tip",
    "count.tip.many": "{n} tips",
    # usage
    "usage.hint": "See `{command} --help`.",
    "usage.example": "For example: {example}",
    "usage.mean": "Did you mean `{name}`?",
    "usage.command": "There is no command `{name}`. The commands are: {known}.",
    "usage.option": "There is no option `{name}` here.",
    "usage.missing": "`{name}` is missing.",
    "usage.value": "`{name}` needs a value after it.",
    "usage.choice": "`{name}` takes one of: {choices}.",
    "usage.date": "`{name}` takes a date as 2027-03-09.",
    "usage.url": "`{name}` takes a whole address, such as https://elmlane.example/",
    "usage.bad": "The value of `{name}` can't be used.",
    "usage.other": "There is more on the command line than this command takes.",
    "usage.no_value": "`{name}` is written on its own, without a value.",
    # the machine
    "machine.refused": "The machine refuses something that kiem needs: {said} ({path}).",
    "machine.refused.hint": "Look whether the disk has room, and whether you may read and write there.",
    "machine.gone": "The folder that you are in is no longer there.",
    "machine.gone.hint": "Go to another folder and try again.",
    # our bug
    "bug.what": "Something went wrong inside kiem ({kind}). That is our mistake, not yours.",
    "bug.hint": "A report is ready to paste into an issue: {path}",
    "bug.here": "This report is ready to paste into an issue:\n{text}",
    # help pages
    "help.usage": "Usage:",
    "help.options": "Options",
    "help.commands": "Commands",
    "help.help": "Show this page.",
    "help.lang": "The language kiem speaks to you in.",
    "help.quiet": "Print only what went wrong.",
    "help.version": "Show kiem's version.",
    "help.today": "Build as if it were this date (2027-03-09).",
    "help.url": "Where your host will show the site; counts when `site.url` is empty.",
    "help.strict": "Count gaps and warnings as errors.",
    "help.kiem": "A launch site and a promotion toolkit from one YAML file about your community.",
    "help.kiem.example": "Example:\n  kiem build my-community",
    "help.build": (
        "Build the site and the toolkit.\n\nCOMMUNITY is a folder with a community.yaml, or the"
        " file itself; without it, this folder."
    ),
    "help.build.example": "Example:\n  kiem build my-community --output public",
    "help.build.output": "Where the site goes; else `site` beside the file.",
    "help.build.theme": "A theme's name, or the folder of your own theme.",
    "help.build.blueprint": "The folder of your own blueprint.",
    "help.build.no-toolkit": "Leave the toolkit and its page out.",
    "help.check": (
        "Say what is wrong or missing, without building.\n\nErrors stop a build. Gaps are not fit"
        " to publish. Warnings and tips are advice. `kiem explain CODE` says more about one, `kiem fmt`"
        " mends what is certain."
    ),
    "help.check.example": "Example:\n  kiem check my-community --strict",
    "help.check.format": "How to print: text for people, the others for programs.",
    "help.check.online": "Ask also whether your sign-up form answers. Without this, check asks the internet nothing.",
    "help.check.only": "Only these ids, with commas between: S-02,T-01.",
    "help.export": (
        "Write the site as a plain mkdocs project.\n\nWhat lands in DIR builds with stock mkdocs,"
        " without kiem."
    ),
    "help.export.example": "Example:\n  kiem export my-community my-mkdocs-project",
    "help.catalog": "List what kiem has: types, themes, providers, languages or checks.",
    "help.catalog.example": "Example:\n  kiem catalog themes",
    "help.schema": "Print the JSON Schema of community.yaml, for editors that complete and check.",
    "help.schema.example": "Example:\n  kiem schema > community.schema.json",
    # results
    "built.done": "Your site is ready: {path} ({pages}, {seconds} s)",
    "built.same": "Nothing changed since the last build: {path}",
    "built.filled.one": "1 text comes from the blueprint; write your own where you can.",
    "built.filled.many": "{n} texts come from the blueprint; write your own where you can.",
    "built.kept": "Left alone, because kiem did not write it: {path}",
    "built.changes": "Added {added}, changed {changed}, removed {removed}.",
    "built.rest": "There is more to say: {counts}. See it with `kiem check`.",
    "built.pages.one": "1 page",
    "built.pages.many": "{n} pages",
    "check.good": "No errors: you can build.",
    "exported.done": "The mkdocs project is ready: {path}",
    "exported.next": "Build it with: pip install -r requirements.txt && mkdocs build --strict",
    # catalog
    "catalog.soon": "{name} (general texts for now)",
}

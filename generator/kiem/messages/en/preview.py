"""English: what the live preview says, on the screen and in the browser."""

SENTENCES: dict[str, str] = {
    "help.serve": (
        "Show the site in the browser while you write.\n\nEvery save shows at once. Nothing is"
        " written: the site stays in memory, and only this computer can see it. Stop with Ctrl-C."
    ),
    "help.serve.example": "Example:\n  kiem serve my-community --today 2027-03-09",
    "help.serve.port": "The port to start looking for a free one.",
    "help.serve.no-open": "Leave the browser closed.",
    "serve.address": "Your site: {address}   (stop with Ctrl-C)",
    "serve.made": "{time}  shown again ({kind}, {ms} ms)",
    "serve.kind.look": "style",
    "serve.kind.asset": "file",
    "serve.kind.page": "page",
    "serve.kind.words": "text",
    "serve.kind.settings": "settings",
    "preview.title": "Preview",
    "preview.open": "kiem: what there is to say about this site",
    "preview.close": "Close",
    "preview.look": "Look at the last good version",
    "preview.trouble": "This can't be shown yet",
    "preview.last_good": "Behind this you see the last version that could.",
    "preview.findings": "What kiem check says",
    "preview.day": "See the site on another day",
    "preview.date": "Date",
    "preview.phase": "Phase",
    "preview.phase.dates": "as your file says",
    "preview.phase.preparing": "preparing",
    "preview.phase.signup_open": "sign-up open",
    "preview.phase.seeding": "first members",
    "preview.phase.growing": "growing",
    "preview.phase.closed": "closed",
    "preview.now": "Back to today",
}

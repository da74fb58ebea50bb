"""English: what `kiem new` asks and says, and what stands in the files that it writes."""

SENTENCES: dict[str, str] = {
    # help
    "help.new": (
        "Begin a community: answer twelve questions and get a folder that you can build at once.\n\n"
        "DIR is the folder. What stands there stays. With --yes or --from kiem asks nothing: every"
        " answer has an option. The site gets the language that kiem speaks to you."
    ),
    "help.new.example": (
        "Example:\n  kiem new my-community\n"
        "  kiem new my-community --yes --type local --name 'Elm Lane' --launch 2027-03-02"
    ),
    "help.new.yes": "Ask nothing; what you don't give, you fill in later.",
    "help.new.from": "A YAML file with answers, by the names of these options.",
    "help.new.type": "What kind of community it is.",
    "help.new.name": "What the community is called.",
    "help.new.tagline": "For whom, and what changes, in one line.",
    "help.new.summary": "The same in two or three sentences.",
    "help.new.audience": "Who it is for.",
    "help.new.distinctiveness": "What is different from what exists already.",
    "help.new.goals": "A goal; may be repeated.",
    "help.new.themes": "A topic to talk about; may be repeated.",
    "help.new.launch": "The day the first members come in.",
    "help.new.organiser": "Who organises it.",
    "help.new.contact": "The mail address where somebody answers.",
    "help.new.form": "The link or code of your sign-up form.",
    "help.new.access_key": "The key that some form services ask for.",
    "help.new.accent": "Your colour: six signs, such as 2f6b4f.",
    # the conversation
    "new.title": "A new community in {folder}",
    "new.start": (
        "Twelve questions, some ten minutes. You can change everything later. Don't know something"
        " yet? Press Enter."
    ),
    "new.keys": "Type {back} for the question before, {stop} to stop without making anything.",
    "new.back": "back",
    "new.stop": "stop",
    "new.number": "{n} of {of}",
    "new.example": "For example: {example}",
    "new.keep": "Enter = leave it: {value}",
    "new.default": "Enter = {value}",
    "new.many": "One on each line. Done? Press Enter.",
    "new.first": "This is the first question.",
    "new.choose": "Type a number from 1 to {n}.",
    "new.needed": "Without this answer kiem can't go on.",
    "new.understood": "I'll write: {value}",
    "new.advice": "Enter = leave it all the same. Or type it again.",
    "new.again.later": "Type it once more. Or press Enter to fill it in later.",
    "new.again.keep": "Type it once more. Or Enter = leave it: {value}",
    "new.again.default": "Type it once more. Or Enter = {value}",
    "new.again.done": "Type it once more. Or press Enter when you are done.",
    "new.review": "This is what you answered.",
    "new.review.ask": "Enter = make it. A number = change that answer.",
    "new.later": "(you fill this in later)",
    "new.label.type": "Kind",
    "new.label.name": "Name",
    "new.label.audience": "For whom",
    "new.label.distinctiveness": "What differs",
    "new.label.tagline": "In one line",
    "new.label.summary": "In some sentences",
    "new.label.goals": "Goals",
    "new.label.themes": "Topics",
    "new.label.launch": "Starts on",
    "new.label.contact": "Who and mail",
    "new.label.form": "Applying",
    "new.label.look": "Colour",
    "new.stopped": "Stopped. Nothing was made.",
    "new.ask.type": "What kind of community will it be?",
    "new.why.type": "Choose what comes nearest. The standard texts follow it.",
    "new.type.social": "people with the same interest or in the same situation find each other",
    "new.type.support": "people help each other with a product or service",
    "new.type.advocate": "keen users tell others about it, honestly",
    "new.type.insight": "a steady group thinks along about what you make",
    "new.type.practice": "people in the same trade learn from each other",
    "new.type.local": "people who live close together do something together",
    "new.type.open_source": "people make something together that belongs to everybody",
    "new.ask.name": "What is the community called?",
    "new.why.name": "Short, and easy to pass on.",
    "new.example.name": "Elm Lane Seed Swap",
    "new.ask.audience": "Who is it for?",
    "new.why.audience": "So precise that people think: that's me. Nobody recognises themselves in ‘everyone’.",
    "new.example.audience": (
        "People with a garden, balcony or windowsill within a short walk of Elm Lane."
    ),
    "new.ask.distinctiveness": "What is different from what exists already?",
    "new.why.distinctiveness": "Name what there is, and what is different with you.",
    "new.example.distinctiveness": (
        "Seed shops sell packets and online groups are far away. We swap what already grows well in"
        " this soil."
    ),
    "new.ask.tagline": "Say it in one line: for whom, and what changes?",
    "new.why.tagline": "The heading of your site. Twelve words at most.",
    "new.example.tagline": "Neighbours who grow more by sharing seeds",
    "new.ask.summary": "And now in two or three sentences.",
    "new.why.summary": "A visitor reads this first, in a search engine too.",
    "new.example.summary": (
        "A small community around Elm Lane where people swap seeds, cuttings and advice from spring"
        " to autumn."
    ),
    "new.ask.goals": "What do you want to have reached?",
    "new.why.goals": "With a number and a date you can see later whether it worked.",
    "new.example.goals": "Twenty households swap seeds by June 2027",
    "new.ask.themes": "What will you talk about?",
    "new.why.themes": "A few topics, each in a few words. One to three is enough to begin with.",
    "new.example.themes": "Seeds and cuttings",
    "new.ask.launch": "On which day do the first members come in?",
    "new.why.launch": (
        "People can apply from six weeks before. Take enough time to talk with people first."
    ),
    "new.example.launch": "9 March 2027",
    "new.ask.contact": "Who organises it, and at which mail address does somebody answer?",
    "new.why.contact": "Both, with a comma between them. It will stand on your site.",
    "new.example.contact": "Elm Lane Gardeners, hello@elmlane.example",
    "new.missing.contact": "The mail address is still missing. Type it all, or only the address.",
    "new.missing.organiser": "Who organises it is still missing. Type it all, or only the name.",
    "new.form.none": "no form, applications arrive at your mail address",
    "new.ask.form": "Where do applications arrive?",
    "new.why.form": "Paste the link or the code of your form, of whatever service.",
    "new.example.form": "https://tally.so/r/wA1b2C",
    "new.ask.access_key": "This service asks for a key too. Paste it here.",
    "new.form.embed": "That is a form of {title}. Visitors fill it in on your own site.",
    "new.form.post": "That is a form of {title}. kiem makes the questions and sends the answers there.",
    "new.form.link": "That is a form of {title}. Your site gets a button that leads there.",
    "new.form.other": "I don't know this service. Your site gets a button that leads to this address.",
    "new.form.mailto": "Applications arrive by mail.",
    "new.ask.look": "Which colour suits it?",
    "new.why.look": "Type a number, or your own colour as six signs. kiem sees to it that it can be read.",
    "new.colour.green": "green",
    "new.colour.blue": "blue",
    "new.colour.purple": "purple",
    "new.colour.red": "red",
    "new.colour.orange": "orange",
    "new.colour.teal": "teal",
    "new.colour.blueprint": "the colour of this kind of community",
    # what was made
    "new.made": "Made in {folder}:",
    "new.file.community.yaml": "your story; here you change everything",
    "new.file.README.md": "how to change, look and publish",
    "new.file.requirements.txt": "which kiem makes the site",
    "new.file..gitignore": "what git leaves alone",
    "new.file.assets/.gitkeep": "the folder for photos and files",
    "new.file.community.schema.json": "help in your editor while you type",
    "new.file..github/workflows/publish.yml": "puts your site on GitHub Pages",
    "new.there": "Was there already, and was left alone: {files}",
    "new.nothing": "Everything is there already in {folder}. Nothing was changed.",
    "new.not_ignored": (
        "Put these lines in your own .gitignore too, or git gets what it shouldn't: {lines}"
    ),
    "new.no_workflow": (
        "{folder} lies in a git folder. The file that publishes your site belongs at the top of that"
        " folder, so it was not made."
    ),
    "new.chosen": "Chosen for you, because you didn't say yet: {answers}. See whether it is right.",
    "new.yours": "Still to fill in: {answers}.",
    "new.next": "Your turn:",
    "new.next.serve": "kiem serve {folder}",
    "new.next.serve.does": "shows the site while you write",
    "new.next.check": "kiem check {folder}",
    "new.next.check.does": "says what is still missing",
    # what goes wrong
    "new.no_terminal": "kiem new asks questions, and there is nobody here to answer.",
    "new.no_terminal.hint": (
        "Hand the answers over with --yes and options, or with --from answers.yaml. See `kiem new --help`."
    ),
    "new.no_folder": "{folder} is a file; kiem new makes a folder.",
    "new.no_folder.hint": "Choose another name.",
    "new.answer.unknown": "`{key}` is not an answer that kiem knows.",
    "new.answer.unknown.hint": "The answers are called: {known}.",
    "new.answer.mean.hint": "Did you mean `{mend}`?",
    "new.answer.kind.many": "`{key}` is a list of texts, and this is something else.",
    "new.answer.kind.many.hint": "Write one text behind each dash. If it has a colon in it, put quotes round it.",
    "new.answer.kind": "`{key}` is one text, not a list or a group.",
    "new.answer.kind.hint": "Write the answer behind the colon.",
    "add.full": "The disk is full; {path} couldn't be written.",
    "add.full.hint": "Make room and try again. Nothing was changed.",
    "add.denied": "kiem may not write in {path}.",
    "add.denied.hint": "Give yourself the right to write there, or choose another folder. Nothing was changed.",
    "add.long": "The name of {path} is too long for this disk.",
    "add.long.hint": "Choose a shorter name.",
    "add.failed": "{path} couldn't be written: {said}.",
    "add.failed.hint": "Nothing was changed. Try again, or choose another folder.",
    # what stands where an answer is still to come
    "new.todo.tagline": "TODO for whom it is and what changes for them",
    "new.todo.summary": (
        "TODO tell in two or three sentences what this community is, for whom, and what you do there"
        " together. A visitor reads this first."
    ),
    "new.todo.audience": (
        "TODO describe who it is for, so precisely that people think: that's me."
    ),
    "new.todo.distinctiveness": (
        "TODO name what exists already for these people, and tell what is different about yours."
    ),
    "new.todo.organiser": "TODO who organises it",
    "new.hint.goals": "Twenty households take part before the summer",
    "new.hint.themes": "A topic in a few words",
    "new.hint.form": "https://tally.so/r/wA1b2C",
    "new.hint.accent": "2f6b4f",
    "new.requirements": "# The kiem that this site was made with. A newer one? Change the number and build again.",
    "new.ignore": "# What kiem makes, and what is only for you.",
    "new.readme.publish": (
        "Put this folder on GitHub. There, choose *GitHub Actions* under *Settings*, *Pages*, *Source*."
        " From then on every change is on your site after a few minutes. Put the address in"
        " `community.yaml`, under `site` behind `url`.\n\n"
        "Rather do it yourself? Then take `.github/workflows/publish.yml` away. `kiem publish` shows what"
        " changes and puts it there. After that, choose *Deploy from a branch* on GitHub under *Source*,"
        " and then `gh-pages`."
    ),
    "new.readme.by_hand": (
        "`kiem build` makes the site in the folder `site`. You can put that folder on any web host. Put"
        " the address in `community.yaml`, under `site` behind `url`."
    ),
}

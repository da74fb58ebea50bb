"""English: what is said about a file that can't be read: the sentences of source/."""

SENTENCES: dict[str, str] = {
    # which file
    "file.missing": "There is no file `{name}`.",
    "file.missing.hint": "Check the name, or give the folder that your community.yaml is in.",
    "file.no_folder": "There is no file `{name}`, because the folder `{folder}` isn't there.",
    "file.none": "There is no `{name}` in the folder `{folder}`.",
    "file.none.hint": "Go to the folder that has the file in it, or name the file in the command.",
    "file.lookalike": "Did you mean `{name}`?",
    "file.txt": "There is a `{found}`. Take the .txt away, so that it is called `{name}`.",
    "file.odd": "`{name}` is not an ordinary file.",
    "file.odd.hint": "Give a YAML file, or a folder with a community.yaml in it.",
    "file.locked": "kiem isn't allowed to read `{name}`.",
    "file.locked.hint": "Give yourself permission to read it, or copy it to a folder of your own.",
    "file.unreadable": "`{name}` can't be opened: {reason}",
    # the file as a whole
    "file.large": "The file is {size} MB. A community.yaml is a short text, of 1 MB at the most.",
    "file.large.hint": "Is this the right file? Photos belong in files of their own.",
    "file.empty": "The file is empty.",
    "file.empty.hint": "Start with these lines:\ntype: local\nlanguage: en",
    "file.comments": "There are only comments in the file: every line starts with a #.",
    "file.comments.hint": "Take the # away from the lines that kiem should read.",
    "file.is.picture": "This is a picture, not a text.",
    "file.is.pdf": "This is a PDF, not a plain text.",
    "file.is.word": "This is a Word document, not a plain text.",
    "file.is.sheet": "This is a spreadsheet, not a plain text.",
    "file.is.zip": "This is a compressed file, not a plain text.",
    "file.is.web": "This is a saved web page, not the text itself.",
    "file.is.binary": "This is not a text file: it has signs in it that no text has.",
    "file.is.hint": "Copy your text to an empty file in Notepad or TextEdit and save it as plain text.",
    "file.utf16": "The file was saved as UTF-16. kiem reads UTF-8.",
    "file.utf16.hint": (
        "Save it again as UTF-8. In Notepad: File, Save as, and choose UTF-8 under Encoding."
    ),
    "file.not_utf8": "The sign here, probably `{sign}`, wasn't saved as UTF-8.",
    "file.not_utf8.hint": (
        "Save the file again as UTF-8. In Notepad: File, Save as, and choose UTF-8 under Encoding."
    ),
    # signs that may not be there
    "yaml.also": " Also: line {lines}.",
    "yaml.also.more": " Also: line {lines} and {n} more.",
    "yaml.tab": "There is a tab here. Only spaces may stand before the text of a line.{also}",
    "yaml.tab.hint": "Replace each tab by two spaces.",
    "yaml.odd_space": (
        "There is a special space here, which only looks like an ordinary one.{also}"
    ),
    "yaml.odd_space.hint": (
        "Take it out and type an ordinary space. Such spaces often come along when you copy text."
    ),
    "yaml.control": "There is an invisible sign here ({sign}) that can't be part of a text.{also}",
    "yaml.control.hint": "Take it out: remove the letters around it and type them again.",
    "yaml.document": "A line with `{sign}` ends the file here, but there is more below it.",
    "yaml.document.hint": "Take this line out. For a dividing line, write: # ----",
    "yaml.merged": "Two versions of this file were put together here, and both are still in it.{also}",
    "yaml.merged.hint": "Keep the text that is right, and take out the lines with <<<, === and >>>.",
    # quotes
    "yaml.quoted_key": "The quote stands before the key `{key}`. It belongs round the text only.",
    "yaml.apostrophe": "The text starts with an apostrophe, which looks like an opening quote.",
    "yaml.unclosed": "The quote {sign} is opened here, but it isn't closed where the text ends.",
    "yaml.unclosed.hint": "Put a {sign} behind the text: `{line}`",
    "yaml.after_quote": "There is more text behind the closing {sign}.",
    "yaml.backslash": "A backslash between double quotes has a special meaning.",
    "yaml.series": "There is more behind the closing quote. Several values are written as a list.",
    "yaml.layout.hint": "Write it like this:\n{lines}",
    "yaml.wrap.hint": "Put quotes round the whole text: `{line}`",
    "yaml.curly": "These are curly quotes. Round a text with a colon in it, use straight ones.",
    # colons
    "yaml.colon": "There is a colon with a space behind it in the text. It looks like a new key.",
    "yaml.quote.hint": "Put quotes round the text: `{line}`",
    "yaml.block.hint": (
        "Put the text on the lines below `{start}`, with two more spaces before each line."
    ),
    "yaml.tight_colon": "There is no space behind the colon of `{key}`.",
    "yaml.no_colon": "There is no colon behind `{key}`.",
    "yaml.write.hint": "Write `{line}`",
    # how a value starts
    "yaml.odd_start": "A text can't start with {sign} just like that: the sign has a special meaning.",
    "yaml.block_text": "Behind the {sign} the line must be empty. The text starts on the next line.",
    "yaml.list_beside": "The list starts on the same line as `{key}`. It must start on the next line.",
    "yaml.bracket": "The {sign} is opened here, but there is no {closer} to close it.",
    "yaml.bracket.hint": "Put a {closer} behind the last part: `{line}`",
    "yaml.flow": "kiem can't tell what belongs together between these brackets.",
    "yaml.flow.hint": "Give each part a line of its own:\n{lines}",
    "yaml.cut": "The comma before `{part}` ends the text, because it is between brackets.",
    "yaml.cut.hint": "Leave the brackets out and give each key a line of its own.",
    # where a line starts
    "yaml.spaces.none": "no spaces",
    "yaml.spaces.one": "exactly 1 space",
    "yaml.spaces.many": "exactly {n} spaces",
    "yaml.align.key": "`{key}` isn't in line with `{name}` on line {other}.",
    "yaml.align.dash": "This dash isn't in line with the dash on line {other}.",
    "yaml.align.hint": "Put {spaces} before it, so that what belongs together starts in line.",
    "yaml.align.under_text": (
        "`{key}` stands further in than `{name}` on line {other}, but `{name}` has a text already."
    ),
    "yaml.align.under_text.hint": (
        "Put {spaces} before it. Is it part of `{name}`? Then give that text a key of its own too."
    ),
    "yaml.unindented.text": (
        "The text of line {other} seems to go on here, but this line doesn't stand further in."
    ),
    "yaml.unindented.block": (
        "This line seems to be part of the text of line {other}, but it doesn't stand further in."
    ),
    "yaml.unindented.hint": "Put {spaces} before it.",
    "yaml.unindented.either.hint": (
        "Put {spaces} before it. Or is `{key}` a key? Then write `{line}`"
    ),
    "yaml.tight_dash": "There is no space behind the dash.",
    "yaml.stray_dash": "There is a dash before `{key}`, but it isn't part of a list.",
    "yaml.bullet": "A list is written with dashes, not with {sign}.",
    # what YAML can and kiem doesn't
    "yaml.twice": "`{key}` is written twice: on line {first} and again on line {line}.",
    "yaml.twice.hint": "Keep one of the two, and put in it what you want to keep of the other.",
    "yaml.twice.item": "`{key}` is written twice: on line {first} and again on line {line}.",
    "yaml.twice.item.hint": (
        "Does a new item of the list start here? Then it starts with a dash. Else, keep one."
    ),
    "yaml.alias": "`{name}` refers to another part of the file. kiem doesn't follow that.",
    "yaml.alias.hint": (
        "Write it out in full here. Is it part of a text? Then put quotes round the whole text."
    ),
    "yaml.anchor": "`{name}` gives a part of the file a name. kiem doesn't do anything with that.",
    "yaml.anchor.hint": (
        "Leave `{name}` out. Is it part of a text? Then put quotes round the whole text."
    ),
    "yaml.merge": "`<<` copies keys from another part of the file. kiem doesn't do that.",
    "yaml.merge.hint": "Write the keys out in full here.",
    "yaml.tag": "`{name}` says what kind of value this is. kiem decides that itself.",
    "yaml.tag.hint": (
        "Leave `{name}` out. Is it part of a text? Then put quotes round the whole text."
    ),
    "yaml.odd_key": "A key is a single word here, not a list or a group of keys.",
    "yaml.odd_key.hint": (
        "Write it as `key: text`. Does a text start with a bracket? Then put quotes round it."
    ),
    "yaml.deep": "There is too much inside one another here: more than 30 levels.",
    "yaml.deep.hint": "Look for brackets that are never closed, or take the levels apart.",
    # the rest
    "yaml.top.list": "The file starts with a dash, so it is a list. It must be a set of keys.",
    "yaml.top.list.hint": "Take the dashes at the very start of the lines out: `type: local`",
    "yaml.top.text": "This is a plain text. A community.yaml has a key on each line, and a colon.",
    "yaml.top.text.hint": "Start with these lines:\ntype: local\nlanguage: en",
    "yaml.unclear": "From here kiem can't follow the file.",
    "yaml.unclear.hint": (
        "Compare this line and the one above with their neighbours: the spaces, a colon, a quote."
    ),
}

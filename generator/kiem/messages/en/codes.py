"""English: what each code of `kiem check` is about: what, why, and how to mend it, maybe an example."""

from typing import NamedTuple


class Code(NamedTuple):
    """What a code means; `example` is a piece of community.yaml that is right, or ""."""

    what: str
    why: str
    mend: str
    example: str = ""


CODES: dict[str, Code] = {
    "S-01": Code(
        "The file can't be read as YAML.",
        "A quote, a colon, a tab or a space stands where YAML gives it a meaning of its own.",
        "Look at the line with the caret. `kiem fmt` shows the mends that are certain.",
        'a: "Bring this: your own cup"',
    ),
    "S-02": Code(
        "There is a key that kiem doesn't know here.",
        "A misspelt key would be left out without a word, and so would your text.",
        "Take the key that kiem names; `kiem fmt --fix` does so where it is certain.",
        "ambassadors:",
    ),
    "S-03": Code(
        "The same key stands twice in one place.",
        "Only one of the two could count, and you wouldn't know which.",
        "Put the two together, or take one out.",
    ),
    "S-04": Code(
        "A value is not of the kind that belongs to its key, or far too long.",
        "A date, a number, a choice or an address is used for more than showing it.",
        "Write it as the message shows. `kiem explain` with the key tells what fits.",
        "launch: 2027-03-09",
    ),
    "S-05": Code(
        "The shares of the groups don't add up to 100.",
        "They tell how the members will be divided, so together they are everybody.",
        "Change the shares under `access.groups`, or leave all of them out.",
    ),
    "S-06": Code(
        "A name points at a person, a theme or a question that isn't in the file.",
        "It is mostly a slip of the keyboard, and a page would name somebody who isn't there.",
        "Write the name exactly as it stands under `team`, `ambassadors` or `themes`.",
    ),
    "S-07": Code(
        "Something that is needed is missing or empty.",
        "Without it there is a hole in the site, or an application goes nowhere.",
        "Add the key with a value; the message shows its form.",
    ),
    "S-08": Code(
        "A file of yours can't be used as it is.",
        "It leads out of the community's folder, or isn't what its name says.",
        "Put the file itself in the folder, as text where it is a page.",
    ),
    "S-09": Code(
        "Your own `mkdocs.yml` can't be read.",
        "It is laid over the settings of the site, so it has to be YAML with keys.",
        "Mend it at the place that the message names, or take the file away.",
    ),
    "S-10": Code(
        "A page, a template or a setting of yours stops the building of the site.",
        "Your own files take the place of kiem's, so what is wrong in them counts.",
        "Mend the file that is named, or move it away to see the site without it.",
    ),
    "S-11": Code(
        "A key has a new name.",
        "The old one works for two more versions, so that there is no hurry.",
        "Let `kiem fmt --fix` change the name; the rest of your file stays as it is.",
    ),
    "L-01": Code(
        "A text is longer or shorter than reads best.",
        "The page was drawn for texts of about that length; search engines cut longer ones off.",
        "Leave something out, or say a little more. It is advice: the site is built all the same.",
    ),
    "L-02": Code(
        "A list has more or fewer items than works best.",
        "One point is no list, and nobody reads the twelfth.",
        "Keep the strongest ones, or add one.",
    ),
    "L-03": Code(
        "A line doesn't have the form that works: too many words, a full stop, no question.",
        "A heading is read at a glance, and a question invites an answer when it is a single one.",
        "Follow the hint under the message.",
        "tagline: Neighbours who grow more by sharing seeds",
    ),
    "L-04": Code(
        "A date is many years away.",
        "That is mostly a slip in the year.",
        "Look at the year. If it is right, leave it.",
    ),
    "T-01": Code(
        "A text isn't there in every language of the site.",
        "Visitors who read the other language would find a text in the first.",
        "Write it once under each language.",
        "tagline:\n  nl: Buren die samen repareren\n  en: Neighbours who mend things",
    ),
    "T-02": Code(
        "Something stands in for a text that is still to come: TODO, lorem ipsum, an example address.",
        "It would stand on your site like that.",
        "Write the text, or take the key out.",
    ),
    "T-03": Code(
        "There is HTML or template code in a text.",
        "Texts are shown as they stand, so visitors would see the code.",
        "Use plain text; **bold**, *italic*, links and lists are possible.",
    ),
    "T-04": Code(
        "A link in a text starts with something else than https:, http: or mailto:.",
        "Other links can do harm, so they are shown as text.",
        "Link to a web page or a mail address.",
    ),
    "P-01": Code(
        "A talk has a name, a mail address or a phone number in it.",
        "The file is mostly public, and these people didn't choose that.",
        "Write a role instead of a name.",
        "talks:\n  - who: a neighbour with a vegetable garden",
    ),
    "P-02": Code(
        "An ambassador stands in the file without consent.",
        "A name, a face and a sentence on a public site are theirs to give.",
        "Ask. After a yes, write `consent: yes`; otherwise take the person out.",
    ),
    "P-03": Code(
        "Applications would arrive nowhere.",
        "Somebody who applies and hears nothing doesn't come back.",
        "Give the link of your form, or a mail address that somebody reads.",
        "signup:\n  form: https://tally.so/r/wA1b2C",
    ),
    "P-06": Code(
        "The address of the site would make links break or isn't safe.",
        "Shared links and pictures are made from it.",
        "Write the https address of the front page.",
        "site: https://elmlane.example/",
    ),
    "P-07": Code(
        "A picture is missing, too heavy, broken or without a description.",
        "A visitor on a phone waits for it, and who can't see it needs the words.",
        "Put it in the folder, make it smaller than 2 MB, and describe it.",
        "photo: assets/noor.jpg\nphoto_alt: Noor with a watering can",
    ),
    "P-13": Code(
        "A link on your site leads nowhere.",
        "A visitor who clicks gets an error page.",
        "Mend the address, or the heading that it points at.",
    ),
    "P-14": Code(
        "The site is made for another address than the one where it will stand.",
        "Shared links, pictures and the calendar would lead to the wrong place.",
        "Write the address where visitors find it behind `site.url`.",
    ),
    "P-15": Code(
        "A page of yours wants something from elsewhere that the browser was told to refuse.",
        "Nothing may be loaded from elsewhere unless you say so; that protects your visitors.",
        "Take it out, or let it in by name: see *Make it your own*.",
    ),
    "P-16": Code(
        "The form's own service says that visitors can't use it.",
        "Whoever wants to join meets a page that isn't there, or one to log in.",
        "Open the link in a private window, as a visitor would, and mend it at the service.",
    ),
    "E-01": Code(
        "kiem makes something otherwise now than when you took it over.",
        "Your own file is used, so what changed in yours or in a newer kiem doesn't reach it.",
        "Take over what you like. `kiem eject NAME --seen` ends the notice, `--undo` takes kiem's.",
    ),
    "X-02": Code(
        "More than a fifth of the members would be experts.",
        "With too many experts, people stop asking and start listening.",
        "Plan fewer experts, or tick `expert` only for who truly advises.",
    ),
    "X-03": Code(
        "Days are in the wrong order.",
        "Sign-up opens, then the first members come in, then the groups.",
        "Change the day that the message names.",
    ),
    "X-04": Code(
        "The fewest characters of a motivation are not less than the most.",
        "Nobody could write an answer that fits.",
        "Make `min` smaller or `max` larger.",
    ),
    "X-07": Code(
        "The phase that you wrote is not the one that the dates tell.",
        "The buttons on the site follow the phase.",
        "Change the phase or the dates, or leave `phase` out: kiem works it out.",
    ),
    "X-09": Code(
        "Two things in a list have the same name or code.",
        "Other places point at them by name, and links are made of it.",
        "Give one of them another name.",
    ),
    "X-10": Code(
        "The milestones don't rise.",
        "They are a road from few members to many.",
        "Put them in order of members.",
    ),
    "X-13": Code(
        "A promise to members and the time for an answer contradict each other.",
        "Who is promised a reply in a day doesn't expect to wait a week.",
        "Make one of the two fit the other.",
    ),
    "C-52": Code(
        "Texts come from kiem and not from you.",
        "Every community is different, and visitors notice.",
        "Write your own where you can; start with what people read first.",
    ),
    "K-01": Code(
        "Something of the toolkit couldn't be drawn.",
        "A letter is in no font, or a text doesn't fit on the sheet.",
        "Follow the hint: another sign, or a shorter text.",
    ),
    "K-02": Code(
        "A name under `toolkit` means no part of the toolkit.",
        "So it leaves nothing out, or hands nothing on.",
        "Take the name that kiem gives; they stand on the toolkit page of your site.",
    ),
}

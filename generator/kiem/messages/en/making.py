"""English: what is said while the site and the toolkit are made and written."""

SENTENCES: dict[str, str] = {
    "site.file.outside": "{file} is a link to a file outside the community's folder.",
    "site.file.outside.hint": "Put a copy of the file itself in the folder.",
    "site.page.not_utf8": "{file} is not saved as UTF-8, so its letters can't be read.",
    "site.page.not_utf8.hint": "Save the file again with the encoding UTF-8.",
    "site.page.twice": "{file} wants the same address as {other}.",
    "site.page.twice.hint": "Keep one of the two, or give one another name.",
}

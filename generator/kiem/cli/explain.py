"""`kiem explain`: what a code of kiem check or a key of community.yaml is; works offline."""

import difflib
import importlib
import re
from collections.abc import Iterable, Mapping

import click

from kiem.beginning.hints import hint
from kiem.cli.help import Command
from kiem.cli.talk import Talk
from kiem.community.keys import Form, Key, every
from kiem.community.synonyms import SYNONYMS
from kiem.errors import EnvironmentProblem, Message
from kiem.messages import say
from kiem.messages.en.codes import Code

CODE = r"([A-Za-z])-?(\d{1,2})"


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, word: str) -> int:  # noqa: ARG001 - the text is the result, quiet or not
        _explain(Talk(lang), word.strip("`'\" "))
        return 0

    word = click.Argument(["word"], metavar="CODE|KEY")
    return Command("explain", lang, params=[word], callback=run)


def _explain(screen: Talk, word: str) -> None:
    codes = importlib.import_module(f"kiem.messages.{screen.lang}.codes").CODES
    found = re.fullmatch(CODE, word)
    code = f"{found[1].upper()}-{int(found[2]):02}" if found else ""
    if code in codes:
        _code(screen, code, codes[code])
        return
    known = every()
    path = re.sub(r"\[\d*\]|\.\d+", "", word).casefold().strip(".: ").replace(" ", "_")
    places = [path] if path in known else _ending(path, known)
    if not places:
        raise _unknown(word, [*codes, *known, *SYNONYMS])
    if len(places) == 1:
        _key(screen, known[places[0]])
    else:
        _several(screen, word, [known[place] for place in places])


def _code(screen: Talk, code: str, said: Code) -> None:
    what, why, mend, example = said
    screen.raw(code)
    screen.paragraph(what)
    screen.raw("")
    screen.paragraph(Message.of("explain.why", text=why))
    screen.paragraph(Message.of("explain.mend", text=mend))
    _example(screen, example)


def _key(screen: Talk, key: Key) -> None:
    screen.raw(key.path)
    screen.paragraph(_description(screen, key))
    screen.raw("")
    screen.paragraph(Message.of("explain.form", form=_form(screen, key.form)))
    for name, pair in (("characters", key.form.characters), ("items", key.form.items)):
        if pair:
            span = Message.of(
                "explain.span" if pair[0] > 1 else "explain.up_to", low=pair[0], high=pair[1]
            )
            screen.paragraph(Message.of(f"explain.{name}", span=span))
    if key.form.options:
        screen.paragraph(Message.of("explain.options", options=", ".join(key.form.options)))
    if key.required:
        screen.paragraph(Message.of("explain.required"))
    if key.form.default:
        screen.paragraph(Message.of("explain.default", default=key.form.default))
    _example(screen, hint(key.path, screen.lang) or key.example)
    if key.below:
        screen.raw("")
        screen.paragraph(Message.of("explain.below", keys=", ".join(key.below)))


def _example(screen: Talk, example: str) -> None:
    if example:
        screen.paragraph(Message.of("explain.example"))
        for line in example.split("\n"):
            screen.raw(f"  {line}")


def _several(screen: Talk, word: str, found: list[Key]) -> None:
    screen.paragraph(Message.of("explain.several", word=word))
    width = max(len(key.path) for key in found) + 2
    for key in found:
        screen.raw(f"  {key.path:<{width}}{_description(screen, key)}")
    screen.paragraph(Message.of("explain.choose", path=found[0].path))


def _description(screen: Talk, key: Key) -> str:
    """What a key is for; the models say it in English, kiem.messages in other languages."""
    translated = importlib.import_module(f"kiem.messages.{screen.lang}.keys").KEYS
    return str(translated.get(key.owner, key.description))


def _form(screen: Talk, form: Form) -> str:
    """The kinds of value in words."""
    bounds = f" {form.bounds[0]}-{form.bounds[1]}" if form.bounds else ""
    kinds = [
        say(Message.of(f"explain.kind.{kind}"), screen.lang) + (bounds if kind == "number" else "")
        for kind in form.kinds
    ]
    return say(Message.of("explain.or"), screen.lang).join(kinds)


def _ending(path: str, known: Mapping[str, Key]) -> list[str]:
    """The paths that end in this word, or in what a word of another language stands for."""
    words = [path, *(() if "." in path else SYNONYMS.get(path, ()))]
    for word in words:
        found = [it for it in known if it == word or it.endswith(f".{word}")]
        if found:
            return [word] if word in found and word != path else found
    return []


def _unknown(word: str, known: Iterable[str]) -> EnvironmentProblem:
    names = list(dict.fromkeys(known))
    words = {name.rpartition(".")[2] for name in names}
    near = difflib.get_close_matches(word.casefold(), [*names, *sorted(words)], n=1, cutoff=0.7)
    hint = Message.of("usage.mean", name=near[0]) if near else Message.of("explain.unknown.hint")
    return EnvironmentProblem(Message.of("explain.unknown", word=word), hint)

"""Which defaults there are for this community, those that count most first.

Owns: the order of layers (the type before base, conditions before the rest), all languages at once.
Must not know: what the organiser wrote; a default whose facts aren't known doesn't come up.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from kiem import words
from kiem.blueprint.facts import facts
from kiem.blueprint.folder import Blueprint
from kiem.blueprint.layers import KeyPath, Known, flat, holes, spoken, told
from kiem.blueprint.questions import FAQ, Tongue, questions, variants
from kiem.community.definition import Community
from kiem.source import Node
from kiem.words import Pack, Words

Default = tuple[KeyPath, Node]
Speakers = Mapping[str, Known]  # what is known, in each language that has default texts


def speakers(
    vocabulary: Sequence[Words],
    community: Community,
    filled: Collection[KeyPath],
    without: Collection[str],
) -> Speakers:
    """The facts by language; none where the default language has no texts, for a mix is no text."""
    if vocabulary[0].lang not in words.languages():
        return {}
    spoken_here = [it for it in vocabulary if it.lang in words.languages()]
    return {it.lang: facts(community, it, filled, without) for it in spoken_here}


def settings(blueprint: Blueprint, known: Known) -> Iterator[Default]:
    """The values that are the same in every language."""
    for layer in (blueprint.facts, blueprint.base):
        for condition, tree in layer.when.items():
            if condition in known:
                yield from flat(tree)
        yield from flat(layer.defaults)


def texts(blueprint: Blueprint, by_lang: Speakers) -> Iterator[Default]:
    """The texts, each in all languages that have it; questions aside."""
    for folder in reversed(blueprint.folders):
        packs = {lang: words.pack(folder, lang) for lang in by_lang}
        first = next(iter(packs.values()), Pack())
        for condition in first.when:
            if all(condition in known for known in by_lang.values()):
                yield from _together(
                    {lang: pack.when.get(condition, {}) for lang, pack in packs.items()}, by_lang
                )
        yield from _together({lang: pack.defaults for lang, pack in packs.items()}, by_lang)


def tongues(blueprint: Blueprint, by_lang: Speakers) -> tuple[Tongue, ...]:
    """The standard questions of every language, with what is known in it."""
    return tuple(
        Tongue(lang, variants(questions(words.pack(it, lang)) for it in blueprint.folders), known)
        for lang, known in by_lang.items()
    )


def _together(trees: Mapping[str, Mapping[str, Node]], by_lang: Speakers) -> Iterator[Default]:
    """Every text of the default language with its translations, its {facts} filled in."""
    flats = {lang: dict(flat(tree)) for lang, tree in trees.items()}
    for path in next(iter(flats.values()), {}):
        versions = {lang: tree[path] for lang, tree in flats.items() if path in tree}
        if path != (FAQ,) and all(holes(it) <= set(by_lang[lang]) for lang, it in versions.items()):
            yield path, spoken({lang: told(it, by_lang[lang]) for lang, it in versions.items()})

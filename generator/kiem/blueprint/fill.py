"""A definition with everything that its blueprint can truthfully add.

Owns: the order of the layers, and the account of what came from the blueprint. Must not know: any
text, pages. What the organiser wrote always stays; a default only goes where there is nothing.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from kiem import words
from kiem.blueprint import defaults
from kiem.blueprint.defaults import Default
from kiem.blueprint.facts import facts
from kiem.blueprint.folder import Blueprint, TypeFacts
from kiem.blueprint.layers import Draft, KeyPath
from kiem.blueprint.notices import notices
from kiem.blueprint.questions import FAQ, standard
from kiem.community.definition import Community
from kiem.community.load import Definition, model
from kiem.community.section import Section, inner, keys
from kiem.errors import InputError, Problem


class Filled(NamedTuple):
    """The whole community, and what in it is a default: key paths, and ids of standard questions."""

    community: Community
    texts: tuple[KeyPath, ...]
    settings: tuple[KeyPath, ...]
    questions: tuple[str, ...]
    notices: tuple[Problem, ...]

    @property
    def filled(self) -> tuple[KeyPath, ...]:
        """Every text that is a default; a standard question is ("faq", its id)."""
        return self.texts + tuple((FAQ, name) for name in self.questions)


def fill(definition: Definition, blueprint: Blueprint, without: Collection[str] = ()) -> Filled:
    """The community with the blueprint's defaults under what the organiser wrote.

    `without` are pages that won't be made, whatever the definition says: no text leads there.
    In three rounds, because settings decide which texts are true, and answers quote texts.
    InputError when the definition asks something of the blueprint that it doesn't have.
    """
    said = notices(definition, blueprint)
    if any(problem.severity == "error" for problem in said):
        raise InputError(said)
    community = definition.community
    draft = Draft(definition.source.data, community.language, shorts(Community))
    vocabulary = tuple(
        words.load(lang, blueprint.folders, community.labels) for lang in community.language
    )
    known = facts(community, vocabulary[0])
    settings = _lay(defaults.settings(blueprint, known), draft, blueprint.base)
    community = model(draft.data) if settings else community

    by_lang = defaults.speakers(vocabulary, community, (), without)
    texts = _lay(defaults.texts(blueprint, by_lang), draft, blueprint.base)
    community = model(draft.data) if texts else community

    by_lang = defaults.speakers(vocabulary, community, texts, without)
    asked = standard(defaults.tongues(blueprint, by_lang), community)
    if asked:
        own = draft.data.get(FAQ, [])
        draft.put((FAQ,), [*(own if isinstance(own, list) else []), *asked])
        community = model(draft.data)
    ids = tuple(str(question["id"]) for question in asked)
    return Filled(community, texts, settings, ids, said)


def _lay(layer: Iterable[Default], draft: Draft, rules: TypeFacts) -> tuple[KeyPath, ...]:
    """Put every default where there is nothing yet and where it fits; the paths that were filled."""
    filled: list[KeyPath] = []
    for path, value in layer:
        if not draft.says(path) and _fits(path, draft, rules, filled):
            draft.put(path, value)
            filled.append(path)
    return tuple(filled)


def _fits(path: KeyPath, draft: Draft, rules: TypeFacts, filled: Collection[KeyPath]) -> bool:
    """Not beside an organiser's own text that it doesn't go with, nor in a section nobody began."""
    partner = rules.only_with.get(".".join(path), "")
    beside = tuple(partner.split("."))
    if partner and draft.says(beside) and beside not in filled:
        return False
    begun = [tuple(section.split(".")) for section in rules.started]
    return all(draft.says(section) for section in begun if path[: len(section)] == section)


@cache
def shorts(model: type[Section], above: KeyPath = ()) -> Mapping[KeyPath, str]:
    """For every section that has a short form: its path, and the key that a bare text stands for."""
    found: dict[KeyPath, str] = {}
    for key, name in keys(model).items():
        below = inner(model.model_fields[name].annotation)
        if below is not None:
            path = (*above, key)
            found |= {path: below.short} if below.short else {}
            found |= shorts(below, path)
    return found

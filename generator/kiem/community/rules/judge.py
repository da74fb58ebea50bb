"""All rules, in one visible list.

Owns: the list. Must not know: what a rule says.
"""

from collections.abc import Callable, Iterator, Sequence

from kiem.community.finding import Finding
from kiem.community.rules import amounts, days, images, labels, names, personal, targets
from kiem.community.rules.draft import Draft

Rule = Callable[[Draft], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    days.opening_in_order,
    days.closing_after_opening,
    days.events_have_a_moment,
    days.years_are_near,
    names.people_exist,
    names.themes_exist,
    names.names_stand_once,
    amounts.shares_make_a_whole,
    amounts.motivation_has_room,
    amounts.milestones_rise,
    amounts.experts_are_members,
    amounts.choices_have_options,
    targets.applications_arrive,
    targets.site_has_an_address,
    targets.nothing_is_swallowed,
    images.pictures_are_fit,
    labels.labels_exist,
    labels.languages_have_words,
    personal.ambassadors_agreed,
    personal.talks_are_anonymous,
)


def judge(draft: Draft, also: Sequence[Rule] = ()) -> Iterator[Finding]:
    """What every rule finds; `also` are the rules of rooms above this one."""
    for rule in (*RULES, *also):
        yield from rule(draft)

"""`kiem catalog`: what kiem has, as lists that also work offline."""

from collections.abc import Callable, Iterator, Mapping

import click

from kiem import blueprint, theme, words
from kiem.checks.catalogue import GROUPS
from kiem.cli.help import Command
from kiem.cli.report import Screen
from kiem.errors import Message
from kiem.messages import say
from kiem.signup.providers import SERVICES, load
from kiem.signup.ref import Service

KINDS = ("embed", "post", "link", "mailto")


def _types(lang: str) -> Iterator[str]:
    for name in blueprint.TYPES:
        exact = blueprint.load(name).exact
        yield name if exact else say(Message.of("catalog.soon", name=name), lang)


def _themes(lang: str) -> Iterator[str]:
    for name in theme.names():
        yield f"{name}: {theme.load(name).title.get(lang, name)}"


def _providers(lang: str) -> Iterator[str]:
    """The services by the way they are usually used: name, country, an example of what to paste."""
    services = [load(name) for name in SERVICES]
    for kind in KINDS:
        yield say(Message.of(f"catalog.{kind}"), lang)
        for service in [it for it in services if it.kinds[0] == kind]:
            yield f"  {_title(service, lang):<18}{_where(service, lang):<21}{_paste(service)}"
        yield ""
    yield say(Message.of("catalog.refused"), lang)


def _title(service: Service, lang: str) -> str:
    return service.title or say(Message.of(f"catalog.title.{service.name}"), lang)


def _where(service: Service, lang: str) -> str:
    """The country of the company; nothing where it isn't known."""
    anywhere = not SERVICES[service.name] and service.kinds[0] in ("embed", "post")
    country = "own" if anywhere else service.privacy.country
    return say(Message.of(f"country.{country}"), lang) if country else ""


def _paste(service: Service) -> str:
    """What to paste, and the other keys that it needs."""
    if service.post.key_name:
        return f"{service.paste} + access_key"
    return f"{service.paste} + form_as: post" if service.name == "post" else service.paste


def _languages(_: str) -> Iterator[str]:
    yield from words.languages()


def _checks(_: str) -> Iterator[str]:
    for group, checks in GROUPS.items():
        yield f"{group}: {', '.join(checks)}"


SHELVES: Mapping[str, Callable[[str], Iterator[str]]] = {
    "types": _types,
    "themes": _themes,
    "providers": _providers,
    "languages": _languages,
    "checks": _checks,
}


def command(lang: str) -> click.Command:
    """The command, speaking `lang`."""

    def run(*, quiet: bool, shelf: str) -> int:  # noqa: ARG001 - the list is the result, quiet or not
        screen = Screen(lang)
        for line in SHELVES[shelf](lang):
            screen.raw(line)
        return 0

    shelf = click.Argument(["shelf"], type=click.Choice(list(SHELVES)))
    return Command("catalog", lang, params=[shelf], callback=run)

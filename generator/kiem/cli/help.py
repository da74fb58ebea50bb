"""Click in the organiser's language: help headings, the --help option and usage mistakes.

Owns: what click itself says. Must not know: what any command does.
"""

import difflib
from collections.abc import Iterable, Sequence

import click

from kiem.errors import EnvironmentProblem, Message
from kiem.messages import say


class Formatter(click.HelpFormatter):
    """Help pages whose headings are in the language of the run."""

    lang = "en"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Start the page with the way to call the command."""
        prefix = prefix or say(Message.of("help.usage"), self.lang) + " "
        super().write_usage(prog, args, prefix)

    def write_heading(self, heading: str) -> None:
        """Translate click's own headings; ours are already translated."""
        known = {"Options": "help.options", "Commands": "help.commands"}
        super().write_heading(
            say(Message.of(known[heading]), self.lang) if heading in known else heading
        )


def formatter(lang: str) -> type[Formatter]:
    """The formatter class that speaks `lang`."""
    return type("SpeakingFormatter", (Formatter,), {"lang": lang})


class Command(click.Command):
    """A command whose help page ends with an example and whose --help line is translated."""

    def __init__(self, name: str, lang: str, **rest: object) -> None:
        help_text = say(Message.of(f"help.{name}"), lang)
        short = help_text.partition("\n")[0]
        example = say(Message.of(f"help.{name}.example"), lang)
        super().__init__(name, help=help_text, short_help=short, epilog="\b\n" + example, **rest)  # type: ignore[arg-type]  # click's own arguments
        self.lang = lang

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in the organiser's language what --help does."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say(Message.of("help.help"), self.lang)
        return option


def problem(error: click.UsageError, arguments: Sequence[str]) -> EnvironmentProblem:
    """What click found wrong with the command line, in kiem's own sentences."""
    hint = Message.of("usage.hint", command=error.ctx.command_path if error.ctx else "kiem")
    if isinstance(error, click.NoSuchOption):
        near = sorted(error.possibilities or ())
        if near:
            hint = Message.of("usage.mean", name=near[0])
        return EnvironmentProblem(Message.of("usage.option", name=error.option_name), hint)
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return EnvironmentProblem(Message.of("usage.missing", name=name), _example(error) or hint)
    if isinstance(error, click.BadParameter):
        return _bad_value(error, hint)
    if isinstance(error, click.BadOptionUsage):
        given = any(it.startswith(f"{error.option_name}=") for it in arguments)
        what = "usage.no_value" if given else "usage.value"
        return EnvironmentProblem(Message.of(what, name=error.option_name), hint)
    return EnvironmentProblem(Message.of("usage.other"), hint)


def _example(error: click.UsageError) -> Message | None:
    """The first example of the command, when it has one."""
    epilog = error.ctx.command.epilog if error.ctx else ""
    calls = [line.strip() for line in (epilog or "").splitlines() if line.startswith("  ")]
    return Message.of("usage.example", example=calls[0]) if calls else None


def unknown_command(name: str, known: Iterable[str]) -> EnvironmentProblem:
    """Say that there is no such command, and which one was probably meant."""
    near = difflib.get_close_matches(name, list(known), n=1)
    hint = Message.of("usage.mean", name=near[0]) if near else None
    return EnvironmentProblem(Message.of("usage.command", name=name, known=", ".join(known)), hint)


def _bad_value(error: click.BadParameter, hint: Message) -> EnvironmentProblem:
    parameter = error.param
    name = parameter.opts[0] if parameter else ""
    if parameter and isinstance(parameter.type, click.Choice):
        choices = ", ".join(str(c) for c in parameter.type.choices)
        return EnvironmentProblem(Message.of("usage.choice", name=name, choices=choices), hint)
    if parameter and isinstance(parameter.type, click.DateTime):
        return EnvironmentProblem(Message.of("usage.date", name=name), hint)
    return EnvironmentProblem(Message.of("usage.bad", name=name), hint)

"""The one Jinja environment for content: pages and the texts of the toolkit.

Owns: where templates are looked for, their filters, and that no value reaches a page unescaped.
Must not know: which pages there are, who the community is, mkdocs (which has an environment of its own).
"""

import datetime as dt
import html
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from kiem.templates.bytecode import Bytecode
from kiem.templates.days import day
from kiem.templates.marked import Marked
from kiem.templates.quiet import protect, trusted
from kiem.templates.text import blocks, inline, plain

JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


class NothingToShowError(TypeError):
    """A template shows a value that isn't there (None): our bug, so it has no sentence."""


def environment(folders: Sequence[Path], cache_dir: Path | None = None) -> jinja2.Environment:
    """Templates from `folders`, searched in order; `cache_dir` (it exists) keeps them compiled.

    Filters: inline, blocks, plain, day, xml; they read `lang` and `root` from the template's context.
    Every value passes through `protect`; an unknown name or a None in the page is our bug.
    """
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        bytecode_cache=Bytecode(str(cache_dir)) if cache_dir else None,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    made.policies["json.dumps_function"] = _json
    made.filters.update(
        inline=_rooted(inline), blocks=_rooted(blocks), plain=plain, day=_day_here, xml=_xml
    )
    return made


def _shown(value: object) -> Markup:
    if value is None:
        raise NothingToShowError
    return protect(value)


def _rooted(render: Callable[[str, str], Markup]) -> Callable[[Context, str], Markup]:
    @jinja2.pass_context
    def render_here(context: Context, text: str) -> Markup:
        return render(text, str(context.get("root", "")))

    return render_here


@jinja2.pass_context
def _day_here(context: Context, value: dt.date, pattern: str = "d MMMM y") -> str:
    return day(value, str(context["lang"]), pattern)


def _xml(value: object) -> Markup:
    """Any text or HTML as text in a file that nobody reads as Markdown."""
    return trusted(html.escape(str(value)))


def _json(value: object, **options: Any) -> str:
    """JSON whose texts hold no braces, so that a template plugin finds nothing to run."""
    told = json.dumps(value, ensure_ascii=False, default=_unmarked, **options)
    return JSON_TEXT.sub(_braceless, told)


def _unmarked(value: object) -> str:
    if isinstance(value, Marked):
        return plain(value.text)
    raise TypeError(value)


def _braceless(found: re.Match[str]) -> str:
    return found[0].replace("{", "\\u007b").replace("}", "\\u007d")

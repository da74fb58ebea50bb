"""Our bug: a report that the organiser can paste, and no traceback on the screen.

Owns: what is in the report and where it lies. Must not know: what went wrong.
"""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence

from kiem import __version__
from kiem.errors import EnvironmentProblem, Message


def report(error: Exception, arguments: Sequence[str]) -> EnvironmentProblem:
    """Write the report beside the machine's other temporary files and say where it is."""
    text = "\n".join(
        [
            f"kiem {__version__} · Python {platform.python_version()} · {platform.platform()}",
            f"kiem {' '.join(arguments)}",
            f"locale {os.environ.get('LANG', '')} · encoding {sys.getfilesystemencoding()}",
            "",
            *traceback.format_exception(error),
        ]
    )
    what = Message.of("bug.what", kind=type(error).__name__)
    try:
        return EnvironmentProblem(what, Message.of("bug.hint", path=_written(text)))
    except OSError:  # no place for a file: then the report is the hint
        return EnvironmentProblem(what, Message.of("bug.here", text=text))


def _written(text: str) -> str:
    with tempfile.NamedTemporaryFile(
        "w",
        prefix="kiem-report-",
        suffix=".txt",
        delete=False,
        encoding="utf-8",
        errors="backslashreplace",
    ) as file:
        file.write(text)
    return file.name

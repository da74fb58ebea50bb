"""The job that publishes a site from GitHub by itself: its file, in the organiser's language.

Owns: that file. Must not know: how publishing from the organiser's own machine goes.
"""

import re
from pathlib import Path

from kiem.errors import Message
from kiem.messages import say

NAME = ".github/workflows/publish.yml"
TEMPLATE = Path(__file__).with_name("workflow.yml")
HOLE = re.compile(r"\[\[([a-z.]+)\]\]")


def workflow(lang: str) -> str:
    """The whole text of the file NAME, speaking `lang` (a key of kiem.messages.CATALOGUES)."""
    text = TEMPLATE.read_text("utf-8").replace("[[lang]]", lang)
    return HOLE.sub(lambda hole: say(Message.of(f"workflow.{hole[1]}"), lang), text)

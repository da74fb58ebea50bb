"""Every sentence exists in every language, and asks for the same values."""

import ast
import string
from pathlib import Path

from kiem.messages import CATALOGUES

KIEM = Path(__file__).resolve().parent.parent / "generator" / "kiem"


def holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def used_ids() -> set[str]:
    """Ids written out in full in a Message.of("…") anywhere in the code."""
    found: set[str] = set()
    for path in KIEM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message.of" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def test_languages_hold_the_same_ids() -> None:
    assert len(CATALOGUES) >= 2
    ids = {lang: set(module.MESSAGES) for lang, module in CATALOGUES.items()}
    assert all(len(known) > 100 for known in ids.values())
    assert ids["nl"] == ids["en"]


def test_sentences_ask_for_the_same_values() -> None:
    for id, sentence in CATALOGUES["en"].MESSAGES.items():
        assert holes(sentence) == holes(CATALOGUES["nl"].MESSAGES[id]), id


def test_every_message_in_the_code_has_its_sentence() -> None:
    assert len(used_ids()) > 50
    assert used_ids() - set(CATALOGUES["en"].MESSAGES) == set()


def test_no_part_of_the_work_takes_another_parts_id() -> None:
    for module in CATALOGUES.values():
        parts = [
            module.reading,
            module.definition,
            module.signup,
            module.making,
            module.publishing,
            module.ejecting,
            module.commands,
            module.preview,
            module.beginning,
            module.explaining,
        ]
        assert sum(len(part.SENTENCES) for part in parts) == len(module.MESSAGES)

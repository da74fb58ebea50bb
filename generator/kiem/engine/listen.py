"""What mkdocs and its plugins say while they work, kept off the screen.

Owns: catching their log. Must not know: who reads it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LOGGERS = ("mkdocs", "material", "MARKDOWN")


@contextmanager
def listening() -> Iterator[list[logging.LogRecord]]:
    """Collect warnings and errors instead of having them printed."""
    ear = _Ear()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.addHandler(ear)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
    try:
        yield ear.records
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.removeHandler(ear)
            logger.setLevel(level)
            logger.propagate = propagate


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

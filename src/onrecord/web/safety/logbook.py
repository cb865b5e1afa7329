"""What the server logs: never more than a page a minute, however much happens."""

from __future__ import annotations

import logging
import sys
import time
from collections import Counter
from collections.abc import Callable

LINES = 20
"""Entries a minute of each level: what strangers send drives out no fault. The next tells how many were left out."""

LENGTH = 8000
"""Characters of an entry, which may hold the way to a fault."""

LOGGERS = ("uvicorn", "uvicorn.error", "onrecord.web", "asyncio")


class Sparing(logging.Filter):
    """Lets so many entries of each level pass in a minute."""

    def __init__(self, lines: int = LINES, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._lines, self._clock = lines, clock
        self._minute = -1
        self._passed, self._left_out = Counter[int](), Counter[int]()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is logged."""
        minute = int(self._clock() // 60)
        if minute != self._minute:
            self._minute = minute
            self._passed.clear()
        level = record.levelno
        if self._passed[level] >= self._lines:
            self._left_out[level] += 1
            return False
        self._passed[level] += 1
        if left_out := self._left_out.pop(level, 0):
            record.msg, record.args = f"{record.getMessage()} ({left_out} entries before this were left out)", ()
        return True


class _Short(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        whole = super().format(record)
        return whole if len(whole) <= LENGTH else f"{whole[: LENGTH // 2]}\n...\n{whole[-LENGTH // 2 :]}"


def keep_log() -> None:
    """Log warnings and faults to the standard error stream, sparingly."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Short("%(asctime)s %(levelname)s %(message)s"))
    handler.addFilter(Sparing())
    for name in LOGGERS:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.WARNING)

"""Bytes from files: what is there is read, and nothing is waited for that is not needed."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from onrecord.reading.bounds import read_lines


def test_lines_come_as_they_are_written() -> None:
    """A row that another program has written is read before that program writes the next one, or ends."""
    read, write = os.pipe()
    with os.fdopen(read, "rb") as stream, ThreadPoolExecutor() as beside:
        try:
            os.write(write, b'{"text": "a"}\n{"text": "b"}\n{"te')
            lines = beside.submit(lambda: list(islice(read_lines(stream, "-", None), 2)))
            assert [b'{"text": "a"}\n', b'{"text": "b"}\n'] == lines.result(timeout=30)
        finally:
            os.close(write)

"""Standard input, told by its first line."""

from __future__ import annotations

import gzip
import io
import json

import pytest

from onrecord.errors import BadRow, NothingToRead
from onrecord.model.report import Report
from onrecord.reading import read

TEXT = "The harbour master of Karst said on Monday that the ferry would sail, and the mayor said that it would not."
PAGE = f"<!DOCTYPE html><html><body><article><p>{TEXT}</p><p>{TEXT} Again.</p></article></body></html>"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("content", "paths"),
    [
        (TEXT, ["-"]),
        ("{not a row} said the mayor.", ["-"]),
        (json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT + "2"}), ["-#1", "-#2"]),
        ("\ufeff" + json.dumps({"text": TEXT}), ["-#1"]),
        (json.dumps([{"text": TEXT}, {"text": TEXT, "path": "b"}], indent=2), ["-#1", "b"]),
        (json.dumps({"text": TEXT}, indent=2), ["-"]),
        (PAGE, ["-"]),
    ],
)
def test_forms(content: str, paths: list[str], packed: bool) -> None:
    """Plain text, JSON Lines, JSON and HTML are told apart, gzipped or not."""
    raw = gzip.compress(content.encode()) if packed else content.encode()
    outcomes = list(read(["-"], stdin=io.BytesIO(raw)))
    assert paths == [outcome.path for outcome in outcomes if isinstance(outcome, Report)]
    assert len(paths) == len(outcomes)


def test_a_broken_first_row() -> None:
    """JSON Lines whose first row is broken are still JSON Lines."""
    error, report = read(["-"], stdin=io.BytesIO(b'{"text": "cut\n{"text": "The mayor said no."}\n'))
    assert isinstance(error, BadRow)
    assert isinstance(report, Report)


def test_nothing() -> None:
    """Empty input is NothingToRead."""
    [error] = read(["-"], stdin=io.BytesIO(b""))
    assert isinstance(error, NothingToRead)

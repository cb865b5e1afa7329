"""The shapes that other programs read. A change here breaks them: fields may be added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.extraction import extraction_of, report_of, with_everything
from tests.fakes.records import HARBOUR, add, exported

from onrecord.errors import InputError
from onrecord.export.contract import extraction_object
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report

STATEMENT = {
    "id", "kind", "act", "force", "polarity", "speaker_hedge", "outlet_hedge", "inside", "repeats", "source", "cue",
    "content", "content_text", "speaker", "principal", "relay", "channel", "date", "confidence",
}  # fmt: skip
FIELDS = {
    "outlet": {"id", "name", "owner"},
    "report": {"id", "path", "paths", "outlet", "title", "url", "language", "date", "text", "copies"},
    "actor": {"id", "name", "kind", "names", "roles", "former_ids"},
    "statement": STATEMENT | {"report", "speaker_name", "utterance"},
    "utterance": {"id", "occasion", "speaker", "date", "statements", "origins", "corroboration", "former_ids"},
    "occasion": {"id", "principal", "date", "channel", "utterances"},
    "origin": {"id", "reports", "reasons"},
}
REPORTS = [
    report_of(HARBOUR, "a.txt", outlet="Shoreline", date="2023-03-08"),
    report_of(HARBOUR, "b.txt", outlet="Ondapress"),
    report_of("Karl Ode said that it is late.", "c.txt"),
]


def _full(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """Every other statement with all that can be known of it."""
    for report in reports:
        extraction = extraction_of(report)
        statements = [with_everything(s) if n % 2 else s for n, s in enumerate(extraction.statements)]
        yield replace(extraction, statements=tuple(statements))


@pytest.fixture
def rows(tmp_path: Path) -> list[dict[str, Any]]:
    add(tmp_path / "a.db", REPORTS, _full)
    return [json.loads(line) for line in exported(tmp_path / "a.db").splitlines()]


def test_types_and_fields(rows: list[dict[str, Any]]) -> None:
    """Every line has its type first, and all fields of that type."""
    assert {"type"} == {next(iter(row)) for row in rows}
    assert list(FIELDS) == list(dict.fromkeys(row["type"] for row in rows))
    assert [] == [(row["type"], FIELDS[row["type"]] - row.keys()) for row in rows if FIELDS[row["type"]] - row.keys()]


def test_lists_are_never_null(rows: list[dict[str, Any]]) -> None:
    """What is a list is a list in every line, empty or not."""
    lists = {"paths", "copies", "names", "roles", "former_ids", "source", "cue", "content", "statements", "origins",
             "utterances", "reports", "reasons"}  # fmt: skip
    assert {list} == {type(row[name]) for row in rows for name in lists & row.keys()}


def test_ids_lead_somewhere(rows: list[dict[str, Any]]) -> None:
    """Every id that a line names is the id of a line of the right type, and both directions agree."""
    ids = {kind: {row["id"]: row for row in rows if row["type"] == kind} for kind in FIELDS}
    for statement in ids["statement"].values():
        assert statement["report"] in ids["report"]
        assert statement["speaker"] in ids["actor"]
        assert statement["principal"] is None or statement["principal"] in ids["actor"]
        assert statement["id"] in ids["utterance"][statement["utterance"]]["statements"]
    for utterance in ids["utterance"].values():
        assert utterance["id"] in ids["occasion"][utterance["occasion"]]["utterances"]
        assert set(utterance["origins"]) <= ids["origin"].keys()
        assert len(utterance["origins"]) == utterance["corroboration"]
    for origin in ids["origin"].values():
        assert set(origin["reports"]) <= ids["report"].keys()
    together = [s for utterance in ids["utterance"].values() for s in utterance["statements"]]
    assert sorted(ids["statement"]) == sorted(together)


def test_spans_count_in_the_text(rows: list[dict[str, Any]]) -> None:
    """The spans of a statement, applied to its report's text, are its words."""
    texts = {row["id"]: row["text"] for row in rows if row["type"] == "report"}
    for row in rows:
        if row["type"] == "statement":
            ((start, end),) = row["content"]
            assert row["content_text"] == texts[row["report"]][start:end]


def test_every_collapse_has_its_reason(rows: list[dict[str, Any]]) -> None:
    """An origin of two reports says why they are one."""
    shared = [row for row in rows if row["type"] == "origin" and len(row["reports"]) > 1]
    assert shared
    assert all(any(reason["reports"] == row["reports"] for reason in row["reasons"]) for row in shared)


def test_extract_object() -> None:
    """`extract` gives one report with its statements, the speaker with mention and reason."""
    (extraction,) = _full([REPORTS[0]])
    assert isinstance(extraction, Extraction)
    found = extraction_object(extraction)
    assert {"id", "path", "outlet", "title", "url", "language", "date", "text_sha256"} <= found["report"].keys()
    assert [set(), set()] == [STATEMENT - statement.keys() for statement in found["statements"]]
    plain, full = found["statements"]
    assert {"name": "Ana Berg", "mention": [0, 8], "via": "The report gives the name."} == plain["speaker"]
    assert (None, None, None) == (plain["principal"], plain["relay"], plain["channel"])
    assert {"name": "The Harbour Board"} == full["principal"]
    assert {"name": "VELTA", "span": [70, 74]} == full["relay"]
    assert {"text": "at a press conference", "span": [70, 74]} == full["channel"]
    assert {"text": "may", "span": [70, 74]} == full["speaker_hedge"]
    untold: dict[str, object] = {"why": [], "rejected": []}
    expected = {"value": "2023-03", "precision": "month", "basis": "stated", "evidence": [[70, 74], [61, 69]], **untold}
    assert expected == full["date"]
    given = {"value": "2023-03-08", "precision": "day", "basis": "given", "evidence": [], **untold}
    assert given == found["report"]["date"]

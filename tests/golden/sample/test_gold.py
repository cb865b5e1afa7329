"""The reader's marks hold together and quote the sample reports to the letter."""

from __future__ import annotations

import csv
import json
from typing import get_args

import pytest
import trafilatura
from tests.golden.sample.gold import GoldReport, load, locate

from onrecord import sample
from onrecord.model.statement import Act, Force, Kind, Polarity

REPORTS = load()
ENCODINGS = {"04-velta-examining.txt": "cp1252"}


def text_of(file: str) -> str:
    """The text in which the offsets of `file` count."""
    name, _, row = file.partition("#")
    raw = (sample.reports_folder() / name).read_bytes()
    if row:
        text: str = json.loads(raw.decode("utf-8").splitlines()[int(row) - 1])["text"]
        return text
    if name.endswith(".html"):
        return trafilatura.extract(raw) or ""
    return raw.decode(ENCODINGS.get(name, "utf-8"))


def test_every_sample_report_is_marked() -> None:
    """The marks cover the reports that ship, each row of a JSON Lines file by itself, and no others."""
    shipped = set()
    for path in sample.reports_folder().iterdir():
        if path.suffix == ".jsonl":
            rows = path.read_text(encoding="utf-8").splitlines()
            shipped |= {f"{path.name}#{number}" for number in range(1, len(rows) + 1)}
        else:
            shipped.add(path.name)
    assert shipped == {report.file for report in REPORTS}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.file)
def test_every_quoted_word_stands_in_its_report(report: GoldReport) -> None:
    """All sources, cues and contents are found, and so are the words that show hedge, relay, channel and date."""
    text = text_of(report.file)
    assert len(report.statements) == len(locate(text, report))
    for statement in report.statements:
        shown = (statement.speaker_hedge, statement.outlet_hedge, statement.channel, statement.stated)
        relay = statement.relay[1] if statement.relay else None
        assert not [words for words in (*shown, relay) if words is not None and words not in text]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.file)
def test_no_statement_is_marked_twice(report: GoldReport) -> None:
    """Two marks never rest on the same characters: a repetition stands elsewhere."""
    located = locate(text_of(report.file), report)
    assert len(located) == len(set(located))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.file)
def test_references_point_to_earlier_marks(report: GoldReport) -> None:
    """`inside` and `repeats` name a mark before this one, `named_in` and `copies` another marked report."""
    files = {other.file for other in REPORTS}
    for place, statement in enumerate(report.statements):
        assert all(0 <= other < place for other in (statement.inside, statement.repeats) if other is not None)
        assert statement.named_in is None or statement.named_in in files - {report.file}
    assert {file for file, _ in report.copies} <= files - {report.file}


def test_the_marks_use_the_model_s_words() -> None:
    """Kind, act, force and polarity are those of the model, and the sample has an example of every one of them.

    But for what somebody is told not to have said: nobody in the sample is.
    """
    marks = [statement for report in REPORTS for statement in report.statements]
    assert set(get_args(Kind)) == {mark.kind for mark in marks}
    assert set(get_args(Act)) == {mark.act for mark in marks}
    assert set(get_args(Force)) - {"has not said"} == {mark.force for mark in marks}
    assert set(get_args(Polarity)) == {mark.polarity for mark in marks if mark.polarity is not None}


def test_the_meta_table_agrees_with_the_marks() -> None:
    """Outlets and dates that the table gives are those of the story, and it leaves the dates of some reports open."""
    published = {report.file: (report.outlet, report.published) for report in REPORTS}
    with sample.meta_table().open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert not [row["file"] for row in rows if row["outlet"] != published[row["file"]][0]]
    assert not [row["file"] for row in rows if row["date"] not in ("", published[row["file"]][1])]
    assert {"", "2023-03-08"} <= {row["date"] for row in rows}
